import { HEALTHCHECK } from "../../model/facts/health.ts";
import type { Load, RestartPolicy } from "../../model/plan.ts";
import { templateProblem } from "../../model/service/request-template.ts";
import { parseBytes, parsePercent, parseRatio, parseWhole } from "../../model/text/units.ts";
import { ValueProblem, valueProblem } from "../../model/text/value-problem.ts";
import { nearestNames } from "./nearest.ts";
import { Secret } from "./secret.ts";
import { shown } from "./shown.ts";
import { splitWords } from "./words.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "value.not-one-of": { readonly words: readonly string[]; readonly nearest: readonly string[] };
    /** What the value most likely means; null if that is unknown. */
    "value.not-switch": { readonly write: "true" | "false" | null };
    "value.not-path": { readonly example: string };
    "value.setting": {
      readonly why:
        | "path-start"
        | "health"
        | "model"
        | "too-little-memory"
        | "retries"
        | "load"
        | "no-experiment"
        | "never-proven"
        | "below-noise"
        | "never-fails"
        | "invisible"
        | "history-name"
        | "cpuset"
        | "token";
    };
    "value.too-many-words": { readonly max: number };
    "value.clients": { readonly max: number };
    "value.rate": { readonly maxPerSecond: number };
    "value.repeated-kind": { readonly kind: string };
    "value.multiple": { readonly write: string };
  }
}

/** One of a few words. */
export function parseOneOf<const Word extends string>(words: readonly Word[]): (raw: string) => Word {
  return (raw) => {
    const word = words.find((candidate) => candidate.toLowerCase() === raw.toLowerCase());
    if (word !== undefined) return word;
    throw valueProblem("value.not-one-of", { words, nearest: nearestNames(raw, words) });
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
  const write = /^(yes|on|1|y)$/.test(word) ? "true" : /^(no|off|0|n)$/.test(word) ? "false" : null;
  throw valueProblem("value.not-switch", { write });
}

/** A TCP port. */
export const parsePort = (raw: string): number => parseWhole(raw, 1, 65_535);

/** The path of a URL; null if not given. Two slashes (or a backslash) at the start would name another host. */
export function parsePath(raw: string): string | null {
  if (raw === "") return null;
  if (!raw.startsWith("/")) throw valueProblem("value.setting", { why: "path-start" });
  if (!/^\/(?![/\\])[!-~]*$/.test(raw) || raw.includes("#")) {
    throw valueProblem("value.not-path", { example: "/predict" });
  }
  return raw;
}

/** A path, or the word `HEALTHCHECK`; null if not given. */
export function parseHealth(raw: string): string | null {
  if (raw.toUpperCase() === HEALTHCHECK) return HEALTHCHECK;
  if (raw !== "" && !raw.startsWith("/")) throw valueProblem("value.setting", { why: "health" });
  return parsePath(raw);
}

const LONGEST_MODEL = 200;

/** The name of a model; null if not given. */
export function parseModel(raw: string): string | null {
  if (raw === "") return null;
  if (!/^[!-~]+$/.test(raw) || /[{}]/.test(raw) || raw.length > LONGEST_MODEL)
    throw valueProblem("value.setting", { why: "model" });
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
  if (bytes < MIN_MEMORY_BYTES) throw valueProblem("value.setting", { why: "too-little-memory" });
  return bytes;
}

/** Arguments for the image's entry point; null keeps the image's command. */
export function parseCommand(raw: string): readonly string[] | null {
  const words = splitWords(raw);
  if (words.length > MAX_WORDS) throw valueProblem("value.too-many-words", { max: MAX_WORDS });
  return words.length === 0 ? null : words;
}

const MAX_WORDS = 1_000;
const RESTART_POLICIES = ["no", "on-failure", "always", "unless-stopped"] as const;

/** `no`, `on-failure`, `on-failure:3`, `always` or `unless-stopped`. */
export function parseRestartPolicy(raw: string): RestartPolicy {
  const retries = /^on-failure(?::(\d{1,9}))?$/.exec(raw.toLowerCase());
  if (retries !== null) return { name: "on-failure", maxRetries: Number(retries[1] ?? 0) };
  if (/^on-failure:/i.test(raw)) {
    throw valueProblem("value.setting", { why: "retries" });
  }
  const name = parseOneOf(RESTART_POLICIES)(raw);
  return name === "on-failure" ? { name, maxRetries: 0 } : { name };
}

const MAX_CLIENTS = 1000;
const MAX_PER_SECOND = 1000;

/** `3 clients` (a closed loop) or `5/s` (a constant arrival rate). */
export function parseLoad(raw: string): Load {
  if (/^\d+(?:\.\d+)?$/.test(raw)) {
    const clients = { text: raw === "1" ? "1 client" : `${raw} clients`, unit: null };
    throw valueProblem("value.no-unit", { choices: [clients, { text: `${raw}/s`, unit: "per-second" }] });
  }
  const clients = /^(\d+)\s*clients?$/i.exec(raw);
  if (clients !== null) {
    const count = Number(clients[1]);
    if (count < 1 || count > MAX_CLIENTS) throw valueProblem("value.clients", { max: MAX_CLIENTS });
    return { kind: "clients", clients: count };
  }
  const rate = /^(\d+(?:\.\d+)?)\s*\/\s*s$/i.exec(raw);
  if (rate === null) throw valueProblem("value.setting", { why: "load" });
  const perSecond = Number(rate[1]);
  if (perSecond === 0 || perSecond > MAX_PER_SECOND) {
    throw valueProblem("value.rate", { maxPerSecond: MAX_PER_SECOND });
  }
  return { kind: "rate", perSecond };
}

/** Kinds of experiments, separated by commas or line breaks, in order. */
export function parseExperiments(raw: string): readonly string[] {
  const kinds = raw
    .split(/[,\r\n]+/)
    .map((kind) => kind.trim())
    .filter((kind) => kind !== "");
  if (kinds.length === 0) throw valueProblem("value.setting", { why: "no-experiment" });
  const repeated = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
  if (repeated !== undefined) throw valueProblem("value.repeated-kind", { kind: shown(repeated) });
  return kinds;
}

/** The minimum availability, as a ratio below 1. */
export function parseMinAvailability(raw: string): number {
  const ratio = parseRatio(raw);
  if (ratio < 1) return ratio;
  throw valueProblem("value.setting", { why: "never-proven" });
}

/** Two runs of one image on one runner differ by up to 3 %, so a limit has to be well above that. */
const MIN_SLOWDOWN = 0.05;
const MAX_SLOWDOWN = 10;

/** A slowdown as a ratio: 0.2 is 20 % slower. It may exceed 1: `150%` is two and a half times as slow. */
export function parseMaxSlowdown(raw: string): number {
  const multiple = /^(\d+(?:\.\d+)?)\s*x$/i.exec(raw);
  if (multiple !== null && Number(multiple[1]) > 1) {
    throw valueProblem("value.multiple", { write: `${Number(((Number(multiple[1]) - 1) * 100).toPrecision(12))}%` });
  }
  const ratio = parsePercent(raw, "20%");
  if (ratio < MIN_SLOWDOWN) throw valueProblem("value.setting", { why: "below-noise" });
  if (ratio > MAX_SLOWDOWN) throw valueProblem("value.setting", { why: "never-fails" });
  return ratio;
}

const LONGEST_KEY = 100;

/** The comment's key; null if not given. */
export function parseCommentKey(raw: string): string | null {
  if (/[\p{Cc}\p{Cf}]/u.test(raw)) throw valueProblem("value.setting", { why: "invisible" });
  if (raw.length > LONGEST_KEY) throw valueProblem("value.too-long", { max: LONGEST_KEY });
  return raw === "" ? null : raw;
}

/** The name of a history; null for none. */
export function parseHistory(raw: string): string | null {
  const word = raw.toLowerCase();
  if (word === "true") throw valueProblem("value.setting", { why: "history-name" });
  return word === "false" ? null : parseCommentKey(raw);
}

/** A token; null if not given. */
export function parseToken(raw: string): Secret | null {
  if (/[^!-~]/.test(raw)) throw valueProblem("value.setting", { why: "token" });
  return raw === "" ? null : new Secret(raw);
}
