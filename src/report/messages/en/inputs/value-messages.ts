import type { MessageArgs } from "../../../../model/message.ts";
import { formatCount } from "../../../../model/text/format.ts";
import type { Sayings } from "../../language.ts";
import { alternatives, didYouMean, instead } from "./input-words.ts";

const QUANTITIES: Readonly<Record<MessageArgs["value.quantity"]["why"], string>> = {
  duration: 'is not a duration: write a number and its unit, such as "8s", "500ms", "1.5m" or "1h"',
  zero: 'must be greater than 0: write a time such as "1s"',
  "over-a-day": 'is longer than a day: write "24h" or less',
  "checks-nothing": "would check nothing: write a share above 0%",
  "over-100": "is more than 100%: write a share below 100%",
  multiple: 'is not a multiple: write one such as "2x"',
  bytes: 'is not an amount of memory: write a number and its unit, such as "2g", "512m" or "2GiB"',
  "too-many-bytes": 'is more than any machine has: write it in "m" or "g"',
  cpus: 'is not a number of CPUs: write one, such as "1.0" or "0.5"',
  "too-few-cpus": `is too small: the engine's minimum is "0.01"`,
  "too-many-cpus": 'is more than any machine has: write the number of CPUs, such as "2"',
};

const SETTINGS: Readonly<Record<MessageArgs["value.setting"]["why"], string>> = {
  health: 'is neither a path nor HEALTHCHECK: write a path such as "/health", or HEALTHCHECK for that of the image',
  "path-start": 'does not start with "/": write a path such as "/predict"',
  model: 'is not a valid model name: write one without spaces, such as "qwen2.5:0.5b"',
  "too-little-memory": `is too small: the engine's minimum is "6m"`,
  retries: 'has no whole number after the colon: write "on-failure:3", or "on-failure" for no limit',
  load: 'is not a load: write "1 client", "3 clients" or "5/s" (requests per second)',
  "no-experiment": "is empty: write at least one experiment",
  "never-proven":
    'can\'t be proven by any number of requests, because the next one could always fail: write a limit such as "99%"',
  "below-noise": 'is below the noise of any runner: write "5%" or more',
  "never-fails": 'would never fail: write "1000%" or less',
  invisible: "has invisible characters: remove them",
  "history-name": "is not a name: remove the input to use the job's name",
  cpuset: 'is not a list of CPUs: write one such as "0-3" or "0,2"',
  token: "contains a space or an unprintable character: check the secret that it comes from",
};

const IMAGES: Readonly<Record<MessageArgs["value.image"]["why"], string>> = {
  space: "contains a space: remove it",
  url: 'is a URL: remove the "https://"',
  colon: "ends with a colon: the tag is empty, perhaps from an empty expression",
  capitals: "has capital letters in its name: write the name before the tag in lower case",
  form: "is not an image reference: write NAME, NAME:TAG or NAME@sha256:DIGEST",
};

const NETWORKS: Readonly<Record<MessageArgs["value.network"]["why"], string>> = {
  host: "gives the container no network of its own, so no port of it can be published: name another network, or remove the input",
  none: "leaves the container without a network, so it can't be reached: name another network, or remove the input",
  default: "is what a container without this input joins: remove it",
  container:
    "shares the network of another container, so no port can be published: name the network that the other container is on",
  form: 'is not the name of a network: write one of `docker network ls`, such as "shop_default"',
};

const OF_WORKFLOW: Readonly<Record<MessageArgs["value.workflow"]["why"], string>> = {
  "artifact-name": "is not a valid artifact name: use at most 100 letters, digits, dots, dashes and underscores",
  leg: "is not a matrix leg: remove the input, the default is correct",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
  needs: "is not GitHub's needs context: write ${{ toJSON(needs) }}",
  "no-needs": "is empty: add `needs:` with the drill jobs to this job",
  "pull-request": "is not the number of a pull request: write one such as 42",
};

const UNITS: Readonly<Record<string, string>> = { "per-second": "requests per second" };

/** What is wrong with a value, after its name. */
export const INPUT_VALUES = {
  "value.no-unit": ({ choices }) =>
    `has no unit: write ${alternatives(choices.map(({ text, unit }) => (unit === null ? `"${text}"` : `"${text}" (${UNITS[unit] ?? unit})`)))}`,
  "value.comma": ({ write }) => `has a comma: write "${write}"`,
  "value.quantity": ({ why }) => QUANTITIES[why],
  "value.not-share": ({ example }) => `is not a share: write it in percent, such as "${example}"`,
  "value.thousandths": ({ write }) => `is written in thousandths: write "${write}"`,
  "value.out-of-range": ({ min, max }) => `is out of range: write "${min}" to "${max}"`,
  "value.not-whole": ({ min, max }) => `is not a whole number from ${min} to ${max}`,
  "value.not-one-of": ({ words, nearest }) =>
    [`must be one of ${words.join(", ")}`, ...(nearest.length === 0 ? [] : [didYouMean(nearest)])].join("; "),
  "value.not-switch": ({ write }) => `must be true or false${write === null ? "" : `: write ${write}`}`,
  "value.not-path": ({ example }) =>
    `is not a path: write one such as "${example}", without spaces, "#" or a second "/" at its start`,
  "value.setting": ({ why }) => SETTINGS[why],
  "value.too-many-words": ({ max }) => `has more than ${max} words: move them into a file of the image`,
  "value.too-long": ({ max }) => `is longer than ${max} characters: write a shorter one`,
  "value.clients": ({ max }) => `is out of range: write 1 to ${max} clients`,
  "value.rate": ({ maxPerSecond }) => `is out of range: write a rate above 0 and at most ${maxPerSecond}/s`,
  "value.repeated-kind": ({ kind }) => `lists ${kind} twice: list it once, or use repeat in a plan file`,
  "value.multiple": ({ write }) => `is a multiple: write "${write}"`,
  "value.image": ({ why }) => IMAGES[why],
  "value.network": ({ why }) => NETWORKS[why],
  "value.workflow": ({ why }) => OF_WORKFLOW[why],
  "value.too-many-jobs": ({ count, max }) => `has ${count} jobs: at most ${max} are allowed`,
  "value.env": ({ problems, more, max }) =>
    [...problems.map((each) => envProblem(each, max)), ...moreLines(more)].join("; "),
  "value.headers": ({ problems, more, ...limits }) =>
    [...problems.map((each) => headerProblem(each, limits)), ...moreLines(more)].join("; "),

  "words.backslash": () => "ends with a backslash that escapes nothing: remove it or double it",
  "words.quote": ({ quote, position }) =>
    `opens a quote (${quote}) at character ${position} without closing it: add the closing ${quote}`,
  "template.no-mark": ({ mark, almost }) =>
    `has no ${mark}: write it${almost === null ? "" : ` in the place of ${almost}`} where the text goes, such as {"input": "${mark}"}`,
  "template.form": ({ why, mark }) => {
    if (why === "mark-in-key") return `has ${mark} in a key: write it into a value, such as {"input": "${mark}"}`;
    if (why === "unquoted-mark") return `has ${mark} without quotes: write "${mark}"`;
    return `is not JSON: write the body of a request, such as {"input": "${mark}"}`;
  },
  "answer.json": ({ example }) => `is JSON, and the drill needs lines: write one per part, such as "${example}"`,
  "answer.twice": ({ part }) => `sets ${part} twice: keep one of them`,
  "answer.status": ({ value }) =>
    `has ${value} as status, which is not a success status: write "status: 2xx", or one such as 201`,
  "answer.part": ({ name, nearest, parts, example }) =>
    name === null
      ? `has a line without a part and its position: write lines such as "${example}"`
      : `has an unknown part ${name}: ${instead(nearest, `valid parts are ${parts.join(", ")}`)}`,
  "answer.pointer": ({ value, part, write }) => `has ${value} as ${part}, which is not a JSON pointer: write ${write}`,

  "disk-pressure.limit-too-low": () => 'would stall the container instead of slowing it down: write "256k" or more',
  "disk-full.paths-form": ({ max }) =>
    `are not directories that can be filled: write up to ${max} absolute paths, such as "/tmp", without spaces and outside of /proc, /sys, /dev and /fault-drill`,
  "dependency-down.of-form": () =>
    'is not the name of a container: write its name, an alias or a service, such as "redis"',
  "value.too-short": ({ minMs }) => `is too short to tell anything: write "${minMs / 1000}s" or more`,
  "network-delay.delay-too-small": ({ minMs }) => `is too small to distinguish from noise: write "${minMs}ms" or more`,
  "network-delay.loss-too-large": ({ maxRatio }) =>
    `leaves too few requests to measure: write "${maxRatio * 100}%" or less`,
  "network-delay.jitter-too-large": () => "the jitter must not exceed the delay: lower the jitter, or raise the delay",
} satisfies Partial<Sayings>;

function moreLines(count: number): string[] {
  return count === 0 ? [] : [`and ${formatCount(count)} more like these`];
}

function envProblem(
  { why, part, number, key, first }: MessageArgs["value.env"]["problems"][number],
  max: number,
): string {
  if (why === "too-many") return `has more than ${max} variables: remove some`;
  const line = `${part} ${number}`;
  if (why === "no-equals") return `${line} has no "=": write KEY=VALUE`;
  if (why === "name") return `${line} has an invalid name before its "=": write KEY=VALUE, without spaces around KEY`;
  if (why === "nul") return `${line} has a NUL character: remove it`;
  return `${line} sets ${key} again (first in ${part} ${first}): keep one of them`;
}

function headerProblem(
  { why, part, number, name }: MessageArgs["value.headers"]["problems"][number],
  { maxHeaders, maxName, maxValue }: Omit<MessageArgs["value.headers"], "problems" | "more">,
): string {
  const predicates: Readonly<Record<typeof why, string>> = {
    "too-many": `has more than ${maxHeaders} headers: remove some`,
    "long-name": `has a name of more than ${maxName} characters: write a shorter one`,
    name: 'has no valid header name before a colon: write "Authorization: Bearer …"',
    own: `sets ${name}, which the drill sets itself: remove it`,
    again: `sets ${name} again: keep one of them`,
    "no-value": `has no value for ${name}: write one, or remove it`,
    "long-value": `has a value of more than ${maxValue} characters for ${name}, which servers reject: write a shorter one`,
    character: `has a character in ${name} that headers can't contain: use ASCII`,
  };
  return why === "too-many" ? predicates[why] : `${part} ${number} ${predicates[why]}`;
}
