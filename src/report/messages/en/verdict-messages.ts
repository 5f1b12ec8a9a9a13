import { place } from "../../../model/facts/place.ts";
import type { MessageArgs } from "../../../model/message.ts";
import { OBJECTIVES } from "../../../model/objectives.ts";
import { formatCount, formatDuration } from "../../../model/text/format.ts";
import { listed } from "../../../model/text/listed.ts";
import type { Sayings } from "../language.ts";
import { code, sentenceOf, withoutEnd } from "../parts.ts";
import { replyText } from "./reply-messages.ts";
import { failuresByOutcome, plural } from "./words.ts";

const LEGS = {
  fail: "failed",
  error: "could not be run",
  cancelled: "were cancelled",
  inconclusive: "are inconclusive",
};

/** Verdicts, and what is known of the steady state when one is reached; why an experiment was skipped or aborted. */
export const VERDICTS = {
  "verdict.passed": ({ under, recoveries, compared, budgeted }) => {
    const parts = [
      ...(under.length === 0 ? [] : [`kept every limit under ${listed(under)}`]),
      ...(recoveries.length === 0 ? [] : [`recovered ${listed(recoveries.map(recovery))}`]),
      ...(compared ? ["was not slower than the baseline"] : []),
      ...(budgeted ? ["stayed within its budget"] : []),
    ];
    return `The service ${listed(parts) || "kept every limit that was checked"}.`;
  },
  "verdict.nothing-checked": () => "Nothing was checked, so nothing is known.",
  "verdict.error": ({ cause }) => sentenceOf(cause) || "The drill could not be completed.",
  "verdict.cancelled": ({ by, during }) => {
    const how = by === "output-closed" ? "its output was closed" : by;
    if (during === null) return `The drill was cancelled (${how}) before its first experiment.`;
    return `The drill was cancelled (${how}) during ${during.name}, experiment ${during.number} of ${during.planned}.`;
  },
  "verdict.skipped": ({ name }) => `${name} did not run.`,
  "verdict.aborted": ({ name }) => `${name} was aborted.`,
  "verdict.no-effect": ({ name }) => `${name} had no measurable effect, so this run proves nothing about it.`,
  "verdict.nothing-planned": ({ name }) => `${name} has no check.`,
  "verdict.not-checked": ({ name, objective }) => {
    const { checkName } = OBJECTIVES[objective];
    return `${checkName}${name === "drill" ? "" : ` ${place(name)}`} was not evaluated.`;
  },
  "verdict.baseline-left-out": () => "The baseline was left out.",
  "verdict.processes-left": ({ name, processes }) =>
    `${name} left ${plural(processes, "process", "processes")} running.`,
  "verdict.not-removed": ({ name, onBaseline, tried }) => {
    const from = onBaseline ? " from the baseline" : "";
    return tried ? `${name} could not be removed${from}:` : `${name} was not removed${from}.`;
  },
  "verdict.not-compared": () => "The candidate was not compared with the baseline in the steady state.",
  "verdict.leg": ({ title }) => `${code(title)}:`,
  "verdict.legs": ({ status, count, legs }) => `${count} of ${legs} ${LEGS[status]}.`,
  "verdict.all-legs-passed": ({ legs }) => `Every limit was kept in all ${formatCount(legs)} legs.`,
  "verdict.fork-error": () => "The drill could not be run. The fork's run reports why.",

  "steady-state.requests-failed": ({ failed, requests, byOutcome, detail }) => {
    const counts = `${formatCount(failed)} of ${plural(requests, "request")} already failed`;
    const reason = detail === null ? "" : `: ${withoutEnd(replyText(detail))}`;
    return `In the steady state, before any experiment, ${counts} (${failuresByOutcome(byOutcome)})${reason}.`;
  },
  "steady-state.label-unclear": () =>
    "If that field is not a label of a few words, but contains a score or free text, write `answer: label: none`.",
  "steady-state.success-unclear": () =>
    "If that field does not say whether the request succeeded, write `answer: success: none`.",
  "steady-state.limits-out-of-reach": ({ needed, expected, slowdown }) =>
    `Proving the limits needs ${plural(needed, "request")} without a failure. At this rate, and ${slowdown} times slower under overload, only about ${formatCount(expected)} fit into \`max-duration\`. Expect an inconclusive check: raise \`max-duration\`, or lower \`min-availability\`.`,

  "skipped.drill-ended": () => "The drill ended before its turn.",
  "skipped.drill-ended-early": () => "The drill ended before it started.",
  "skipped.candidate-only": () => "It runs on the candidate only.",
  "skipped.aborted-on-candidate": () => "It was aborted on the candidate.",
  "skipped.steady-state-broken": () => "The service already broke a limit in its steady state.",
  "skipped.earlier-aborted": ({ name }) => `${name} was aborted.`,
  "skipped.earlier-not-removed": ({ name }) => `${name} could not be removed.`,
  "skipped.container-not-running": ({ status }) => `The container was not running (${status}) when its turn came.`,
  "skipped.no-good-answer": ({ last }) => `The service gave no good answer when its turn came (${replyText(last)}).`,
} satisfies Partial<Sayings>;

function recovery({ name, recoveryMs }: MessageArgs["verdict.passed"]["recoveries"][number]): string {
  return `from ${name}${recoveryMs === null ? "" : ` in ${formatDuration(recoveryMs)}`}`;
}
