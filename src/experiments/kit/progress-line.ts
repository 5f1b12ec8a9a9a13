import type { GateProgress } from "../../gate/window-gate.ts";
import { measure } from "../../model/measurement.ts";
import { OBJECTIVES } from "../../model/objectives.ts";
import type { Sample } from "../../model/sample.ts";
import { formatCount, formatDuration } from "../../model/text/format.ts";

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
 * The state of an open window in one line: `cpu-overload 42 s · 13 of 72 requests needed, about 190 s left · P95 4.1 s`.
 * The requests needed are those of a pass if no further one exceeds a limit. The P95 of a long window is that of its
 * latest requests.
 */
export function progressLine(window: OpenWindow): string {
  const { phase, elapsedMs, samples, progress } = window;
  const failed = samples.filter(({ outcome }) => outcome !== "ok").length;
  const { requests, ok, p95Ms } = measure(samples.slice(-LATEST));
  // A P95 among failed requests is only known to be at least their timeout.
  const bound = requests - ok > 0.05 * requests ? "≥ " : "";
  return [
    `${phase} ${Math.floor(elapsedMs / 1000)} s`,
    [countText(window), ...leftText(window)].join(", "),
    ...(failed === 0 ? [] : [`${formatCount(failed)} failed`]),
    ...(p95Ms === null ? [] : [`P95 ${bound}${formatDuration(p95Ms)}`]),
    ...progress.flatMap(alarm),
  ].join(" · ");
}

/** How many requests the window needs, as far as it depends on their number. */
function neededIn({ progress, ends }: OpenWindow): number {
  // What may fail needs further requests to confirm it; their number is not known.
  const judged = ends.decided ? progress : [];
  const open = judged.filter(({ status }) => status === "undecided").map(({ needed }) => needed);
  return Math.max(ends.requests ?? 0, ...open.filter(Number.isFinite));
}

function countText(window: OpenWindow): string {
  const count = window.samples.length;
  const needed = neededIn(window);
  if (needed > count) return `${formatCount(count)} of ${formatCount(needed)} requests needed`;
  return `${formatCount(count)} request${count === 1 ? "" : "s"}`;
}

/** At the rate of the window so far. */
function leftText(window: OpenWindow): string[] {
  const { elapsedMs, samples, ends } = window;
  const { fromMs = 0, byMs = Number.POSITIVE_INFINITY } = ends;
  const missing = Math.max(0, neededIn(window) - samples.length);
  const perMs = samples.length / elapsedMs;
  const forRequestsMs = missing === 0 ? 0 : perMs > 0 ? missing / perMs : Number.POSITIVE_INFINITY;
  const leftMs = Math.max(forRequestsMs, fromMs - elapsedMs);
  const mostMs = byMs - elapsedMs;
  if (leftMs >= mostMs && mostMs > 0) return Number.isFinite(mostMs) ? [`at most ${roughly(mostMs)} left`] : [];
  return leftMs > 0 && Number.isFinite(leftMs) ? [`about ${roughly(leftMs)} left`] : [];
}

/** A time of which only the order matters. */
export function roughly(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  if (seconds > 600) return `${Math.ceil(seconds / 60)} min`;
  return `${seconds > 30 ? Math.ceil(seconds / 10) * 10 : seconds} s`;
}

function alarm({ objective, status }: GateProgress): string[] {
  const name = OBJECTIVES[objective.kind].label;
  if (status === "fail") return [`${name} fails`];
  return status === "suspected" ? [`${name} seems to fail, to be confirmed`] : [];
}
