import { formatDuration } from "../core/format.ts";
import type { RecoveryChain } from "../core/record.ts";

/** One link of the proof chain of a recovery. */
export interface RecoveryLink {
  readonly name: string;
  /** Milliseconds since the strike; null = this link is missing. */
  readonly atMs: number | null;
  /** What to say when it is missing: `never`, or `not seen` where a later link shows that it must have happened. */
  readonly missing: "never" | "not seen";
  /** What else is known about it. */
  readonly note: string;
}

/** The links in the order they have to happen in. */
export function recoveryLinks(chain: RecoveryChain): RecoveryLink[] {
  const { lastFailedMs, firstGoodAnswerMs } = chain;
  const bracket =
    lastFailedMs === null
      ? ""
      : firstGoodAnswerMs === null
        ? `still failing at ${formatDuration(lastFailedMs)}`
        : `last failure ${formatDuration(lastFailedMs)}`;
  const links = [
    ...(chain.stop?.forcedMs == null ? [] : [{ name: "killed by force", atMs: chain.stop.forcedMs, note: "" }]),
    { name: "process gone", atMs: chain.diedMs, note: chain.exitCode === null ? "" : `exit code ${chain.exitCode}` },
    { name: "started again", atMs: chain.startedMs, note: "" },
    {
      name: "listening",
      atMs: chain.listeningMs,
      note: chain.listeningProbe === "http-exchange" ? "by HTTP exchange" : "",
    },
    { name: "first good answer", atMs: firstGoodAnswerMs, note: bracket },
  ];
  const last = links.findLastIndex(({ atMs }) => atMs !== null);
  return links.map((link, index) => ({ ...link, missing: index < last ? "not seen" : "never" }));
}

/** What the engine's own book-keeping says about the restart. */
export function restartFacts(chain: RecoveryChain): string {
  const count = `RestartCount ${chain.restartCountBefore} → ${chain.restartCountAfter ?? "unknown"}`;
  if (chain.startedAtAfter === null) return count;
  return `${count}, ${chain.startedAtAfter === chain.startedAtBefore ? "the same" : "a new"} StartedAt`;
}
