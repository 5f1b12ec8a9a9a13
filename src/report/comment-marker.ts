import { createHash } from "node:crypto";

/** What a comment of ours says of itself, invisibly, in its last line. */
export interface Marker {
  /** Tells several drills of one pull request apart. */
  readonly key: string;
  readonly headSha: string;
  readonly runId: number;
  readonly runAttempt: number;
}

/** A marker as found in a comment: the key is only known by its hash. */
export interface FoundMarker {
  readonly keyHash: string;
  readonly runId: number;
  readonly runAttempt: number;
}

/** At the very end and alone on its line: a comment that quotes ours does not end with it unquoted. */
const MARKER =
  /(?:^|\n)<!-- qwen-fault-drill key=([0-9a-f]{32}) head=[0-9a-z]+ run=(\d{1,15}) attempt=(\d{1,9}) -->\s*$/;

/** The key as it stands in a marker: nothing in it can end the HTML comment around it. */
export function hashKey(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

/** A comment's text with its marker as the last line. */
export function withMarker(body: string, marker: Marker): string {
  const head = /^[0-9a-f]{7,64}$/.test(marker.headSha) ? marker.headSha : "unknown";
  const fields = `key=${hashKey(marker.key)} head=${head} run=${marker.runId} attempt=${marker.runAttempt}`;
  return `${body.trimEnd()}\n\n<!-- qwen-fault-drill ${fields} -->`;
}

/** Reads the marker of a comment; null when it has none. */
export function readMarker(body: string): FoundMarker | null {
  const [, keyHash, run, attempt] = MARKER.exec(body) ?? [];
  if (keyHash === undefined) return null;
  return { keyHash, runId: Number(run), runAttempt: Number(attempt) };
}

/** Whether one run's comment is newer than another's: run numbers grow, and so do the attempts of a run. */
export function isNewer(
  one: Pick<Marker, "runId" | "runAttempt">,
  other: Pick<Marker, "runId" | "runAttempt">,
): boolean {
  return one.runId === other.runId ? one.runAttempt > other.runAttempt : one.runId > other.runId;
}
