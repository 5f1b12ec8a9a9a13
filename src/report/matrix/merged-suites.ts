import { legTitle } from "../../model/facts/leg.ts";
import type { TestSuite } from "../document/test-suite.ts";
import { drillSuite, verdictTestCase } from "../sections/test-cases.ts";
import type { Merged } from "./merged.ts";

/**
 * A suite for each leg, with a test case for each of its checks; one for each leg that left no result or was refused, which
 * is an error; and one for the verdict of the whole.
 * @param failing whether the step fails, for an inconclusive verdict
 */
export function mergedSuites({ legs, missing, refused, verdict }: Merged, failing: boolean): TestSuite[] {
  return [
    ...legs.map(({ title, drill }) => drillSuite(title, drill)),
    ...missing.map((leg) => lostSuite(legTitle({ ...leg, values: "" }), "missing", MISSING)),
    ...refused.map(({ artifact, reason }) => lostSuite(artifact.name, "refused", reason)),
    { name: "all legs", took: null, cases: [verdictTestCase(verdict, [], failing)] },
  ];
}

const MISSING = "It left no result: cancelled, or ended before the report was uploaded.";

function lostSuite(name: string, type: string, message: string): TestSuite {
  const common = { classname: name, name: "result", outcome: "error", text: "" } as const;
  return { name, took: null, cases: [{ ...common, type, message }] };
}
