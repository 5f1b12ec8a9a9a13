import type { GitHubFacts, Publication } from "../config/index.ts";
import type { Verdict } from "../gate/verdict/verdict.ts";
import { type NoService, type ResultsService, resultsService } from "../github/results-service.ts";
import { readCache, writeCache } from "../github/run-cache.ts";
import { saidBy } from "../model/facts/drill-error.ts";
import { type PastDrill, withDrill } from "../model/history.ts";
import { type MessageArgs, message, type Sentences } from "../model/message.ts";
import type { DrillRecord } from "../model/record.ts";
import type { HistoryProblem } from "../report/history/file.ts";
import { keyBeginning } from "../report/history/name.ts";
import { pastDrill } from "../report/history/past-drill.ts";
import { type Trend, trendOf } from "../report/history/trend.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "history.none": { readonly why: NoService | "off" | "run-id" | "branch" | "error" | "image-id" };
    /** The run is not on the default branch. @param drills how many the history has */
    "history.not-added": { readonly drills: number };
    "history.added": { readonly drills: number };
    /** The first field that is wrong; null if the file is not JSON. */
    "history.invalid": { readonly problem: HistoryProblem | null };
    /** The reason follows. */
    "history.unreadable": NoArgs;
    "history.not-written": NoArgs;
  }
}

/** The history of earlier drills. */
export interface HistoryHandle {
  /** Null without earlier drills. */
  readonly trend: Trend | null;
  /** Adds this drill if it belongs to the history; returns lines for the log. Never throws. */
  keep(): Promise<readonly Sentences[]>;
}

/**
 * Reads the history of the default branch. Drills of that branch are added to it. It never affects the verdict. Never
 * throws.
 */
export async function recall(
  record: DrillRecord,
  verdict: Verdict,
  { publication, github }: { readonly publication: Publication; readonly github: GitHubFacts },
): Promise<HistoryHandle> {
  const { history: name, artifact, leg } = publication;
  const { runId, runAttempt, headSha, serverUrl, defaultBranch } = github;
  if (name === null) return none("off");
  const service = resultsService(serverUrl);
  if ("none" in service) return none(service.none);
  const branch = defaultBranch.name;
  if (runId === null) return none("run-id");
  if (branch === null) return none("branch");
  const own = pastDrill(record, verdict, { runId, runAttempt: runAttempt ?? 1, headSha });
  if (own === null) return none("error");
  const beginning = keyBeginning({ name, artifact, leg, plan: record.plan });
  if (beginning === null) return none("image-id");
  const found = await drillsIn(service, beginning);
  if (!("drills" in found)) return nothing(found);
  const { drills, note } = found;
  return {
    trend: trendOf(branch, drills, own),
    keep: async () => {
      const kept = defaultBranch.isRun
        ? await add(service, beginning, drills, own)
        : [message("history.not-added", { drills: drills.length })];
      return [...note, kept];
    },
  };
}

function nothing(why: Sentences): HistoryHandle {
  return { trend: null, keep: async () => [why] };
}

function none(why: MessageArgs["history.none"]["why"]): HistoryHandle {
  return nothing([message("history.none", { why })]);
}

interface Found {
  readonly drills: readonly PastDrill[];
  /** Lines for the log. */
  readonly note: readonly Sentences[];
}

/** The history, or why it can't be read. In the second case nothing may be written, because that would replace it. */
async function drillsIn(service: ResultsService, beginning: string): Promise<Found | Sentences> {
  try {
    const text = await readCache(service, beginning);
    const history = text === null ? [] : (await fileForm()).readHistory(text);
    if (!("problem" in history)) return { drills: history, note: [] };
    return {
      drills: [],
      note: [[message("history.invalid", { problem: history.problem })]],
    };
  } catch (error) {
    return [message("history.unreadable", {}), ...saidBy(error)];
  }
}

async function add(
  service: ResultsService,
  beginning: string,
  drills: readonly PastDrill[],
  own: PastDrill,
): Promise<Sentences> {
  try {
    const all = withDrill(drills, own);
    const { historyText } = await fileForm();
    await writeCache(service, `${beginning}${own.runId}-${own.runAttempt}`, historyText(all));
    return [message("history.added", { drills: all.length })];
  } catch (error) {
    return [message("history.not-written", {}), ...saidBy(error)];
  }
}

/** Loaded when needed: the schema validator is large, and most of a drill does not use it. */
async function fileForm() {
  return await import("../report/history/file.ts");
}
