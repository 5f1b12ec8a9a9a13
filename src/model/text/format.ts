import type { Objective } from "../objective.ts";

/*
 * Numbers as people read them. A figure that stands beside a limit never looks to be on the other side of it, nor
 * on it, because of rounding: it gets as many decimals as that takes.
 */

/** A whole number with its thousands parted: `2,995`. */
export function formatCount(count: number): string {
  return Number.isFinite(count) ? Math.round(count).toLocaleString("en-US") : "infinitely many";
}

/** `85 ms`, `1.36 s`, `4.3 s`, `262 s`, `12.5 min`. @param besideMs the limit it will stand beside */
export function formatDuration(ms: number, besideMs?: number): string {
  const { unit, unitMs, decimals } = durationScale(ms);
  return `${decimal(ms / unitMs, decimals, besideMs === undefined ? undefined : besideMs / unitMs)} ${unit}`;
}

/** `2.8x`, `1.31x` when a limit of 1.3 is beside it. */
export function formatMultiple(multiple: number, beside?: number): string {
  return `${decimal(multiple, multiple < 100 ? 1 : 0, beside, "keep zeros")}x`;
}

/** `1.04x`: one latency over another, where a hundredth counts. */
export function formatRatioOf(ratio: number, beside?: number): string {
  return `${decimal(ratio, ratio < 100 ? 2 : 0, beside, "keep zeros")}x`;
}

/**
 * `95.9 %`, `100 %`. Rounded down, to at least the decimals of the limit beside it: so 94.96 % is never 95 %, and
 * only a ratio of 1 is 100 %.
 */
export function formatRatio(ratio: number, beside?: number): string {
  if (!Number.isFinite(ratio)) return "∞ %";
  const decimals = Math.max(1, beside === undefined ? 0 : decimalsOf(percentOf(beside)));
  const scaled = tidy(percentOf(ratio) * 10 ** decimals);
  return `${Number((Math.floor(scaled) / 10 ** decimals).toFixed(decimals))} %`;
}

/** `0.3 %`: rounded up to a tenth, for a share that is said to be "at most" this. */
export function formatRatioAtMost(ratio: number): string {
  if (!Number.isFinite(ratio)) return "∞ %";
  return `${Math.ceil(tidy(percentOf(ratio) * 10)) / 10} %`;
}

/** `812 MiB`, `2 GiB`. @param besideBytes the limit it will stand beside */
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

/** `0.82 CPUs`, `1 CPU`. @param beside the limit it will stand beside */
export function formatCpus(cpus: number, beside?: number): string {
  const text = decimal(cpus, 2, beside);
  return `${text} ${text === "1" ? "CPU" : "CPUs"}`;
}

/** An objective's limit in full, nothing rounded: `95 %`, `99.95 %`, `8 s`, `8.04 s`, `850 ms`, `2x`. */
export function formatLimit(objective: Objective): string {
  switch (objective.kind) {
    case "availability":
    case "shedding":
    case "goodput":
    case "isolation":
      return `${percentOf(objective.min)} %`;
    case "p95":
    case "recovery":
    case "stop":
    case "degrading":
      return objective.maxMs < 1000 ? `${tidy(objective.maxMs)} ms` : `${tidy(objective.maxMs / 1000)} s`;
    case "growth":
      return formatBytes(objective.maxBytes);
    case "budget-memory":
      return formatBytes(objective.maxBytes, objective.maxBytes);
    case "budget-cpu":
      return formatCpus(objective.maxCpus, objective.maxCpus);
    case "refusals":
    case "long-texts":
    case "running-first":
      return "100 %";
    case "prompt-kept":
      return "0";
    case "memory-left":
      return `${percentOf(objective.maxRatio)} %`;
    case "steady":
      return `${tidy(objective.maxSlowdown)}x`;
    case "baseline-slowdown":
      return `${tidy(1 + objective.max)}x`;
    case "baseline-availability":
      return "the baseline's";
  }
}

/** A figure in an objective's unit (see Check.measured), fit to stand beside its limit. */
export function formatMeasured(objective: Objective, measured: number): string {
  switch (objective.kind) {
    case "availability":
    case "shedding":
    case "goodput":
    case "isolation":
      return formatRatio(measured, objective.min);
    case "p95":
    case "recovery":
    case "stop":
    case "degrading":
      return formatDuration(measured, objective.maxMs);
    case "growth":
    case "budget-memory":
      return formatBytes(Math.max(0, measured), objective.maxBytes);
    case "budget-cpu":
      return formatCpus(measured, objective.maxCpus);
    case "refusals":
    case "long-texts":
    case "running-first":
      return formatRatio(measured);
    case "prompt-kept":
      return formatCount(measured);
    case "memory-left":
      return formatRatioAtMost(Math.max(0, measured));
    case "steady":
      return formatMultiple(measured, objective.maxSlowdown);
    case "baseline-slowdown":
      return formatRatioOf(measured, 1 + objective.max);
    case "baseline-availability":
      return formatRatio(measured);
  }
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

/** Rounded to the nearest, with as many decimals as keep it on its side of `beside`. */
function decimal(value: number, decimals: number, beside?: number, zeros?: "keep zeros"): string {
  if (!Number.isFinite(value)) return "∞";
  let digits = decimals;
  const side = beside === undefined ? 0 : Math.sign(tidy(value) - tidy(beside));
  const keepsSide = () => beside === undefined || Math.sign(Number(value.toFixed(digits)) - tidy(beside)) === side;
  while (digits < 9 && !keepsSide()) digits += 1;
  const text = value.toFixed(digits);
  return zeros === undefined ? String(Number(text)) : text;
}

/** 0.95 * 100 and the like, without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function percentOf(ratio: number): number {
  return tidy(ratio * 100);
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
