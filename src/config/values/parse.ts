import type { Load, RestartPolicy } from "../../model/plan.ts";
import { templateProblem } from "../../model/service/request-template.ts";
import { parseBytes, parsePercent, parseRatio, parseWhole } from "../../model/text/units.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import { didYouMean } from "./nearest.ts";
import { Secret } from "./secret.ts";
import { shown } from "./shown.ts";
import { splitWords } from "./words.ts";

/** One of a few words. */
export function parseOneOf<const Word extends string>(words: readonly Word[]): (raw: string) => Word {
  return (raw) => {
    const word = words.find((candidate) => candidate.toLowerCase() === raw.toLowerCase());
    if (word !== undefined) return word;
    const question = didYouMean(raw, words);
    throw new ValueProblem(`must be one of ${words.join(", ")}${question === null ? "" : `; ${question}`}`);
  };
}

/** An optional value; null if empty. */
export function parseOptional<T>(parse: (raw: string) => T): (raw: string) => T | null {
  return (raw) => (raw === "" ? null : parse(raw));
}

/** `true` or `false`. */
export function parseBoolean(raw: string): boolean {
  const word = raw.toLowerCase();
  if (word === "true" || word === "false") return word === "true";
  throw new ValueProblem(
    `must be true or false${/^(yes|on|1|y)$/.test(word) ? ": write true" : /^(no|off|0|n)$/.test(word) ? ": write false" : ""}`,
  );
}

/** A TCP port. */
export const parsePort = (raw: string): number => parseWhole(raw, 1, 65_535);

/** The path of a URL; null if not given. Two slashes (or a backslash) at the start would name another host. */
export function parsePath(raw: string): string | null {
  if (raw === "") return null;
  if (!raw.startsWith("/")) throw new ValueProblem(`does not start with "/": write a path such as "/predict"`);
  if (!/^\/(?![/\\])[!-~]*$/.test(raw) || raw.includes("#")) {
    throw new ValueProblem(
      `is not a path: write one such as "/predict", without spaces, "#" or a second "/" at its start`,
    );
  }
  return raw;
}

const LONGEST_MODEL = 200;

/** The name of a model; null if not given. */
export function parseModel(raw: string): string | null {
  if (raw === "") return null;
  if (!/^[!-~]+$/.test(raw) || /[{}]/.test(raw) || raw.length > LONGEST_MODEL)
    throw new ValueProblem('is not a valid model name: write one without spaces, such as "qwen2.5:0.5b"');
  return raw;
}

/** The body of a request as JSON with `{{input}}` in it; null if not given. */
export function parseRequest(raw: string): string | null {
  if (raw === "") return null;
  const problem = templateProblem(raw);
  if (problem !== null) throw new ValueProblem(problem);
  return raw;
}

const MIN_MEMORY_BYTES = 6 * 1024 ** 2;

/** The container's memory limit, in bytes; the engine refuses less than 6 MiB. */
export function parseMemory(raw: string): number {
  const bytes = parseBytes(raw);
  if (bytes < MIN_MEMORY_BYTES) throw new ValueProblem(`is too small: the engine's minimum is "6m"`);
  return bytes;
}

/** Arguments for the image's entry point; null keeps the image's command. */
export function parseCommand(raw: string): readonly string[] | null {
  const words = splitWords(raw);
  if (words.length > MAX_WORDS)
    throw new ValueProblem(`has more than ${MAX_WORDS} words: move them into a file of the image`);
  return words.length === 0 ? null : words;
}

const MAX_WORDS = 1_000;
const RESTART_POLICIES = ["no", "on-failure", "always", "unless-stopped"] as const;

/** `no`, `on-failure`, `on-failure:3`, `always` or `unless-stopped`. */
export function parseRestartPolicy(raw: string): RestartPolicy {
  const retries = /^on-failure(?::(\d{1,9}))?$/.exec(raw.toLowerCase());
  if (retries !== null) return { name: "on-failure", maxRetries: Number(retries[1] ?? 0) };
  if (/^on-failure:/i.test(raw)) {
    throw new ValueProblem(`has no whole number after the colon: write "on-failure:3", or "on-failure" for no limit`);
  }
  const name = parseOneOf(RESTART_POLICIES)(raw);
  return name === "on-failure" ? { name, maxRetries: 0 } : { name };
}

const MAX_CLIENTS = 1000;
const MAX_PER_SECOND = 1000;

/** `3 clients` (a closed loop) or `5/s` (a constant arrival rate). */
export function parseLoad(raw: string): Load {
  if (/^\d+(?:\.\d+)?$/.test(raw)) {
    throw new ValueProblem(
      `has no unit: write "${raw === "1" ? "1 client" : `${raw} clients`}" or "${raw}/s" (requests per second)`,
    );
  }
  const clients = /^(\d+)\s*clients?$/i.exec(raw);
  if (clients !== null) {
    const count = Number(clients[1]);
    if (count < 1 || count > MAX_CLIENTS) throw new ValueProblem(`is out of range: write 1 to ${MAX_CLIENTS} clients`);
    return { kind: "clients", clients: count };
  }
  const rate = /^(\d+(?:\.\d+)?)\s*\/\s*s$/i.exec(raw);
  if (rate === null)
    throw new ValueProblem(`is not a load: write "1 client", "3 clients" or "5/s" (requests per second)`);
  const perSecond = Number(rate[1]);
  if (perSecond === 0 || perSecond > MAX_PER_SECOND) {
    throw new ValueProblem(`is out of range: write a rate above 0 and at most ${MAX_PER_SECOND}/s`);
  }
  return { kind: "rate", perSecond };
}

/** Kinds of experiments, separated by commas or line breaks, in order. */
export function parseExperiments(raw: string): readonly string[] {
  const kinds = raw
    .split(/[,\r\n]+/)
    .map((kind) => kind.trim())
    .filter((kind) => kind !== "");
  if (kinds.length === 0) throw new ValueProblem("is empty: write at least one experiment");
  const repeated = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
  if (repeated !== undefined)
    throw new ValueProblem(`lists ${shown(repeated)} twice: list it once, or use repeat in a plan file`);
  return kinds;
}

/** The minimum availability, as a ratio below 1. */
export function parseMinAvailability(raw: string): number {
  const ratio = parseRatio(raw);
  if (ratio < 1) return ratio;
  throw new ValueProblem(
    `can't be proven by any number of requests, because the next one could always fail: write a limit such as "99%"`,
  );
}

/** Two runs of one image on one runner differ by up to 3 %, so a limit has to be well above that. */
const MIN_SLOWDOWN = 0.05;
const MAX_SLOWDOWN = 10;

/** A slowdown as a ratio: 0.2 is 20 % slower. It may exceed 1: `150%` is two and a half times as slow. */
export function parseMaxSlowdown(raw: string): number {
  const multiple = /^(\d+(?:\.\d+)?)\s*x$/i.exec(raw);
  if (multiple !== null && Number(multiple[1]) > 1) {
    throw new ValueProblem(`is a multiple: write "${Number(((Number(multiple[1]) - 1) * 100).toPrecision(12))}%"`);
  }
  const ratio = parsePercent(raw, "20%");
  if (ratio < MIN_SLOWDOWN) throw new ValueProblem(`is below the noise of any runner: write "5%" or more`);
  if (ratio > MAX_SLOWDOWN) throw new ValueProblem(`would never fail: write "1000%" or less`);
  return ratio;
}

const LONGEST_KEY = 100;

/** The comment's key; null if not given. */
export function parseCommentKey(raw: string): string | null {
  if (/[\p{Cc}\p{Cf}]/u.test(raw)) throw new ValueProblem("has invisible characters: remove them");
  if (raw.length > LONGEST_KEY) throw new ValueProblem(`is longer than ${LONGEST_KEY} characters: write a shorter one`);
  return raw === "" ? null : raw;
}

/** The name of a history; null for none. */
export function parseHistory(raw: string): string | null {
  const word = raw.toLowerCase();
  if (word === "true") throw new ValueProblem("is not a name: remove the input to use the job's name");
  return word === "false" ? null : parseCommentKey(raw);
}

/** A token; null if not given. */
export function parseToken(raw: string): Secret | null {
  if (/[^!-~]/.test(raw))
    throw new ValueProblem("contains a space or an unprintable character: check the secret that it comes from");
  return raw === "" ? null : new Secret(raw);
}
