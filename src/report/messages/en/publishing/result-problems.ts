import type { MessageArgs } from "../../../../model/message.ts";
import { formatCount } from "../../../../model/text/format.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { plural } from "../words.ts";

type WrongValue = MessageArgs["result.wrong-value"];

const FOUND: Readonly<Record<Exclude<WrongValue["kind"], "value">, string>> = {
  list: "a list",
  object: "an object",
  "out-of-range": "a number out of range",
};
const FORMS: Readonly<Record<WrongValue["form"], (expected: string) => string>> = {
  number: () => "a number",
  integer: () => "a whole number",
  string: () => "a string",
  boolean: () => "true or false",
  array: () => "a list",
  object: () => "an object",
  null: () => "null",
  "one-of": (expected) => (expected.includes(",") ? `one of ${expected}` : expected),
  minimum: (limit) => `${limit} or more`,
  maximum: (limit) => `${limit} or less`,
  above: (limit) => `more than ${limit}`,
  below: (limit) => `less than ${limit}`,
  "number-up-to": (limit) => `a number of at most ${limit}`,
  ratio: () => "a ratio above 0 and below 1",
  slowdown: () => "a ratio above 0, such as 0.2",
  "time-up-to": (limit) => `a time from 0 to ${limit} ms`,
  line: () => "it without line breaks and control characters",
  commit: () => "a commit in hexadecimal digits",
  matching: (pattern) => `a string that matches ${pattern}`,
  moment: () => 'a time such as "2026-07-30T13:57:36.000Z"',
  address: () => 'an address such as "https://example.com/"',
  "as-written": () => "what the drill wrote",
};
const UNFIT: Readonly<Record<MessageArgs["leg.unfit"]["why"], string>> = {
  "other-run": "Its result is of another run.",
  "other-commit": "Its result is of another commit than the run's.",
  "no-version": "Its result does not say which version of the drill wrote it.",
  "no-leg": "Its result does not say which leg it is.",
  "bad-job": "Its result names no job that a workflow could have.",
};

/** Why a result's file can't be used. */
export const RESULT_PROBLEMS = {
  "leg.unfit": ({ why }) => UNFIT[why],
  "leg.impossible": ({ index, total }) => `Its result says that it is leg ${index} of ${total}, which no matrix has.`,
  "leg.of-other-artifact": ({ artifact }) =>
    `Its result is that of ${code(artifact)}, not of the artifact that it was in.`,
  "leg.other-verdict": ({ written, judged }) =>
    `Its verdict is ${written}, but its samples come to ${judged ?? "other checks"}: it was changed, or judged by another version of the drill.`,
  "leg.not-fit": ({ problems }) =>
    problems > 1 ? `Its result has ${plural(problems, "problem")}. The first:` : "Its result does not fit:",

  "result.not-json": ({ reason }) => `The file is not JSON (${reason}): pass the result.json of a drill.`,
  "result.not-a-result": () =>
    'The file is not the result of a drill: it has no "schemaVersion". Pass the result.json of a drill.',
  "result.other-version": ({ found, read }) =>
    `The file has schema version ${found}, but this program reads version ${read}: use the version of the drill that wrote it.`,
  "result.other-schema": ({ found, expected }) =>
    `The file has the "$schema" ${found} instead of "${expected}": pass the result.json of a drill.`,
  "result.too-deep": ({ max }) => `The file nests lists more than ${max} deep, which a drill never does.`,
  "result.too-many-lists": () => "The file has too many lists and objects for its size.",
  "result.more-problems": ({ problems }) => `There ${problems === 1 ? "is" : "are"} ${formatCount(problems)} more.`,
  "result.missing-field": ({ field, name }) => `${subject(field)} has no ${name}: add it.`,
  "result.extra-field": ({ field, name }) =>
    `${subject(field)} has a field ${name} that a result does not have: remove it.`,
  "result.wrong-value": ({ field, found, kind, orNull, form, expected }) =>
    `${subject(field)} is ${kind === "value" ? found : FOUND[kind]}: write ${FORMS[form](expected)}${orNull ? " or null" : ""}.`,
  "result.wrong-size": ({ field, of, has, limit, atLeast }) => {
    const most = `write at ${atLeast ? "least" : "most"} ${limit}`;
    if (of === "characters") return `${subject(field)} is ${has} characters long: ${most}.`;
    return `${subject(field)} has ${has === null ? `too many ${of}` : `${has} ${of}`}: ${most}.`;
  },
  "result.no-baseline": () => "plan.baseline is null although a baseline was drilled: write its image.",
  "result.short-maximum": () => "plan.maxDurationMs is less than plan.durationMs: write the longer time.",
  "result.impossible-sample": ({ field, maxMs }) =>
    `${field} is impossible: times are from 0 to ${maxMs} ms, endedAtMs is not before intendedAtMs, and sentAtMs is null only if it was dropped.`,
  "result.ends-early": ({ field }) => `${field} ends before it began: write endedAtMs after startedAtMs.`,
  "result.other-sum": ({ field, written, summed }) =>
    `${field} is ${written ?? "null"}, but its samples give ${summed ?? "null"}: write that.`,
  "result.unsorted": ({ field }) => `${field} is before the previous moment: sort the moments by time.`,
  "result.no-such-index": ({ field, index, count, of }) =>
    `${field} is ${index}, but there are ${count} ${of}: write the index of one, counted from 0, or null.`,
  "result.unpaired": ({ field, candidate, baseline }) =>
    `${field} has ${candidate} samples of the candidate and ${baseline} of the baseline: requests are sent in pairs, so the counts differ by at most 1.`,
} satisfies Partial<Sayings>;

function subject(field: string): string {
  return field === "" ? "The file" : field;
}

/** Returns what a field has to be. */
export function formText(form: WrongValue["form"], expected: string): string {
  return FORMS[form](expected);
}
