import { mean, min } from "simple-statistics";
import type { MemoryReading } from "../model/record.ts";
import type { Sample } from "../model/sample.ts";
import { studentQuantile } from "./student-t.ts";

/*
 * A slope through all readings of one run raises alarms for healthy services: they warm up, and garbage collectors
 * produce a sawtooth. So only the minimum of each block of requests counts, without the first quarter of the blocks.
 */

/** A block has at least this many requests, and this many memory readings (there is one per second). */
const REQUESTS_PER_BLOCK = 20;
const READINGS_A_BLOCK = 3;
const DROPPED = 0.25;
/** Three quarters of these blocks are left, enough to estimate the error of a line. */
export const BLOCKS_NEEDED = 10;
/** A large leak shows in fewer blocks, but a pass needs all of them. */
const MIN_BLOCKS = 8;
const CONFIDENCE = 0.99;
/** For a line through fewer blocks than a pass needs, because it is tested repeatedly. */
const EARLY_CONFIDENCE = 0.999;

/**
 * The requests of a period, in the order in which they ended, and the memory readings in that period. Times on one
 * clock.
 */
export interface MemoryTrace {
  readonly samples: readonly Sample[];
  readonly memory: readonly MemoryReading[];
}

/** Growth of memory, in bytes per request. */
export interface Growth {
  readonly slope: number;
  /** Standard error of the slope, and its degrees of freedom. */
  readonly error: number;
  readonly degrees: number;
  /** Requests in the blocks that it is based on. */
  readonly requests: number;
  readonly blocks: number;
}

interface Block {
  /** The middle one of its requests, counted from the first request of all. */
  readonly request: number;
  readonly floorBytes: number;
}

/**
 * Returns the minimum memory of each block of a window. Requests are in the order in which they ended; times are on one
 * clock. Only good answers count: requests that a full service rejects would make its memory look constant.
 */
export function floorsOf(samples: readonly Sample[], memory: readonly MemoryReading[]): Block[] {
  const blocks: Block[] = [];
  let [firstRequest, firstReading, reading] = [0, 0, 0];
  for (const [index, { endedAtMs }] of answered(samples).entries()) {
    while ((memory[reading]?.atMs ?? Number.POSITIVE_INFINITY) <= endedAtMs) reading += 1;
    const full = index + 1 - firstRequest >= REQUESTS_PER_BLOCK && reading - firstReading >= READINGS_A_BLOCK;
    if (!full) continue;
    const bytes = memory.slice(firstReading, reading).map((each) => each.bytes);
    blocks.push({ request: (firstRequest + index) / 2, floorBytes: min(bytes) });
    [firstRequest, firstReading] = [index + 1, reading];
  }
  return blocks;
}

/**
 * Returns the line through the minimums of a window; null with fewer than 8 blocks.
 * @see Montgomery, Peck & Vining, Introduction to Linear Regression Analysis, 2.3
 */
export function growthOf(samples: readonly Sample[], memory: readonly MemoryReading[]): Growth | null {
  const all = floorsOf(samples, memory);
  if (all.length < MIN_BLOCKS) return null;
  const blocks = all.slice(Math.ceil(DROPPED * all.length));
  const x = mean(blocks.map(({ request }) => request));
  const y = mean(blocks.map(({ floorBytes }) => floorBytes));
  const sum = (each: (block: Block) => number) => blocks.reduce((total, block) => total + each(block), 0);
  const spread = sum(({ request }) => (request - x) ** 2);
  const slope = sum(({ request, floorBytes }) => (request - x) * (floorBytes - y)) / spread;
  const residual = sum(({ request, floorBytes }) => (floorBytes - y - slope * (request - x)) ** 2);
  const degrees = blocks.length - 2;
  const error = Math.sqrt(residual / degrees / spread);
  return { slope, error, degrees, requests: answered(samples).length, blocks: all.length };
}

function answered(samples: readonly Sample[]): readonly Sample[] {
  return samples.filter(({ outcome }) => outcome === "ok");
}

/** Returns how much more one grows than the other. */
export function difference(one: Growth, other: Growth): Growth {
  return {
    slope: one.slope - other.slope,
    error: Math.hypot(one.error, other.error),
    // The smaller of the two, so that the difference is never more certain than either.
    degrees: Math.min(one.degrees, other.degrees),
    requests: one.requests,
    blocks: Math.min(one.blocks, other.blocks),
  };
}

/** Returns the lower and the upper bound of a growth, at 99 % each; at 99.9 % with fewer blocks than a pass needs. */
export function boundsOf({ slope, error, degrees, blocks }: Growth): { readonly low: number; readonly high: number } {
  const confidence = blocks < BLOCKS_NEEDED ? EARLY_CONFIDENCE : CONFIDENCE;
  const margin = studentQuantile(confidence, degrees) * error;
  return { low: slope - margin, high: slope + margin };
}

/**
 * Returns the maximum memory that each request since the lowest reading may have left behind, in bytes. Constant memory
 * may have been allocated before, freed, and kept by the service's allocator, where a leak can fill it unnoticed. What
 * was allocated before the first answers is not known, so only the increase since then counts. Infinity without any
 * block.
 */
export function hiddenGrowthOf(soak: MemoryTrace, before: MemoryTrace): number {
  const end = floorsOf(soak.samples, soak.memory).at(-1);
  const [first, ...readings] = [...before.memory, ...soak.memory];
  if (end === undefined || first === undefined) return Number.POSITIVE_INFINITY;
  const lowest = readings.reduce((low, reading) => (reading.bytes <= low.bytes ? reading : low), first);
  const since = answered([...before.samples, ...soak.samples]).filter(({ endedAtMs }) => endedAtMs > lowest.atMs);
  return Math.max(0, end.floorBytes - lowest.bytes) / Math.max(1, since.length);
}

/**
 * Returns whether a window proves that memory grows by more than a limit or, with enough blocks, that it does not.
 * @param before what was recorded of the same service before the window
 */
export function isSoaked(soak: MemoryTrace, before: MemoryTrace, maxBytes: number): boolean {
  const growth = growthOf(soak.samples, soak.memory);
  if (growth === null) return false;
  const { low, high } = boundsOf(growth);
  const within = growth.blocks >= BLOCKS_NEEDED && high < maxBytes && hiddenGrowthOf(soak, before) < maxBytes;
  return low > maxBytes || within;
}
