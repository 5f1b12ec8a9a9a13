import { type Message, message } from "../../model/message.ts";
import type { ObjectiveKind } from "../../model/objectives.ts";
import type { ExperimentOutcome } from "../../model/record.ts";
import type { Form } from "../../model/text/form.ts";
import { nearestNames } from "./nearest.ts";
import { shown } from "./shown.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "experiment.unknown": {
      readonly kind: string;
      /** It looks like several kinds without commas. */
      readonly several: boolean;
      readonly nearest: readonly string[];
      readonly kinds: readonly string[];
    };
  }
}

/** The part of an experiment that the inputs need. */
export interface ExperimentKind {
  readonly kind: string;
  readonly summary: string;
  /** Other names that users try for it. */
  readonly guesses?: readonly string[];
  /** The type of its outcome. */
  readonly type: ExperimentOutcome["type"];
  /** Whether it sends the plan's load, so that abort limits apply. */
  readonly hasLoad: boolean;
  /** Whether it needs other containers on a network that the service's container joins. */
  readonly needsNetwork?: true;
  /** Whether the candidate is compared with a baseline under it. */
  readonly compared: boolean;
  /** The objectives that are checked. */
  readonly objectives: readonly ObjectiveKind[];
  readonly parameters: Readonly<Record<string, ExperimentParameter>>;
  /** Parameters that reports must not show. */
  readonly confidential?: readonly string[];
  /** A sentence if valid parameters contradict each other, with what to write; null otherwise. */
  contradiction?(parameters: object): Message | null;
}

export interface ExperimentParameter {
  /** The input that sets it. */
  readonly input?: string;
  readonly default: string;
  readonly meaning: string;
  readonly form: Form;
  /** Whether a plan file may write it as a list too. */
  readonly isList?: true;
  /** @throws ValueProblem */
  readonly parse: (raw: string) => unknown;
}

/**
 * The message for an unknown kind, to follow the name of its input.
 * @param taken kinds that can't be added
 */
export function noSuchKind(kind: string, registry: readonly ExperimentKind[], taken: readonly string[] = []): Message {
  const kinds = registry.map((experiment) => experiment.kind);
  const guesses = Object.fromEntries(registry.map((experiment) => [experiment.kind, experiment.guesses]));
  const free = kinds.filter((each) => !taken.includes(each));
  const nearest = nearestNames(kind, free, guesses);
  return message("experiment.unknown", { kind: shown(kind), several: /[\s;]/.test(kind), nearest, kinds });
}
