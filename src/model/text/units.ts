import { valueProblem } from "./value-problem.ts";

declare module "../message.ts" {
  interface MessageArgs {
    /** What the value could mean, one of each unit. */
    "value.no-unit": { readonly choices: readonly { readonly text: string; readonly unit: NamedUnit | null }[] };
    "value.comma": { readonly write: string };
    "value.quantity": {
      readonly why:
        | "duration"
        | "zero"
        | "over-a-day"
        | "checks-nothing"
        | "over-100"
        | "multiple"
        | "bytes"
        | "too-many-bytes"
        | "cpus"
        | "too-few-cpus"
        | "too-many-cpus";
    };
    "value.not-share": { readonly example: string };
    "value.thousandths": { readonly write: string };
    "value.out-of-range": { readonly min: string; readonly max: string };
    "value.not-whole": { readonly min: number; readonly max: number };
  }
}

/** A unit that a message explains. */
export type NamedUnit = "milliseconds" | "seconds" | "per-second" | "KiB" | "MiB" | "GiB" | "bytes";

const DURATION_UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  sec: 1000,
  second: 1000,
  seconds: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  minutes: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
  hours: 3_600_000,
};
const LONGEST_MS = 86_400_000;
const NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * Parses a duration with its unit (`8s`, `8000ms`, `1.5m`, `1m30s`, `1h`). Returns whole milliseconds.
 * @throws ValueProblem without a unit, at 0 and above 24h (timers overflow at 24 days)
 */
export function parseDurationMs(raw: string): number {
  if (NUMBER.test(raw)) throw valueProblem("value.no-unit", { choices: suggestDurations(Number(raw)) });
  if (/^\d+,\d+\s*[a-z]+$/i.test(raw)) {
    throw valueProblem("value.comma", { write: raw.replace(",", ".").replaceAll(/\s/g, "") });
  }
  const parts = [...raw.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)\s*/gi)];
  const scales = parts.map((part) => DURATION_UNITS[(part[2] ?? "").toLowerCase()]);
  if (parts.length === 0 || parts.map((part) => part[0]).join("") !== raw || scales.includes(undefined)) {
    throw valueProblem("value.quantity", { why: "duration" });
  }
  const ms = Math.round(parts.reduce((sum, part, index) => sum + Number(part[1]) * (scales[index] ?? 0), 0));
  if (ms === 0) throw valueProblem("value.quantity", { why: "zero" });
  if (ms > LONGEST_MS) throw valueProblem("value.quantity", { why: "over-a-day" });
  return ms;
}

function suggestDurations(number: number) {
  const milliseconds = { text: `${number}ms`, unit: "milliseconds" } as const;
  return number >= 1000
    ? [milliseconds, { text: `${number / 1000}s`, unit: "seconds" } as const]
    : [{ text: `${number}s`, unit: "seconds" } as const, milliseconds];
}

/**
 * Parses a percentage (`95%`). Returns a ratio of any size.
 * @param example what to write instead, if the value is not a number
 * @throws ValueProblem for `95` and `0.95`: a wrong guess could weaken a gate by a factor of 100
 */
export function parsePercent(raw: string, example: string): number {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(raw);
  if (percent !== null) return Number((Number(percent[1]) / 100).toPrecision(15));
  if (!NUMBER.test(raw)) throw valueProblem("value.not-share", { example });
  const number = Number(raw);
  const percents = number === 1 ? [100, 1] : [number < 1 ? Number((number * 100).toPrecision(12)) : number];
  throw valueProblem("value.no-unit", { choices: percents.map((each) => ({ text: `${each}%`, unit: null })) });
}

/**
 * Parses a share in percent (`95%`). Returns a ratio above 0 and at most 1.
 * @throws ValueProblem without the percent sign, and outside of that range
 */
export function parseRatio(raw: string): number {
  const ratio = parsePercent(raw, "95%");
  if (ratio === 0) throw valueProblem("value.quantity", { why: "checks-nothing" });
  if (ratio > 1) throw valueProblem("value.quantity", { why: "over-100" });
  return ratio;
}

/**
 * Parses a multiple (`2x`, `1.5x`).
 * @throws ValueProblem without the x, and outside of that range
 */
export function parseMultiple(raw: string, min: number, max: number): number {
  if (NUMBER.test(raw)) throw valueProblem("value.no-unit", { choices: [{ text: `${raw}x`, unit: null }] });
  const multiple = /^(\d+(?:\.\d+)?)\s*x$/i.exec(raw);
  if (multiple === null) throw valueProblem("value.quantity", { why: "multiple" });
  const number = Number(multiple[1]);
  if (number < min || number > max) throw valueProblem("value.out-of-range", { min: `${min}x`, max: `${max}x` });
  return number;
}

/**
 * Parses a value that has a range, whose ends are written like the value itself.
 * @throws ValueProblem outside of it, and what `parse` throws
 */
export function parseWithin(
  raw: string,
  parse: (text: string) => number,
  range: { readonly min: string; readonly max: string },
): number {
  const value = parse(raw);
  if (value < parse(range.min) || value > parse(range.max)) throw valueProblem("value.out-of-range", range);
  return value;
}

const BYTE_UNITS: Readonly<Record<string, number>> = { b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };

/**
 * Parses an amount of memory (`2g`, `512m`, `1.5g`, `2GiB`). Returns bytes. Units are powers of 1024, as in Docker.
 * @throws ValueProblem without a unit
 */
export function parseBytes(raw: string): number {
  if (NUMBER.test(raw)) {
    const units = { k: "KiB", m: "MiB", g: "GiB", b: "bytes" } as const;
    const choices = Object.entries(units).map(([letter, unit]) => ({ text: `${raw}${letter}`, unit }));
    throw valueProblem("value.no-unit", { choices });
  }
  const match = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(?:i?b)?|(b))$/i.exec(raw);
  const scale = BYTE_UNITS[(match?.[2] ?? match?.[3] ?? "").toLowerCase()];
  if (match === null || scale === undefined) {
    throw valueProblem("value.quantity", { why: "bytes" });
  }
  const bytes = Math.round(Number(match[1]) * scale);
  if (!Number.isSafeInteger(bytes)) throw valueProblem("value.quantity", { why: "too-many-bytes" });
  return bytes;
}

/**
 * Parses a decimal number of CPUs (`1.0`, `0.5`).
 * @throws ValueProblem below 0.01, the engine's minimum
 */
export function parseCpus(raw: string): number {
  const milli = /^(\d+)m$/i.exec(raw);
  if (milli !== null) throw valueProblem("value.thousandths", { write: String(Number(milli[1]) / 1000) });
  if (!NUMBER.test(raw)) throw valueProblem("value.quantity", { why: "cpus" });
  const cpus = Number(raw);
  if (cpus < 0.01) throw valueProblem("value.quantity", { why: "too-few-cpus" });
  if (cpus > 1024) throw valueProblem("value.quantity", { why: "too-many-cpus" });
  return cpus;
}

/**
 * Parses a whole number between `least` and `most`, inclusive.
 * @throws ValueProblem otherwise
 */
export function parseWhole(raw: string, min: number, max: number): number {
  if (!/^\d+$/.test(raw) || Number(raw) < min || Number(raw) > max) {
    throw valueProblem("value.not-whole", { min, max });
  }
  return Number(raw);
}
/** More than any machine has. */
const MAX_NUMBER = 8_191;

/** Returns the numbers of a set such as `0-2,5`; null if it is not one. */
export function numbersInSet(text: string): ReadonlySet<number> | null {
  const numbers = new Set<number>();
  for (const part of text.split(",")) {
    const [, from, to = from] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === undefined || first > last || last > MAX_NUMBER) return null;
    for (let number = first; number <= last; number += 1) numbers.add(number);
  }
  return numbers;
}
