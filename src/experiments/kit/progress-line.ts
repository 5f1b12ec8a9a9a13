import type { GateProgress } from "../../gate/window-gate.ts";
import { measure } from "../../model/measurement.ts";
import { type Message, type MessageArgs, message } from "../../model/message.ts";
import type { ObjectiveKind } from "../../model/objectives.ts";
import type { Sample } from "../../model/sample.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "progress.window": {
      readonly phase: string;
      readonly elapsedMs: number;
      readonly requests: number;
      /** How many the window needs, as far as that is known; 0 if it ends by time. */
      readonly needed: number;
      /** The time that is left, milliseconds; null if it is not known. */
      readonly left: { readonly ms: number; readonly isMax: boolean } | null;
      readonly failed: number;
      /** Of the latest requests; null before the first one. */
      readonly p95Ms: number | null;
      /** A P95 among failed requests is only known to be at least their time-out. */
      readonly isBound: boolean;
      /** The limits that are or seem to be broken. */
      readonly alarms: readonly { readonly objective: ObjectiveKind; readonly status: "fail" | "suspected" }[];
    };
  }
}

/** Sorting all samples of a long window every second would delay the generator. */
const LATEST = 200;

/** What a window lasts for. */
export interface WindowEnds {
  /** Until every check of its gate is decided. */
  readonly decided?: true;
  /** At least so many requests. */
  readonly requests?: number;
  /** At least so long, milliseconds. */
  readonly fromMs?: number;
  /** No longer than this, milliseconds, even if something is missing. */
  readonly byMs?: number;
}

/** An open window, for its progress line. */
export interface OpenWindow {
  readonly phase: string;
  readonly elapsedMs: number;
  readonly samples: readonly Sample[];
  /** Empty if nothing is judged. */
  readonly progress: readonly GateProgress[];
  readonly ends: WindowEnds;
}

/**
 * The state of an open window. The requests needed are those of a pass if no further one exceeds a limit. The P95 of a
 * long window is that of its latest requests.
 */
export function progressLine(window: OpenWindow): Message {
  const { phase, elapsedMs, samples, progress } = window;
  const { requests, ok, p95Ms } = measure(samples.slice(-LATEST));
  return message("progress.window", {
    phase,
    elapsedMs,
    requests: samples.length,
    needed: neededIn(window),
    left: leftOf(window),
    failed: samples.filter(({ outcome }) => outcome !== "ok").length,
    p95Ms,
    isBound: requests - ok > 0.05 * requests,
    alarms: progress.flatMap(({ objective, status }) =>
      status === "fail" || status === "suspected" ? [{ objective: objective.kind, status }] : [],
    ),
  });
}

/** How many requests the window needs, as far as it depends on their number. */
function neededIn({ progress, ends }: OpenWindow): number {
  // What may fail needs further requests to confirm it; their number is not known.
  const judged = ends.decided ? progress : [];
  const open = judged.filter(({ status }) => status === "undecided").map(({ needed }) => needed);
  return Math.max(ends.requests ?? 0, ...open.filter(Number.isFinite));
}

/** At the rate of the window so far. */
function leftOf(window: OpenWindow): MessageArgs["progress.window"]["left"] {
  const { elapsedMs, samples, ends } = window;
  const { fromMs = 0, byMs = Number.POSITIVE_INFINITY } = ends;
  const missing = Math.max(0, neededIn(window) - samples.length);
  const perMs = samples.length / elapsedMs;
  const forRequestsMs = missing === 0 ? 0 : perMs > 0 ? missing / perMs : Number.POSITIVE_INFINITY;
  const leftMs = Math.max(forRequestsMs, fromMs - elapsedMs);
  const mostMs = byMs - elapsedMs;
  if (leftMs >= mostMs && mostMs > 0) return Number.isFinite(mostMs) ? { ms: mostMs, isMax: true } : null;
  return leftMs > 0 && Number.isFinite(leftMs) ? { ms: leftMs, isMax: false } : null;
}
