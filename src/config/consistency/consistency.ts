import { INPUTS } from "../table.ts";
import type { OwnLimit } from "../values/experiments.ts";
import type { Reading } from "../values/read-values.ts";
import { serviceContradictions } from "../values/service.ts";
import { shown } from "../values/shown.ts";

/**
 * Values that are valid alone but contradict each other. Values that could not be read are skipped: they are reported
 * already.
 *
 * A limit for a comparison that never runs would look like a gate without being one.
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
  const limitsNamed = (name: "max-p95" | "max-slowdown") => [
    { value: values[name], text: raw[name], subject: first(name), isOwn: false },
    ...own.filter((limit) => limit.name === name).map((limit) => ({ ...limit, isOwn: true })),
  ];
  const timeout = values["request-timeout"];
  for (const { value, text, subject } of limitsNamed("max-p95")) {
    if (value === undefined || timeout === undefined || value <= timeout) continue;
    problems.push(
      `${subject} ${shown(text)} is above ${then("request-timeout")} ${shown(raw["request-timeout"])}: slower requests time out and ` +
        `count as failed even if they are within the limit; raise ${then("request-timeout")} to ${text} or more`,
    );
  }
  const slowdown = INPUTS["max-slowdown"];
  const usual = slowdown.parse(slowdown.default);
  for (const { value, text, subject, isOwn } of limitsNamed("max-slowdown")) {
    if (values["baseline-image"] !== null || value === undefined || (value === usual && !isOwn)) continue;
    problems.push(
      `${subject} ${shown(text)} has no effect without ${then("baseline-image")}: set one, or remove ${then("max-slowdown")}`,
    );
  }
  return problems;
}
