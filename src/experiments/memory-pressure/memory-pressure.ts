import { setTimeout as sleep } from "node:timers/promises";
import { countWorkers } from "../../engine/carried/stressors.ts";
import type { UsageCounters } from "../../engine/engine.ts";
import type { Check } from "../../model/check.ts";
import { message } from "../../model/message.ts";
import { OBJECTIVES, windowKinds } from "../../model/objectives.ts";
import type { Effect, LoadOutcome } from "../../model/record.ts";
import { parseRatio, parseWithin } from "../../model/text/units.ts";
import type { LoadDisturbance } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext, Judging } from "../kit/experiment.ts";
import { endedEarly, fillMemoryTo, noLongerHeld, READ_OVER_MS } from "../kit/means/fill-memory.ts";
import { disturbanceBy, STRESSOR_PROGRAMS, type Stressor } from "../kit/means/stressor.ts";
import { underLoad } from "../kit/under-load/under-load.ts";
import { LOOK_LIMIT_MS } from "../kit/undoing.ts";

/** Page cache of the container, bytes; null if the engine does not report it. */
interface Reclaimed {
  readonly cacheBytesBefore: number | null;
  readonly cacheBytes: number | null;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "memory-pressure.description": { readonly levelRatio: number };
    "memory-pressure.effect": { readonly usedRatio: number; readonly neededRatio: number } & Reclaimed;
    /** In how many of the readings the use was above the level. */
    "memory-pressure.no-effect": {
      readonly above: number;
      readonly readings: number;
      readonly lowestRatio: number;
      readonly neededRatio: number;
    };
    /** The kernel killed a process, and not the one that holds the memory. */
    "memory-pressure.killed": NoArgs;
  }
}

interface Parameters {
  /** Share of the container's memory limit. */
  readonly level: number;
}

const LEVELS = { min: "50%", max: "97%" };
/** How far above the level it is filled, so that what a service frees for a moment does not end the effect. */
const MARGIN = 0.04;
/** Of what is left above the level, so much stays free at least. */
const KEPT_FREE = 0.5;
/** Filling gigabytes under a CPU quota is slow. */
const FILL_LIMIT_MS = 60_000;
const LOOK_MS = 250;
/** The share of the readings that have to be above the level: a service may free memory for a moment. */
const MIN_SHARE_ABOVE = 0.9;

const loaded = underLoad<Parameters>({ apply: holdMemory });

/** Leaves a service little memory, and the kernel little page cache, while requests go on. */
export const memoryPressure: Experiment<Parameters, LoadOutcome> = {
  kind: "memory-pressure",
  guesses: ["memory-stress", "memory-load", "memory-full"],
  summary: "Fills the container's memory up to a level below its limit and holds it there while the load continues.",
  programs: STRESSOR_PROGRAMS,
  uses: ["cpu", "memory"],
  objectives: [...windowKinds(), "recovery"],
  parameters: {
    level: {
      default: "90%",
      form: "percent",
      meaning:
        "Share of the container's memory limit that its use is held above; page cache that can be dropped does not count.",
      parse: parseLevel,
    },
  },
  describe: ({ level }) => message("memory-pressure.description", { levelRatio: level }),

  ...loaded,
  check: (judging) => loaded.check(judging).map((check) => unlessKilled(check, judging.experiment)),
};

async function holdMemory(
  context: ExperimentContext,
  { level }: Parameters,
  signal: AbortSignal,
): Promise<LoadDisturbance> {
  const before = pageCacheOf(context.readings(READ_OVER_MS));
  const stressor = await fillMemoryTo(context, filledTo(level), signal);
  const heldFromMs = await untilFull(context, stressor, level, signal);
  return disturbanceBy(stressor, async () => {
    const heldForMs = context.clock.now() - heldFromMs;
    const ranOut = context.ranOutOfMemory(heldForMs);
    const ended = await endedEarly(context, stressor);
    if (ended !== null) return ended;
    if (ranOut) return await afterKill(context);
    const { memoryBytes } = context;
    return pressureOf(context.readings(heldForMs), { level, memoryBytes, cacheBytesBefore: before });
  });
}

/** The effect if the kernel killed a process of the container. What holds the memory is the first that it would choose. */
async function afterKill(context: ExperimentContext): Promise<Effect> {
  // The engine reports the end of a process only after the kernel has ended it.
  const holders = await countWorkers(context.tools, context.containerId, AbortSignal.timeout(LOOK_LIMIT_MS));
  if (holders === 0) return noLongerHeld(context, null);
  return { observed: true, message: message("memory-pressure.killed", {}) };
}

/** The share of the limit that is filled to hold a level. */
export function filledTo(level: number): number {
  return level + Math.min(MARGIN, KEPT_FREE * (1 - level));
}

/**
 * Waits until the memory was seen to be full, for a limited time: a window that begins before would show less.
 * @returns when, on the drill's clock
 */
async function untilFull(
  { readings, memoryBytes, clock }: ExperimentContext,
  stressor: Pick<Stressor, "state">,
  level: number,
  signal: AbortSignal,
): Promise<number> {
  const beganAtMs = clock.now();
  for (;;) {
    const used = readings(clock.now() - beganAtMs).at(-1)?.memoryBytes ?? 0;
    const isOver = used > level * memoryBytes || clock.now() - beganAtMs > FILL_LIMIT_MS;
    if (isOver || !(await stressor.state()).running) return clock.now();
    await sleep(LOOK_MS, undefined, { signal });
  }
}

/** The effect of memory that was held, from the container's counters meanwhile. */
export function pressureOf(
  readings: readonly UsageCounters[],
  {
    level,
    memoryBytes,
    cacheBytesBefore,
  }: {
    readonly level: number;
    readonly memoryBytes: number;
    readonly cacheBytesBefore: number | null;
  },
): Effect {
  const used = readings.flatMap(({ memoryBytes: bytes }) => (bytes === null ? [] : [bytes / memoryBytes]));
  if (used.length === 0) return { observed: false, message: message("fill-memory.no-reading", {}) };
  const above = used.filter((ratio) => ratio > level).sort((a, b) => a - b);
  const [usedRatio] = above;
  if (usedRatio === undefined || above.length < MIN_SHARE_ABOVE * used.length) {
    const figures = { above: above.length, readings: used.length, lowestRatio: Math.min(...used), neededRatio: level };
    return { observed: false, message: message("memory-pressure.no-effect", figures) };
  }
  const figures = { usedRatio, neededRatio: level, cacheBytesBefore, cacheBytes: pageCacheOf(readings) };
  return { observed: true, message: message("memory-pressure.effect", figures) };
}

/** The least page cache in some readings, bytes; null if it was not reported. */
function pageCacheOf(readings: readonly UsageCounters[]): number | null {
  const bytes = readings.flatMap(({ pageCacheBytes }) => pageCacheBytes ?? []);
  return bytes.length === 0 ? null : Math.min(...bytes);
}

/** A service of which the kernel killed a process has failed, even if its container goes on. */
function unlessKilled(check: Check, { effect }: Judging["experiment"]): Check {
  if (effect?.message.code !== "memory-pressure.killed") return check;
  if (OBJECTIVES[check.objective.kind].brokenByCrash !== true) return check;
  return { ...check, status: "fail", leaning: null, reason: [effect.message, ...check.reason] };
}

function parseLevel(raw: string): number {
  return parseWithin(raw, parseRatio, LEVELS);
}
