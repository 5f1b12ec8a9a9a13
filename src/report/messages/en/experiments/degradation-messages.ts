import type { MessageArgs } from "../../../../model/message.ts";
import {
  formatBytes,
  formatDuration,
  formatLimit,
  formatMeasured,
  formatRatio,
} from "../../../../model/text/format.ts";
import { listed } from "../../../../model/text/listed.ts";
import type { Sayings } from "../../language.ts";
import { replyText } from "../reply-messages.ts";
import { plural } from "../words.ts";

const ADVICE =
  "Disable non-essential features, such as conversation history, while CPU use is above 80 %, shed new connections while memory use is above 90 %, and report what is disabled.";

/** Experiments that should trigger the service's degraded mode: what they do, their effects and their own checks. */
export const DEGRADATIONS = {
  "degrade-cpu.description": ({ workers }) =>
    `${plural(workers, "CPU worker")} in the container, which raise its CPU use above 80 % of its limit`,
  "degrade-cpu.no-reading": () => "The engine did not report the container's CPU time.",
  "degrade-cpu.effect": ({ usedRatio, neededRatio }) =>
    `The container used ${formatRatio(usedRatio, neededRatio)} of its CPU limit.`,
  "degrade-cpu.no-effect": ({ usedRatio, neededRatio }) =>
    `The container used only ${formatRatio(usedRatio, neededRatio)} of its CPU limit, which is not above ${formatRatio(neededRatio)}. Raise \`workers\`.`,

  "degrade-memory.description": ({ ratio }) =>
    `the container's memory is filled to ${formatRatio(ratio)} of its limit and held there`,
  "fill-memory.ended": ({ exitCode, usedRatio }) => {
    const used =
      usedRatio === null
        ? " The engine did not report the container's memory use."
        : ` After that the container used ${formatRatio(usedRatio)} of its memory limit.`;
    return `The process that held the memory ended before the window did (exit code ${exitCode ?? "unknown"}).${used}`;
  },
  "fill-memory.no-reading": () => "The engine did not report the container's memory use.",
  "fill-memory.full": ({ usedBytes, limitBytes }) =>
    `The container already uses ${formatBytes(usedBytes)} of its ${formatBytes(limitBytes)} of memory, so there is nothing left to fill. Raise \`memory\`.`,
  "degrade-memory.effect": ({ usedRatio, neededRatio }) =>
    `The container used ${formatRatio(usedRatio, neededRatio)} of its memory limit.`,
  "degrade-memory.no-effect": ({ usedRatio, neededRatio }) =>
    `The container used only ${formatRatio(usedRatio, neededRatio)} of its memory limit, which is not above ${formatRatio(neededRatio)}.`,

  "degrading.not-supported": () =>
    `Not supported: the service reports disabled features neither on its health route nor in the header \`x-degraded\`. ${ADVICE}`,
  "degrading.disabled-before": ({ name, features }) =>
    `The service already reported ${listed(features)} as disabled before ${name} and without load, so the effect of ${name} could not be determined. A service that starts with all features enabled would decide it.`,
  "degrading.not-reported": ({ name }) =>
    `The service did not report its disabled features under ${name}. A report of them would decide it.`,
  "degrading.not-entered": ({ name }) =>
    `The service has a degraded mode, which disables what is not essential when a resource is short, but did not enter it under ${name}.`,
  "degrading.passed": ({ objective, backMs, ...disabled }) =>
    `${reported(disabled)} Everything was enabled again ${formatMeasured(objective, backMs)} after the load ended, within the limit of ${formatLimit(objective)}.`,
  "degrading.not-watched-long-enough": ({ objective, watchedMs, ...disabled }) =>
    `${reported(disabled)} It did not report everything as enabled again in the ${formatDuration(watchedMs)} that it was watched. Watching it for the whole limit of ${formatLimit(objective)} would decide it.`,
  "degrading.not-left": ({ objective, ...disabled }) =>
    `${reported(disabled)} It did not enable everything again within the limit of ${formatLimit(objective)}.`,
  "degrading.left-too-late": ({ objective, backMs, ...disabled }) =>
    `${reported(disabled)} Everything was enabled again ${formatMeasured(objective, backMs)} after the load ended, above the limit of ${formatLimit(objective)}.`,

  "running-first.not-watched": () =>
    "It could not be determined whether running requests are finished, because none was observed. A running request would decide it.",
  "running-first.shed-before": ({ name, shed }) =>
    `The service already shed ${shed} of the few requests sent before ${name}, so it could not be determined what it sheds for lack of memory. A service that sheds nothing before it would decide it.`,
  "running-first.not-supported": ({ name }) =>
    `Not supported: the service neither shed new requests under ${name} nor reports disabled features. ${ADVICE}`,
  "running-first.no-new-requests": ({ name }) =>
    `No new request was sent under ${name}. A new request would decide it.`,
  "running-first.none-running": ({ shed }) =>
    `The service shed ${all(shed, "new request")} immediately, but no other request was running at that time. A running request would decide whether the service finishes it.`,
  "running-first.passed": ({ shed, finished }) =>
    `The service shed ${all(shed, "new request")} immediately and finished ${all(finished, "running request")}.`,
  "running-first.not-finished": ({ name, failed, running, details }) =>
    `The service did not finish ${failed} of ${plural(running, "running request")} when its memory filled up under ${name} (${details.map(replyText).join("; ")}).`,
  "running-first.not-shed": ({ name, failed, fresh, details }) =>
    `The service did not shed ${failed} of ${plural(fresh, "new request")} correctly under ${name} (${details.map(replyText).join("; ")}).`,
} satisfies Partial<Sayings>;

function reported({ name, features }: Pick<MessageArgs["degrading.passed"], "name" | "features">): string {
  return `Under ${name} the service disabled ${listed(features)} and reported it.`;
}

function all(count: number, noun: string): string {
  return count === 1 ? `the ${noun}` : `all ${plural(count, noun)}`;
}
