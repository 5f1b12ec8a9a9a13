import { element, type Xml, xmlText } from "./xml.ts";

/** A test case, and how it ended. */
export interface TestCase {
  readonly outcome: "passed" | "failure" | "error" | "skipped";
  readonly xml: Xml;
}

export interface TestCaseOrder {
  readonly classname: string;
  readonly name: string;
  readonly outcome: TestCase["outcome"];
  /** The word for how it ended that is finer than its outcome. */
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

/** Test cases that belong together. */
export interface TestSuite {
  readonly name: string;
  /** When it began, and how long it took; null where nobody knows. */
  readonly took: { readonly startedAt: string; readonly durationMs: number } | null;
  readonly cases: readonly TestCase[];
}

/** A test case as JUnit has it; one that passed says no more than that. */
export function testCase({ classname, name, outcome, type, message, text }: TestCaseOrder): TestCase {
  const inside =
    outcome === "passed" ? [] : [element(outcome, outcome === "skipped" ? { message } : { message, type }, [text])];
  return { outcome, xml: element("testcase", { classname, name, time: "0" }, inside) };
}

/** Suites as a JUnit file. */
export function junitText(suites: readonly TestSuite[]): string {
  const cases = suites.flatMap((suite) => suite.cases);
  return xmlText(element("testsuites", { name: "fault drill", ...countsOf(cases) }, suites.map(suiteXml)));
}

function suiteXml({ name, took, cases }: TestSuite): Xml {
  const times = took === null ? {} : { timestamp: took.startedAt, time: (took.durationMs / 1_000).toFixed(3) };
  return element(
    "testsuite",
    { name, ...times, ...countsOf(cases) },
    cases.map(({ xml }) => xml),
  );
}

function countsOf(cases: readonly TestCase[]): Readonly<Record<string, string>> {
  const count = (of: TestCase["outcome"]) => String(cases.filter(({ outcome }) => outcome === of).length);
  return { tests: String(cases.length), failures: count("failure"), errors: count("error"), skipped: count("skipped") };
}
