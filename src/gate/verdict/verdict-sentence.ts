import { recoveryOf } from "../../model/facts/outcome.ts";
import { recoveryMs } from "../../model/facts/recovery-chain.ts";
import { type Message, message } from "../../model/message.ts";
import type { DrillRecord } from "../../model/record.ts";
import { budgetObjectives } from "../checks/budget-check.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** What the service withstood. */
    "verdict.passed": {
      /** Experiments under which it kept every limit. */
      readonly under: readonly string[];
      /** Experiments with an outage; null if the time is not known. */
      readonly recoveries: readonly { readonly name: string; readonly recoveryMs: number | null }[];
      /** Whether it was compared with a baseline. */
      readonly compared: boolean;
      /** Whether it had a budget. */
      readonly budgeted: boolean;
    };
  }
}

/** Returns what a service withstood, readable alone. */
export function passSentence({ experiments, plan }: DrillRecord): Message {
  // The report alone describes experiments that may fail.
  const counted = experiments.filter(({ allowFailure }) => !allowFailure);
  return message("verdict.passed", {
    under: counted.filter((experiment) => recoveryOf(experiment) === null).map(({ name }) => name),
    recoveries: counted.flatMap((experiment) => {
      const recovery = recoveryOf(experiment);
      return recovery === null ? [] : [{ name: experiment.name, recoveryMs: recoveryMs(recovery) }];
    }),
    compared: plan.baseline !== null,
    budgeted: budgetObjectives(plan.budget).length > 0,
  });
}
