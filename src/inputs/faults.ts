import type { FaultPlan } from "../core/plan.ts";
import { nearestName } from "./nearest.ts";
import type { Naming } from "./problem.ts";
import { shown } from "./shown.ts";
import { INPUTS, type InputName } from "./table.ts";

/** The slice of a fault that the inputs are concerned with. */
export interface FaultKind {
  readonly kind: string;
  readonly shape: "overload" | "outage";
  /** The inputs its parameters are read from. */
  readonly inputs: readonly string[];
  /** @throws Error whose message names the input and says what to write instead */
  parse(raw: Readonly<Record<string, string>>): unknown;
}

/**
 * The faults that were asked for, in that order. Faults that were not asked for read their inputs all the same: a typo
 * in one must not lie in wait for the day that its fault is switched on.
 */
export function planFaults(
  drills: readonly string[],
  raw: Readonly<Record<string, string>>,
  registry: readonly FaultKind[],
  named: Naming,
): { readonly faults: readonly FaultPlan[]; readonly problems: readonly string[] } {
  const kinds = registry.map((fault) => fault.kind);
  const problems = drills.filter((kind) => !kinds.includes(kind)).map((kind) => unknownKind(kind, kinds, named));
  const planned = new Map<string, FaultPlan>();
  for (const fault of registry) {
    const own = Object.fromEntries(fault.inputs.map((name) => [name, raw[name] ?? ""]));
    try {
      planned.set(fault.kind, { kind: fault.kind, parameters: fault.parse(own), inputs: changed(own) });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const value = fault.inputs.length === 1 ? `, not ${shown(own[fault.inputs[0] ?? ""] ?? "")}` : "";
      // A fault knows its inputs by their plain names.
      const message = fault.inputs.reduce((text, name) => text.replace(name, named(name)), error.message);
      problems.push(`${message}${value}`);
    }
  }
  return { faults: drills.flatMap((kind) => planned.get(kind) ?? []), problems };
}

function changed(own: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(own).filter(([name, value]) => INPUTS[name as InputName]?.default !== value),
  );
}

function unknownKind(kind: string, kinds: readonly string[], named: Naming): string {
  const nearest = nearestName(kind, kinds);
  return `${named("drills")} ${shown(kind)} is no drill: ${nearest === null ? `write ${kinds.join(", ")}` : `did you mean ${nearest}?`}`;
}
