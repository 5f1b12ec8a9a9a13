import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Verdict } from "../../../../../src/gate/verdict/verdict.ts";
import { measure } from "../../../../../src/model/measurement.ts";
import { METRICS } from "../../../../../src/model/metrics.ts";
import type { DrillRecord } from "../../../../../src/model/record.ts";
import type { Sample } from "../../../../../src/model/sample.ts";
import { latencyText } from "../../../../../src/report/facts/phases.ts";
import { EN } from "../../../../../src/report/messages/en.ts";
import { toHtml } from "../../../../../src/report/render/html.ts";
import { fromRow } from "../../../../../src/report/result/samples.ts";
import { busyDrill } from "../../../../support/busy-drill.ts";
import { everyKindDrill } from "../../../../support/every-kind.ts";
import { HOSTILE } from "../../../../support/hostile.ts";
import { hostileDrill } from "../../../../support/hostile-drill.ts";
import {
  checkName,
  drillReport,
  measuredText,
  phaseCells,
  phasesToShow,
  toResult,
} from "../../../../support/in-english.ts";
import { experimentsOf } from "../../../../support/outcome.ts";
import { strangeParts, textOf, visible } from "../../../../support/page-parts.ts";
import { buildProvenance, buildRecord, buildVerdict } from "../../../../support/record-builder.ts";
import { elements } from "../../../../support/rendered.ts";
import { inEnglish, said, textMessage } from "../../../../support/said.ts";
import { sampleDrills } from "../../../../support/sample-drills.ts";
import { samplesIn, unpackPage } from "../../../../support/unpack-page.ts";

const DRILLS = [...sampleDrills(), { name: "busy", ...busyDrill(600) }];
const page = ({ record, verdict }: { record: DrillRecord; verdict: Verdict }) =>
  toHtml(drillReport(record, verdict, buildProvenance()));

/** The figures of a stream as the page stores them. */
function inHundredths(stream: Sample["stream"]) {
  if (stream === undefined) return undefined;
  const { ttftMs, answerTtftMs, tpotMs, maxStallMs, stallFromMs, ...exact } = stream;
  const times = [ttftMs, answerTtftMs, tpotMs, maxStallMs, stallFromMs];
  return { ...exact, times: times.map((ms) => (ms === null ? null : Math.round(ms * 100))) };
}

describe("the data in the page", () => {
  test.each(DRILLS)("of $name are the samples of its result.json", ({ record, verdict }) => {
    const result = toResult(record, verdict, buildProvenance());
    const compared = result.baseline?.comparisons.flatMap((each) => [each.candidate, each.baseline]) ?? [];
    const wanted = [...result.phases, ...compared].flatMap(({ samples }) =>
      samples.map((row) => inEnglish(fromRow(row))),
    );
    const found = samplesIn(unpackPage(page({ record, verdict })));
    expect(found).toHaveLength(wanted.length);
    found.forEach((sample, index) => {
      const { intendedAtMs = 0, sentAtMs = null, endedAtMs = 0, latencyMs = 0, stream, ...exact } = wanted[index] ?? {};
      expect(sample).toMatchObject(exact);
      expect(inHundredths(sample.stream)).toEqual(inHundredths(stream));
      expect(Math.abs(sample.intendedAtMs - intendedAtMs)).toBeLessThan(0.01);
      expect(Math.abs(sample.latencyMs - latencyMs)).toBeLessThan(0.01);
      expect(Math.abs(sample.endedAtMs - endedAtMs)).toBeLessThan(0.01);
      expect(sample.sentAtMs === null).toBe(sentAtMs === null);
      expect(Math.abs((sample.sentAtMs ?? 0) - (sentAtMs ?? 0))).toBeLessThan(0.01);
    });
  });

  test.each(DRILLS)("of $name come to the figures of each phase", ({ record, verdict }) => {
    const unpacked = unpackPage(page({ record, verdict }));
    const samples = samplesIn(unpacked);
    let at = 0;
    phasesToShow(record).forEach(({ phase: { measurement } }, index) => {
      const count = unpacked.data.spans[index]?.samples ?? -1;
      const {
        p50Ms,
        p95Ms,
        generatorLagP99Ms: _,
        stream,
        ...counts
      } = measure(samples.slice(at, at + count).map(({ detail: _, ...sample }) => sample));
      expect(measurement).toMatchObject(counts);
      expect(latencyText(measurement, p50Ms, 0.5, EN)).toBe(latencyText(measurement, measurement.p50Ms, 0.5, EN));
      expect(latencyText(measurement, p95Ms, 0.95, EN)).toBe(latencyText(measurement, measurement.p95Ms, 0.95, EN));
      for (const name of ["ttft", "tpot", "stall"] as const) {
        const ofPage = METRICS[name].ofWindow({ ...measurement, ...(stream && { stream }) });
        expect(Math.abs((ofPage ?? 0) - (METRICS[name].ofWindow(measurement) ?? 0))).toBeLessThan(0.01);
      }
      at += count;
    });
    expect(at).toBe(samples.length);
  });

  test("hold the readings of both containers, and every fault's window", () => {
    const { record, verdict } = busyDrill(600);
    const { data } = unpackPage(page({ record, verdict }));
    expect(data.usage.candidate.atMs).toEqual(record.usage.map(({ atMs }) => atMs));
    expect(data.usage.candidate.cpuShare).toEqual(record.usage.map(({ cpuShare }) => cpuShare));
    expect(data.usage.baseline.memoryBytes).toEqual(record.baseline?.usage.map(({ memoryBytes }) => memoryBytes));
    expect(data.windows.map(({ name, observed }) => [name, observed])).toEqual([
      ["cpu-overload", true],
      ["kill-restart", true],
      ["network-delay", true],
      ["overload", false],
    ]);
    const [overload, kill] = data.windows;
    const after = record.phases.find(({ name }) => name === "after cpu-overload");
    const goodMs = Math.min(...(after?.samples.map(({ endedAtMs }) => endedAtMs) ?? []));
    expect(overload?.marks).toEqual([
      { name: "applied", atMs: record.phases[1]?.startedAtMs, sinceMs: null, kind: "inject" },
      { name: "removed", atMs: after?.startedAtMs, sinceMs: null, kind: "link" },
      { name: "first good answer", atMs: goodMs, sinceMs: after?.startedAtMs, kind: "good" },
      { name: "latency back", atMs: (after?.startedAtMs ?? 0) + 1_900, sinceMs: after?.startedAtMs, kind: "link" },
    ]);
    expect(kill?.marks.map(({ atMs }) => atMs - (kill?.startedAtMs ?? 0))).toEqual([0, 8, 412, 5100, 6400]);
  });

  test("hold a window for every fault of any kind, also for one that only asks texts of its own", () => {
    const { record, verdict } = everyKindDrill();
    const { windows } = unpackPage(page({ record, verdict })).data;
    expect(windows.map(({ name }) => name).toSorted()).toEqual(
      experimentsOf(record)
        .map(({ name }) => name)
        .toSorted(),
    );
    const { attempted } = experimentsOf(record).find(({ name }) => name === "overflow") ?? {};
    expect(windows.find(({ name }) => name === "overflow")).toMatchObject({
      startedAtMs: attempted?.startedAtMs,
      endedAtMs: attempted?.endedAtMs,
    });
  });

  test("of twenty thousand requests take less than half a megabyte", () => {
    expect(page(busyDrill(20_000)).length).toBeLessThan(500_000);
  });
});

describe("the page", () => {
  test.each(DRILLS)("of $name says the verdict first, and every check and phase", ({ record, verdict }) => {
    const text = textOf(page({ record, verdict }));
    expect(text.indexOf(said(verdict.sentence).replaceAll("`", ""))).toBeLessThan(400);
    for (const check of record.checks) {
      expect(text).toContain(`${checkName(check)} `);
      expect(text).toContain(measuredText(record, check));
    }
    for (const phase of record.phases) for (const cell of phaseCells(record, phase)) expect(text).toContain(cell);
  });

  const named = (name: string) => DRILLS.find((drill) => drill.name === name) ?? expect.fail(`no drill ${name}`);

  test("names the link of a recovery that never came, and an experiment without effect", () => {
    const text = textOf(page(named("fail-no-restart-policy")));
    expect(text).toContain("killed at 5:31.2 → process gone +8 ms → started again: never");
    expect(textOf(page(named("busy")))).toMatch(/4 overload no effect began at/);
  });

  test("has a fault of the baseline's own beside the candidate's, and both ways back on one scale", () => {
    const html = page(named("baseline-slower"));
    expect(textOf(html)).toMatch(/kill-restart on the baseline effect killed at 5:31\.2 → process gone \+9 ms/);
    expect(html.match(/<div class="bar">/g)).toHaveLength(2);
  });

  test("asks nothing of any network, and obeys its own script and style alone", () => {
    const html = page({ record: buildRecord(), verdict: buildVerdict() });
    const [, policy = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
    const hash = (text: string) => createHash("sha256").update(text).digest("base64");
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const [, script = ""] = /<script type="module">([\s\S]*?)<\/script>/.exec(html) ?? [];
    expect(policy.replaceAll("&#39;", "'").split("; ")).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash(script)}'`,
      `style-src 'sha256-${hash(style)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(style).not.toMatch(/url\(|@import/);
    expect(visible(html)).not.toMatch(/\s(src|srcset|style|action|background|poster)=/);
  });

  test.each(HOSTILE)("is no other page whatever text is in it: %s", (_name, text) => {
    const { record, verdict, provenance } = hostileDrill(text);
    const html = toHtml(drillReport(record, verdict, provenance));
    expect(strangeParts(html)).toEqual([]);
    expect(elements(visible(html)).filter(({ name }) => name === "script")).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
    // And the script that shows it gets it as text.
    const { data } = unpackPage(html);
    expect(data.texts.length).toBeGreaterThan(0);
  });

  test("keeps the values of the environment to itself", () => {
    const record = buildRecord();
    const target = { ...record.plan.target, env: { API_KEY: "hunter2-hunter2" } };
    const told = { ...record, plan: { ...record.plan, target }, warnings: [textMessage("no hunter2-hunter2 here")] };
    const html = toHtml(drillReport(told, buildVerdict(), buildProvenance()));
    expect(html).toContain("No *** here");
    expect(html).not.toContain("hunter2");
  });
});
