import type { Report } from "../document/blocks.ts";
import type { TestCase, TestSuite } from "../document/test-suite.ts";

type Attributes = Readonly<Record<string, string>>;

/**
 * A report as JUnit XML, for the tools that read it. JUnit has no inconclusive result: that is a skipped test, or a failed
 * one if it fails the step.
 * @see https://github.com/jenkinsci/xunit-plugin (junit-10.xsd), which allows no other attributes
 */
export function toJunit({ suites: suitesOf, language }: Pick<Report, "suites" | "language">): string {
  const suites = suitesOf();
  const { skipped: _, ...figures } = figuresOf(suites.flatMap(({ cases }) => cases));
  const root = element("testsuites", { name: language.words.document.suites, ...figures }, suites.map(suiteXml));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function suiteXml({ name, startedAt, cases }: TestSuite): string {
  const began = startedAt === null ? {} : { timestamp: startedAt };
  return element("testsuite", { name, ...began, ...figuresOf(cases) }, cases.map(caseXml));
}

function caseXml({ classname, name, outcome, type, message, text, durationMs }: TestCase): string {
  const reason = outcome === "skipped" ? { message } : { message, type };
  const inside = outcome === "passed" ? [] : [element(outcome, reason, escaped(text))];
  return element("testcase", { classname, name, time: seconds(durationMs) }, inside);
}

/** The time is the sum of the cases', as tools that add it up have it. */
function figuresOf(cases: readonly TestCase[]) {
  const count = (of: TestCase["outcome"]) => String(cases.filter(({ outcome }) => outcome === of).length);
  return {
    tests: String(cases.length),
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
    time: seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0)),
  };
}

function seconds(ms: number): string {
  return (Math.max(0, ms) / 1_000).toFixed(3);
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
