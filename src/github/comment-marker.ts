import { createHash } from "node:crypto";

/** The invisible last line of a comment, which identifies it. */
export interface Marker {
  /** Distinguishes the comments of one pull request. Two drills may have the same key. */
  readonly key: string;
  readonly headSha: string;
  readonly runId: number;
  readonly runAttempt: number;
  /** What is drilled and how, without what changes from build to build; null if the inputs were invalid. */
  readonly subject: string | null;
  /** The image as written, with its tag: distinguishes drills of one subject within a run. */
  readonly image: string;
  /** The execution that wrote it; unique. */
  readonly writer: string;
}

/** A marker as found in a comment, where texts are hashes. */
export interface FoundMarker {
  readonly keyHash: string;
  readonly runId: number;
  readonly runAttempt: number;
  /** Null if unknown, as in a comment of an older version. */
  readonly subjectHash: string | null;
  readonly imageHash: string;
  readonly writerHash: string;
}

/** At the very end and alone on its line, because a comment that quotes ours does not end with an unquoted marker. */
const MARKER =
  /(?:^|\n)<!-- qwen-fault-drill key=([0-9a-f]{32}) head=[0-9a-z]+ run=(\d{1,15}) attempt=(\d{1,9})(?: drill=([0-9a-f]{16}|unknown)-([0-9a-f]{16}) by=([0-9a-f]{16}))? -->\s*$/;

/** A hash, because a text could end the HTML comment around it. */
function hash(text: string, digits: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}

/** A marker as it will be read again. */
export function hashed({ key, runId, runAttempt, subject, image, writer }: Marker): FoundMarker {
  return {
    keyHash: hash(key, 32),
    runId,
    runAttempt,
    subjectHash: subject === null ? null : hash(subject, 16),
    imageHash: hash(image, 16),
    writerHash: hash(writer, 16),
  };
}

/** A comment's text with its marker as the last line. */
export function withMarker(body: string, marker: Marker): string {
  const head = /^[0-9a-f]{7,64}$/.test(marker.headSha) ? marker.headSha : "unknown";
  const { keyHash, runId, runAttempt, subjectHash, imageHash, writerHash } = hashed(marker);
  const whose = `drill=${subjectHash ?? "unknown"}-${imageHash} by=${writerHash}`;
  const fields = `key=${keyHash} head=${head} run=${runId} attempt=${runAttempt} ${whose}`;
  return `${body.trimEnd()}\n\n<!-- qwen-fault-drill ${fields} -->`;
}

/** Reads the marker of a comment; null if it has none. */
export function readMarker(body: string): FoundMarker | null {
  const [, keyHash, run, attempt, subject = "unknown", imageHash = "", writerHash = ""] = MARKER.exec(body) ?? [];
  if (keyHash === undefined) return null;
  const subjectHash = subject === "unknown" ? null : subject;
  return { keyHash, runId: Number(run), runAttempt: Number(attempt), subjectHash, imageHash, writerHash };
}

type Run = Pick<Marker, "runId" | "runAttempt">;

/** Whether one run's comment is newer than another's: the ids of runs grow, and so do the attempts of a run. */
export function isNewer(one: Run, other: Run): boolean {
  return one.runId === other.runId ? one.runAttempt > other.runAttempt : one.runId > other.runId;
}

/** All of GitHub starts some tens of millions of runs per day, and a run lasts at most 35 days. */
const MAX_LEAD = 2_000_000_000;
/** GitHub allows fewer attempts of a run. */
const MAX_ATTEMPT = 1000;

/**
 * Whether a marker can belong to a run at the same time as this one. An implausible number was made up, and would keep
 * every later run from commenting.
 */
export function isPlausible({ runId, runAttempt }: Run, own: Run): boolean {
  return runId <= own.runId + MAX_LEAD && runAttempt <= Math.max(MAX_ATTEMPT, own.runAttempt);
}
