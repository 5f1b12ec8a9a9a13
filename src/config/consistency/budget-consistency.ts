import type { TargetPlan } from "../../model/plan.ts";
import type { InputValues } from "../table.ts";
import type { Reading } from "../values/read-values.ts";
import { shown } from "../values/shown.ts";

type BudgetName = "max-memory" | "max-cpu";

/** Budgets that can't be exceeded because the container's own limits are as low. */
export function findBudgetContradictions({ values, raw, naming }: Reading): string[] {
  const { cpus, memory } = values;
  if (cpus === undefined || memory === undefined) return [];
  const named = (name: BudgetName) => `${naming.first(name)} ${shown(raw[name])}`;
  return beyondTarget({ cpus, memoryBytes: memory }, values, named, naming.then);
}

/**
 * The same for a container whose limits are known.
 * @param named the budget's name and text, for the start of a sentence
 * @param then the name of the container's limit, within a sentence
 */
export function beyondTarget(
  { cpus, memoryBytes }: Pick<TargetPlan, "cpus" | "memoryBytes">,
  values: Partial<Pick<InputValues, BudgetName>>,
  named: (name: BudgetName) => string,
  then: (name: "memory" | "cpus") => string = (name) => `the drill's own ${name}`,
): string[] {
  const contradiction = (name: BudgetName, limit: "memory" | "cpus") =>
    `${named(name)} must be less than ${then(limit)}: the kernel enforces that limit anyway, so this budget checks nothing; ` +
    `lower ${name}, or remove it`;
  const [maxMemory, maxCpu] = [values["max-memory"] ?? null, values["max-cpu"] ?? null];
  return [
    ...(maxMemory !== null && maxMemory >= memoryBytes ? [contradiction("max-memory", "memory")] : []),
    ...(maxCpu !== null && maxCpu >= cpus ? [contradiction("max-cpu", "cpus")] : []),
  ];
}
