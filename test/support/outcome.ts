import type { DrillRecord, ExperimentOutcome, ExperimentRecord } from "../../src/model/record.ts";

type Fields<O> = O extends ExperimentOutcome ? Omit<O, "type"> : never;
type AllOf<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;

/** The fields of every type of outcome. */
export type OutcomeFields = {
  [K in keyof AllOf<Fields<ExperimentOutcome>>]?: AllOf<Fields<ExperimentOutcome>>[K] | undefined;
};

/** Returns the experiments of a record, each merged with the fields of its outcome. */
export function experimentsOf(
  record: Pick<DrillRecord, "experiments"> | null | undefined,
): (ExperimentRecord & OutcomeFields)[] {
  return (record?.experiments ?? []).map((experiment) => ({ ...experiment, ...experiment.outcome }));
}
