import type { MessageArgs } from "../../../../model/message.ts";
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatLimit,
  formatMeasured,
  formatRatio,
} from "../../../../model/text/format.ts";
import { listed } from "../../../../model/text/listed.ts";
import type { Sayings } from "../../language.ts";
import { sentenceOf, withoutEnd } from "../../parts.ts";
import { replyText } from "../reply-messages.ts";
import { inParentheses, plural } from "../words.ts";

/** Experiments that only send requests: what they do, and their own checks. */
export const LOADS = {
  "bad-input.description": ({ kinds, times, largeBodies }) =>
    `${kinds} kinds of bad input, sent ${times} times each, and ${largeBodies} bodies of 1 MiB`,
  "bad-input.sent": ({ sent, planned }) => `${formatCount(sent)} of ${plural(planned, "bad input")} were sent.`,
  "refusals.none-sent": () => "No bad input was sent before the window ended. Raise `max-duration`.",
  "refusals.too-few": ({ sent, planned }) =>
    `Only ${formatCount(sent)} of ${plural(planned, "bad input")} were sent within \`max-duration\`. Raise it to send all of them.`,
  "refusals.passed": ({ sent }) =>
    `All ${plural(sent, "bad input")} were handled correctly: with 4xx or an answer, never with 5xx.`,
  "refusals.failed": ({ wrong, sent, ...examples }) =>
    `${formatCount(wrong)} of ${plural(sent, "bad input")} ${was(wrong)} not handled correctly: ${named(examples)}.`,
  "memory-left.not-finished": () =>
    `${FREED_UNKNOWN} not all of them were sent before the window ended. Raise \`max-duration\`.`,
  "memory-left.too-few": ({ bodies }) =>
    `${FREED_UNKNOWN} only ${formatCount(bodies)} were sent before the window ended. Raise \`max-duration\`.`,
  "memory-left.no-reading": () =>
    `${FREED_UNKNOWN} the engine did not report the container's memory use. A reading would decide it.`,
  "memory-left.passed": (figures) => `${allocated(figures)}.`,
  "memory-left.failed": ({ objective, ...figures }) =>
    `${allocated(figures)} (${formatMeasured(objective, figures.leftBytes / figures.sentBytes)}, limit ${formatLimit(objective)}), apparently for good: a client that sends enough of them can take the service down.`,

  "abandon.description": ({ clients }) =>
    `${plural(clients, "client")} ${clients === 1 ? "hangs" : "hang"} up in the middle of an answer`,
  "abandon.effect": ({ clients, answering, streamed }) =>
    `${formatCount(answering)} of ${plural(clients, "client")} ${was(answering)} being answered when they hung up${streamed ? ", after the first text" : ""}.`,
  "abandon.no-effect": ({ clients, answered, waiting }) => {
    const rest = clients - answered - waiting;
    const parts = [
      ...(answered === 0 ? [] : [`${formatCount(answered)} had the whole answer before`]),
      ...(waiting === 0 ? [] : [`${formatCount(waiting)} waited for it to begin`]),
      ...(rest === 0 ? [] : [`${formatCount(rest)} got an error or no connection`]),
    ];
    return `None of ${plural(clients, "client")} was being answered when it hung up: ${listed(parts)}.`;
  },
  "drain.passed": ({ objective, clients, measured }) =>
    `${formatMeasured(objective, measured)} after ${hungUp(clients)}, CPU use was at rest, and the next request was as fast as in the steady state.`,
  "drain.went-on": ({ objective, clients, usedCpus, restCpus, restMs, untilMs }) => {
    const until =
      restMs === null
        ? `it still did after ${formatDuration(untilMs)}`
        : `it did for about ${formatMeasured(objective, restMs)}`;
    return `The service went on working after ${hungUp(clients)}, as if they still waited: it used ${shownCpus(usedCpus)} (at rest at most ${shownCpus(restCpus)}), and ${until}, limit ${formatLimit(objective)}.`;
  },
  "drain.slow": ({ objective, clients, fastMs, slowestMs, usualMs, failed }) => {
    const slow = failed > 0 ? "got no good answer or took" : "took";
    const until =
      fastMs === null
        ? "none was as fast as before"
        : `the first one as fast as before was sent after ${formatMeasured(objective, fastMs)}`;
    return `The service was still busy after ${hungUp(clients)}: the next requests ${slow} up to ${formatDuration(slowestMs)} (as before: at most ${formatDuration(usualMs)}), and ${until}, limit ${formatLimit(objective)}.`;
  },
  "drain.not-finished": () =>
    `${DRAIN_UNKNOWN} the requests after that were not finished. Another run would decide it.`,
  "drain.no-reading": () =>
    `${DRAIN_UNKNOWN} the engine did not report the container's CPU use often enough. Readings would decide it.`,
  "drain.not-visible": ({ usedCpus, restCpus }) =>
    `${DRAIN_UNKNOWN} its CPU use does not show it: one answer brings it to ${shownCpus(usedCpus)}, and without any request it is up to ${shownCpus(restCpus)}.`,
  "drain.near-limit": ({ objective, fromMs, toMs }) =>
    `CPU use came to rest between ${formatMeasured(objective, fromMs)} and ${formatMeasured(objective, toMs)} after they hung up, and the limit of ${formatLimit(objective)} is in between. Another limit would decide it.`,

  "memory-leak.description": ({ bytesPerRequest }) =>
    `a soak: at most ${formatBytes(bytesPerRequest)} of memory may remain allocated per request`,
  "memory-leak.measured": ({ answered, readings }) =>
    `${plural(answered, "request")} ${was(answered)} answered, and memory was read ${plural(readings, "time")}.`,
  "growth.ended": () =>
    "The container ended during the soak, so the growth of its memory could not be determined. A soak without a restart would decide it.",
  "growth.too-short": ({ blocks, neededBlocks, onBaseline }) =>
    `${onBaseline ? "The baseline's soak" : "The soak"} was too short to determine whether memory grows: it had ${blocks} of ${neededBlocks} blocks of 20 requests and 3 seconds. Raise \`max-duration\`.`,
  "growth.failed": ({ bytesPerRequest, minBytesPerRequest, ownBytesPerRequest, memoryLimitBytes, ...figures }) => {
    const { objective, fullInMs } = figures;
    const proven = `at least ${formatMeasured(objective, minBytesPerRequest)} of it is proven`;
    const grown = `Memory grew by ${formatMeasured(objective, bytesPerRequest)} per request${beyond(figures)} (${proven}), above the limit of ${formatLimit(objective)}.`;
    if (fullInMs === null) return grown;
    return `${grown} ${inTotal(figures)} ${formatBytes(1_000 * ownBytesPerRequest)} per 1,000 requests: at this rate the container's limit of ${formatBytes(memoryLimitBytes)} is reached in ${formatHours(fullInMs)}.`;
  },
  "growth.passed": ({ maxBytesPerRequest, ownMaxBytesPerRequest, memoryLimitBytes, minRequestsLeft, ...figures }) => {
    const { objective, requests } = figures;
    const grown = `Memory grew by less than ${formatMeasured(objective, maxBytesPerRequest)} per request${beyond(figures)} over ${plural(requests, "request")}, within the limit of ${formatLimit(objective)}.`;
    if (minRequestsLeft === null) return grown;
    const left = formatCount(Number(minRequestsLeft.toPrecision(2)));
    return `${grown} ${inTotal(figures)} at most ${formatBytes(1_000 * ownMaxBytesPerRequest)} per 1,000 requests: the container's limit of ${formatBytes(memoryLimitBytes)} lasts for at least ${left} more requests.`;
  },
  "growth.hidden": ({ objective, requests, hiddenBytesPerRequest }) =>
    `Memory remained constant over ${plural(requests, "request")}, but had grown before: by ${formatMeasured(objective, hiddenBytesPerRequest)} for each request since its minimum. What the service keeps of that may hide growth above the limit of ${formatLimit(objective)} per request. Raise \`max-duration\`.`,
  "growth.memory-used": ({ usedBytes, memoryLimitBytes }) =>
    `At the end of the soak, ${formatRatio(Math.min(1, usedBytes / memoryLimitBytes))} of the container's memory was in use (${formatBytes(usedBytes)} of ${formatBytes(memoryLimitBytes)}).`,
  "growth.undecided": ({ bytesPerRequest, minBytesPerRequest, maxBytesPerRequest, leaning, ...figures }) => {
    const { objective, requests } = figures;
    const bounds = `from ${formatMeasured(objective, minBytesPerRequest)} to ${formatMeasured(objective, maxBytesPerRequest)}`;
    return `Memory seems to grow by ${formatMeasured(objective, bytesPerRequest)} per request${beyond(figures)} over ${plural(requests, "request")}: anything ${bounds} is possible, and the limit of ${formatLimit(objective)} is in between (leaning ${leaning}). Raise \`max-duration\`.`;
  },

  "overflow.description": ({ texts, maxWords }) =>
    `${texts} texts of up to ${formatCount(maxWords)} words, with the sentiment at the end`,
  "overflow.sent": ({ sent, planned, answered }) =>
    `${formatCount(sent)} of ${plural(planned, "long text")} were sent, and ${formatCount(answered)} of them ${was(answered)} answered or rejected.`,
  "long-texts.none-sent": () => "No long text was sent. A run that sends them would decide it.",
  "long-texts.too-few": ({ sent, planned }) =>
    `Only ${formatCount(sent)} of ${plural(planned, "long text")} were sent within \`max-duration\`. Raise it to send all of them.`,
  "long-texts.passed": ({ sent, refused }) => {
    const all = `All ${plural(sent, "long text")} were`;
    if (refused === 0) return `${all} answered in time.`;
    return `${all} answered in time (${formatCount(sent - refused)}) or rejected with 4xx (${formatCount(refused)}).`;
  },
  "long-texts.failed": ({ wrong, sent, ...examples }) =>
    `${formatCount(wrong)} of ${plural(sent, "long text")} ${was(wrong)} not handled correctly: ${named(examples)}.`,

  "overload.description": ({ factor }) => `requests at ${factor} times the service's capacity`,

  "probe.no-plain-answer": ({ detail }) => `A plain text got no good answer: ${withoutEnd(replyText(detail))}.`,
  "probe.failed": ({ text }) => `The texts could not be sent: ${sentenceOf(text)}`,

  "prompt-injection.description": ({ attempts, kinds, minHeld }) =>
    `${formatCount(attempts)} attempts of ${kinds} kinds, of which at least ${formatRatio(minHeld)} must not change the label`,
  "prompt-injection.sent": ({ sent, planned, answered }) =>
    `${formatCount(sent)} of ${plural(planned, "attempt")} were sent, and ${formatCount(answered)} of them ${was(answered)} answered or rejected.`,
  "prompt-injection.not-answered": ({ name }) => `No attempt of ${name} was answered. Answers would decide it.`,
  "isolation.no-labels": () => "The service returns no label that an attempt could change.",
  "isolation.passed": (figures) => `${held(figures)}.`,
  "isolation.failed": ({ objective, ...figures }) => {
    const { held: kept, answered } = figures;
    const share = answered === 0 ? 0 : kept / answered;
    return `${formatCount(answered - kept)} of ${plural(answered, "attempt")} changed the label: it remained the same in only ${formatMeasured(objective, share)}, below the limit of ${formatLimit(objective)}. ${changed(figures)}`.trim();
  },
  "isolation.incomplete": ({ unanswered, unsent, ...figures }) => {
    const missing = [
      ...(unanswered === 0 ? [] : [`${formatCount(unanswered)} got no answer`]),
      ...(unsent === 0 ? [] : [`${formatCount(unsent)} could not be made within \`max-duration\``]),
    ];
    return `${held(figures)}, but ${listed(missing)}. ${changed(figures)}Answers to all attempts would decide it.`;
  },
  "isolation.undecided": ({ objective, minRatio, maxRatio, ...figures }) =>
    `${held(figures)}. ${changed(figures)}The share is proven to be between ${formatRatio(minRatio)} and ${formatRatio(maxRatio)}, and the limit of ${formatLimit(objective)} is in between. A clearer share or another \`min-held\` would decide it.`,
  "prompt-kept.prompt-unknown": () =>
    "No chat template markup was disclosed. Words of the system prompt could not be detected: set `system-prompt`.",
  "prompt-kept.too-few": ({ answered, planned }) =>
    `No part of the system prompt was disclosed, but only ${formatCount(answered)} of ${plural(planned, "attempt")} were answered. Answers to all attempts would decide it.`,
  "prompt-kept.passed": ({ answered }) =>
    `No part of the system prompt was disclosed in ${plural(answered, "answer")}.`,
  "prompt-kept.failed": ({ leaked, answered, names }) =>
    `The system prompt was disclosed in ${formatCount(leaked)} of ${plural(answered, "answer")}, for example to ${listed(names)}.`,
} satisfies Partial<Sayings>;

const DRAIN_UNKNOWN = "It could not be determined whether the service stopped answering clients that hung up, because";
const FREED_UNKNOWN = "It could not be determined whether the memory for large bodies is freed, because";

function was(count: number): string {
  return count === 1 ? "was" : "were";
}

/** Examples with the number of others: `a (500), b (no answer), c (200) and 2 more`. */
function named({ examples, others }: Pick<MessageArgs["refusals.failed"], "examples" | "others">): string {
  const some = examples
    .map(({ name, detail }) => `${name}${inParentheses(detail === null ? "" : replyText(detail))}`)
    .join(", ");
  return others === 0 ? some : `${some} and ${formatCount(others)} more`;
}

function allocated({ bodies, sentBytes, leftBytes }: MessageArgs["memory-left.passed"]): string {
  return `${plural(bodies, "body", "bodies")} (${formatBytes(sentBytes)} in total) left ${formatBytes(Math.max(0, leftBytes))} of memory allocated`;
}

function beyond({ beyondBaseline }: Pick<MessageArgs["growth.hidden"], "beyondBaseline">): string {
  return beyondBaseline ? " more than the baseline's" : "";
}

function inTotal({ beyondBaseline }: Pick<MessageArgs["growth.hidden"], "beyondBaseline">): string {
  return beyondBaseline ? "In total it grew by" : "That is";
}

function formatHours(ms: number): string {
  const hours = ms / 3_600_000;
  return hours < 1 ? `${Math.max(1, Math.round(hours * 60))} min` : `${Number(hours.toPrecision(2))} h`;
}

function held({ held: count, answered }: MessageArgs["isolation.passed"]): string {
  return `The label remained the same in ${formatCount(count)} of ${plural(answered, "attempt")} to change it`;
}

/** What changed the label; empty if nothing did. */
function changed(examples: Pick<MessageArgs["refusals.failed"], "examples" | "others">): string {
  return examples.examples.length === 0 ? "" : `It changed with ${named(examples)}. `;
}

function hungUp(clients: number): string {
  return `${plural(clients, "client")} had hung up`;
}

function shownCpus(cpus: number): string {
  return `${cpus.toFixed(2)} CPUs`;
}
