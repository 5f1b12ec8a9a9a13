import { abandon } from "./abandon/abandon.ts";
import { badInput } from "./bad-input/bad-input.ts";
import { cpuOverload } from "./cpu-overload/cpu-overload.ts";
import { degradeCpu } from "./degrade-cpu/degrade-cpu.ts";
import { degradeMemory } from "./degrade-memory/degrade-memory.ts";
import { dependencyDown } from "./dependency-down/dependency-down.ts";
import { diskFull } from "./disk-full/disk-full.ts";
import { diskPressure } from "./disk-pressure/disk-pressure.ts";
import { freeze } from "./freeze/freeze.ts";
import { killRestart } from "./kill-restart/kill-restart.ts";
import { killWorker } from "./kill-worker/kill-worker.ts";
import type { Experiment, Parameter } from "./kit/experiment.ts";
import { memoryLeak } from "./memory-leak/memory-leak.ts";
import { memoryPressure } from "./memory-pressure/memory-pressure.ts";
import { networkDelay } from "./network-delay/network-delay.ts";
import { offline } from "./offline/offline.ts";
import { oomKill } from "./oom-kill/oom-kill.ts";
import { overflow } from "./overflow/overflow.ts";
import { overload } from "./overload/overload.ts";
import { promptInjection } from "./prompt-injection/prompt-injection.ts";
import { terminate } from "./terminate/terminate.ts";

/** All experiments. Each kind has its own parameter type, so here it is `any`. */
// biome-ignore lint/suspicious/noExplicitAny: a registry of kinds, each with its own parameter type
export const experiments: readonly Experiment<any>[] = [
  cpuOverload,
  killRestart,
  terminate,
  networkDelay,
  memoryLeak,
  oomKill,
  diskPressure,
  badInput,
  promptInjection,
  overflow,
  overload,
  degradeCpu,
  degradeMemory,
  dependencyDown,
  freeze,
  killWorker,
  memoryPressure,
  diskFull,
  abandon,
  offline,
];

/**
 * The experiment of a kind.
 * @throws Error for an unknown kind
 */
export function experimentOf(kind: string): Experiment {
  const experiment = experiments.find((one) => one.kind === kind);
  if (!experiment) throw new Error(`unknown experiment: ${kind}`);
  return experiment;
}

/**
 * The parameters of a kind.
 * @param written some parameters as text; the others get their default
 * @throws ValueProblem for an invalid text
 */
export function parametersOf(kind: string, written: Readonly<Record<string, string>> = {}): object {
  const entries = Object.entries(experimentOf(kind).parameters as Readonly<Record<string, Parameter>>);
  return Object.fromEntries(entries.map(([name, { parse, default: usual }]) => [name, parse(written[name] ?? usual)]));
}
