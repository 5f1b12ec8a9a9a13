import { createHash } from "node:crypto";

/** What a comment of ours says of itself, invisibly, in its last line. */
export interface Marker {
  /** Whose comment it is among those of one pull request. Two drills may have the same. */
  readonly key: string;
  readonly headSha: string;
  readonly runId: number;
  readonly runAttempt: number;
  /** What is drilled and how, without what changes from build to build; null where the inputs were wrong. */
  readonly subject: string | null;
  /** The image as it was named, tag and all: tells drills of one subject apart within a run. */
  readonly image: string;
  /** Which execution wrote it: like no other's. */
  readonly writer: string;
}

/** A marker as found in a comment: texts are only known by their hashes. */
export interface FoundMarker {
  readonly keyHash: string;
  readonly runId: number;
  readonly runAttempt: number;
  /** Null where nobody knows, as in a comment of an older version. */
  readonly subjectHash: string | null;
  readonly imageHash: string;
  readonly writerHash: string;
}

/** At the very end and alone on its line: a comment that quotes ours does not end with it unquoted. */
const MARKER =
  /(?:^|\n)<!-- qwen-fault-drill key=([0-9a-f]{32}) head=[0-9a-z]+ run=(\d{1,15}) attempt=(\d{1,9})(?: drill=([0-9a-f]{16}|unknown)-([0-9a-f]{16}) by=([0-9a-f]{16}))? -->\s*$/;

/** Hashed, nothing in a text can end the HTML comment around it. */
function hash(text: string, digits: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}

/** What a marker says, as it will be read again. */
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

/** Reads the marker of a comment; null when it has none. */
export function readMarker(body: string): FoundMarker | null {
  const [, keyHash, run, attempt, subject = "unknown", imageHash = "", writerHash = ""] = MARKER.exec(body) ?? [];
  if (keyHash === undefined) return null;
  const subjectHash = subject === "unknown" ? null : subject;
  return { keyHash, runId: Number(run), runAttempt: Number(attempt), subjectHash, imageHash, writerHash };
}

type Run = Pick<Marker, "runId" | "runAttempt">;

/** Whether one run's comment is newer than another's: run numbers grow, and so do the attempts of a run. */
export function isNewer(one: Run, other: Run): boolean {
  return one.runId === other.runId ? one.runAttempt > other.runAttempt : one.runId > other.runId;
}

/** All of GitHub starts some tens of millions of runs a day, and a run lasts 35 days at most. */
const MAX_LEAD = 2_000_000_000;
/** GitHub does not run a run again any further. */
const MAX_ATTEMPT = 1000;

/**
 * Whether a marker can be that of a run which goes on beside this one. A number out of all reason was made up, and would
 * keep every later run from commenting.
 */
export function isPlausible({ runId, runAttempt }: Run, own: Run): boolean {
  return runId <= own.runId + MAX_LEAD && runAttempt <= Math.max(MAX_ATTEMPT, own.runAttempt);
}
