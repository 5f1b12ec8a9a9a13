import { hasEnded } from "../../gate/checks/crash-check.ts";
import { type Check, missingCheck } from "../../model/check.ts";
import { phaseAt } from "../../model/facts/outcome.ts";
import type { Objective } from "../../model/objectives.ts";
import type { DrillRecord, MemoryReading, Phase, SoakOutcome, UsageMoment } from "../../model/record.ts";
import { formatBytes, formatCount, formatLimit, formatMeasured } from "../../model/text/format.ts";
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

/** A billion requests are years of one service. */
const MAX_OUTLOOK = 1e9;

/** One service's soak. */
export interface Soak {
  readonly phase: Pick<Phase, "samples" | "startedAtMs" | "endedAtMs">;
  readonly memory: readonly MemoryReading[];
}

export interface GrowthQuestion {
  readonly scope: string;
  /** Bytes a request. */
  readonly maxGrowth: number;
  readonly memoryLimitBytes: number;
  readonly soak: Soak;
  /** What was seen of the service before it. */
  readonly before: MemoryTrace;
  /** Whether the container ended meanwhile: memory that begins anew shows no growth. */
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
  const beside = record.baseline?.experiments[index];
  const besideSoak = beside?.outcome.type === "soak" ? soakOf(record, beside.outcome) : null;
  const check = growthCheck({
    scope: name,
    maxGrowth,
    memoryLimitBytes: record.plan.target.memoryBytes,
    soak,
    before: { samples: steady.samples, memory: memoryIn(steady, record.usage) },
    ended: liveness !== null && hasEnded(liveness.before, liveness.after),
    baseline: beside === undefined ? null : (besideSoak ?? { ...soak, memory: [] }),
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
  const { scope, maxGrowth, soak, before, ended, baseline } = question;
  const objective: Objective = { kind: "growth", limit: maxGrowth };
  if (ended) return missingCheck(scope, objective, "What its memory grew by can't be followed beyond its end.");
  const own = growthOf(soak.phase.samples, soak.memory);
  const usual = baseline && growthOf(baseline.phase.samples, baseline.memory);
  if (own === null) return missingCheck(scope, objective, tooShort(soak));
  if (baseline !== null && usual === null) {
    return missingCheck(scope, objective, `${tooShort(baseline)} That was the baseline's soak.`);
  }
  const growth = usual === null ? own : difference(own, usual);
  const { low, high } = boundsOf(growth);
  const hidden = hiddenGrowthOf({ samples: soak.phase.samples, memory: soak.memory }, before);
  const most = Math.max(high, hidden - (usual?.slope ?? 0));
  const common = { scope, objective, requests: growth.requests, measured: growth.slope, proven: most };
  const measured = formatMeasured(objective, growth.slope);
  const than = usual === null ? "" : " more than the baseline's";
  const limit = formatLimit(objective);
  if (low > maxGrowth) {
    const reason = `Memory grows by ${measured} a request${than}, at least ${formatMeasured(objective, low)} of it for sure, against a limit of ${limit}: ${outlook(question, own)}.`;
    return { ...common, status: "fail", leaning: null, reason };
  }
  if (growth.blocks < BLOCKS_NEEDED) {
    const isOwn = floorsOf(soak.phase.samples, soak.memory).length < BLOCKS_NEEDED;
    return missingCheck(scope, objective, tooShort(isOwn || baseline === null ? soak : baseline));
  }
  const requests = `${formatCount(growth.requests)} requests`;
  if (most < maxGrowth) {
    const reason = `Over ${requests} memory grows by less than ${formatMeasured(objective, most)} a request${than}, within ${limit}${farthest(question, Math.max(boundsOf(own).high, hidden))}.`;
    return { ...common, status: "pass", leaning: null, reason };
  }
  if (high < maxGrowth) {
    const reason = `Memory stood still over ${requests}, but had risen before, by ${formatMeasured(objective, hidden)} for each request since it was lowest: what the service keeps of that may hide a growth of more than ${limit} a request. More time (\`max-duration\`) would decide it.`;
    return { ...common, status: "inconclusive", leaning: "pass", reason };
  }
  const leaning = growth.slope <= maxGrowth ? "pass" : "fail";
  const reason = `Memory seems to grow by ${measured} a request${than} over ${requests}, anything from ${formatMeasured(objective, low)} to ${formatMeasured(objective, high)}, and the limit of ${limit} lies in between (leaning ${leaning}). More time (\`max-duration\`) would decide it.`;
  return { ...common, status: "inconclusive", leaning, reason };
}

function tooShort({ phase, memory }: Soak): string {
  const blocks = floorsOf(phase.samples, memory).length;
  return `The soak was too short to tell whether memory grows: it held ${formatCount(blocks)} of ${BLOCKS_NEEDED} blocks of 20 requests and 3 seconds. Raise \`max-duration\`.`;
}

/** What the memory holds beyond what it has now, by the most that it may grow. */
function farthest({ soak, memoryLimitBytes }: GrowthQuestion, most: number): string {
  const requests = (memoryLimitBytes - (soak.memory.at(-1)?.bytes ?? 0)) / most;
  // Less than a page in so many is nothing that a reading every second could show.
  if (!(most > 0) || requests > MAX_OUTLOOK) return "";
  return `: at most ${formatBytes(1_000 * most)} per 1,000 requests, so the limit of ${formatBytes(memoryLimitBytes)} lasts for at least ${formatCount(Number(requests.toPrecision(2)))} more requests`;
}

/** What such a growth comes to. */
function outlook({ soak, memoryLimitBytes }: GrowthQuestion, { slope, requests }: Growth): string {
  const { phase, memory } = soak;
  const perHour = (requests / (phase.endedAtMs - phase.startedAtMs)) * 3_600_000;
  const leftBytes = memoryLimitBytes - (memory.at(-1)?.bytes ?? 0);
  const hours = leftBytes / (slope * perHour);
  const when = hours < 1 ? `${Math.max(1, Math.round(hours * 60))} min` : `${Number(hours.toPrecision(2))} h`;
  return `${formatBytes(1_000 * slope)} per 1,000 requests, and at this rate the limit of ${formatBytes(memoryLimitBytes)} is reached in ${when}`;
}
