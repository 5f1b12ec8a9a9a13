/** A test case, and how it ended. No text is escaped yet. */
export interface TestCase {
  readonly classname: string;
  readonly name: string;
  readonly outcome: "passed" | "failure" | "error" | "skipped";
  /** The word for how it ended that is finer than its outcome. */
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

/** Test cases that belong together. */
export interface TestSuite {
  readonly name: string;
  /** When it began, and how long it took; null where that is not known. */
  readonly took: { readonly startedAt: string; readonly durationMs: number } | null;
  readonly cases: readonly TestCase[];
}

type Attributes = Readonly<Record<string, string>>;

/** Suites as a JUnit file. */
export function junitText(suites: readonly TestSuite[]): string {
  const counts = countsOf(suites.flatMap(({ cases }) => cases));
  const root = element("testsuites", { name: "fault drill", ...counts }, suites.map(suiteXml));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function suiteXml({ name, took, cases }: TestSuite): string {
  const times = took === null ? {} : { timestamp: took.startedAt, time: (took.durationMs / 1_000).toFixed(3) };
  return element("testsuite", { name, ...times, ...countsOf(cases) }, cases.map(caseXml));
}

function caseXml({ classname, name, outcome, type, message, text }: TestCase): string {
  const reason = outcome === "skipped" ? { message } : { message, type };
  const inside = outcome === "passed" ? [] : [element(outcome, reason, escaped(text))];
  return element("testcase", { classname, name, time: "0" }, inside);
}

function countsOf(cases: readonly TestCase[]): Attributes {
  const count = (of: TestCase["outcome"]) => String(cases.filter(({ outcome }) => outcome === of).length);
  return { tests: String(cases.length), failures: count("failure"), errors: count("error"), skipped: count("skipped") };
}

/** @param inside elements, each on lines of its own, or an escaped text */
function element(name: string, attributes: Attributes, inside: readonly string[] | string): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  if (inside.length === 0) return `<${name}${words.join("")}/>`;
  const content = typeof inside === "string" ? inside : `\n${inside.join("\n")}\n`;
  return `<${name}${words.join("")}>${content}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @see Extensible Markup Language 1.0 (Fifth Edition), 2.2 on the characters that a document can have */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
