import { place } from "../../../model/facts/place.ts";
import type { MessageArgs } from "../../../model/message.ts";
import { OBJECTIVES } from "../../../model/objectives.ts";
import { formatCount, formatDuration, formatRatioOf } from "../../../model/text/format.ts";
import type { Sayings } from "../language.ts";
import { code, roughTime } from "../parts.ts";
import { REPORT_WORDS } from "./report/report-words.ts";
import { comparedLabel, plural } from "./words.ts";

const STAGES: Readonly<Record<MessageArgs["progress.stage"]["stage"], string>> = {
  preflight: "Preflight",
  boot: "Boot",
  "warm-up": "Warm-up",
  "steady-state": "Steady state",
  comparison: "Comparison with the baseline",
  "clean-up": "Clean-up",
  machine: "Machine",
  "reference-image": "Reference image",
  report: "Report",
  results: "Results",
  simulation: "Simulation",
};
const INSTALLED: Readonly<Record<MessageArgs["progress.installing"]["what"], string>> = {
  docker: "a Docker engine",
  "stress-ng": "stress-ng",
  iproute2: "iproute2",
  mmdebstrap: "mmdebstrap",
  "reference-packages": "the reference image's packages",
};
const STANDING: Readonly<Record<MessageArgs["progress.compared"]["status"], string>> = {
  pass: "pass",
  fail: "fail",
  inconclusive: "inconclusive",
  undecided: "undecided",
};
const KEPT: Readonly<Record<MessageArgs["progress.drill-kept"]["status"], string>> = {
  pass: "pass",
  fail: "fail",
  inconclusive: "inconclusive",
  error: "error",
  cancelled: "cancelled",
};

/** The lines of the log while a drill is prepared, runs and is cleaned up. */
export const PROGRESS = {
  "progress.stage": ({ stage }) => STAGES[stage],
  "progress.experiment": ({ name }) => `Experiment: ${name}`,
  "progress.drill": ({ number, count }) => `Drill ${number} of ${count}`,
  "progress.engine": ({ url, chosenBy }) => `Docker engine: ${url}${chosenBy === null ? "" : ` (${chosenBy})`}`,
  "progress.pulling": ({ image }) => `Pulling ${image}…`,
  "progress.installing": ({ what }) => `Installing ${INSTALLED[what]}…`,
  "progress.starting-engine": () => "Starting the Docker engine…",
  "progress.waiting-for-apt": ({ holder }) =>
    `Waiting for ${holder === null ? "another process" : `process ${holder}`}, which holds the lock of apt-get…`,
  "progress.priority": ({ priority }) => `the generator runs at ${priority} priority`,
  "progress.ready": ({ readyMs, onBaseline }) =>
    `${onBaseline ? "the baseline: " : ""}first good answer after ${Math.round(readyMs)} ms`,
  "progress.not-counted": ({ requests }) => `${plural(requests, "request")}, not counted`,
  "progress.same-on-baseline": () => "the same on the baseline",
  "progress.removed": () => "removed",
  "progress.removal-failed": () => "removal failed",
  "progress.recovered": ({ afterMs }) =>
    afterMs === null
      ? "no good answer after the outage"
      : `first good answer ${Math.round(afterMs)} ms after the outage began`,
  "progress.disabled": ({ features }) => `the service reports as disabled: ${features.join(", ") || "nothing"}`,
  "progress.sent": ({ name, sent, planned }) => `${name}: ${formatCount(sent)} of ${formatCount(planned)} sent`,
  "progress.window": ({ phase, elapsedMs, requests, needed, left, failed, p95Ms, isBound, alarms }) =>
    [
      `${REPORT_WORDS.phase(phase)} ${seconds(elapsedMs)}`,
      `${needed > requests ? `${formatCount(requests)} of ${formatCount(needed)} requests needed` : plural(requests, "request")}${left === null ? "" : `, ${left.isMax ? "at most" : "about"} ${roughly(left.ms)} left`}`,
      ...(failed === 0 ? [] : [`${formatCount(failed)} failed`]),
      ...(p95Ms === null ? [] : [`P95 ${isBound ? "≥ " : ""}${formatDuration(p95Ms)}`]),
      ...alarms.map(alarm),
    ].join(" · "),
  "progress.compared": ({ scope, kind, elapsedMs, pairs, ratio, low, high, status, maxLeftMs }) =>
    [
      `candidate compared with baseline ${place(scope)} ${seconds(elapsedMs)}`,
      plural(pairs, "pair"),
      ...(ratio === null ? [] : [`${comparedLabel(kind)} ${formatRatioOf(ratio)}${interval(low, high)}`]),
      STANDING[status],
      ...(maxLeftMs === null ? [] : [`at most ${roughly(maxLeftMs)} left`]),
    ].join(" · "),
  "progress.drill-kept": ({ status, file }) => `${KEPT[status]}: see ${file}`,
  "progress.results-found": ({ results }) => `Drill results found: ${formatCount(results)}.`,
  "progress.merge-cancelled": () => "The merge was cancelled.",

  "reference.building": ({ image, tool }) => `Building ${image}${tool === "docker" ? "" : ` with ${tool}`}…`,
  "reference.built": ({ image, tookMs }) => `Built ${image} in ${(tookMs / 1_000).toFixed(1)} s.`,
  "reference.weights": ({ size }) => `Synthesizing the weights (${size}, a stand-in, not Qwen)…`,
  "reference.lock-taken-over": ({ file }) => `Taking over the lock of a build that has ended (${file}).`,
  "reference.waiting": ({ holder, file, waitedMs }) =>
    `Waiting${waitedMs === null ? "" : ` for ${Math.round(waitedMs / 1_000)} s`} for the build of process ${holder}, which holds ${file}…`,

  "clean-up.removed": ({ objects }) => `removed ${plural(objects, "object")} of this drill`,
  "clean-up.left": ({ objects }) => `Removed ${plural(objects, "object")} that the drill had left.`,
  "clean-up.nothing": () => "No drill was started, so there is nothing to clean up.",
  "clean-up.waiting": ({ waitMs }) =>
    `Waiting up to ${waitMs / 1_000} s for objects whose create requests the engine has not answered.`,
  "clean-up.failed": () => "The clean-up is incomplete.",
  "clean-up.list": ({ command }) => `List what is left with ${code(command)}.`,
  "clean-up.not-removed": ({ objects }) => `${plural(objects, "object")} of this drill could not be removed.`,
  "clean-up.not-listed": () => "The objects of this drill on the engine could not be listed.",
  "clean-up.still-listed": () => "The engine still lists them.",
} satisfies Partial<Sayings>;

function seconds(ms: number): string {
  return `${Math.floor(ms / 1_000)} s`;
}

function interval(low: number | null, high: number | null): string {
  return low === null || high === null ? "" : ` (${formatRatioOf(low)}–${formatRatioOf(high)})`;
}

/** A time of which only the order matters. */
function roughly(ms: number): string {
  const { amount, unit } = roughTime(ms);
  return `${amount} ${unit}`;
}

function alarm({ objective, status }: MessageArgs["progress.window"]["alarms"][number]): string {
  const { label } = OBJECTIVES[objective];
  return status === "fail" ? `${label} fails` : `${label} seems to fail, to be confirmed`;
}
