import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { messageOf } from "../core/message-of.ts";
import { cleanLine } from "./escape.ts";
import { resultsService } from "./results-service.ts";

export interface UploadRequest {
  /** Like no other in its run. */
  readonly name: string;
  /** In one directory, which is the artifact's root. */
  readonly files: readonly string[];
  /** As in `https://github.com`. */
  readonly serverUrl: string;
  /** An upload without an end for so long is given up. */
  readonly timeoutMs?: number;
}

export interface UploadedArtifact {
  readonly status: "uploaded" | "skipped" | "failed";
  /** Its number, for its address; null where there is none. */
  readonly id: number | null;
  /** One sentence for the log. */
  readonly message: string;
}

/** Where a run's artifact can be downloaded by whoever is signed in. @param runUrl null outside of a run */
export function artifactUrl(runUrl: string | null, id: number | null): string | null {
  return runUrl === null || id === null ? null : `${runUrl}/artifacts/${id}`;
}

const LONGEST_MS = 60_000;

/**
 * Uploads the report's files as an artifact of the run, by the token that a runner gives to every step. Never throws: an
 * artifact is no part of the verdict.
 */
export async function uploadArtifact({
  name,
  files,
  serverUrl,
  timeoutMs = LONGEST_MS,
}: UploadRequest): Promise<UploadedArtifact> {
  const [first] = files;
  if (first === undefined || !files.every((file) => existsSync(file)))
    return failed("The report's files are not there to be uploaded.");
  const service = resultsService(serverUrl);
  if ("none" in service) return { status: "skipped", id: null, message: `No artifact: ${service.none}.` };
  const stop = new AbortController();
  try {
    // Loaded here: it is as large as all the rest, and only a run that uploads should pay for it.
    const { DefaultArtifactClient } = await import("@actions/artifact");
    const { id = null } = await Promise.race([
      new DefaultArtifactClient().uploadArtifact(name, [...files], dirname(first)),
      late(timeoutMs, stop.signal),
    ]);
    return { status: "uploaded", id, message: `The report was uploaded as the artifact ${name}.` };
  } catch (thrown) {
    return failed(reasonFor(messageOf(thrown), name));
  } finally {
    stop.abort();
  }
}

async function late(timeoutMs: number, signal: AbortSignal): Promise<never> {
  await sleep(timeoutMs, undefined, { signal });
  throw new Error(`it took longer than ${Math.round(timeoutMs / 1000)} s`);
}

function failed(sentence: string): UploadedArtifact {
  return { status: "failed", id: null, message: `The artifact could not be uploaded. ${sentence}` };
}

function reasonFor(message: string, name: string): string {
  if (/\b409\b|already exists/i.test(message)) {
    return `The run has an artifact ${name} already: give each drill of a job an \`artifact-name\` of its own.`;
  }
  if (/quota/i.test(message)) return "The storage for artifacts is used up: delete old ones, or raise the quota.";
  return `The service said: ${cleanLine(message, 300)}`;
}
