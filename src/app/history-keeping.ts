import type { GitHubFacts, Publication } from "../config/index.ts";
import type { Verdict } from "../gate/verdict/verdict.ts";
import { type ResultsService, resultsService } from "../github/results-service.ts";
import { readCache, writeCache } from "../github/run-cache.ts";
import { type PastDrill, withDrill } from "../model/history.ts";
import type { DrillRecord } from "../model/record.ts";
import { messageOf } from "../model/text/message-of.ts";
import { keyBeginning } from "../report/history/name.ts";
import { pastDrill } from "../report/history/past-drill.ts";
import { type Trend, trendOf } from "../report/history/trend.ts";

/** The history of earlier drills. */
export interface HistoryHandle {
  /** Null without earlier drills. */
  readonly trend: Trend | null;
  /** Adds this drill if it belongs to the history; returns lines for the log. Never throws. */
  keep(): Promise<string>;
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
  if (name === null) return nothing("No history: `history` is off.");
  const service = resultsService(serverUrl);
  if ("none" in service) return nothing(`No history: ${service.none}.`);
  const branch = defaultBranch.name;
  if (runId === null) return nothing("No history: the runner does not set GITHUB_RUN_ID.");
  if (branch === null) return nothing("No history: the event does not contain the default branch.");
  const own = pastDrill(record, verdict, { runId, runAttempt: runAttempt ?? 1, headSha });
  if (own === null) return nothing("No history: a drill that could not be run has no figures.");
  const beginning = keyBeginning({ name, artifact, leg, plan: record.plan });
  if (beginning === null) return nothing("No history: an image given only by its id can't be tracked.");
  const found = await drillsIn(service, beginning);
  if (typeof found === "string") return nothing(found);
  const { drills, note } = found;
  return {
    trend: trendOf(branch, drills, own),
    keep: async () => {
      const kept = defaultBranch.isRun
        ? await add(service, beginning, drills, own)
        : `The drill was not added to the history (${drills.length} in total), because this run is not on the default branch.`;
      return [...note, kept].join("\n");
    },
  };
}

function nothing(message: string): HistoryHandle {
  return { trend: null, keep: async () => message };
}

interface Found {
  readonly drills: readonly PastDrill[];
  /** Lines for the log. */
  readonly note: readonly string[];
}

/** The history, or why it can't be read. In the second case nothing may be written, because that would replace it. */
async function drillsIn(service: ResultsService, beginning: string): Promise<Found | string> {
  try {
    const text = await readCache(service, beginning);
    const history = text === null ? [] : (await fileForm()).readHistory(text);
    if (!("problem" in history)) return { drills: history, note: [] };
    return {
      drills: [],
      note: [`The history file is invalid and was ignored: ${history.problem}. A new history starts.`],
    };
  } catch (error) {
    return `The history could not be read. ${messageOf(error)}`;
  }
}

async function add(
  service: ResultsService,
  beginning: string,
  drills: readonly PastDrill[],
  own: PastDrill,
): Promise<string> {
  try {
    const all = withDrill(drills, own);
    const { historyText } = await fileForm();
    await writeCache(service, `${beginning}${own.runId}-${own.runAttempt}`, historyText(all));
    return `The drill was added to the history of the default branch (${all.length} in total).`;
  } catch (error) {
    return `The drill could not be added to the history. ${messageOf(error)}`;
  }
}

/** Loaded when needed: the schema validator is large, and most of a drill does not use it. */
async function fileForm() {
  return await import("../report/history/file.ts");
}
