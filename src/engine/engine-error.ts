import { DrillError } from "../model/facts/drill-error.ts";
import { type Message, message } from "../model/message.ts";
import type { LabeledKind } from "./engine.ts";

/** Calls to an engine. */
export type EngineCall =
  | "report its version"
  | "report events"
  | "look up the image"
  | "look up a volume"
  | "look up the network"
  | "list the networks"
  | "import an image"
  | "create a volume"
  | "create a network"
  | "connect a container to a network"
  | "disconnect a container from a network"
  | "create a container of"
  | "start a container"
  | "stop a container"
  | "restart a container"
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
  | "closed"
  | "no-image-id";

declare module "../model/message.ts" {
  interface MessageArgs {
    "engine.call-failed": {
      readonly call: EngineCall;
      /** The image that it is about; null for none. */
      readonly image: string | null;
      /** Null for anything else. */
      readonly problem: EngineProblem | null;
      /** The error's code if the problem is known, else what the engine says. Hostile text. */
      readonly reason: string;
    };
    /** No limit: that of the caller. */
    "engine.call-late": {
      readonly call: EngineCall;
      readonly image: string | null;
      readonly limitMs: number | null;
    };
    "engine.stream-broken": { readonly call: EngineCall; readonly brokenMs: number };
    "engine.line-too-long": NoArgs;
  }
}

/** A failed call to the engine. */
export class EngineError extends DrillError {
  override readonly name = "EngineError";
  /** HTTP status of the engine's answer; null without one. */
  readonly status: number | null;
  /** What the engine or the connection to it says; empty if nothing. Hostile text. */
  readonly reason: string;

  constructor(said: Message, status: number | null, cause: unknown, reason = "") {
    super(said, { cause });
    this.status = status;
    this.reason = reason;
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
  return new EngineError(message("engine.call-failed", { call, image, problem, reason }), status, cause, reason);
}

/** The engine did not answer in time. @param limitMs null for the caller's own limit */
export function callLate({ call, image = null }: EngineRequest, limitMs: number | null, cause: unknown): EngineError {
  return new EngineError(message("engine.call-late", { call, image, limitMs }), null, cause);
}

/** A stream of the engine stayed broken. */
export function streamBroken(call: EngineCall, brokenMs: number, cause: unknown): EngineError {
  return new EngineError(message("engine.stream-broken", { call, brokenMs }), null, cause);
}
