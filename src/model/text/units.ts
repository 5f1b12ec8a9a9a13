import { ValueProblem } from "./value-problem.ts";

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
  if (NUMBER.test(raw)) throw new ValueProblem(`has no unit: write ${suggestDuration(Number(raw))}`);
  if (/^\d+,\d+\s*[a-z]+$/i.test(raw)) {
    throw new ValueProblem(`has a comma: write "${raw.replace(",", ".").replaceAll(/\s/g, "")}"`);
  }
  const parts = [...raw.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)\s*/gi)];
  const scales = parts.map((part) => DURATION_UNITS[(part[2] ?? "").toLowerCase()]);
  if (parts.length === 0 || parts.map((part) => part[0]).join("") !== raw || scales.includes(undefined)) {
    throw new ValueProblem(`is not a duration: write a number and its unit, such as "8s", "500ms", "1.5m" or "1h"`);
  }
  const ms = Math.round(parts.reduce((sum, part, index) => sum + Number(part[1]) * (scales[index] ?? 0), 0));
  if (ms === 0) throw new ValueProblem(`must be greater than 0: write a time such as "1s"`);
  if (ms > LONGEST_MS) throw new ValueProblem(`is longer than a day: write "24h" or less`);
  return ms;
}

function suggestDuration(number: number): string {
  return number >= 1000
    ? `"${number}ms" (milliseconds) or "${number / 1000}s" (seconds)`
    : `"${number}s" (seconds) or "${number}ms" (milliseconds)`;
}

/**
 * Parses a percentage (`95%`). Returns a ratio of any size.
 * @param example what to write instead, if the value is not a number
 * @throws ValueProblem for `95` and `0.95`: a wrong guess could weaken a gate by a factor of 100
 */
export function parsePercent(raw: string, example: string): number {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(raw);
  if (percent !== null) return Number((Number(percent[1]) / 100).toPrecision(15));
  if (!NUMBER.test(raw)) throw new ValueProblem(`is not a share: write it in percent, such as "${example}"`);
  const number = Number(raw);
  if (number === 1) throw new ValueProblem(`has no unit: write "100%" or "1%"`);
  throw new ValueProblem(`has no unit: write "${number < 1 ? Number((number * 100).toPrecision(12)) : number}%"`);
}

/**
 * Parses a share in percent (`95%`). Returns a ratio above 0 and at most 1.
 * @throws ValueProblem without the percent sign, and outside of that range
 */
export function parseRatio(raw: string): number {
  const ratio = parsePercent(raw, "95%");
  if (ratio === 0) throw new ValueProblem("would check nothing: write a share above 0%");
  if (ratio > 1) throw new ValueProblem("is more than 100%: write a share below 100%");
  return ratio;
}

/**
 * Parses a multiple (`2x`, `1.5x`).
 * @throws ValueProblem without the x, and outside of that range
 */
export function parseMultiple(raw: string, min: number, max: number): number {
  if (NUMBER.test(raw)) throw new ValueProblem(`has no unit: write "${raw}x"`);
  const multiple = /^(\d+(?:\.\d+)?)\s*x$/i.exec(raw);
  if (multiple === null) throw new ValueProblem(`is not a multiple: write one such as "2x"`);
  const number = Number(multiple[1]);
  if (number < min || number > max) throw new ValueProblem(`is out of range: write "${min}x" to "${max}x"`);
  return number;
}

const BYTE_UNITS: Readonly<Record<string, number>> = { b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };

/**
 * Parses an amount of memory (`2g`, `512m`, `1.5g`, `2GiB`). Returns bytes. Units are powers of 1024, as in Docker.
 * @throws ValueProblem without a unit
 */
export function parseBytes(raw: string): number {
  if (NUMBER.test(raw))
    throw new ValueProblem(`has no unit: write "${raw}k" (KiB), "${raw}m" (MiB), "${raw}g" (GiB) or "${raw}b" (bytes)`);
  const match = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(?:i?b)?|(b))$/i.exec(raw);
  const scale = BYTE_UNITS[(match?.[2] ?? match?.[3] ?? "").toLowerCase()];
  if (match === null || scale === undefined) {
    throw new ValueProblem(`is not an amount of memory: write a number and its unit, such as "2g", "512m" or "2GiB"`);
  }
  const bytes = Math.round(Number(match[1]) * scale);
  if (!Number.isSafeInteger(bytes)) throw new ValueProblem(`is more than any machine has: write it in "m" or "g"`);
  return bytes;
}

/**
 * Parses a decimal number of CPUs (`1.0`, `0.5`).
 * @throws ValueProblem below 0.01, the engine's minimum
 */
export function parseCpus(raw: string): number {
  const milli = /^(\d+)m$/i.exec(raw);
  if (milli !== null) throw new ValueProblem(`is written in thousandths: write "${Number(milli[1]) / 1000}"`);
  if (!NUMBER.test(raw)) throw new ValueProblem(`is not a number of CPUs: write one, such as "1.0" or "0.5"`);
  const cpus = Number(raw);
  if (cpus < 0.01) throw new ValueProblem(`is too small: the engine's minimum is "0.01"`);
  if (cpus > 1024) throw new ValueProblem(`is more than any machine has: write the number of CPUs, such as "2"`);
  return cpus;
}

/**
 * Parses a whole number between `least` and `most`, inclusive.
 * @throws ValueProblem otherwise
 */
export function parseWhole(raw: string, min: number, max: number): number {
  if (!/^\d+$/.test(raw) || Number(raw) < min || Number(raw) > max) {
    throw new ValueProblem(`is not a whole number from ${min} to ${max}`);
  }
  return Number(raw);
}
