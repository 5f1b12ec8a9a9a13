import { duringIndex, phaseAt } from "../../model/facts/outcome.ts";
import type { Message, Sentences } from "../../model/message.ts";
import { noiseReason } from "../../model/noise.ts";
import type { DrillRecord, ExperimentRecord } from "../../model/record.ts";
import { cleanRequestsNeeded } from "../proof.ts";
import { lowerLoad } from "./failures.ts";
import { openHealthAdvice } from "./health.ts";
import { advise, reasonArgs, roundUpMs, type Situation } from "./situation.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** `needed` requests, of which `sent` came in `tookMs`. */
    "advice.more-time": {
      readonly needed: number;
      readonly sent: number;
      readonly tookMs: number;
      readonly suggestedMs: number;
    };
    /** How many requests an availability of 95 % takes. */
    "advice.cheaper-limit": { readonly needed: number };
    "advice.more-clients": { readonly usedCpus: number; readonly cpus: number };
    "advice.max-duration": { readonly suggestedMs: number };
    "advice.duration": { readonly suggestedMs: number };
    "advice.near-limit": { readonly name: "availability" | "p95" };
    "advice.provable-limit": NoArgs;
    "advice.run-again": NoArgs;
    "advice.quiet-runner": NoArgs;
    "advice.fill-quota": { readonly workers: number; readonly cpus: number; readonly cores: number | null };
    "advice.have-effect": { readonly name: string };
    "advice.send-running": NoArgs;
    "advice.allow-counters": NoArgs;
    "advice.watch-engine": NoArgs;
    "advice.other-drain": NoArgs;
    "advice.report-degraded": NoArgs;
    "advice.start-undegraded": NoArgs;
    "advice.answer-attempts": NoArgs;
    "advice.wider-slowdown": NoArgs;
    "advice.fix-baseline": NoArgs;
    "advice.clearer-share": NoArgs;
    "advice.read-above": NoArgs;
    "advice.container-left": NoArgs;
    "advice.after-abort": { readonly name: string };
    "advice.add-experiments": NoArgs;
  }
}

/** The share of requests that may fail by default. */
const USUAL_SHARE = 0.05;
/** A service that uses less of its CPUs can answer more clients. */
const SPARE_CPU = 0.5;
/** A service rarely answers at the same rate again. */
const SPARE = 1.2;

/** What makes an undecided check conclusive, by the code of its reason. */
export function openAdvice(situation: Situation): Message[] {
  const [code = ""] = situation.check.reason.map((each) => each.code);
  return openHealthAdvice(code, situation) ?? openAdviceOn(code, situation);
}

function openAdviceOn(code: string, situation: Situation): Message[] {
  const { record, check, experiment } = situation;
  const { plan } = record;
  const longer = () => advise("advice.max-duration", { suggestedMs: roundUpMs(2 * plan.maxDurationMs) });
  switch (code) {
    case "noise.busy":
      return quietRunner();
    case "effect.none":
    case "effect.not-verified":
      return experiment === null ? advise("advice.run-again", {}) : effectAdvice(record, experiment);
    case "window.too-few-requests":
      return moreTime(situation);
    case "window.undecided": {
      const name = check.objective.kind === "availability" ? "availability" : "p95";
      return [...longer(), ...advise("advice.near-limit", { name })];
    }
    case "window.not-sent":
      return lowerLoad(situation);
    case "window.unprovable":
      return advise("advice.provable-limit", {});
    case "growth.too-short": {
      const args = reasonArgs(situation, "growth.too-short");
      const factor = args === null || args.blocks === 0 ? 2 : Math.max(2, (SPARE * args.neededBlocks) / args.blocks);
      return advise("advice.max-duration", { suggestedMs: roundUpMs(factor * plan.maxDurationMs) });
    }
    case "shedding.no-requests":
    case "shedding.undecided":
    case "goodput.too-few-requests":
    case "goodput.undecided":
      return advise("advice.duration", { suggestedMs: roundUpMs(2 * plan.durationMs) });
    case "steady.requests-failed":
    case "steady.slower":
    case "steady.no-steady-state":
    case "goodput.capacity-unknown":
    case "recovery.end-not-seen":
    case "stop.end-not-seen":
    case "stop.not-asked":
    case "running-first.not-watched":
    case "running-first.no-new-requests":
    case "degrading.not-watched-long-enough":
    case "recovery.not-watched-long-enough":
    case "drain.not-finished":
      return advise("advice.run-again", {});
    case "stop.nothing-in-flight":
    case "running-first.none-running":
      return advise("advice.send-running", {});
    case "budget.no-counters":
    case "budget.counters-missing":
    case "memory-left.no-reading":
    case "drain.no-reading":
      return advise("advice.allow-counters", {});
    case "drain.not-visible":
      return advise("advice.watch-engine", {});
    case "drain.near-limit":
      return advise("advice.other-drain", {});
    case "degrading.not-reported":
      return advise("advice.report-degraded", {});
    case "degrading.disabled-before":
    case "running-first.shed-before":
      return advise("advice.start-undegraded", {});
    case "growth.ended":
      return advise("advice.container-left", {});
    case "prompt-injection.not-answered":
    case "isolation.incomplete":
    case "prompt-kept.too-few":
      return [...advise("advice.answer-attempts", {}), ...longer()];
    case "isolation.undecided":
      return advise("advice.clearer-share", {});
    case "comparison.baseline-failed":
      return advise("advice.fix-baseline", {});
    case "comparison.slowdown-undecided":
    case "comparison.failures-undecided":
    case "comparison.availability-undecided": {
      const isLast = check.reason.some(({ args }) => args.isLastLook === true);
      return [
        ...(isLast ? [] : longer()),
        ...advise("advice.wider-slowdown", {}),
        ...advise("advice.quiet-runner", {}),
      ];
    }
    default:
      // What is left takes more time: it was cut short, or had too few requests.
      return longer();
  }
}

function moreTime(situation: Situation): Message[] {
  const { during, check, record } = situation;
  const args = reasonArgs(situation, "window.too-few-requests");
  const suggest = (suggestedMs: number) => advise("advice.max-duration", { suggestedMs });
  if (args === null || during === null || check.requests === 0)
    return suggest(roundUpMs(2 * record.plan.maxDurationMs));
  const { needed } = args;
  const sent = check.requests;
  const tookMs = during.endedAtMs - during.startedAtMs;
  const suggestedMs = roundUpMs((SPARE * needed * tookMs) / sent);
  // The time was not used up, so the drill ended early and another one can have enough.
  if (suggestedMs <= record.plan.maxDurationMs) return advise("advice.run-again", {});
  const { kind, limit } = check.objective;
  const cheaper = kind === "availability" && limit !== null && 1 - limit < USUAL_SHARE;
  const usedCpus = during.usage?.cpuShare ?? null;
  const { cpus } = record.plan.target;
  return [
    ...advise("advice.more-time", { needed, sent, tookMs, suggestedMs }),
    ...(cheaper ? advise("advice.cheaper-limit", { needed: cleanRequestsNeeded(USUAL_SHARE) }) : []),
    ...(usedCpus !== null && usedCpus < SPARE_CPU * cpus ? advise("advice.more-clients", { usedCpus, cpus }) : []),
  ];
}

function quietRunner(): Message[] {
  return [...advise("advice.run-again", {}), ...advise("advice.quiet-runner", {})];
}

function effectAdvice(record: DrillRecord, experiment: ExperimentRecord): Message[] {
  const { kind, name, effect } = experiment;
  // Without a verification the drill ended too early to know.
  if (effect === null) return advise("advice.run-again", {});
  if (kind !== "cpu-overload" && kind !== "degrade-cpu") return advise("advice.have-effect", { name });
  const planned = record.plan.experiments.find((each) => each.name === name)?.parameters;
  const workers = planned !== undefined && "workers" in planned ? Number(planned.workers) : Number.NaN;
  const { cpus } = record.plan.target;
  const cores = record.machine?.engineMachine?.cores ?? record.machine?.cores ?? null;
  const during = phaseAt(record, duringIndex(experiment));
  const fits = !(workers <= cpus) && (cores === null || cpus < cores);
  // Other programs took the CPU time that would have used up the quota: more workers would not get it either.
  if (fits && during !== null && noiseReason(during.noise) !== null) return quietRunner();
  const fill = advise("advice.fill-quota", { workers, cpus, cores });
  return fill.length === 0 ? advise("advice.have-effect", { name }) : fill;
}

/** What to do about the parts of a drill that did not happen, by the reasons of its verdict. */
export function gapAdvice(record: DrillRecord, reasons: readonly Sentences[]): Message[] {
  return reasons.flatMap(([first]): Message[] => {
    if (first === undefined) return [];
    const { code, args } = first;
    const experiment = record.experiments.find(({ name }) => name === args.name) ?? null;
    switch (code) {
      case "verdict.no-effect":
        return experiment === null ? [] : effectAdvice(record, experiment);
      case "effect.not-verified":
      case "verdict.not-compared":
        return advise("advice.run-again", {});
      case "verdict.aborted":
        return advise("advice.after-abort", { name: experiment?.name ?? "" });
      case "verdict.processes-left":
      case "verdict.not-removed":
        return advise("advice.not-removed", {});
      case "verdict.skipped":
      case "verdict.not-checked":
        return advise("advice.read-above", {});
      case "verdict.nothing-checked":
      case "verdict.nothing-planned":
        return advise("advice.add-experiments", {});
      default:
        return [];
    }
  });
}
