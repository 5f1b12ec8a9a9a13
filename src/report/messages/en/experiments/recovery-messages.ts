import type { NamedProcess, VictimArgs } from "../../../../model/facts/victim.ts";
import type { MessageArgs } from "../../../../model/message.ts";
import type { RecoveryChain, Trigger } from "../../../../model/record.ts";
import { formatBytes, formatDuration, formatLimit, formatMeasured } from "../../../../model/text/format.ts";
import type { Sayings } from "../../language.ts";
import { withoutEnd } from "../../parts.ts";
import { replyText } from "../reply-messages.ts";
import { failure, plural } from "../words.ts";

/** The noun for what caused an outage, and what happened to the service. */
export const OUTAGES: Readonly<Record<Trigger, { readonly noun: string; readonly cause: string }>> = {
  kill: { noun: "kill", cause: "its process was killed" },
  oom: { noun: "kill", cause: "it ran out of memory" },
  stop: { noun: "stop", cause: "it was asked to stop" },
};

/** Returns what was done to cause an outage: `killed`, `SIGTERM sent`. */
export function outageAction({ trigger, stop }: Pick<RecoveryChain, "trigger" | "stop">): string {
  if (trigger === "stop") return `${stop?.signal ?? "stop signal"} sent`;
  return trigger === "kill" ? "killed" : "memory filled from";
}

/** Returns `node (PID 7)`, with the PID inside the container. */
export function processName({ name, pidInside }: NamedProcess): string {
  return pidInside === null ? name : `${name} (PID ${pidInside})`;
}

/**
 * Returns a process with its place and why it was chosen: `node (PID 7), a child of sh (PID 1), chosen as the owner of
 * port 8080`.
 */
export function victimWords({ victim, ancestors, containerPort }: VictimArgs): string {
  const place = victim.isFirst
    ? "the container's first process"
    : ancestors.length === 0
      ? "without a parent in the container"
      : ancestors.map((each) => `a child of ${processName(each)}`).join(", ");
  return `${processName(victim)}, ${place}, ${choiceWords(victim, containerPort)}`;
}

function choiceWords(
  { askedFor, chosenAs, residentBytes, isFirst }: VictimArgs["victim"],
  containerPort: number,
): string {
  if (chosenAs === "largest") return `chosen as the process with the most memory (${formatBytes(residentBytes)})`;
  if (chosenAs === "serving") return `chosen as the owner of port ${containerPort}`;
  if (chosenAs === "worker") return "chosen as the busiest process below the serving one";
  if (askedFor === "serving") {
    const instead = isFirst ? "" : "as the engine's main process, ";
    return `chosen ${instead}because no process was seen to own port ${containerPort}`;
  }
  return askedFor === "largest"
    ? "chosen because the memory of no process could be read"
    : "chosen by the parameter `target: main`";
}

const THEN_KILLED = "Every deployment waits that long and then kills it.";

/** How a service recovered from an experiment, and how it ended when it was asked to stop. */
export const RECOVERIES = {
  "recovery.passed": ({ name, objective, measured }) =>
    `The service answered again ${formatMeasured(objective, measured)} after ${name}, within the limit of ${formatLimit(objective)}.`,
  "recovery.failed": ({ name, objective, measured }) =>
    `The service needed ${formatMeasured(objective, measured)} to answer again after ${name}, above the limit of ${formatLimit(objective)}.`,
  "recovery.never": ({ name, objective }) =>
    `The service gave no good answer after ${name} had ended; the limit is ${formatLimit(objective)}.`,
  "recovery.not-watched-long-enough": ({ objective, watchedMs }) =>
    `The recovery was watched for only ${formatDuration(watchedMs, objective.limit ?? undefined)}. It takes the whole limit of ${formatLimit(objective)} to decide the check.`,
  "recovery.end-not-seen": () =>
    "The end of the process was not observed, so the recovery could not be measured. It takes an observed end to decide the check.",
  "recovery.no-restart-policy": ({ trigger }) =>
    `The container was not restarted after ${OUTAGES[trigger].cause}: its restart policy is \`no\`.`,
  "recovery.clean-exit": ({ trigger, restartPolicy }) =>
    `The container was not restarted after ${OUTAGES[trigger].cause}: its first process then ended by itself with exit code 0, and its restart policy \`${restartPolicy}\` only applies after a failure.`,
  "recovery.not-restarted": ({ trigger, restartPolicy, watchedMs }) =>
    `The container was not restarted after ${OUTAGES[trigger].cause}, although its restart policy is \`${restartPolicy}\`: the engine did not start it within ${formatDuration(watchedMs)}.`,
  "recovery.not-listening": ({ restarted, containerPort, watchedMs }) =>
    `${restarted ? "The container was restarted, but nothing listened on its" : "Nothing listened on the container's"} port ${containerPort} within ${formatDuration(watchedMs)}.`,
  "recovery.no-good-answer": ({ restarted, watchedMs }) =>
    `The container ${restarted ? "was restarted and listened on its port, but " : ""}gave no good answer within ${formatDuration(watchedMs)}.`,
  "recovery.last-attempt": ({ answer }) => `The last attempt failed: ${withoutEnd(replyText(answer))}.`,
  "recovery.crash-loop": ({ restarts }) =>
    `It was restarted ${plural(restarts, "time")}, so it keeps crashing while it starts.`,
  "recovery.crashed-while-starting": ({ restarts, trigger }) =>
    `The service was restarted ${plural(restarts, "time")} after one ${OUTAGES[trigger].noun}, because it crashed while starting.`,
  "recovery.runs-without-service": ({ process, first, restartPolicy }) =>
    `The container kept running without its service: ${processName(process)} ended, but ${
      first === null ? "the container's first process" : `the container's first process, ${processName(first)},`
    } did not, so the restart policy \`${restartPolicy}\` did not apply.`,
  "recovery.health": ({ health }) =>
    `The image's health check reports \`${health}\`${health === "unhealthy" ? ", but Docker does not restart a container for that" : ""}.`,

  "recovery.killed": (args) => `The killed process was ${victimWords(args)}.`,
  "recovery.evaluated": (args) => `The evaluated process was ${victimWords(args)}.`,
  "recovery.by-restart": ({ restartPolicy }) =>
    `The service came back because the engine restarted the container (restart policy \`${restartPolicy}\`).`,
  "recovery.by-new-process": ({ process }) =>
    `The service came back inside the container, which was never down${owns(process)}. The restart policy did not apply.`,
  "recovery.by-survivor": ({ process }) =>
    `A process that existed before the outage answered, and the container was never down${owns(process)}.`,
  "recovery.by-unknown": () =>
    "The service answered again, and the container was never down. No process was seen to own the port.",
  "recovery.restart-count": ({ before, after, newStart }) => {
    const start = newStart === null ? "" : `, and StartedAt ${newStart ? "changed" : "did not change"}`;
    return `RestartCount was ${before} before and ${after ?? "unknown"} after the outage${start}.`;
  },
  "recovery.in-flight": ({ trigger, outcome, detail, endedMs }) => {
    const at = `in flight at the ${OUTAGES[trigger].noun}`;
    if (outcome === "none") return `No request was ${at}: the last one was answered just before.`;
    if (outcome === "unanswered") return `The request ${at} was not answered while it was watched.`;
    if (outcome !== "ok") return `The request ${at} failed: ${detail === null ? failure(outcome) : replyText(detail)}.`;
    return `The request ${at} was answered${endedMs === null ? "" : ` ${formatDuration(endedMs)} later`}.`;
  },

  "stop.not-asked": () =>
    "The service was not asked to stop. It takes a stop signal that reaches the container's first process to decide the check.",
  "stop.end-not-seen": () =>
    "The end of the container was not observed, so the time it took could not be measured. It takes an observed end to decide the check.",
  "stop.passed": (args) =>
    `${ended(args)}, within the limit of ${formatLimit(args.objective)}, and finished the request in flight.`,
  "stop.too-late": (args) =>
    `${ended(args)}, above the limit of ${formatLimit(args.objective)}. A deployment would have killed it by then.`,
  "stop.nothing-in-flight": (args) =>
    `${ended(args)}, but no request was in flight, so it could not be determined whether the service finishes running requests. It takes a request in flight to decide the check.`,
  "stop.request-cut-off": (args) => `${ended(args)} and did not finish the request in flight (${cutOff(args)}).`,
  "stop.not-ended": ({ objective, signal, handled }) =>
    `The service did not end within ${formatLimit(objective)} of ${signal}${handled ? ", although it handles the signal" : ""}. ${THEN_KILLED}`,
  "stop.signal-ignored": ({ objective, signal, first, serving }) => {
    const never = serving === null ? "" : ` and did not pass it on to ${processName(serving)}`;
    return `The container's first process, ${processName(first)}, ignored ${signal}${never}: the container did not end within ${formatLimit(objective)}. ${THEN_KILLED}`;
  },
  "stop.not-ended-behind-init": ({ objective, signal, first, serving, handled }) => {
    const does = handled === null ? "" : handled ? ", although it handles the signal" : ": it has no handler for it";
    return `${processName(first)} forwarded ${signal}, but the serving process, ${processName(serving)}, did not end within ${formatLimit(objective)}${does}. ${THEN_KILLED}`;
  },
  "stop.not-ended-behind-first": ({ objective, signal, first, serving, handled }) => {
    const does = handled ? "handles it too" : "depends on the first process to end it";
    return `The container did not end within ${formatLimit(objective)} of ${signal}: its first process, ${processName(first)}, handles the signal, and the serving process, ${processName(serving)}, ${does}. ${THEN_KILLED}`;
  },
} satisfies Partial<Sayings>;

function owns(process: NamedProcess | null): string {
  return process === null ? "" : `; ${processName(process)} owns the port`;
}

function ended({ objective, signal, measured }: MessageArgs["stop.passed"]): string {
  return `The service ended ${formatMeasured(objective, measured)} after ${signal}`;
}

function cutOff({ outcome, detail }: MessageArgs["stop.request-cut-off"]): string {
  if (detail !== null) return replyText(detail);
  return outcome === "unanswered" ? "no answer came while it was watched" : failure(outcome);
}
