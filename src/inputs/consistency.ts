import type { Naming } from "./problem.ts";
import { INPUTS, type Values } from "./table.ts";

/**
 * What two values that are fine each on their own get wrong together. A value that could not be read has its own problem
 * already, so it is left out here.
 *
 * A limit for a comparison that does not take place would look like a gate and be none.
 *
 * A P95 limit above the request time-out contradicts itself: an answer between the two is within the limit, yet it is
 * given up and counts as failed. A limit equal to the time-out is sound: then whatever is given up is over the limit.
 */
export function findContradictions(
  values: Partial<Values>,
  raw: Readonly<Record<string, string>>,
  named: Naming,
): string[] {
  const problems: string[] = [];
  const [least, most] = [values.duration, values["max-duration"]];
  if (least !== undefined && most !== undefined && least > most) {
    problems.push(
      `${named("max-duration")} "${raw["max-duration"]}" is less than ${named("duration")} "${raw.duration}": ` +
        `raise ${named("max-duration")} or lower ${named("duration")}`,
    );
  }
  const [maxP95, timeout] = [values["max-p95"], values["request-timeout"]];
  if (maxP95 !== undefined && timeout !== undefined && maxP95 > timeout) {
    problems.push(
      `${named("max-p95")} "${raw["max-p95"]}" is above ${named("request-timeout")} "${raw["request-timeout"]}": slower answers would be given up and ` +
        `counted as failed although they are within the limit; raise ${named("request-timeout")} to ${raw["max-p95"]} or more`,
    );
  }
  const slowdown = INPUTS["max-slowdown"];
  const maxSlowdown = values["max-slowdown"] ?? slowdown.parse(slowdown.default);
  if (values["baseline-image"] === null && maxSlowdown !== slowdown.parse(slowdown.default)) {
    problems.push(
      `${named("max-slowdown")} "${raw["max-slowdown"]}" does nothing without ${named("baseline-image")}: ` +
        `name one, or leave ${named("max-slowdown")} out`,
    );
  }
  return problems;
}
