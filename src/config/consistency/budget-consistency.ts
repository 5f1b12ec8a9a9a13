import type { TargetPlan } from "../../model/plan.ts";
import type { Values } from "../table.ts";
import type { Reading } from "../values/read-values.ts";
import { shown } from "../values/shown.ts";

type BudgetName = "max-memory" | "max-cpu";

/** A budget that the container's own limits keep already, so that it could never be broken. */
export function findBudgetContradictions({ values, raw, naming }: Reading): string[] {
  const { cpus, memory } = values;
  if (cpus === undefined || memory === undefined) return [];
  const named = (name: BudgetName) => `${naming.first(name)} ${shown(raw[name])}`;
  return beyondTarget({ cpus, memoryBytes: memory }, values, named, naming.then);
}

/**
 * The same for a container whose limits are known.
 * @param named a budget with what was written, to begin a sentence with
 * @param then how a sentence names the container's own limit further on
 */
export function beyondTarget(
  { cpus, memoryBytes }: Pick<TargetPlan, "cpus" | "memoryBytes">,
  values: Partial<Pick<Values, BudgetName>>,
  named: (name: BudgetName) => string,
  then: (name: "memory" | "cpus") => string = (name) => `the drill's own ${name}`,
): string[] {
  const contradiction = (name: BudgetName, limit: "memory" | "cpus") =>
    `${named(name)} is not below ${then(limit)}, which the kernel holds the container to anyway: it would check nothing; ` +
    `lower ${name}, or leave it out`;
  const [maxMemory, maxCpu] = [values["max-memory"] ?? null, values["max-cpu"] ?? null];
  return [
    ...(maxMemory !== null && maxMemory >= memoryBytes ? [contradiction("max-memory", "memory")] : []),
    ...(maxCpu !== null && maxCpu >= cpus ? [contradiction("max-cpu", "cpus")] : []),
  ];
}
