import { INPUTS } from "../table.ts";
import type { OwnLimit } from "../values/experiments.ts";
import type { Reading } from "../values/read-values.ts";
import { serviceContradictions } from "../values/service.ts";
import { shown } from "../values/shown.ts";

/**
 * Values that are valid alone but contradict each other. Values that could not be read are skipped: they are reported
 * already.
 *
 * A P95 limit above the request timeout contradicts itself: an answer between the two is within the limit, but it times
 * out and counts as failed. A limit equal to the timeout is fine: every request that times out is over the limit.
 * @param own limits of single experiments
 */
export function findContradictions({ values, raw, naming }: Reading, own: readonly OwnLimit[]): string[] {
  const { first, then } = naming;
  const problems: string[] = serviceContradictions({ values, raw, naming });
  const [min, max] = [values.duration, values["max-duration"]];
  if (min !== undefined && max !== undefined && min > max) {
    problems.push(
      `${first("max-duration")} ${shown(raw["max-duration"])} is less than ${then("duration")} ${shown(raw.duration)}: ` +
        `raise ${then("max-duration")} or lower ${then("duration")}`,
    );
  }
  const limits = [
    { value: values["max-p95"], text: raw["max-p95"], subject: first("max-p95") },
    ...own.filter(({ name }) => name === "max-p95"),
  ];
  const timeout = values["request-timeout"];
  for (const { value, text, subject } of limits) {
    if (value === undefined || timeout === undefined || value <= timeout) continue;
    problems.push(
      `${subject} ${shown(text)} is above ${then("request-timeout")} ${shown(raw["request-timeout"])}: slower requests time out and ` +
        `count as failed even if they are within the limit; raise ${then("request-timeout")} to ${text} or more`,
    );
  }
  return problems;
}

/**
 * The slowdown limits of a drill without a baseline: a limit for a comparison that never runs would look like a gate
 * without being one. A limit equal to the default gates nothing that was asked for.
 * @param own limits of single experiments
 */
export function findUncompared({ values, raw, naming }: Reading, own: readonly OwnLimit[]): string[] {
  const { value, parse, default: usual } = { ...INPUTS["max-slowdown"], value: values["max-slowdown"] };
  const common = { value, text: raw["max-slowdown"], subject: naming.first("max-slowdown") };
  const limits = [
    ...(value === undefined || value === parse(usual) ? [] : [common]),
    ...own.filter(({ name }) => name === "max-slowdown"),
  ];
  if (values["baseline-image"] !== null) return [];
  const instead = `set one, or remove ${naming.then("max-slowdown")}`;
  return limits.map(
    ({ text, subject }) =>
      `${subject} ${shown(text)} has no effect without ${naming.then("baseline-image")}: ${instead}`,
  );
}
