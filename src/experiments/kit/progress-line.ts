import type { GateProgress } from "../../gate/window-gate.ts";
import { measure } from "../../model/measurement.ts";
import { OBJECTIVES } from "../../model/objectives.ts";
import type { Sample } from "../../model/sample.ts";
import { formatCount, formatDuration } from "../../model/text/format.ts";

/** Sorting all samples of a long window every second would delay the generator. */
const LATEST = 200;

/** An open window, for its progress line. */
export interface OpenWindow {
  readonly phase: string;
  readonly elapsedMs: number;
  readonly samples: readonly Sample[];
  /** Empty if nothing is judged. */
  readonly progress: readonly GateProgress[];
}

/**
 * The state of an open window in one line: `cpu-overload 42 s · 13 requests · P95 4.1 s · availability 61 % to a pass ·
 * P95 61 % to a pass`. The P95 of a long window is that of its latest requests. Percentages are shares of the evidence
 * that a decision takes, rounded down.
 */
export function progressLine({ phase, elapsedMs, samples, progress }: OpenWindow): string {
  const failed = samples.filter(({ outcome }) => outcome !== "ok").length;
  const { requests, ok, p95Ms } = measure(samples.slice(-LATEST));
  // A P95 among failed requests is only known to be at least their timeout.
  const bound = requests - ok > 0.05 * requests ? "≥ " : "";
  return [
    `${phase} ${Math.floor(elapsedMs / 1000)} s`,
    `${formatCount(samples.length)} request${samples.length === 1 ? "" : "s"}${failed === 0 ? "" : `, ${formatCount(failed)} failed`}`,
    ...(p95Ms === null ? [] : [`P95 ${bound}${formatDuration(p95Ms)}`]),
    ...progress.map(nearness),
  ].join(" · ");
}

function nearness({ objective, status, towardPass, towardFail }: GateProgress): string {
  const name = OBJECTIVES[objective.kind].label;
  switch (status) {
    case "pass":
      return `${name} passes so far`;
    case "fail":
      return `${name} fails`;
    case "suspected":
      return `${name} ${percent(towardFail)} toward a fail, to be confirmed`;
    case "undecided":
      return `${name} ${percent(towardPass)} to a pass`;
  }
}

function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`;
}
