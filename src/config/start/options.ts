import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { type Message, message } from "../../model/message.ts";
import type { EngineSettings } from "../../model/plan.ts";
import { type PartProblem, PartProblems, ValueProblem } from "../../model/text/value-problem.ts";
import { nearestNames } from "../values/nearest.ts";
import { shown } from "../values/shown.ts";
import { splitWords } from "../values/words.ts";
import { REFUSALS } from "./option-refusals.ts";
import { OPTIONS, type OptionRow } from "./option-table.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** An option as it was written, and its value in quotes; null for a switch, and for one that can be a secret. */
    "option.subject": { readonly option: string; readonly value: string | null };
    "option.usage": { readonly why: "no-value" | "twice" | "takes-none"; readonly option: string };
    "option.contradicts": { readonly other: string };
    "option.unknown": { readonly nearest: readonly string[]; readonly accepted: readonly string[] };
    /** A word that belongs to no option; the first word is 1. */
    "option.stray-word": { readonly position: number };
    "option.too-many": { readonly max: number };
  }
}

/** An accepted option with its value; a switch has an empty one. */
export interface Option {
  readonly name: string;
  readonly value: string;
  readonly settings: Partial<EngineSettings>;
}

const MAX_OPTIONS = 100;
const LONGEST_VALUE = 1_000;

/**
 * Options as on a command line of `docker create`, split into words as in a shell.
 * @throws PartProblems with everything that is not accepted
 * @throws ValueProblem if it can't be split
 */
export function parseOptions(raw: string): readonly Option[] {
  const found: Option[] = [];
  const problems: PartProblem[] = [];
  const problem = (...said: readonly Message[]) => problems.push({ part: null, said });
  let skipped = -1;
  for (const token of parseArgs({ args: splitWords(raw), options: KNOWN, strict: false, tokens: true }).tokens) {
    if (token.kind !== "option") {
      // It is not quoted: it may be the end of a secret.
      if (token.index !== skipped) problem(message("option.stray-word", { position: token.index + 1 }));
      continue;
    }
    const { name, rawName, inlineValue } = token;
    if (!Object.hasOwn(KNOWN, name)) {
      problem(...unknownOption(rawName));
      // The word after an unknown option is most likely its value, not another problem.
      if (inlineValue !== true) skipped = token.index + 1;
      continue;
    }
    const option = optionOf(name, rawName, token.value, inlineValue === true, found);
    if (Array.isArray(option)) problem(...option);
    else found.push(option as Option);
  }
  if (found.length > MAX_OPTIONS) problem(message("option.too-many", { max: MAX_OPTIONS }));
  const check = found.find(({ name }) => name.startsWith("health-"));
  if (check !== undefined && found.some(({ name }) => name === "no-healthcheck"))
    problem(optionSubject("--no-healthcheck"), message("option.contradicts", { other: `--${check.name}` }));
  if (problems.length > 0) throw new PartProblems(problems);
  return found;
}

/** The start of a sentence about an option. */
export function optionSubject(option: string, value: string | null = null): Message {
  return message("option.subject", { option, value: value === null ? null : shown(value) });
}

/** The options in one line, as they can be written again. What could be a secret is an ellipsis. */
export function optionWords(options: readonly Option[]): readonly string[] {
  return options
    .filter(({ name }) => name !== "env-file")
    .map(({ name, value }) => {
      const { isSwitch, isPrivate } = optionRow(name);
      return isSwitch ? `--${name}` : `--${name}=${isPrivate ? "…" : value}`;
    });
}

/** All that the options set in the engine's API. Lists are joined, and mappings merged. */
export function settingsOfOptions(options: readonly Option[]): EngineSettings {
  const merged = { config: {}, hostConfig: {} };
  for (const { settings } of options) {
    for (const part of ["config", "hostConfig"] as const) merged[part] = mergedWith(merged[part], settings[part] ?? {});
  }
  return merged;
}

type Fields = Readonly<Record<string, unknown>>;

function mergedWith(a: Fields, b: Fields): Fields {
  const fields = Object.entries(b).map(([name, value]) => {
    const other = Object.hasOwn(a, name) ? a[name] : undefined;
    if (Array.isArray(value) && Array.isArray(other)) return [name, [...other, ...value]];
    return [name, isFields(value) && isFields(other) ? { ...other, ...value } : value];
  });
  return { ...a, ...Object.fromEntries(fields) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function optionRow(name: string): OptionRow {
  const row = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (row === undefined) throw new Error(`there is no option ${name}`);
  return row;
}

/** Options that take a value, so that the value of a refused one is not another problem. */
const KNOWN: ParseArgsOptionsConfig = Object.fromEntries(
  Object.entries({ ...OPTIONS, ...REFUSALS }).map(([name, { isSwitch, short }]) => [
    name,
    { type: isSwitch ? "boolean" : "string", ...(short !== undefined && { short }) },
  ]),
);

/** An option, or what is wrong with it. */
function optionOf(
  name: string,
  rawName: string,
  value: string | undefined,
  isInline: boolean,
  before: readonly Option[],
): Option | readonly Message[] {
  const named = optionSubject(rawName);
  const refusal = Object.hasOwn(REFUSALS, name) ? REFUSALS[name]?.because : undefined;
  if (refusal !== undefined) {
    return [named, "input" in refusal ? message("option.is-input", refusal) : message("option.refused", refusal)];
  }
  const row = optionRow(name);
  const option = `--${name}`;
  const isTrue = value === undefined || value === "true";
  if (row.isSwitch && !isTrue) return [named, message("option.usage", { why: "takes-none", option })];
  if (!row.isSwitch && (value === undefined || (!isInline && value.startsWith("--"))))
    return [named, message("option.usage", { why: "no-value", option })];
  const text = row.isSwitch ? "" : (value ?? "");
  const subject = row.isSwitch || row.isPrivate ? named : optionSubject(rawName, text);
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) return [subject, message("option.form", { why: "control" })];
  if (text.length > LONGEST_VALUE) return [subject, message("value.too-long", { max: LONGEST_VALUE })];
  if (row.isRepeatable !== true && before.some((other) => other.name === name))
    return [named, message("option.usage", { why: "twice", option })];
  try {
    return { name, value: text, settings: row.settings(text) };
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error;
    return [subject, error.said];
  }
}

function unknownOption(rawName: string): Message[] {
  const [written = ""] = rawName.split(/[\s=]/);
  const asOption = (names: readonly string[]) => names.map((name) => `--${name}`);
  const nearest = asOption(nearestNames(written.replace(/^-+/, ""), Object.keys(KNOWN)));
  return [
    optionSubject(shown(written)),
    message("option.unknown", { nearest, accepted: asOption(Object.keys(OPTIONS)) }),
  ];
}
