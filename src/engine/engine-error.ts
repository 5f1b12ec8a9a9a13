import { DrillError } from "../model/facts/drill-error.ts";
import { message } from "../model/message.ts";
import type { LabeledKind } from "./engine.ts";

/** Calls to an engine, in the words of an error's text. */
export type EngineCall =
  | "report its version"
  | "report events"
  | "look up the image"
  | "import an image"
  | "create a volume"
  | "create a container of"
  | "start a container"
  | "inspect a container"
  | "read a container's log"
  | "wait for a container"
  | "read a container's counters"
  | "start a process in a container"
  | "inspect a process"
  | `list every ${LabeledKind}`
  | `remove a ${LabeledKind}`;

/** Why an engine can't be reached. */
export type EngineProblem =
  | "not-listening"
  | "not-allowed"
  | "unknown-host"
  | "unreachable-host"
  | "untrusted-certificate"
  | "rejected-certificate"
  | "no-tls"
  | "needs-tls"
  | "closed";

declare module "../model/message.ts" {
  interface MessageArgs {
    "engine.call-failed": {
      readonly call: EngineCall;
      /** The image that it is about; null for none. */
      readonly image: string | null;
      /** Null for anything else. */
      readonly problem: EngineProblem | null;
      /** The same in English, or what the engine says. Hostile text. */
      readonly reason: string;
    };
    /** No limit: that of the caller. */
    "engine.call-late": {
      readonly call: EngineCall;
      readonly image: string | null;
      readonly limitMs: number | null;
    };
    "engine.stream-broken": { readonly call: EngineCall; readonly brokenMs: number };
  }
}

/** A failed call to the engine. Its `message` names the call and the reason: other messages quote it. */
export class EngineError extends DrillError {
  override readonly name = "EngineError";
  /** HTTP status of the engine's answer; null without one. */
  readonly status: number | null;

  constructor(text: string, status: number | null, cause: unknown, said: DrillError["said"] = []) {
    super(said, { cause, text: said.length === 0 ? text : "" });
    this.message = text;
    this.status = status;
  }
}

/** A call, and the image that it is about. */
export interface EngineRequest {
  readonly call: EngineCall;
  readonly image?: string | null;
}

/** The engine answered with a failure, or could not be reached. */
export function callFailed(
  { call, image = null }: EngineRequest,
  { problem, reason }: { readonly problem: EngineProblem | null; readonly reason: string },
  status: number | null,
  cause: unknown,
): EngineError {
  const text = `the Docker engine could not ${phrase(call, image)}: ${reason}`;
  return new EngineError(text, status, cause, [message("engine.call-failed", { call, image, problem, reason })]);
}

/** The engine did not answer in time. @param limitMs null for the caller's own limit */
export function callLate({ call, image = null }: EngineRequest, limitMs: number | null, cause: unknown): EngineError {
  const text = `the Docker engine did not ${phrase(call, image)} ${limitMs === null ? "in time" : `within ${limitMs / 1000} s`}`;
  return new EngineError(text, null, cause, [message("engine.call-late", { call, image, limitMs })]);
}

/** A stream of the engine stayed broken. */
export function streamBroken(call: EngineCall, brokenMs: number, cause: unknown): EngineError {
  const text = `the Docker engine could not ${call} for ${brokenMs / 1000} s`;
  return new EngineError(text, null, cause, [message("engine.stream-broken", { call, brokenMs })]);
}

function phrase(call: EngineCall, image: string | null): string {
  return image === null ? call : `${call} ${image}`;
}
