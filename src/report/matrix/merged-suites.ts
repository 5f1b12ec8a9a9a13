import { legTitle } from "../../model/facts/leg.ts";
import type { TestSuite } from "../document/test-suite.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import { drillSuite, verdictTestCase } from "../sections/test-cases.ts";
import type { Merged } from "./merged.ts";

/**
 * A suite for each leg, with a test case for each of its checks; one for each leg that left no result or was refused, which
 * is an error; and one for the verdict of the whole.
 * @param failing whether the step fails, for an inconclusive verdict
 */
export function mergedSuites(
  { legs, missing, refused, verdict }: Merged,
  failing: boolean,
  language: Language,
): TestSuite[] {
  const words = language.words.legs;
  return [
    ...legs.map(({ title, drill }) => drillSuite(title, drill, language)),
    ...missing.map((leg) => lostSuite(legTitle({ ...leg, values: "" }), "missing", words.leftNoResult, language)),
    ...refused.map(({ artifact, reason }) => lostSuite(artifact.name, "refused", say(reason, language), language)),
    { name: words.allLegs, startedAt: null, cases: [verdictTestCase(verdict, [], failing, language)] },
  ];
}

function lostSuite(name: string, type: string, message: string, { words }: Language): TestSuite {
  const common = { classname: name, name: words.legs.result, outcome: "error", text: "", durationMs: 0 } as const;
  return { name, startedAt: null, cases: [{ ...common, type, message }] };
}
