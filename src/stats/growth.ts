import { mean, min } from "simple-statistics";
import type { MemoryReading } from "../model/record.ts";
import type { Sample } from "../model/sample.ts";
import { studentQuantile } from "./student-t.ts";

/*
 * A slope through all readings of one run alarms at healthy services: they warm up, and collectors of garbage draw saws.
 * So what counts is the floor of each block of requests, without the first quarter of the blocks.
 */

/** A block has as many requests, and as many readings of the memory (there is one a second). */
const REQUESTS_A_BLOCK = 20;
const READINGS_A_BLOCK = 3;
const DROPPED = 0.25;
/** Of these, three quarters are left for a line with an error of its own. */
export const BLOCKS_NEEDED = 10;
/** A large leak shows in fewer, but a pass takes them all. */
const MIN_BLOCKS = 8;
const CONFIDENCE = 0.99;
/** Of a line through fewer blocks than a pass takes: it is looked at again and again. */
const EARLY_CONFIDENCE = 0.999;

/** The requests of some time, in the order in which they ended, and the memory read meanwhile. Times on one clock. */
export interface MemoryTrace {
  readonly samples: readonly Sample[];
  readonly memory: readonly MemoryReading[];
}

/** How much memory grows, in bytes a request. */
export interface Growth {
  readonly slope: number;
  /** Its standard error, and the degrees of freedom that this has. */
  readonly error: number;
  readonly degrees: number;
  /** Requests in the blocks that it rests on. */
  readonly requests: number;
  readonly blocks: number;
}

interface Block {
  /** The middle one of its requests, counted from the first of all. */
  readonly request: number;
  readonly floorBytes: number;
}

/**
 * The floors of a window's memory. Requests in the order in which they ended; times on one clock. Only those that were
 * answered well count: what a service that is full turns away would make its memory look still.
 */
export function floorsOf(samples: readonly Sample[], memory: readonly MemoryReading[]): Block[] {
  const blocks: Block[] = [];
  let [firstRequest, firstReading, reading] = [0, 0, 0];
  for (const [index, { endedAtMs }] of answered(samples).entries()) {
    while ((memory[reading]?.atMs ?? Number.POSITIVE_INFINITY) <= endedAtMs) reading += 1;
    const full = index + 1 - firstRequest >= REQUESTS_A_BLOCK && reading - firstReading >= READINGS_A_BLOCK;
    if (!full) continue;
    const bytes = memory.slice(firstReading, reading).map((each) => each.bytes);
    blocks.push({ request: (firstRequest + index) / 2, floorBytes: min(bytes) });
    [firstRequest, firstReading] = [index + 1, reading];
  }
  return blocks;
}

/**
 * The line through the floors of a window; null with fewer than 8 blocks.
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

/** What one grows more than the other. */
export function difference(one: Growth, other: Growth): Growth {
  return {
    slope: one.slope - other.slope,
    error: Math.hypot(one.error, other.error),
    // The fewer of the two: never more sure than either.
    degrees: Math.min(one.degrees, other.degrees),
    requests: one.requests,
    blocks: Math.min(one.blocks, other.blocks),
  };
}

/** The bounds that a growth lies above, and below, at 99 % each; at 99.9 % before there are as many blocks as a pass takes. */
export function boundsOf({ slope, error, degrees, blocks }: Growth): { readonly low: number; readonly high: number } {
  const confidence = blocks < BLOCKS_NEEDED ? EARLY_CONFIDENCE : CONFIDENCE;
  const margin = studentQuantile(confidence, degrees) * error;
  return { low: slope - margin, high: slope + margin };
}

/**
 * What each request since the lowest reading may have left behind at most, in bytes: memory that stands still may have
 * been taken before, been freed, and be kept by the service's allocator, where a leak fills it up unseen. What was taken
 * before the first answers is not known, so only what memory rose by since then counts. Infinity without floors.
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
 * Whether a window shows for sure that memory grows by more than a limit, or, in enough blocks, that it does not.
 * @param before what was seen of the same service before the window
 */
export function isSoaked(soak: MemoryTrace, before: MemoryTrace, maxBytes: number): boolean {
  const growth = growthOf(soak.samples, soak.memory);
  if (growth === null) return false;
  const { low, high } = boundsOf(growth);
  const within = growth.blocks >= BLOCKS_NEEDED && high < maxBytes && hiddenGrowthOf(soak, before) < maxBytes;
  return low > maxBytes || within;
}
