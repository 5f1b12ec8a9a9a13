import { expect, test } from "vitest";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import type { DrillRecord, ThreadUse } from "../../../../src/model/record.ts";
import { toHtml } from "../../../../src/report/render/html.ts";
import { toMarkdown } from "../../../../src/report/render/markdown.ts";
import { toTerminal } from "../../../../src/report/render/terminal.ts";
import { drillReport } from "../../../support/in-english.ts";
import { textOf } from "../../../support/page-parts.ts";
import { buildProvenance, buildRecord } from "../../../support/record-builder.ts";
import { spaced } from "../../../support/rendered.ts";

const EIGHT: ThreadUse = {
  threads: 19,
  computing: 8,
  runnable: 8,
  mostRunnable: 8,
  looks: 38,
  throttledRatio: 0.684,
  knob: "llama-server",
};
const ADVICE =
  "8 threads share 1 CPU, and 68.4 % of the scheduling periods are throttled with one request in flight: set ";

function report(threadUse: DrillRecord["threadUse"]) {
  const record = buildRecord({ threadUse });
  return drillReport(record, judge(record), buildProvenance());
}

const terminal = (threadUse: DrillRecord["threadUse"]) => toTerminal(report(threadUse), { color: false, files: [] });

test("too many threads for the quota are a note, and no reason of the verdict", () => {
  expect(spaced(toMarkdown(report(EIGHT)))).toContain(`${ADVICE}\`--threads 1\``);
  expect(terminal(EIGHT).replaceAll(/\s+/g, " ")).toContain(ADVICE);
  expect(report(EIGHT).status).toBe(report(null).status);
  expect(report(EIGHT).sentence).toBe(report(null).sentence);
});

test("of a tuned service a comment says nothing, and a terminal has one line", () => {
  const tuned = { ...EIGHT, computing: 1, runnable: 1, mostRunnable: 2, throttledRatio: 0.02 };
  expect(toMarkdown(report(tuned))).toBe(toMarkdown(report(null)));
  expect(terminal(tuned)).toContain(
    "With one request in flight, 1 thread computes on 1 CPU; scheduling periods throttled: 2 %.",
  );
});

test("the page has the figures", async () => {
  const page = textOf(await toHtml(report(EIGHT)));
  expect(page).toContain("Threads and CPU quota");
  expect(page).toContain(ADVICE);
  expect(page).toMatch(/threads that compute\s*8/);
  expect(page).toMatch(/ready to run at the same time\s*8, at most 8 \(P75 of 38 looks\)/);
});

test("threads that could not be counted are not measured, and nothing else is said of them", async () => {
  expect(textOf(await toHtml(report(null)))).toContain("Not counted: with one request in flight");
  expect(terminal(null)).not.toContain("hreads");
});
