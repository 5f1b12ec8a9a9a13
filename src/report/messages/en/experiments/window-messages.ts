import type { WindowFigures } from "../../../../gate/checks/window-reason.ts";
import { place } from "../../../../model/facts/place.ts";
import { isMinimum, metricOf, OBJECTIVES, shareAllowed, type WindowObjective } from "../../../../model/objectives.ts";
import { formatCount, formatDuration, formatLimit, formatMeasured } from "../../../../model/text/format.ts";
import { listed } from "../../../../model/text/listed.ts";
import type { Sayings } from "../../language.ts";
import { sentIn, shareKept } from "../../parts.ts";
import { failuresByOutcome, inParentheses, leans, plural } from "../words.ts";

/** Why the check of a window has its status. */
export const WINDOWS = {
  "window.no-requests": ({ scope, objective }) =>
    `No request was sent ${place(scope)}, so its ${nameOf(objective)} could not be measured.`,
  "window.no-figure": ({ scope, objective, byOutcome }) =>
    byOutcome.ok === 0
      ? `No request got a good answer ${place(scope)}${inParentheses(failuresByOutcome(byOutcome))}, so its ${nameOf(objective)} could not be measured.`
      : `None of ${plural(byOutcome.ok, "good answer")} ${place(scope)} has a ${nameOf(objective)}: ${whyNone(objective)}.`,
  "window.passed": (figures) => {
    const { objective, proven, byOutcome } = figures;
    const bound = isMinimum(objective) ? "at least" : "at most";
    const proof = proven === null ? "" : `${bound} ${formatMeasured(objective, proven)} proven`;
    if (isAnswered(objective)) return `${answered(figures, proof)}, ${limitOf(objective)}.`;
    return `${subject(figures)} was ${figure(figures)}${inParentheses(proof)} over ${requests(byOutcome)}, ${limitOf(objective)}.`;
  },
  "window.failed": (figures) => {
    const { objective, byOutcome, exceeded } = figures;
    if (isAnswered(objective)) return `${answered(figures)}, ${limitOf(objective)}.`;
    return `${subject(figures)} was ${figure(figures)}, ${limitOf(objective)}: ${formatCount(exceeded)} of ${requests(byOutcome)} ${tookLonger(figures)}.`;
  },
  "window.outage": ({ scope, objective, byOutcome, failedInARow, durationMs }) =>
    `The service gave no good answer ${place(scope)} for ${formatDuration(durationMs)}: ${plural(failedInARow, "request")} in a row failed. In total ${formatCount(byOutcome.ok)} of ${requests(byOutcome)} were answered well (${failuresByOutcome(byOutcome)}), ${
      shareKept(objective, byOutcome)
        ? `but an outage fails this check even within its limit of ${formatLimit(objective)}`
        : limitOf(objective)
    }.`,
  "window.broken-for-a-while": (figures) => {
    const { objective, byOutcome, exceeded, first } = figures;
    const broke = isMinimum(objective) ? "was below" : "exceeded";
    const longer = byOutcome.ok === sentIn(byOutcome) ? "took longer" : "took longer or failed";
    const how = isAnswered(objective) ? "failed" : longer;
    return `${subject(figures)} ${broke} its limit of ${formatLimit(objective)} for a while: ${formatCount(exceeded)} of the first ${plural(first, "request")} ${how}, although it was ${figure(figures)} over all ${formatCount(sentIn(byOutcome))}.`;
  },
  "window.http-status": ({ count, status }) =>
    `The most frequent error status was ${status} (${plural(count, "request")}).`,
  "window.failures-mostly-not-sent": ({ dropped }) =>
    `Most of the failed requests (${formatCount(dropped)}) were never sent, because too many were waiting for an answer. Check the load before the service.`,
  "window.not-sent": (figures) => {
    const { scope, objective, byOutcome, leaning } = figures;
    return `The generator could not send ${formatCount(byOutcome.dropped)} of ${requests(byOutcome)} ${place(scope)}, because too many were waiting for an answer. This was not the planned load: ${nameOf(objective)} was ${figure(figures)}, ${limitOf(objective)}${inParentheses(leans(leaning))}. A lower rate would decide it.`;
  },
  "window.not-answering": ({ scope, byOutcome, silentMs, leaning }) =>
    `The service had not answered for ${formatDuration(silentMs)} when the requests ${place(scope)} ended${inParentheses(failuresByOutcome(byOutcome), leans(leaning))}. More time (\`max-duration\`) would decide it.`,
  "window.unconfirmed": (figures) => {
    const { objective, byOutcome, leaning } = figures;
    return `${subject(figures)} was ${figure(figures)} over ${requests(byOutcome)}, ${limitOf(objective)}, but the time was up before new requests could confirm it${inParentheses(leans(leaning))}. More time (\`max-duration\`) would decide it.`;
  },
  "window.unprovable": (figures) =>
    `${answered(figures)}, but no number of requests can prove a limit of ${formatLimit(figures.objective)}${inParentheses(leans(figures.leaning))}. A lower limit can be proven.`,
  "window.too-few-requests": (figures) => {
    const { byOutcome, needed, designEffect, leaning } = figures;
    const alike = designEffect > ALIKE ? ", because consecutive requests were alike" : "";
    return `${near(figures)}, but ${requests(byOutcome)} are too few to prove it: ${formatCount(needed)} are needed${alike}${inParentheses(leans(leaning))}. More time (\`max-duration\`) or more load would decide it.`;
  },
  "window.undecided": (figures) => {
    const { objective, byOutcome, leaning } = figures;
    const easier = isMinimum(objective) ? "lower" : "higher";
    return `${near(figures)}, but ${requests(byOutcome)} do not decide it${inParentheses(leans(leaning))}. More time (\`max-duration\`) or a ${easier} limit would decide it.`;
  },
} satisfies Partial<Sayings>;

/** A smaller design effect changes the number of requests needed by too little to mention it. */
const ALIKE = 1.05;

type ByOutcome = WindowFigures["byOutcome"];

function near(figures: WindowFigures): string {
  return `${subject(figures)} was ${figure(figures)}, ${limitOf(figures.objective)}`;
}

function answered(figures: WindowFigures, proof = ""): string {
  const { byOutcome, scope } = figures;
  const details = inParentheses(failuresByOutcome(byOutcome), proof);
  const all = `${requests(byOutcome)} ${place(scope)}`;
  if (byOutcome.ok === sentIn(byOutcome)) return `All ${all} were answered${details}`;
  return byOutcome.ok === 0
    ? `None of ${all} was answered${details}`
    : `${figure(figures)} of ${all} were answered${details}`;
}

/**
 * Returns the measured figure. A quantile that lies among failed requests is only known to be at least their time-out.
 */
function figure({ objective, byOutcome, measured, onlyReasoning }: WindowFigures): string {
  const text = formatMeasured(objective, measured);
  const sent = sentIn(byOutcome);
  const isBound = !isShare(objective) && sent - byOutcome.ok + onlyReasoning > shareAllowed(objective) * sent;
  return isBound ? `at least ${text}` : text;
}

function subject({ objective, scope }: WindowFigures): string {
  return `${capital(nameOf(objective))} ${place(scope)}`;
}

function tookLonger({ byOutcome, onlyReasoning }: WindowFigures): string {
  const failures = failuresByOutcome(byOutcome);
  const ways = [
    "took longer",
    ...(onlyReasoning === 0 ? [] : [`ended within the reasoning (${formatCount(onlyReasoning)})`]),
    ...(failures === "" ? [] : [`failed (${failures})`]),
  ];
  return listed(ways, "or");
}

function limitOf(objective: WindowObjective): string {
  return `against a limit of ${formatLimit(objective)}`;
}

function requests(byOutcome: ByOutcome): string {
  return plural(sentIn(byOutcome), "request");
}

/** Whether the objective limits the share of good requests rather than a value of each request. */
function isShare(objective: WindowObjective): boolean {
  return metricOf(objective).reads.of === "good-share";
}

/** Whether it counts every good answer, however late. */
function isAnswered(objective: WindowObjective): boolean {
  const { reads } = metricOf(objective);
  return reads.of === "good-share" && !reads.withinLimits;
}

function nameOf({ kind }: WindowObjective): string {
  return OBJECTIVES[kind].label;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function whyNone({ kind }: WindowObjective): string {
  if (kind === "answer-ttft") return "each ended within its reasoning (`max_tokens`)";
  return kind === "tpot"
    ? "each came in one piece, or without the number of its tokens (`stream_options.include_usage`)"
    : "each came in one piece";
}
