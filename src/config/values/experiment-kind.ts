import type { ObjectiveKind } from "../../model/objectives.ts";
import type { Shape } from "../../model/shape.ts";
import type { Form } from "../../model/text/form.ts";
import { nearestName } from "./nearest.ts";
import { shown } from "./shown.ts";

/** The slice of a fault that the inputs are concerned with. */
export interface ExperimentKind {
  readonly kind: string;
  readonly summary: string;
  readonly shape: Shape;
  /** Whether the candidate is compared with a baseline under it. */
  readonly compared: boolean;
  /** What is checked on it. */
  readonly checks: readonly ObjectiveKind[];
  readonly parameters: Readonly<Record<string, ExperimentParameter>>;
  /** Parameters that no report may show. */
  readonly confidential?: readonly string[];
  /** What parameters that are fine each on their own get wrong together, and what to write; null when nothing. */
  contradiction?(parameters: object): string | null;
}

export interface ExperimentParameter {
  /** The input that sets it. */
  readonly input?: string;
  readonly default: string;
  readonly meaning: string;
  readonly form: Form;
  /** @throws ValueProblem */
  readonly parse: (raw: string) => unknown;
}

/** What is wrong with a kind that there is none of, to go on after whoever named it. */
export function noSuchKind(kind: string, registry: readonly ExperimentKind[]): string {
  if (/[\s;]/.test(kind)) return `${shown(kind)} is not an experiment: write one per line, or part them by commas`;
  const kinds = registry.map((experiment) => experiment.kind);
  const nearest = nearestName(kind, kinds);
  return `${shown(kind)} is not an experiment: ${nearest === null ? `write ${kinds.join(", ")}` : `did you mean ${nearest}?`}`;
}
