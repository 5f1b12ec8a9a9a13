import { type DrillPart, START } from "../../../../model/facts/peak-use.ts";
import { PEAK_WINDOW_MS } from "../../../../model/facts/peaks.ts";
import { place } from "../../../../model/facts/place.ts";
import { SHED_WITHIN_MS } from "../../../../model/facts/shed.ts";
import type { MessageArgs } from "../../../../model/message.ts";
import { metricOf, OBJECTIVES } from "../../../../model/objectives.ts";
import { formatCount, formatDuration, formatLimit, formatMeasured } from "../../../../model/text/format.ts";
import type { Sayings } from "../../language.ts";
import { sentIn } from "../../parts.ts";
import { failuresByOutcome, inParentheses, leans, plural } from "../words.ts";

/** Why a check has its status, and why an experiment was aborted. */
export const CHECKS = {
  "effect.none": ({ name, onBaseline }) => `${name} had no measurable effect${onBaseline ? " on the baseline" : ""}.`,
  "effect.not-verified": ({ name, onBaseline }) =>
    `The effect of ${name}${onBaseline ? " on the baseline" : ""} was not verified, because the drill ended first.`,

  "aborted.silent": ({ silentMs }) =>
    `The service gave no good answer for ${formatDuration(silentMs)}, longer than it may take to recover.`,
  "aborted.failures": ({ objective, requests, ok }) =>
    `Only ${formatCount(ok)} of the last ${formatCount(requests)} requests were answered well, fewer than the ${formatLimit(objective)} of \`${OBJECTIVES[objective.kind].abortInput}\`.`,
  "aborted.slow": ({ objective, requests, failed, measured }) => {
    const { label } = metricOf(objective);
    const also = failed === 0 ? "" : ` and ${formatCount(failed)} of them failed,`;
    const limit = `the ${formatLimit(objective)} of \`${OBJECTIVES[objective.kind].abortInput}\``;
    return `${label} of the last ${formatCount(requests)} requests was ${failed === 0 ? "" : "at least "}${formatMeasured(objective, measured)},${also} above ${limit}.`;
  },

  "service.crashed": ({ scope, exitCode, oomKilled, restarts }) => {
    const code = exitCode === null ? "" : `exit code ${exitCode}${oomKilled ? ", out of memory" : ""}`;
    const restarted =
      restarts > 0 ? `restarted ${restarts === 1 ? "once" : `${formatCount(restarts)} times`}` : "not restarted";
    return `The service crashed ${place(scope)}${inParentheses(code)} and was ${restarted}, which fails this check by itself.`;
  },

  "steady.passed": ({ scope, objective, measured, requests }) =>
    `All ${plural(requests, "request")} after ${scope} were answered, with a P50 of ${formatMeasured(objective, measured)} the steady state's.`,
  "steady.limit-broken": ({ scope, broken, byOutcome, measured }) => {
    const { label, reads } = metricOf(broken);
    const failed = failedOf(byOutcome);
    const limit = formatLimit(broken);
    const what =
      reads.of === "good-share"
        ? `${failed}, against an ${label} limit of ${limit}`
        : `${label} was ${formatMeasured(broken, measured)}, against a limit of ${limit}${failed === "" ? "" : `; ${failed}`}`;
    return `The service was not back to its steady state after ${scope}: ${what}.`;
  },
  "steady.no-requests": ({ scope }) => `${steadyUnknown(scope)}, because no request was sent.`,
  "steady.requests-failed": ({ scope, byOutcome }) =>
    `${steadyUnknown(scope)}: ${failedOf(byOutcome)}. Another run would show whether that was chance.`,
  "steady.no-steady-state": ({ scope }) =>
    `${steadyUnknown(scope)}, because there was no steady state to compare it with.`,
  "steady.slower": ({ scope, objective, measured }) =>
    `${steadyUnknown(scope)}: its P50 was ${formatMeasured(objective, measured)} the steady state's, against a limit of ${formatLimit(objective)}. Another run would show whether it remains slower.`,
  "steady.too-few-requests": ({ scope, requests, needed }) =>
    `${steadyUnknown(scope)}: only ${formatCount(requests)} of ${plural(needed, "request")} were sent. More time (\`max-duration\`) would decide it.`,

  "budget.no-counters": ({ objective }) =>
    `${peakOf(objective)} could not be measured, because the engine gave no counters of the container.`,
  "budget.exceeded": (figures) =>
    `${peakOf(figures.objective)} exceeded its budget of ${formatLimit(figures.objective)}: ${peakFigure(figures)}.`,
  "budget.kept": (figures) =>
    `${peakOf(figures.objective)} stayed within its budget of ${formatLimit(figures.objective)}: ${peakFigure(figures)}.`,
  "budget.counters-missing": (figures) =>
    `${peakOf(figures.objective)} may have exceeded its budget of ${formatLimit(figures.objective)}, because the engine gave no counters ${inPart(figures.missingAt)}. The peak that was read is ${peakFigure(figures)}. Counters of the whole drill would decide it.`,

  "shedding.no-requests": ({ scope }) => `No request was sent ${place(scope)}.`,
  "shedding.not-sent": ({ dropped }) =>
    `The generator could not send ${formatCount(dropped)} of these requests, so this was not the planned load.`,
  "shedding.passed": (figures) => `The service shed the excess load: ${handled(figures)}.`,
  "shedding.failed": (figures) => `The service did not shed the excess load: ${handled(figures)}.`,
  "shedding.undecided": (figures) =>
    `Whether the service sheds the excess load could not be determined${inParentheses(leans(figures.leaning))}: ${handled(figures)}. More time (\`duration\`) would decide it.`,
  "load.handled": (figures) => `The service handled the load ${place(figures.scope)}: ${handled(figures)}.`,
  "load.not-handled": (figures) =>
    `The service neither answered nor shed the load ${place(figures.scope)}: ${handled(figures)}.`,
  "load.undecided": (figures) =>
    `Whether the service handles the load ${place(figures.scope)} could not be determined${inParentheses(leans(figures.leaning))}: ${handled(figures)}. More time (\`max-duration\`) would decide it.`,

  "goodput.capacity-unknown": ({ scope }) =>
    `The service's capacity could not be measured, so its throughput ${place(scope)} was not evaluated.`,
  "goodput.too-few-requests": ({ scope }) =>
    `Too few requests were sent ${place(scope)} to measure the throughput. More time (\`duration\`) would decide it.`,
  "goodput.passed": (figures) =>
    `The service kept its throughput ${place(figures.scope)}: it gave ${goodput(figures)}.`,
  "goodput.failed": (figures) => `The service lost throughput ${place(figures.scope)}: it gave ${goodput(figures)}.`,
  "goodput.undecided": (figures) =>
    `Whether the service keeps its throughput ${place(figures.scope)} could not be determined${inParentheses(leans(figures.leaning))}: it gave ${goodput(figures)}, but its rate varied too much. More time (\`duration\`) would decide it.`,

  "overload.rate-reached": (figures) =>
    `Requests were due at ${multiple(figures.times)} the service's capacity ${sentOf(figures)}.`,
  "overload.rate-not-reached": (figures) =>
    `Requests were due at only ${multiple(figures.times)} the service's capacity instead of ${multiple(figures.factor)} ${sentOf(figures)}.`,
} satisfies Partial<Sayings>;

/** `3 of 20 requests failed (3 timed out)`; empty if none failed. */
function failedOf(byOutcome: MessageArgs["steady.requests-failed"]["byOutcome"]): string {
  const sent = sentIn(byOutcome);
  if (byOutcome.ok === sent) return "";
  return `${formatCount(sent - byOutcome.ok)} of ${plural(sent, "request")} failed (${failuresByOutcome(byOutcome)})`;
}

function steadyUnknown(scope: string): string {
  return `Whether the service was back to its steady state after ${scope} could not be determined`;
}

function peakOf({ kind }: MessageArgs["budget.kept"]["objective"]): string {
  return OBJECTIVES[kind].peak?.subject ?? kind;
}

/** A rate is a mean over some time; memory is an instantaneous value. */
function peakFigure({ objective, measured, at }: MessageArgs["budget.kept"]): string {
  const isRate = OBJECTIVES[objective.kind].peak?.figure === "cpus";
  const mean = isRate ? `mean over ${formatDuration(PEAK_WINDOW_MS)}` : "";
  return `${formatMeasured(objective, measured)} ${inPart(at)}${inParentheses(mean)}`;
}

function inPart({ scope, nextToBaseline }: DrillPart): string {
  const where = scope === START ? "while the service started" : place(scope);
  return `${where}${nextToBaseline ? ", next to the baseline" : ""}`;
}

function handled(figures: MessageArgs["shedding.passed"]): string {
  const { objective, requests, answered, shed, lost, lostUnsent, lostWithoutRetryAfter } = figures;
  const unsent = `${formatCount(lostUnsent)} were not sent because too many were already waiting`;
  const rejected = `${formatCount(lostWithoutRetryAfter)} were rejected with 429 or 503 but without Retry-After`;
  const ways = [...(lostUnsent === 0 ? [] : [unsent]), ...(lostWithoutRetryAfter === 0 ? [] : [rejected])];
  const ofWhich = ways.length === 0 ? "" : `, of which ${ways.join(" and ")}`;
  return `of ${plural(requests, "request")} it answered ${formatCount(answered)}, shed ${formatCount(shed)} within ${formatDuration(SHED_WITHIN_MS)}, and let ${lost === 0 ? "none" : formatCount(lost)} fail or wait${ofWhich} (limit: ${formatLimit(objective)} answered or shed)`;
}

function goodput({ objective, capacityPerSecond, measured, measuredAtEnd }: MessageArgs["goodput.passed"]): string {
  const share = (ratio: number) => formatMeasured(objective, Math.min(1, ratio));
  return `${goodAnswers(measured * capacityPerSecond)}, ${share(measured)} of its capacity of ${Number(capacityPerSecond.toPrecision(2))} (second half: ${share(measuredAtEnd)}), against a limit of ${formatLimit(objective)}`;
}

function multiple(times: number): string {
  return `${Number(times.toPrecision(2))} times`;
}

function sentOf({ requests, unsent, capacityPerSecond }: MessageArgs["overload.rate-reached"]): string {
  const sent = `${formatCount(requests)} ${requests === 1 ? "was" : "were"} sent`;
  const waiting =
    unsent === 0 ? "" : `, and ${formatCount(unsent)} could not be sent because too many were already waiting`;
  return `(${goodAnswers(capacityPerSecond)}): ${sent}${waiting}`;
}

/** `0.8 good answers per second`. */
function goodAnswers(perSecond: number): string {
  return `${Number(perSecond.toPrecision(2))} good answers per second`;
}
