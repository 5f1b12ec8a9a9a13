import { badInput } from "./bad-input.ts";
import { cpuOverload } from "./cpu-overload.ts";
import { degradeCpu } from "./degrade-cpu.ts";
import { degradeMemory } from "./degrade-memory.ts";
import { diskPressure } from "./disk-pressure.ts";
import type { Fault, Parameter } from "./fault.ts";
import { killRestart } from "./kill-restart.ts";
import { memoryLeak } from "./memory-leak.ts";
import { networkDelay } from "./network-delay.ts";
import { oomKill } from "./oom-kill.ts";
import { overflow } from "./overflow.ts";
import { overload } from "./overload.ts";
import { promptInjection } from "./prompt-injection.ts";
import { terminate } from "./terminate.ts";

/** Every kind of fault there is. Parameters are the kind's own business, so here they are of any type. */
// biome-ignore lint/suspicious/noExplicitAny: a registry of kinds, each with parameters of its own type
export const faults: readonly Fault<any>[] = [
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
];

/**
 * The fault of a kind.
 * @throws Error when there is none
 */
export function faultOf(kind: string): Fault {
  const fault = faults.find((one) => one.kind === kind);
  if (!fault) throw new Error(`there is no fault of the kind ${kind}`);
  return fault;
}

/**
 * The parameters of a kind.
 * @param written some of them as text; the others get their default
 * @throws ValueProblem for a text that means nothing
 */
export function parametersOf(kind: string, written: Readonly<Record<string, string>> = {}): object {
  const entries = Object.entries(faultOf(kind).parameters as Readonly<Record<string, Parameter>>);
  return Object.fromEntries(entries.map(([name, { parse, default: usual }]) => [name, parse(written[name] ?? usual)]));
}
