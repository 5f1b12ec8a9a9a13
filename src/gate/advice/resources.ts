import { type DrillPart, type PeakKind, peakUse, START, stretchesOf } from "../../model/facts/peak-use.ts";
import { isShed } from "../../model/facts/shed.ts";
import type { Message } from "../../model/message.ts";
import { advise, ROOM, reasonArgs, type Situation } from "./situation.ts";

interface CpuUse {
  readonly usedCpus: number;
  readonly cpus: number;
  /** Share of the scheduling periods; null if it was not read. */
  readonly throttledRatio: number | null;
}

interface MemoryUse {
  readonly peakBytes: number;
  readonly limitBytes: number;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.keeps-requests": { readonly bytesPerRequest: number | null };
    "advice.bound-cache": NoArgs;
    "advice.allocator": NoArgs;
    "advice.growth-since-baseline": NoArgs;
    "advice.bound-queue": {
      /** Null if the capacity is not known. */
      readonly capacityPerSecond: number | null;
      readonly requestTimeoutMs: number;
      /** How many requests the service can answer before their clients give up, and how many of them to hold. */
      readonly answerable: number;
      readonly pending: number;
    };
    "advice.retry-after": { readonly count: number };
    "advice.shed-for-memory": NoArgs;
    "advice.semaphore": { readonly capacityPerSecond: number | null };
    "advice.stop-abandoned": NoArgs;
    "advice.cheaper-rejections": { readonly count: number };
    /** What the container used of what the experiment takes; null if that is something else, or was not read. */
    "advice.watch-own-use": { readonly name: string; readonly cpu: CpuUse | null; readonly memory: MemoryUse | null };
    "advice.enable-again": NoArgs;
    "advice.finish-first": NoArgs;
    "advice.shed-at-once": NoArgs;
    "advice.less-memory": {
      readonly measuredBytes: number;
      readonly limitBytes: number;
      readonly at: DrillPart | null;
      /** The peak from the boot to the end of the warm-up, and the peak after it; null if it was not read. */
      readonly startBytes: number | null;
      readonly laterBytes: number | null;
    };
    "advice.fewer-threads": {
      readonly measuredCpus: number;
      readonly limitCpus: number;
      readonly at: DrillPart | null;
    };
  }
}

/** What to do about memory that grows with the requests. */
export function growthAdvice(situation: Situation): Message[] {
  const grown = reasonArgs(situation, "growth.failed");
  const since = grown?.beyondBaseline ? advise("advice.growth-since-baseline", {}) : [];
  return [
    ...since,
    ...advise("advice.keeps-requests", { bytesPerRequest: situation.check.measured }),
    ...advise("advice.bound-cache", {}),
    ...advise("advice.allocator", {}),
  ];
}

/** What to do about load that was neither answered nor shed. */
export function sheddingAdvice(situation: Situation): Message[] {
  const { record, experiment } = situation;
  const args = reasonArgs(situation, "shedding.failed") ?? reasonArgs(situation, "load.not-handled");
  const withoutHeader = args?.lostWithoutRetryAfter ?? 0;
  const header = withoutHeader > 0 ? advise("advice.retry-after", { count: withoutHeader }) : [];
  if (args !== null && withoutHeader === args.lost) return header;
  if (experiment?.outcome.type !== "spike") return [...advise("advice.shed-for-memory", {}), ...header];
  const { requestTimeoutMs } = record.plan;
  const { capacityPerSecond } = experiment.outcome;
  const answerable = ((capacityPerSecond ?? 0) * requestTimeoutMs) / 1_000;
  const pending = Math.max(1, Math.floor(ROOM * answerable));
  return [...advise("advice.bound-queue", { capacityPerSecond, requestTimeoutMs, answerable, pending }), ...header];
}

/** What to do about a service that does less than it can under too much load. */
export function goodputAdvice({ experiment, during }: Situation): Message[] {
  const others = during?.samples.filter(({ outcome }) => outcome !== "ok") ?? [];
  const { length: count } = others.filter(isShed);
  if (2 * count > others.length) return advise("advice.cheaper-rejections", { count });
  const capacityPerSecond = experiment?.outcome.type === "spike" ? experiment.outcome.capacityPerSecond : null;
  return [...advise("advice.semaphore", { capacityPerSecond }), ...advise("advice.stop-abandoned", {})];
}

/** What to do about a degraded mode that was not entered, or not left. */
export function degradingAdvice(situation: Situation): Message[] {
  if (reasonArgs(situation, "degrading.not-entered") === null) return advise("advice.enable-again", {});
  const { check, experiment, during, record } = situation;
  const { cpus, memoryBytes: limitBytes } = record.plan.target;
  const { cpuShare = null, throttledRatio = null, peaks } = during?.usage ?? {};
  const peakBytes = peaks?.memoryBytes ?? null;
  const kind = experiment?.kind;
  return advise("advice.watch-own-use", {
    name: check.scope,
    cpu: kind === "degrade-cpu" && cpuShare !== null ? { usedCpus: cpuShare, cpus, throttledRatio } : null,
    memory: kind === "degrade-memory" && peakBytes !== null ? { peakBytes, limitBytes } : null,
  });
}

/** What to do about requests that were cut off, or taken, when memory ran short. */
export function runningFirstAdvice(situation: Situation): Message[] {
  const cut = reasonArgs(situation, "running-first.not-finished") !== null;
  const taken = reasonArgs(situation, "running-first.not-shed") !== null;
  return [
    ...(taken || !cut ? advise("advice.shed-at-once", {}) : []),
    ...(cut ? advise("advice.finish-first", {}) : []),
  ];
}

const MEMORY: PeakKind = { figure: "memoryBytes", resource: "memory" };

/** What to do about a peak of memory above its budget. */
export function memoryBudgetAdvice(situation: Situation): Message[] {
  const { measured, objective } = situation.check;
  const at = reasonArgs(situation, "budget.exceeded")?.at ?? null;
  const stretches = stretchesOf(situation.record).filter(({ mayFail }) => !mayFail);
  const peakOf = (ofStart: boolean) =>
    peakUse(
      MEMORY,
      stretches.filter(({ at: { scope } }) => (scope === START) === ofStart),
    )?.value ?? null;
  return advise("advice.less-memory", {
    measuredBytes: measured ?? 0,
    limitBytes: objective.limit ?? 0,
    at,
    startBytes: peakOf(true),
    laterBytes: peakOf(false),
  });
}

/** What to do about a peak of CPU use above its budget. */
export function cpuBudgetAdvice(situation: Situation): Message[] {
  const { measured, objective } = situation.check;
  const at = reasonArgs(situation, "budget.exceeded")?.at ?? null;
  return advise("advice.fewer-threads", { measuredCpus: measured ?? 0, limitCpus: objective.limit ?? 0, at });
}
