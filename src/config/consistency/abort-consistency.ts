import type { LimitName, OwnLimit, PlannedExperiment } from "../values/experiments.ts";
import type { Reading } from "../values/read-values.ts";
import { shown } from "../values/shown.ts";

/** The limit that applies to an experiment. */
interface EffectiveLimit {
  readonly value: number;
  readonly text: string;
  readonly subject: string;
}

/**
 * Abort limits that make no sense: stricter than the limit itself, so that a passing service would be aborted, or a P95
 * above the request timeout, which no request can reach. Checked for each experiment's own limits and for the defaults.
 */
export function findAbortContradictions(reading: Reading, experiments: readonly PlannedExperiment[]): string[] {
  const drilled = experiments.filter(({ hasLoad }) => hasLoad).map(({ ownLimits }) => ownLimits);
  const problems = [[], ...drilled].flatMap((own) => [
    ...tooEarly(reading, own),
    ...outOfReach(reading, effective(reading, own, "abort-p95")),
  ]);
  return [...new Set(problems)];
}

function tooEarly(reading: Reading, own: readonly OwnLimit[]): string[] {
  const { then } = reading.naming;
  const limit = (name: LimitName) => effective(reading, own, name);
  const pairs = [
    {
      abort: limit("abort-availability"),
      kept: limit("min-availability"),
      name: "min-availability",
      sign: 1,
      side: "above",
    },
    { abort: limit("abort-p95"), kept: limit("max-p95"), name: "max-p95", sign: -1, side: "below" },
  ];
  return pairs.flatMap(({ abort, kept, name, sign, side }) => {
    if (abort === null || kept === null || sign * (abort.value - kept.value) <= 0) return [];
    return [
      `${abort.subject} ${shown(abort.text)} is ${side} ${then(name)} ${shown(kept.text)}: a service within its limit would be aborted; write ${kept.text} or ${sign > 0 ? "less" : "more"}`,
    ];
  });
}

function outOfReach({ values, raw, naming }: Reading, abort: EffectiveLimit | null): string[] {
  const timeoutMs = values["request-timeout"];
  if (abort === null || timeoutMs === undefined || abort.value <= timeoutMs) return [];
  const name = naming.then("request-timeout");
  return [
    `${abort.subject} ${shown(abort.text)} is above ${name} ${shown(raw["request-timeout"])}: slower requests time out first, so it would never apply; ` +
      `write ${raw["request-timeout"]} or less, or raise ${name}`,
  ];
}

/** An experiment's own limit, else the drill's; null if there is none or it could not be read. */
function effective({ values, raw, naming }: Reading, own: readonly OwnLimit[], name: LimitName): EffectiveLimit | null {
  const mine = own.find((limit) => limit.name === name);
  if (mine !== undefined) return mine;
  const value = values[name] ?? null;
  return value === null ? null : { value, text: raw[name], subject: naming.first(name) };
}
