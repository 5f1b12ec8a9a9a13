import { message, type Sentences, sameSentences } from "../../model/message.ts";
import { type InputSubject, subject } from "../problem.ts";
import type { LimitName, OwnLimit, PlannedExperiment } from "../values/experiments.ts";
import type { Reading } from "../values/read-values.ts";
import { unquoted } from "../values/shown.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** The limit that the service has to keep is `name`, and its text is `write`. */
    "input.abort-too-early": { readonly side: "above" | "below"; readonly name: string; readonly write: string };
    /** `name` is the request timeout, and its text is `write`. */
    "input.abort-never": { readonly name: string; readonly write: string };
  }
}

/** The limit that applies to an experiment. */
interface EffectiveLimit {
  readonly value: number;
  readonly text: string;
  readonly subject: InputSubject;
}

/**
 * Abort limits that make no sense: stricter than the limit itself, so that a passing service would be aborted, or a P95
 * above the request timeout, which no request can reach. Checked for each experiment's own limits and for the defaults.
 */
export function findAbortContradictions(reading: Reading, experiments: readonly PlannedExperiment[]): Sentences[] {
  const drilled = experiments.filter(({ hasLoad }) => hasLoad).map(({ ownLimits }) => ownLimits);
  const problems = [[], ...drilled].flatMap((own) => [
    ...tooEarly(reading, own),
    ...outOfReach(reading, effective(reading, own, "abort-p95")),
  ]);
  return problems.filter((each, index) => problems.findIndex((other) => sameSentences(each, other)) === index);
}

function tooEarly(reading: Reading, own: readonly OwnLimit[]): Sentences[] {
  const { then } = reading.naming;
  const limit = (name: LimitName) => effective(reading, own, name);
  const pairs = [
    {
      abort: limit("abort-availability"),
      kept: limit("min-availability"),
      name: "min-availability",
      sign: 1,
      side: "above" as const,
    },
    { abort: limit("abort-p95"), kept: limit("max-p95"), name: "max-p95", sign: -1, side: "below" as const },
  ];
  return pairs.flatMap(({ abort, kept, name, sign, side }) => {
    if (abort === null || kept === null || sign * (abort.value - kept.value) <= 0) return [];
    const early = message("input.abort-too-early", { side, name: then(name), write: unquoted(kept.text) });
    return [[subject(abort.subject, abort.text), early]];
  });
}

function outOfReach({ values, raw, naming }: Reading, abort: EffectiveLimit | null): Sentences[] {
  const timeoutMs = values["request-timeout"];
  if (abort === null || timeoutMs === undefined || abort.value <= timeoutMs) return [];
  const name = naming.then("request-timeout");
  const never = message("input.abort-never", { name, write: unquoted(raw["request-timeout"]) });
  return [[subject(abort.subject, abort.text), never]];
}

/** An experiment's own limit, else the drill's; null if there is none or it could not be read. */
function effective({ values, raw, naming }: Reading, own: readonly OwnLimit[], name: LimitName): EffectiveLimit | null {
  const mine = own.find((limit) => limit.name === name);
  if (mine !== undefined) return mine;
  const value = values[name] ?? null;
  return value === null ? null : { value, text: raw[name], subject: naming.first(name) };
}
