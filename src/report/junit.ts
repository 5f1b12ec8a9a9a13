import type { Check } from "../core/check.ts";
import type { DrillRecord } from "../core/record.ts";
import { allowedToFail, type Verdict } from "../core/verdict.ts";
import type { Provenance } from "./provenance.ts";
import { type Story, tell } from "./story.ts";
import { checkName, VERDICT_TITLE } from "./words.ts";
import { element, type Xml, xmlText } from "./xml.ts";

/**
 * The drill as JUnit XML, for the tools that read it: a test case for each check, and one for the verdict, which is where
 * an error and whatever no check names show up. Such a file knows no "can't tell": that is a skipped test, or a failed one
 * where the plan says that it fails the step.
 */
export function toJunit(record: DrillRecord, verdict: Verdict, provenance: Provenance): string {
  const story = tell(record, verdict, provenance);
  const { image, plan, checks, startedAt, durationMs } = story.record;
  const cases = [...checks.map((check) => checkCase(story, check)), verdictCase(story)];
  const suite = element(
    "testsuite",
    {
      name: `fault drill of ${image?.reference ?? plan.target.image}`,
      timestamp: startedAt,
      time: seconds(durationMs),
      ...countsOf(cases),
    },
    cases.map(({ xml }) => xml),
  );
  return xmlText(element("testsuites", { name: "fault drill", ...countsOf(cases) }, [suite]));
}

interface Case {
  readonly outcome: "passed" | "failure" | "error" | "skipped";
  readonly xml: Xml;
}

function countsOf(cases: readonly Case[]): Readonly<Record<string, string>> {
  const count = (of: Case["outcome"]) => String(cases.filter(({ outcome }) => outcome === of).length);
  return { tests: String(cases.length), failures: count("failure"), errors: count("error"), skipped: count("skipped") };
}

function checkCase({ record }: Story, check: Check): Case {
  const { scope, reason, status } = check;
  const failing = status === "inconclusive" ? record.plan.onInconclusive === "fail" : status === "fail";
  const tolerated = allowedToFail(record).has(scope);
  const outcome = status === "pass" ? "passed" : failing && !tolerated ? "failure" : "skipped";
  return testCase({ classname: scope, name: checkName(check), outcome, type: status, message: reason, text: "" });
}

function verdictCase({ record, verdict }: Story): Case {
  const { status, sentence, reasons } = verdict;
  const name = VERDICT_TITLE[status];
  const text = [...reasons, ...(record.error ?? [])].join("\n");
  const common = { classname: "verdict", name, type: status, message: sentence, text };
  if (status === "pass") return testCase({ ...common, outcome: "passed" });
  if (status === "error") return testCase({ ...common, outcome: "error" });
  const failing = status === "fail" || record.plan.onInconclusive === "fail";
  return testCase({ ...common, outcome: failing ? "failure" : "skipped" });
}

interface CaseOrder {
  readonly classname: string;
  readonly name: string;
  readonly outcome: Case["outcome"];
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

function testCase({ classname, name, outcome, type, message, text }: CaseOrder): Case {
  const inside =
    outcome === "passed" ? [] : [element(outcome, outcome === "skipped" ? { message } : { message, type }, [text])];
  return { outcome, xml: element("testcase", { classname, name, time: "0" }, inside) };
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(3);
}
