import { expect, test } from "vitest";
import { readTerminal } from "../../../../src/config/terminal/terminal.ts";
import { experiments } from "../../../../src/experiments/registry.ts";

const list = readTerminal(["--list", "--image", "a b"], {}, experiments);
const text = list.ask === "list" ? list.text : "";

test("lists every kind with what it does and its parameters, and fits 100 columns", () => {
  const words = text.replaceAll(/\s+/g, " ");
  for (const { kind, summary, parameters } of experiments) {
    expect(text).toMatch(new RegExp(`^${kind}$`, "m"));
    expect(words).toContain(summary);
    for (const name of Object.keys(parameters)) expect(text).toMatch(new RegExp(`^ {2}${name} {2}`, "m"));
  }
  expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
});

test("says the default of a parameter, and which flag sets it too", () => {
  expect(text).toMatch(/^ {2}workers {2}.*\(default: 2\)\.\s+Also\s+set\s+by\s+--stress-workers\.$/m);
  expect(text).toContain("(default: auto)");
});

test("a summary is one sentence without Markdown", () => {
  for (const { summary } of experiments) expect(summary).toMatch(/^[A-Z][^.`*_]*\.$/);
});

test("a kind that is not compared with the baseline has no such limit", () => {
  expect(text.match(/max-slowdown/g)).toHaveLength(experiments.filter(({ compared }) => compared).length);
});
