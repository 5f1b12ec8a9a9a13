import { numbersInSet } from "../../model/text/units.ts";
import { valueProblem } from "../../model/text/value-problem.ts";

/**
 * The CPUs that the container may use, as docker writes them (`0-3`, `0,2`); null if not given.
 * @throws ValueProblem otherwise
 */
export function parseCpuset(raw: string): string | null {
  if (raw === "") return null;
  const text = raw.replaceAll(/\s+/g, "");
  if (numbersInSet(text) === null) throw valueProblem("value.setting", { why: "cpuset" });
  return text;
}
