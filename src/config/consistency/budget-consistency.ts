import { message, type Sentences } from "../../model/message.ts";
import type { TargetPlan } from "../../model/plan.ts";
import { inputSubject, type Naming, subject } from "../problem.ts";
import type { InputValues } from "../table.ts";
import type { Reading } from "../values/read-values.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** The container's limit is that of a kept drill, or of the inputs. */
    "input.budget-unchecked": { readonly budget: string; readonly limit: string; readonly ofDrill: boolean };
  }
}

type BudgetName = "max-memory" | "max-cpu";

/** Budgets that can't be exceeded because the container's own limits are as low. */
export function findBudgetContradictions({ values, raw, naming }: Reading): Sentences[] {
  const { cpus, memory } = values;
  if (cpus === undefined || memory === undefined) return [];
  return beyondTarget({ cpus, memoryBytes: memory }, values, raw, naming);
}

/**
 * The same for a container whose limits are known.
 * @param raw the budgets as they were written
 * @param naming of the inputs; null for a kept drill, which a command line judges
 */
export function beyondTarget(
  { cpus, memoryBytes }: Pick<TargetPlan, "cpus" | "memoryBytes">,
  values: Partial<Pick<InputValues, BudgetName>>,
  raw: Readonly<Partial<Record<BudgetName, string>>>,
  naming: Naming | null,
): Sentences[] {
  const contradiction = (budget: BudgetName, limit: "memory" | "cpus"): Sentences => {
    const about = naming === null ? inputSubject(`--${budget}`) : naming.first(budget);
    const limitName = naming === null ? limit : naming.then(limit);
    return [
      subject(about, raw[budget] ?? ""),
      message("input.budget-unchecked", { budget, limit: limitName, ofDrill: naming === null }),
    ];
  };
  const [maxMemory, maxCpu] = [values["max-memory"] ?? null, values["max-cpu"] ?? null];
  return [
    ...(maxMemory !== null && maxMemory >= memoryBytes ? [contradiction("max-memory", "memory")] : []),
    ...(maxCpu !== null && maxCpu >= cpus ? [contradiction("max-cpu", "cpus")] : []),
  ];
}
