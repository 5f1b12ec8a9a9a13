import type { MessageArgs } from "../../../../model/message.ts";
import { formatCount } from "../../../../model/text/format.ts";
import { listed } from "../../../../model/text/listed.ts";
import type { Sayings } from "../../language.ts";
import { instead } from "./input-words.ts";

const ENGINES = {
  DOCKER_HOST: "DOCKER_HOST",
  DOCKER_CONTEXT: "DOCKER_CONTEXT",
  "current-context": "the current docker context",
  DOCKER_CERT_PATH: "DOCKER_CERT_PATH",
  "no-certificates": "DOCKER_CERT_PATH is not set and",
};

const INSTEAD = "write unix:///var/run/docker.sock or tcp://HOST:2376";
const ADDRESSES: Readonly<Record<MessageArgs["engine.address"]["why"], string>> = {
  ssh:
    "uses SSH, which is not supported: a tunnel would not forward the ports of the service; " +
    "use a runner on that machine, or write tcp://HOST:2376 with DOCKER_TLS_VERIFY and DOCKER_CERT_PATH",
  "not-linux": `is not supported, because a drill needs an engine on Linux: ${INSTEAD}`,
  form: `is not the address of a Docker engine: ${INSTEAD}`,
  relative: "is not an absolute path: write unix:///path/docker.sock",
  path: "has a path, which is not supported: write tcp://HOST:PORT",
};

/** Names and contradictions of inputs, and the engine that the environment selects. */
export const INPUT_PROBLEMS = {
  "input.more": ({ count }) =>
    count === 1 ? "One more problem with the inputs:" : `${formatCount(count)} more problems with the inputs:`,
  "input.place": ({ at }) => `${at}:`,
  "input.subject": ({ at, name, of, value }) =>
    [
      ...(at === null ? [] : [`${at}:`]),
      // Throws for anything but a text, as the other parts do.
      name.trim(),
      ...(of === null ? [] : [`of ${of}`]),
      ...(value === null ? [] : [value]),
    ].join(" "),
  "input.missing": () => "is missing: set it to the image to drill",
  "input.unknown": ({ name, nearest, names }) =>
    `${name} is not an input of this action: ${instead(nearest, `valid inputs are ${names.join(", ")}`)}`,
  "input.unknown-variables": ({ variables }) =>
    variables.length === 1
      ? `(If the job itself uses the variable ${listed(variables)}, set it to an empty string in the step's env.)`
      : `(If the job itself uses the variables ${listed(variables)}, set them to an empty string in the step's env.)`,
  "input.report-only": () => "only works in mode report: remove it, or set mode: report",
  "input.drill-only": () => "has no effect in mode report, which does not drill: remove it",
  "input.artifact-nameless": ({ usual }) =>
    `is empty: use the same value as the drills, or remove it for the default "${usual}"`,
  "input.model-unused": ({ why, service, model, request }) =>
    why === "preset"
      ? `has no effect on qwen-allinone: set ${service} to openai-chat, or remove ${model}`
      : `has no effect with a custom ${request}: write the model there, and remove ${model}`,
  "input.stream": ({ why, part, stream, input }) => {
    const add = stream.startsWith("--") ? stream : `"${stream}: true"`;
    if (why === "request-streams") return `has "stream": true: add ${add}, so that the answer is read as a stream`;
    if (why === "request-whole") return `has "stream": false, but ${stream} is set: write "stream": true into it`;
    if (why === "reasoning")
      return `is the same as ${input} for a service without reasoning: set \`reasoning\` in ${part}, or use ${input}`;
    if (why === "part") return `sets ${part}, which only streamed answers have: add ${add}, or remove it`;
    const what = why === "limit" ? "this limit" : input;
    return `has no effect on answers that are not streamed: add ${add}, or remove ${what}`;
  },
  "input.in-compose-file": ({ file }) => `is part of the compose file: write it there, or leave out ${file}`,
  "input.max-below-min": ({ max, min, minValue }) => `is less than ${min} "${minValue}": raise ${max} or lower ${min}`,
  "input.over-timeout": ({ timeout, timeoutValue, write }) =>
    `is above ${timeout} "${timeoutValue}": slower requests time out and count as failed even if they are within the limit; ` +
    `raise ${timeout} to ${write} or more`,
  "input.health-unused": ({ health, limit }) => `has no effect without ${health}: set it, or remove ${limit}`,
  "input.slowdown-unused": ({ baseline, slowdown }) =>
    `has no effect without ${baseline}: set one, or remove ${slowdown}`,
  "input.no-network": ({ network }) =>
    `needs a network that the service shares with its dependency: set ${network}, for a service of the job to its job.services.NAME.network, or drill a compose file`,
  "input.never-proven": () => "can't be proven by any number of requests; lower it",
  "input.not-provable": (figures) => {
    const { needed, neighbors, load, loadValue, sent, maxDuration, maxDurationValue, duration, rate, lower } = figures;
    const alike = neighbors === null ? "" : ` (in such a short window ${neighbors} neighboring requests count as one)`;
    const remedies = [`${maxDuration} to ${duration}`, ...(rate === null ? [] : [`${load} to ${rate}`])];
    return (
      `can't be proven: this needs ${formatCount(needed)} requests without a failure${alike}. ` +
      `A ${load} of ${loadValue} sends only ${formatCount(sent)} within a ${maxDuration} of ${maxDurationValue}; ` +
      `raise ${remedies.join(" or ")}${lower === null ? "" : `, or lower ${lower}`}`
    );
  },
  "input.budget-unchecked": ({ budget, limit, ofDrill }) =>
    `must be less than ${ofDrill ? `the drill's own ${limit}` : limit}: the kernel enforces that limit anyway, ` +
    `so this budget checks nothing; lower ${budget}, or remove it`,
  "input.abort-too-early": ({ side, name, write }) =>
    `is ${side} ${name} "${write}": a service within its limit would be aborted; write ${write} or ${side === "above" ? "less" : "more"}`,
  "input.abort-never": ({ name, write }) =>
    `is above ${name} "${write}": slower requests time out first, so it would never apply; write ${write} or less, or raise ${name}`,
  "experiment.unknown": ({ kind, several, nearest, kinds }) =>
    `${kind} is not an experiment: ${several ? "write one per line, or separate them with commas" : instead(nearest, `valid kinds are ${kinds.join(", ")}`)}`,

  "engine.subject": ({ by, context, host, directory }) => {
    const subject = context === null ? ENGINES[by] : `${ENGINES[by]} ${context}`;
    if (host !== null) return context === null ? `${subject} ${host}` : `${subject}: its host ${host}`;
    if (directory !== null)
      return context === null ? `${subject} ${directory}` : `${subject}: its directory ${directory}`;
    return subject;
  },
  "engine.address": ({ why }) => ADDRESSES[why],
  "engine.context-unknown": ({ nearest, known }) =>
    `is not a docker context: ${instead(nearest, `the ${known.length === 1 ? "only context is" : "contexts are"} ${listed(known)}`)}`,
  "engine.context-empty": ({ file }) =>
    `has no Docker engine in ${file}: create the context again with docker context create`,
  "engine.config-file": ({ file }) => `${file} is not valid JSON: fix it or remove it`,
  "engine.tls": ({ why, file, other }) => {
    if (why === "no-authority") return `has no ${file}: set it to the directory with ca.pem, cert.pem and key.pem`;
    if (why === "half") return `has ${file} but no ${other}: it needs both or neither`;
    if (why === "mismatch") return `has a ${file} that does not match its ${other}: use a matching pair`;
    if (why === "permission") return `has a ${file} that this user can't read: change its permissions`;
    if (why === "unreadable") return `has a ${file} that can't be read: replace it with a file`;
    if (why === "encrypted") return `has a ${file} that is encrypted: use one without a passphrase`;
    return `has a ${file} that is not a valid PEM file of that type: replace it`;
  },
} satisfies Partial<Sayings>;
