import type { FaultPlan } from "../core/plan.ts";
import { nearestName } from "./nearest.ts";
import { type Naming, sentenceFor } from "./problem.ts";
import { shown } from "./shown.ts";

/** The slice of a fault that the inputs are concerned with. */
export interface FaultKind {
  readonly kind: string;
  readonly shape: "overload" | "outage" | "soak" | "surge";
  readonly parameters: Readonly<Record<string, FaultParameter>>;
}

export interface FaultParameter {
  /** The input that sets it. */
  readonly input?: string;
  readonly default: string;
  /** @throws ValueProblem */
  readonly parse: (raw: string) => unknown;
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
    const parameters: Record<string, unknown> = {};
    const inputs: Record<string, string> = {};
    for (const [name, { input, default: usual, parse }] of Object.entries(fault.parameters)) {
      const text = input === undefined ? usual : (raw[input] ?? usual);
      try {
        parameters[name] = parse(text);
        if (input !== undefined && text !== usual) inputs[input] = text;
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        problems.push(sentenceFor(named(input ?? name), text, error, false));
      }
    }
    planned.set(fault.kind, { kind: fault.kind, name: fault.kind, parameters, inputs });
  }
  return { faults: drills.flatMap((kind) => planned.get(kind) ?? []), problems };
}

function unknownKind(kind: string, kinds: readonly string[], named: Naming): string {
  const nearest = nearestName(kind, kinds);
  return `${named("drills")} ${shown(kind)} is no drill: ${nearest === null ? `write ${kinds.join(", ")}` : `did you mean ${nearest}?`}`;
}
