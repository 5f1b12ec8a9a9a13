import { type LimitedObjective, OBJECTIVES, type Objective } from "../objectives.ts";
import type { Unit } from "./unit.ts";

/*
 * Numbers in readable form. Rounding never moves a figure next to a limit to the other side of it, or onto it: the
 * figure gets as many decimals as needed.
 */

/** Returns a whole number with thousands separators: `2,995`. */
export function formatCount(count: number): string {
  return Number.isFinite(count) ? Math.round(count).toLocaleString("en-US") : "infinitely many";
}

/**
 * Returns `85 ms`, `1.36 s`, `4.3 s`, `262 s`, `12.5 min`.
 * @param besideMs the limit next to it
 */
export function formatDuration(ms: number, besideMs?: number): string {
  const { unit, unitMs, decimals } = durationScale(ms);
  return `${decimal(ms / unitMs, decimals, besideMs === undefined ? undefined : besideMs / unitMs)} ${unit}`;
}

/** Returns a duration in the unit of another one, so that all labels of an axis have the same unit: `0.4 s` of `1.2 s`. */
export function formatDurationLike(ms: number, otherMs: number): string {
  const { unit, unitMs } = durationScale(otherMs);
  return `${tidy(ms / unitMs)} ${unit}`;
}

/** Returns `2.8x`, or `1.31x` next to a limit of 1.3. */
export function formatMultiple(multiple: number, beside?: number): string {
  return `${decimal(multiple, multiple < 100 ? 1 : 0, beside, "keep zeros")}x`;
}

/** Returns `1.04x`: one latency divided by another, where a hundredth counts. */
export function formatRatioOf(ratio: number, beside?: number): string {
  return `${decimal(ratio, ratio < 100 ? 2 : 0, beside, "keep zeros")}x`;
}

/**
 * Returns `95.9 %`, `100 %`. Rounded down, to at least the decimals of the limit next to it: 94.96 % never becomes 95
 * %, and only a ratio of 1 is 100 %.
 */
export function formatRatio(ratio: number, beside?: number): string {
  if (!Number.isFinite(ratio)) return "∞ %";
  const decimals = Math.max(1, beside === undefined ? 0 : decimalsOf(percentOf(beside)));
  const scaled = tidy(percentOf(ratio) * 10 ** decimals);
  return `${Number((Math.floor(scaled) / 10 ** decimals).toFixed(decimals))} %`;
}

/** Returns `0.3 %`, rounded up to a tenth, for a share that follows "at most". */
export function formatRatioAtMost(ratio: number): string {
  if (!Number.isFinite(ratio)) return "∞ %";
  return `${Math.ceil(tidy(percentOf(ratio) * 10)) / 10} %`;
}

/**
 * Returns `812 MiB`, `2 GiB`.
 * @param besideBytes the limit next to it
 */
export function formatBytes(bytes: number, besideBytes?: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB"];
  let value = bytes;
  let unit = 0;
  while (Math.abs(value) >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const beside = besideBytes === undefined ? undefined : besideBytes / 1024 ** unit;
  return `${decimal(value, value < 100 && unit > 0 ? 1 : 0, beside)} ${units[unit]}`;
}

/**
 * Returns `0.82 CPUs`, `1 CPU`.
 * @param beside the limit next to it
 */
export function formatCpus(cpus: number, beside?: number): string {
  const text = decimal(cpus, 2, beside);
  return `${text} ${text === "1" ? "CPU" : "CPUs"}`;
}

interface UnitWords {
  /** A limit in full, nothing rounded. */
  readonly limit: (limit: number) => string;
  /** The same as a user writes it in an input; by default the limit without its blank. */
  readonly input?: (limit: number) => string;
  /** A figure, with enough decimals to be next to its limit. */
  readonly figure: (measured: number, limit?: number) => string;
}

const PERCENT = (limit: number) => `${percentOf(limit)} %`;

/** How the figures of each unit and their limits are written. */
const UNITS: Readonly<Record<Unit, UnitWords>> = {
  ratio: { limit: PERCENT, figure: formatRatio },
  "ratio-at-most": { limit: PERCENT, figure: (measured) => formatRatioAtMost(Math.max(0, measured)) },
  milliseconds: {
    limit: (ms) => (ms < 1000 ? `${tidy(ms)} ms` : `${tidy(ms / 1000)} s`),
    figure: formatDuration,
  },
  bytes: {
    limit: (bytes) => formatBytes(bytes, bytes),
    figure: (measured, limit) => formatBytes(Math.max(0, measured), limit),
  },
  cpus: { limit: (cpus) => formatCpus(cpus, cpus), input: String, figure: formatCpus },
  count: { limit: formatCount, figure: (measured) => formatCount(measured) },
  multiple: { limit: (multiple) => `${tidy(multiple)}x`, figure: formatMultiple },
  slowdown: {
    limit: (slowdown) => `${tidy(1 + slowdown)}x`,
    input: (slowdown) => `${percentOf(slowdown)}%`,
    figure: (ratio, limit) => formatRatioOf(ratio, limit === undefined ? undefined : 1 + limit),
  },
};

/** Returns an objective's limit in full, nothing rounded: `95 %`, `99.95 %`, `8 s`, `8.04 s`, `850 ms`, `2x`. */
export function formatLimit({ kind, limit }: Objective): string {
  return limit === null ? "the baseline's" : UNITS[OBJECTIVES[kind].unit].limit(limit);
}

/** Returns an objective's limit as it is written in an input: `95%`, `8s`, `512MiB`. */
export function formatLimitAsInput({ kind, limit }: LimitedObjective): string {
  const words = UNITS[OBJECTIVES[kind].unit];
  return words.input?.(limit) ?? words.limit(limit).replace(" ", "");
}

/** Returns a figure in an objective's unit (see Check.measured), with enough decimals to be next to its limit. */
export function formatMeasured({ kind, limit }: Objective, measured: number): string {
  return UNITS[OBJECTIVES[kind].unit].figure(measured, limit ?? undefined);
}

/** Returns a figure in a unit, without a limit next to it. */
export function formatFigure(unit: Unit, measured: number): string {
  return UNITS[unit].figure(measured);
}

/** Returns a time in full, nothing rounded, as a limit is: `8 s`, `850 ms`. */
export function formatExactDuration(ms: number): string {
  return UNITS.milliseconds.limit(ms);
}

function durationScale(ms: number): { unit: string; unitMs: number; decimals: number } {
  if (ms < 9.95) return { unit: "ms", unitMs: 1, decimals: 1 };
  if (ms < 999.5) return { unit: "ms", unitMs: 1, decimals: 0 };
  const unit = "s";
  if (ms < 1_995) return { unit, unitMs: 1_000, decimals: 2 };
  if (ms < 99_950) return { unit, unitMs: 1_000, decimals: 1 };
  if (ms < 600_000) return { unit, unitMs: 1_000, decimals: 0 };
  return { unit: "min", unitMs: 60_000, decimals: 1 };
}

/** Rounds to the nearest, with as many decimals as keep the value on its side of `beside`. */
function decimal(value: number, decimals: number, beside?: number, zeros?: "keep zeros"): string {
  if (!Number.isFinite(value)) return "∞";
  let digits = decimals;
  const side = beside === undefined ? 0 : Math.sign(tidy(value) - tidy(beside));
  const keepsSide = () => beside === undefined || Math.sign(Number(value.toFixed(digits)) - tidy(beside)) === side;
  while (digits < 9 && !keepsSide()) digits += 1;
  const text = value.toFixed(digits);
  return zeros === undefined ? String(Number(text)) : text;
}

/** Removes the rounding error of binary fractions, as in 0.95 * 100. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function percentOf(ratio: number): number {
  return tidy(ratio * 100);
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
