import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { copyOf } from "../model/facts/leg.ts";
import { type Message, message } from "../model/message.ts";
import { cleanLine } from "../model/text/escape.ts";
import { messageOf } from "../model/text/message-of.ts";
import { type NoService, resultsService } from "./results-service.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "artifact.none": { readonly why: NoService | "off" | "no-step" };
    "artifact.uploaded": { readonly name: string };
    /** A reason, as it came. */
    "artifact.failed": { readonly cause: string };
  }
}

export interface UploadRequest {
  /** If the run already has an artifact of this name, a number is added. */
  readonly name: string;
  /** All in one directory, which is the artifact's root. */
  readonly files: readonly string[];
  /** As in `https://github.com`. */
  readonly serverUrl: string;
  /** Limit for the upload. */
  readonly timeoutMs?: number;
}

export interface UploadedArtifact {
  readonly status: "uploaded" | "skipped" | "failed";
  /** Its id, for its URL; null if there is no artifact. */
  readonly id: number | null;
  /** For the log. */
  readonly message: Message;
}

/** Where a signed-in user can download a run's artifact. @param runUrl null outside of a run */
export function artifactUrl(runUrl: string | null, id: number | null): string | null {
  return runUrl === null || id === null ? null : `${runUrl}/artifacts/${id}`;
}

const TIMEOUT_MS = 60_000;

/**
 * Uploads the report's files as an artifact of the run, with the token that a runner gives to every step. Never throws:
 * an artifact is not part of the verdict.
 */
export async function uploadArtifact({
  name,
  files,
  serverUrl,
  timeoutMs = TIMEOUT_MS,
}: UploadRequest): Promise<UploadedArtifact> {
  const [first] = files;
  if (first === undefined || !files.every((file) => existsSync(file)))
    return failed("The report's files do not exist.");
  const service = resultsService(serverUrl);
  if ("none" in service)
    return { status: "skipped", id: null, message: message("artifact.none", { why: service.none }) };
  const stop = new AbortController();
  try {
    // Loaded here: it is as large as everything else, and only a run that uploads should pay for it.
    const { DefaultArtifactClient } = await import("@actions/artifact");
    const upload = async (as: string) =>
      await new DefaultArtifactClient().uploadArtifact(as, [...files], dirname(first));
    const uploaded = await Promise.race([underFreeName(name, upload), late(timeoutMs, stop.signal)]);
    return {
      status: "uploaded",
      id: uploaded.id,
      message: message("artifact.uploaded", { name: uploaded.name }),
    };
  } catch (thrown) {
    return failed(reasonFor(messageOf(thrown)));
  } finally {
    stop.abort();
  }
}

/** GitHub's limit for the legs of one matrix, which may consist of calls. */
const MAX_COPIES = 256;

/** The names of a run's artifacts are unique, but two drills may have the same: in a workflow that is called twice. */
async function underFreeName(name: string, upload: (as: string) => Promise<{ id?: number | undefined }>) {
  for (let copy = 1; ; copy += 1) {
    const as = copyOf(name, copy);
    try {
      const { id = null } = await upload(as);
      return { id, name: as };
    } catch (thrown) {
      if (copy >= MAX_COPIES || !isTaken(messageOf(thrown))) throw thrown;
    }
  }
}

function isTaken(message: string): boolean {
  return /\b409\b|already exists/i.test(message);
}

async function late(timeoutMs: number, signal: AbortSignal): Promise<never> {
  await sleep(timeoutMs, undefined, { signal });
  throw new Error(`it took longer than ${Math.round(timeoutMs / 1000)} s`);
}

function failed(sentence: string): UploadedArtifact {
  return { status: "failed", id: null, message: message("artifact.failed", { cause: sentence }) };
}

function reasonFor(answer: string): string {
  if (/quota/i.test(answer)) return "The storage for artifacts is used up: delete old ones, or raise the quota.";
  return `The service answered: ${cleanLine(answer, 300)}`;
}
