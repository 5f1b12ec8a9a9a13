import { describe, expect, test } from "vitest";
import { checksOf } from "../../../src/experiments/checks.ts";
import { judge } from "../../../src/gate/verdict/verdict.ts";
import { formatDuration, formatMultiple, formatRatio } from "../../../src/model/text/format.ts";
import { pastDrill } from "../../../src/report/history/past-drill.ts";
import { trendOf, trendSentence } from "../../../src/report/history/trend.ts";
import { figuresOf, mergedOutputs } from "../../../src/report/matrix/figures.ts";
import { toMergedResult } from "../../../src/report/matrix/merged-result.ts";
import { EN } from "../../../src/report/messages/en.ts";
import { outputsOf } from "../../../src/report/outputs.ts";
import { toHtml } from "../../../src/report/render/html.ts";
import { toJunit } from "../../../src/report/render/junit.ts";
import { toMarkdown } from "../../../src/report/render/markdown.ts";
import { toTerminal } from "../../../src/report/render/terminal.ts";
import { annotationsOf, drillReport } from "../../support/in-english.ts";
import { buildMerged } from "../../support/merged-legs.ts";
import { textOf } from "../../support/page-parts.ts";
import {
  buildPhase,
  buildProvenance,
  buildRecord,
  buildSamples,
  changed,
  KILL_FAULT,
  OVERLOAD_FAULT,
} from "../../support/record-builder.ts";
import { prose, render, spaced } from "../../support/rendered.ts";

/** A drill in which so many requests timed out that its P95 is a bound, and in which both recoveries differ. */
function drill() {
  const overloaded = buildSamples(
    86,
    54_000,
    3_413,
    // Spread out, because many in a row are an outage, which is reported by its length.
    Array.from({ length: 86 }, (_, index) => (index % 3 === 1 ? "timeout" : "ok")),
  );
  const after = buildSamples(5, 420_000, 2_077);
  const plan = buildRecord().plan;
  const record = buildRecord({
    plan: {
      ...plan,
      experiments: [OVERLOAD_FAULT, KILL_FAULT].map(({ kind, name }) => ({ kind, name, parameters: {} })),
    },
    phases: [
      buildPhase("steady-state", buildSamples(24, 20_000, 1_361)),
      buildPhase("cpu-overload", overloaded),
      buildPhase("after cpu-overload", after),
      buildPhase("after kill-restart", buildSamples(20, 520_000, 1_372)),
    ],
    experiments: [
      changed(
        { ...OVERLOAD_FAULT, plannedChecks: ["availability", "p95", "recovery"] },
        { afterPhase: 2, latencyBackMs: (after[0]?.endedAtMs ?? 0) - 420_000 },
      ),
      changed(KILL_FAULT, { afterPhase: 3 }),
    ],
  });
  const judged = { ...record, checks: checksOf(record) };
  return { record: judged, verdict: judge(judged) };
}

const { record, verdict } = drill();
const provenance = buildProvenance();
const report = drillReport(record, verdict, provenance, null, EN);
const outputs = outputsOf(record, verdict, null);

/** Everything that a person or a tool reads of one drill. */
const PLACES = {
  comment: prose(render(spaced(toMarkdown(report)))),
  terminal: toTerminal(report, { color: false, files: [] }).replaceAll(/\s+/g, " "),
  page: textOf(toHtml(report)),
  junit: toJunit(report),
  annotations: annotationsOf(record, verdict, provenance, EN)
    .map(({ title, message }) => `${title}: ${message}`)
    .join("\n"),
};

/** The figures that follow a name within its row, in a text. */
function figuresAfter(text: string, name: string, figure: RegExp): string[] {
  return text
    .split(name)
    .slice(1)
    .flatMap((rest) => figure.exec(rest.slice(0, 60))?.[1] ?? []);
}

function checkOf(kind: string, scope: string) {
  const found = record.checks.find((each) => each.objective.kind === kind && each.scope === scope);
  return found ?? expect.fail(`no check ${kind} of ${scope}`);
}

function measuredOf(kind: string, scope: string): number {
  return checkOf(kind, scope).measured ?? expect.fail("not measured");
}

describe("one fact has the same figure everywhere", () => {
  test("the drill is one that shows it", () => {
    expect(verdict.status).toBe("fail");
    expect(outputs["p95-is-lower-bound"]).toBe("true");
  });

  test("a bound of the P95 is called a bound in every place, and its output stays a number", () => {
    const ms = measuredOf("p95", "cpu-overload");
    expect(outputs["p95-ms"]).toBe(String(ms));
    const bound = `≥ ${formatDuration(ms)}`;
    for (const place of ["comment", "terminal", "page"] as const) {
      const shown = figuresAfter(PLACES[place], "P95 under cpu-overload", /≤ 8 s\s+((?:≥ )?[\d.]+ m?s)/);
      expect(shown.length, place).toBeGreaterThan(0);
      expect(new Set(shown), place).toEqual(new Set([bound]));
    }
    // In the phases and, on the page, in the head.
    expect(figuresAfter(PLACES.page, "P95, worst window", /^\s+((?:≥ )?[\d.]+ m?s)/)).toEqual([bound]);
    expect(PLACES.comment).toContain(`P95 ${bound} (≤ 8 s)`);
    for (const place of ["junit", "annotations"] as const) {
      const shown = figuresAfter(PLACES[place], "P95 under cpu-overload was", /^ ((?:at least )?[\d.]+ m?s)/);
      expect(shown.length, place).toBeGreaterThan(0);
      expect(new Set(shown), place).toEqual(new Set([`at least ${formatDuration(ms)}`]));
    }
  });

  test("so is the ratio of that P95", () => {
    const ratio = `≥ ${formatMultiple(Number(outputs.slowdown))}`;
    expect(outputs["slowdown-is-lower-bound"]).toBe("true");
    expect(figuresAfter(PLACES.page, "P95 during an experiment / steady state", /^\s+((?:≥ )?[\d.]+x)/)).toEqual([
      ratio,
    ]);
    for (const place of ["comment", "terminal", "page"] as const) expect(PLACES[place], place).toContain(ratio);
  });

  test("availability", () => {
    const share = formatRatio(measuredOf("availability", "cpu-overload"));
    expect(formatRatio(Number(outputs.availability))).toBe(share);
    for (const [place, text] of Object.entries(PLACES)) expect(text, place).toContain(share);
    for (const place of ["comment", "terminal", "page"] as const) {
      const shown = figuresAfter(PLACES[place], "availability under cpu-overload", /≥ 95 %\s+([\d.]+ %)/);
      expect(new Set(shown), place).toEqual(new Set([share]));
    }
    expect(figuresAfter(PLACES.page, "availability, worst window", /^\s+([\d.]+ %)/)).toEqual([share]);
  });

  test("the recovery from a crash", () => {
    const time = formatDuration(measuredOf("recovery", "kill-restart"));
    expect(outputs["recovery-ms"]).toBe(String(measuredOf("recovery", "kill-restart")));
    expect(figuresAfter(PLACES.page, "recovery, longest", /^\s+([\d.]+ m?s)/)).toEqual([time]);
    for (const place of ["comment", "terminal", "page"] as const) {
      const shown = figuresAfter(PLACES[place], "recovery after kill-restart", /≤ 30 s\s+([\d.]+ m?s)/);
      expect(new Set(shown), place).toEqual(new Set([time]));
      expect(PLACES[place], place).toMatch(new RegExp(`first good answer\\s+${time}`));
    }
  });

  test("the recovery from a load, and how it follows from the time of the answer", () => {
    const recovery = formatDuration(measuredOf("recovery", "cpu-overload"));
    for (const place of ["comment", "terminal", "page"] as const) {
      const shown = figuresAfter(PLACES[place], "recovery after cpu-overload", /≤ 30 s\s+([\d.]+ m?s)/);
      expect(new Set(shown), place).toEqual(new Set([recovery]));
      expect(PLACES[place], place).toContain(`: ${recovery} more than the `);
    }
  });

  test("a history keeps which figures are bounds, and says so", () => {
    const run = { runId: 7, runAttempt: 1, headSha: null };
    const own = pastDrill(record, verdict, run) ?? expect.fail("no figures");
    expect(own.p95Ms).toBe(Number(outputs["p95-ms"]));
    expect(own.lowerBounds).toEqual(["p95Ms", "slowdown"]);
    const trend = trendOf("main", [{ ...own, runId: 6 }], own) ?? expect.fail("no trend");
    expect(trendSentence(trend, EN)).toContain("P95 at least 10 s (now at least 10 s)");
    const page = textOf(toHtml(drillReport(record, verdict, provenance, trend, EN)));
    expect(figuresAfter(page, "this run", /((?:≥ )?10 s)/)).toContain("≥ 10 s");
  });
});

describe("of all legs", () => {
  test("the worst figure is a bound if a leg with it has a bound", () => {
    const merged = buildMerged([{ total: 2 }, { index: 1, total: 2 }]);
    const [first, second] = merged.legs;
    if (first === undefined || second === undefined) throw new Error("there are no legs");
    const bound = { ...first, outputs: { ...first.outputs, "p95-ms": "10000", "p95-is-lower-bound": "true" } };
    const legs = [bound, second];
    expect(figuresOf(bound, EN)).toContain("≥ 10 s");
    expect(figuresOf(second, EN).join()).not.toContain("≥");
    expect(mergedOutputs({ ...merged, legs }, null)).toMatchObject({
      "p95-ms": "10000",
      "p95-is-lower-bound": "true",
      "slowdown-is-lower-bound": "false",
    });
    expect(toMergedResult({ ...merged, legs }).figures).toMatchObject({ p95Ms: 10_000, p95IsLowerBound: true });
    expect(mergedOutputs(merged, null)["p95-is-lower-bound"]).toBe("false");
  });
});
