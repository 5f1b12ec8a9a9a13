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

/** What is known of the drills before this one. */
export interface Recalled {
  /** Null where there is nothing to compare with. */
  readonly trend: Trend | null;
  /** Adds this drill where it belongs to the history; answers a sentence or two for the log. Never throws. */
  keep(): Promise<string>;
}

/**
 * Reads the history of the default branch, which a drill of that branch joins. It informs: whatever becomes of it, the
 * verdict stays. Never throws.
 */
export async function recall(
  record: DrillRecord,
  verdict: Verdict,
  { publication, github }: { readonly publication: Publication; readonly github: GitHubFacts },
): Promise<Recalled> {
  const { history: name, artifact, leg } = publication;
  const { runId, runAttempt, headSha, serverUrl, defaultBranch } = github;
  if (name === null) return nothing("No history was asked for.");
  const service = resultsService(serverUrl);
  if ("none" in service) return nothing(`No history: ${service.none}.`);
  const branch = defaultBranch.name;
  if (runId === null) return nothing("No history: the runner does not say which run this is (GITHUB_RUN_ID).");
  if (branch === null) return nothing("No history: the event does not say what the default branch is.");
  const own = pastDrill(record, verdict, { runId, runAttempt: runAttempt ?? 1, headSha });
  if (own === null) return nothing("No history: a drill that could not be run has no figures for it.");
  const beginning = keyBeginning({ name, artifact, leg, plan: record.plan });
  if (beginning === null) return nothing("No history: an image that is named by its id alone can't be followed.");
  const found = await drillsIn(service, beginning);
  if (typeof found === "string") return nothing(found);
  const { drills, note } = found;
  return {
    trend: trendOf(branch, drills, own),
    keep: async () => {
      const kept = defaultBranch.isRun
        ? await add(service, beginning, drills, own)
        : `The history has ${drills.length} drills of the default branch, and this is no run of it.`;
      return [...note, kept].join("\n");
    },
  };
}

function nothing(message: string): Recalled {
  return { trend: null, keep: async () => message };
}

interface Found {
  readonly drills: readonly PastDrill[];
  /** What there is to say of it. */
  readonly note: readonly string[];
}

/** The history, or why it can't be known. Only then nothing may be written: that would begin it anew. */
async function drillsIn(service: ResultsService, beginning: string): Promise<Found | string> {
  try {
    const text = await readCache(service, beginning);
    const history = text === null ? [] : (await fileForm()).readHistory(text);
    if (!("problem" in history)) return { drills: history, note: [] };
    return {
      drills: [],
      note: [`The history was not taken, for its file is none: ${history.problem}. It begins anew.`],
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
    return `The drill was added to the history of the default branch, which has ${all.length} now.`;
  } catch (error) {
    return `The drill could not be added to the history. ${messageOf(error)}`;
  }
}

/** Loaded when it is needed: what holds a file to a schema is large, and most of a drill does without. */
async function fileForm() {
  return await import("../report/history/file.ts");
}
