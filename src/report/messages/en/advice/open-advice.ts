import { formatCount, formatCpus, formatDuration } from "../../../../model/text/format.ts";
import type { Sayings } from "../../language.ts";
import { durationInput } from "../../parts.ts";
import { plural } from "../words.ts";

/** What makes an inconclusive drill conclusive. */
export const OPEN_ADVICE = {
  "advice.more-time": ({ needed, sent, tookMs, suggestedMs }) =>
    `Set \`max-duration: ${durationInput(suggestedMs)}\`: ${plural(needed, "request")} are needed, and ${formatCount(sent)} came in ${formatDuration(tookMs)}.`,
  "advice.cheaper-limit": ({ needed }) =>
    `Or lower \`min-availability\`: for 95 %, ${plural(needed, "request")} without a failure are enough.`,
  "advice.more-clients": ({ usedCpus, cpus }) =>
    `Or raise \`clients\`: the service used only ${formatCpus(usedCpus)} of ${formatCpus(cpus, cpus)}, so it can answer more at once.`,
  "advice.max-duration": ({ suggestedMs }) =>
    `Set \`max-duration: ${durationInput(suggestedMs)}\`, twice as long as now or more.`,
  "advice.duration": ({ suggestedMs }) => `Set \`duration: ${durationInput(suggestedMs)}\`, twice as long as now.`,
  "advice.near-limit": ({ name }) =>
    `Or move the limit (\`${name === "p95" ? "max-p95" : "min-availability"}\`) away from what was measured: the nearer both are, the more requests it takes.`,
  "advice.provable-limit": () =>
    "Set `min-availability` below 100 %, such as 99 %: no number of requests proves that none ever fails.",
  "advice.run-again": () => "Run the drill again: nothing has to be changed first.",
  "advice.quiet-runner": () =>
    "If that happens often, give the job a runner of its own, a larger one, or run fewer jobs on it at the same time.",
  "advice.fill-quota": ({ workers, cpus, cores }) => {
    const machine = cores === null ? "" : ` on ${plural(cores, "core")}`;
    const few = workers <= cpus;
    const over = cores !== null && cpus >= cores;
    const now = `now \`stress-workers: ${workers}\` and \`cpus: ${cpus}\`${machine}`;
    if (few) return `Raise \`stress-workers\` above \`cpus\`, so that the quota is used up (${now}).`;
    if (over)
      return `Lower \`cpus\` below the number of cores, so that the quota and not the machine is the limit (${now}).`;
    return `Raise \`stress-workers\` (${now}). A service that needs far less than ${formatCpus(cpus, cpus)} does not reach its quota: lower \`cpus\` to what you deploy with.`;
  },
  "advice.have-effect": ({ name }) =>
    `Make ${name} stronger by its parameters, or check that the service is the process that it acts on. The line on its effect below names the figures.`,
  "advice.send-running": () =>
    "Raise `clients`, so that a request is running at that moment. A service that answers within milliseconds needs several.",
  "advice.allow-counters": () =>
    "Run it again; if the engine never reports these counters, use an engine with control groups v2 and without restrictions on `docker stats`.",
  "advice.watch-engine": () =>
    "If the model does not compute on the container's CPU, look at the engine's own number of running requests after a client has left; if the service is busy without requests, drill it when it is at rest.",
  "advice.other-drain": () => "Set `max-drain` a second or two lower or higher: CPU use is read once per second.",
  "advice.report-degraded": () =>
    "Report the disabled features in the health route or in the header `x-degraded`, also while the resource is short.",
  "advice.start-undegraded": () =>
    "Look at why the service is short of resources before any load: raise `memory` or `cpus`, or its own thresholds.",
  "advice.answer-attempts": () => "Look at why the service did not answer: the report lists how each attempt ended.",
  "advice.clearer-share": () =>
    "Too few attempts changed or kept the label to tell the share from `min-held`. Fix the attempts that changed it, or move `min-held` away from the measured share.",
  "advice.wider-slowdown": () =>
    "Or raise `max-slowdown`: a difference of a few percent is within what one run can tell.",
  "advice.fix-baseline": () =>
    "Choose a baseline that answers, such as the last image of the default branch that passed.",
  "advice.read-above": () =>
    "What was skipped or not checked has its reason above: fix that first, then run the drill again.",
  "advice.container-left": () =>
    "Look at why the container ended during the soak: its exit code and its log say more than the growth of its memory.",
  "advice.after-abort": ({ name }) =>
    `${name} was ended early by an abort limit or because the service did not answer. Fix what it names, or raise \`abort-p95\` or lower \`abort-availability\` to see it to its end.`,
  "advice.add-experiments": () => "Add an experiment with checks to `experiments`, such as cpu-overload.",
} satisfies Partial<Sayings>;
