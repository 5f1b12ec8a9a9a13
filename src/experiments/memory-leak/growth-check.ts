import { hasEnded } from "../../gate/checks/crash-check.ts";
import { type Check, missingCheck } from "../../model/check.ts";
import { phaseAt } from "../../model/facts/outcome.ts";
import { type Message, message } from "../../model/message.ts";
import type { Objective } from "../../model/objectives.ts";
import type { DrillRecord, MemoryReading, Phase, SoakOutcome, UsageMoment } from "../../model/record.ts";
import {
  BLOCKS_NEEDED,
  boundsOf,
  difference,
  floorsOf,
  type Growth,
  growthOf,
  hiddenGrowthOf,
  type MemoryTrace,
} from "../../stats/growth.ts";
import type { Judging } from "../kit/experiment.ts";
import { alarmsIn, unlessCrashed } from "../kit/judging.ts";

interface Grown {
  readonly objective: Objective;
  /** Whether only growth beyond the baseline's counts. */
  readonly beyondBaseline: boolean;
  readonly requests: number;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "growth.ended": NoArgs;
    "growth.too-short": { readonly blocks: number; readonly neededBlocks: number; readonly onBaseline: boolean };
    "growth.failed": Grown & {
      readonly bytesPerRequest: number;
      readonly minBytesPerRequest: number;
      /** The candidate's own growth, and when its memory is full then; null if never. */
      readonly ownBytesPerRequest: number;
      readonly memoryLimitBytes: number;
      readonly fullInMs: number | null;
    };
    "growth.passed": Grown & {
      readonly maxBytesPerRequest: number;
      /** The candidate's own growth, and how many requests its memory lasts for; null if too many to tell. */
      readonly ownMaxBytesPerRequest: number;
      readonly memoryLimitBytes: number;
      readonly minRequestsLeft: number | null;
    };
    "growth.hidden": Grown & { readonly hiddenBytesPerRequest: number };
    /** The container's memory at the end of the soak. */
    "growth.memory-used": { readonly usedBytes: number; readonly memoryLimitBytes: number };
    "growth.undecided": Grown & {
      readonly bytesPerRequest: number;
      readonly minBytesPerRequest: number;
      readonly maxBytesPerRequest: number;
      readonly leaning: "pass" | "fail";
    };
  }
}

/** A billion requests are years of one service. */
const MAX_OUTLOOK = 1e9;

/** One service's soak. */
export interface Soak {
  readonly phase: Pick<Phase, "samples" | "startedAtMs" | "endedAtMs">;
  readonly memory: readonly MemoryReading[];
}

export interface GrowthQuestion {
  readonly scope: string;
  /** Bytes per request. */
  readonly maxGrowth: number;
  readonly memoryLimitBytes: number;
  readonly soak: Soak;
  /** What was seen of the service before it. */
  readonly before: MemoryTrace;
  /** Whether the container ended meanwhile: memory that starts again shows no growth. */
  readonly ended: boolean;
  /** The baseline's, which grows as much as is usual; null without a baseline. */
  readonly baseline: Soak | null;
}

/** The checks of a soak. */
export function soakChecks({ record, index, experiment, outcome, limits, steady }: Judging<SoakOutcome>): Check[] {
  const { name } = experiment;
  const { liveness, maxGrowth } = outcome;
  const soak = soakOf(record, outcome);
  const during = phaseAt(record, outcome.duringPhase);
  if (during === null || soak === null) return [];
  const baseline = record.baseline?.experiments[index];
  const baselineSoak = baseline?.outcome.type === "soak" ? soakOf(record, baseline.outcome) : null;
  const check = growthCheck({
    scope: name,
    maxGrowth,
    memoryLimitBytes: record.plan.target.memoryBytes,
    soak,
    before: { samples: steady.samples, memory: memoryIn(steady, record.usage) },
    ended: liveness !== null && hasEnded(liveness.before, liveness.after),
    baseline: baseline === undefined ? null : (baselineSoak ?? { ...soak, memory: [] }),
  });
  // A service whose memory is full may stop answering before enough of its growth was seen.
  return [unlessCrashed(check, outcome), ...alarmsIn(name, limits, during, record.usage)];
}

/** The memory at each reading within a phase of the candidate. */
function memoryIn({ startedAtMs, endedAtMs }: Phase, usage: readonly UsageMoment[]): MemoryReading[] {
  return usage
    .filter(({ atMs }) => atMs >= startedAtMs && atMs <= endedAtMs)
    .flatMap(({ atMs, memoryBytes: bytes }) => (bytes === null ? [] : [{ atMs, bytes }]));
}

function soakOf(record: DrillRecord, { duringPhase, memory }: SoakOutcome): Soak | null {
  const phase = phaseAt(record, duringPhase);
  return phase === null || memory === null ? null : { phase, memory };
}

/** Judges whether a service's memory grows with its requests, beyond what the baseline's does. */
export function growthCheck(question: GrowthQuestion): Check {
  const { scope, maxGrowth, memoryLimitBytes, soak, before, ended, baseline } = question;
  const objective: Objective = { kind: "growth", limit: maxGrowth };
  const unknown = (why: Message) => missingCheck(scope, objective, why);
  if (ended) return unknown(message("growth.ended", {}));
  const own = growthOf(soak.phase.samples, soak.memory);
  const usual = baseline && growthOf(baseline.phase.samples, baseline.memory);
  if (own === null) return unknown(tooShort(soak, false));
  if (baseline !== null && usual === null) return unknown(tooShort(baseline, true));
  const growth = usual === null ? own : difference(own, usual);
  const { low, high } = boundsOf(growth);
  const hidden = hiddenGrowthOf({ samples: soak.phase.samples, memory: soak.memory }, before);
  const max = Math.max(high, hidden - (usual?.slope ?? 0));
  const { slope, requests } = growth;
  const common = { scope, objective, requests, measured: slope, proven: max };
  const figures = { objective, beyondBaseline: usual !== null, requests };
  const used = memoryUsed(soak, memoryLimitBytes);
  if (low > maxGrowth) {
    const ahead = { ownBytesPerRequest: own.slope, memoryLimitBytes, fullInMs: fullInMs(question, own) };
    const reason = message("growth.failed", { ...figures, bytesPerRequest: slope, minBytesPerRequest: low, ...ahead });
    return { ...common, status: "fail", leaning: null, reason: [reason] };
  }
  if (growth.blocks < BLOCKS_NEEDED) {
    const isOwn = baseline === null || floorsOf(soak.phase.samples, soak.memory).length < BLOCKS_NEEDED;
    return unknown(tooShort(isOwn ? soak : baseline, !isOwn));
  }
  if (max < maxGrowth) {
    const ownMax = Math.max(boundsOf(own).high, hidden);
    const ahead = { ownMaxBytesPerRequest: ownMax, memoryLimitBytes, minRequestsLeft: requestsLeft(question, ownMax) };
    const reason = message("growth.passed", { ...figures, maxBytesPerRequest: max, ...ahead });
    return { ...common, status: "pass", leaning: null, reason: [reason, ...used] };
  }
  if (high < maxGrowth) {
    const reason = message("growth.hidden", { ...figures, hiddenBytesPerRequest: hidden });
    return { ...common, status: "inconclusive", leaning: "pass", reason: [reason, ...used] };
  }
  const leaning = slope <= maxGrowth ? "pass" : "fail";
  const bounds = { bytesPerRequest: slope, minBytesPerRequest: low, maxBytesPerRequest: high };
  const reason = message("growth.undecided", { ...figures, ...bounds, leaning });
  return { ...common, status: "inconclusive", leaning, reason: [reason, ...used] };
}

function tooShort({ phase, memory }: Soak, onBaseline: boolean): Message {
  const blocks = floorsOf(phase.samples, memory).length;
  return message("growth.too-short", { blocks, neededBlocks: BLOCKS_NEEDED, onBaseline });
}

/** For how many requests the rest of the memory lasts at a growth; null if no reading could show that growth. */
function requestsLeft({ soak, memoryLimitBytes }: GrowthQuestion, maxBytesPerRequest: number): number | null {
  const requests = leftBytes(soak, memoryLimitBytes) / maxBytesPerRequest;
  return maxBytesPerRequest > 0 && requests <= MAX_OUTLOOK ? requests : null;
}

/** When the memory is full at this growth and the soak's request rate; null if it does not grow. */
function fullInMs({ soak, memoryLimitBytes }: GrowthQuestion, { slope, requests }: Growth): number | null {
  const requestsPerMs = requests / (soak.phase.endedAtMs - soak.phase.startedAtMs);
  const ms = leftBytes(soak, memoryLimitBytes) / (slope * requestsPerMs);
  return slope > 0 && Number.isFinite(ms) ? ms : null;
}

/** The memory at the end, if more than half is used: growth within its limit says nothing about that. */
function memoryUsed({ memory }: Soak, memoryLimitBytes: number): Message[] {
  const usedBytes = memory.at(-1)?.bytes ?? 0;
  if (memoryLimitBytes <= 0 || usedBytes <= memoryLimitBytes / 2) return [];
  return [message("growth.memory-used", { usedBytes, memoryLimitBytes })];
}

function leftBytes({ memory }: Soak, memoryLimitBytes: number): number {
  return Math.max(0, memoryLimitBytes - (memory.at(-1)?.bytes ?? 0));
}
