import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DrillError } from "../model/facts/drill-error.ts";
import { copyOf } from "../model/facts/leg.ts";
import { type Message, message, type Sentences } from "../model/message.ts";
import { cleanLine } from "../model/text/escape.ts";
import { messageOf } from "../model/text/message-of.ts";
import { type NoService, resultsService } from "./results-service.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "artifact.none": { readonly why: NoService | "off" | "no-step" };
    "artifact.uploaded": { readonly name: string };
    /** The reason follows. */
    "artifact.failed": NoArgs;
    "artifact.no-files": NoArgs;
    "artifact.quota": NoArgs;
    /** What a service of GitHub answered; empty for nothing. Hostile text. */
    "service.answered": { readonly answer: string };
    "service.late": { readonly limitMs: number };
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
  readonly said: Sentences;
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
    return failed([message("artifact.no-files", {})]);
  const service = resultsService(serverUrl);
  if ("none" in service)
    return { status: "skipped", id: null, said: [message("artifact.none", { why: service.none })] };
  const stop = new AbortController();
  try {
    // Loaded here: it is as large as everything else, and only a run that uploads should pay for it.
    const { DefaultArtifactClient } = await import("@actions/artifact");
    const upload = async (as: string) =>
      await new DefaultArtifactClient().uploadArtifact(as, [...files], dirname(first));
    const uploaded = await Promise.race([underFreeName(name, upload), late(timeoutMs, stop.signal)]);
    return { status: "uploaded", id: uploaded.id, said: [message("artifact.uploaded", { name: uploaded.name })] };
  } catch (thrown) {
    return failed(thrown instanceof DrillError ? thrown.said : [reasonFor(messageOf(thrown))]);
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

function isTaken(answer: string): boolean {
  return /\b409\b|already exists/i.test(answer);
}

async function late(timeoutMs: number, signal: AbortSignal): Promise<never> {
  await sleep(timeoutMs, undefined, { signal });
  throw new DrillError(message("service.late", { limitMs: timeoutMs }));
}

function failed(why: Sentences): UploadedArtifact {
  return { status: "failed", id: null, said: [message("artifact.failed", {}), ...why] };
}

function reasonFor(answer: string): Message {
  if (/quota/i.test(answer)) return message("artifact.quota", {});
  return message("service.answered", { answer: cleanLine(answer, 300) });
}
