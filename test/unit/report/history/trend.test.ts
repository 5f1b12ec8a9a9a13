import { expect, test } from "vitest";
import type { PastDrill } from "../../../../src/model/history.ts";
import { drillsOf, trendOf } from "../../../../src/report/history/trend.ts";
import { toHtml } from "../../../../src/report/render/html.ts";
import { BODY_LIMIT_BYTES, toMarkdown } from "../../../../src/report/render/markdown.ts";
import { resultText } from "../../../../src/report/result/result.ts";
import { buildPastDrill, buildTrend } from "../../../support/history.ts";
import { HOSTILE } from "../../../support/hostile.ts";
import { drillReport, drillTexts, toResult, trendSentence } from "../../../support/in-english.ts";
import { buildProvenance, buildRecord, buildVerdict } from "../../../support/record-builder.ts";
import { elements, render } from "../../../support/rendered.ts";
import { unpackPage } from "../../../support/unpack-page.ts";

const past = (...figures: (readonly [p95Ms: number | null, recoveryMs: number | null])[]) =>
  figures.map(([p95Ms, recoveryMs], index) => buildPastDrill(index + 1, { p95Ms, recoveryMs }));
const OWN = buildPastDrill(50, { p95Ms: 4_300, recoveryMs: 6_400 });
const sentence = (drills: readonly PastDrill[], own = OWN) => {
  const trend = trendOf("main", drills, own);
  return trend === null ? "" : trendSentence(trend);
};

test("it says between what the last runs were, and what this one is", () => {
  expect(sentence(past([3_800, 5_900], [4_100, 6_200], [4_900, 7_100]))).toBe(
    "The last 3 runs on `main`: P95 3.8 s to 4.9 s, median 4.1 s (now 4.3 s); recovery 5.9 s to 7.1 s, median 6.2 s (now 6.4 s).",
  );
});

test("twenty runs are enough", () => {
  const drills = Array.from({ length: 60 }, (_, index) => buildPastDrill(index + 1, { p95Ms: 10_000 - 100 * index }));
  expect(sentence(drills.slice(0, 40))).toMatch(/^The last 20 runs on `main`: P95 6\.1 s to 8 s, median 7/);
});

test("a single run is told plainly, and a figure that there is not is left out", () => {
  expect(sentence(past([4_100, null]))).toBe("The last run on `main`: P95 4.1 s (now 4.3 s).");
  expect(sentence(past([4_100, 6_000]), { ...OWN, recoveryMs: null })).toBe(
    "The last run on `main`: P95 4.1 s (now 4.3 s); recovery 6 s.",
  );
  expect(sentence(past([null, null]))).toBe("");
  expect(sentence(past([4_100, null], [3_900, null]))).toBe(
    "The last 2 runs on `main`: P95 3.9 s to 4.1 s (now 4.3 s).",
  );
});

test("the times of streamed answers are told of a service that streams", () => {
  const streams = { p95Ms: 4_100, recoveryMs: null, ttftMs: 310, tpotMs: 42 };
  const own = { ...OWN, recoveryMs: null, ttftMs: 330, tpotMs: 41, lowerBounds: ["ttftMs" as const] };
  expect(sentence([buildPastDrill(1, streams)], own)).toBe(
    "The last run on `main`: P95 4.1 s (now 4.3 s); TTFT 310 ms (now at least 330 ms); TPOT 42 ms (now 41 ms).",
  );
  expect(sentence([buildPastDrill(1, streams)], { ...OWN, recoveryMs: null })).toBe(
    "The last run on `main`: P95 4.1 s (now 4.3 s).",
  );
});

test("it says which were measured on another machine", () => {
  const elsewhere = { ...OWN, cpuModel: "Intel Xeon" };
  const two = past([4_100, null], [4_200, null]);
  expect(sentence(two, elsewhere)).toMatch(/; all on another CPU than this run\.$/);
  expect(sentence([...two, buildPastDrill(3, { cpuModel: "Intel Xeon" })], elsewhere)).toMatch(
    /; 2 of them on another CPU than this run\.$/,
  );
  expect(sentence(two.slice(0, 1), elsewhere)).toMatch(/; on another CPU than this run\.$/);
});

test("without a run before this one there is nothing to tell; another attempt of this one is none", () => {
  expect(trendOf("main", [], OWN)).toBeNull();
  expect(trendOf("main", [{ ...OWN, runAttempt: 1 }], { ...OWN, runAttempt: 2 })).toBeNull();
});

test("this run stands where it belongs, a slow one among newer ones", () => {
  const trend = trendOf("main", [buildPastDrill(1), buildPastDrill(60)], OWN) ?? expect.fail("no trend");
  expect(drillsOf(trend).map(({ runId }) => runId)).toEqual([1, 50, 60]);
  expect(unpackPage(page(trend)).data.history).toMatchObject({
    own: 1,
    figures: [{ name: "p95", valuesMs: [4_370, 4_300, 4_200] }, { name: "recovery" }],
  });
});

function page(trend: ReturnType<typeof trendOf>): string {
  return toHtml(drillReport(buildRecord(), buildVerdict(), buildProvenance(), trend));
}

const body = (limit = BODY_LIMIT_BYTES) =>
  toMarkdown(drillReport(buildRecord(), buildVerdict(), buildProvenance(), buildTrend()), limit);

test("in the comment it is one line, and the first to go", () => {
  const without = toMarkdown(drillReport(buildRecord(), buildVerdict(), buildProvenance()));
  const lines = body().split("\n");
  expect(lines.filter((line) => line.includes("The last 20 runs on `main`"))).toHaveLength(1);
  expect(body().replace(/\n\nThe last 20 runs on .*/, "")).toBe(without);
  const cut = body(Buffer.byteLength(body()) - 1);
  expect(cut).not.toContain("The last 20 runs");
  expect(cut).toContain("_Truncated to fit: history. The report files of the run have everything._");
});

test("the page has what the runs were, and a result has nothing of it", () => {
  const trend = buildTrend(30);
  const { data } = unpackPage(page(trend));
  expect(data.history).toMatchObject({
    own: 30,
    failed: [...trend.past, trend.own].map(({ verdict }) => verdict === "fail"),
    figures: [
      { name: "p95", valuesMs: [...trend.past, trend.own].map(({ p95Ms }) => p95Ms), limitMs: 8_000 },
      { name: "recovery", valuesMs: [...trend.past, trend.own].map(({ recoveryMs }) => recoveryMs), limitMs: 30_000 },
    ],
  });
  expect(data.history?.elsewhere.filter(Boolean)).toHaveLength(6);
  expect(page(null)).not.toContain('id="history"');
  const record = buildRecord();
  const texts = drillTexts(record, buildVerdict(), buildProvenance(), trend);
  expect(texts.result).toBe(resultText(toResult(record, buildVerdict(), buildProvenance())));
  expect(texts.junit).toBe(drillTexts(record, buildVerdict(), buildProvenance()).junit);
  expect(texts.summary).toContain("The last 20 runs on `main`");
});

test.each(HOSTILE)("a branch and a machine of any name are text alone: %s", (_name, text) => {
  const trend = trendOf(text, [buildPastDrill(1, { cpuModel: text.slice(0, 100) })], OWN);
  const names = (markup: string) => elements(markup).map(({ name }) => name);
  const plain = trendOf("main", [buildPastDrill(1)], { ...OWN, cpuModel: "another" });
  const told = toMarkdown(drillReport(buildRecord(), buildVerdict(), buildProvenance(), trend), BODY_LIMIT_BYTES);
  const usual = toMarkdown(drillReport(buildRecord(), buildVerdict(), buildProvenance(), plain), BODY_LIMIT_BYTES);
  const more = names(render(told)).filter((name) => name !== "code");
  expect(more).toEqual(names(render(usual)).filter((name) => name !== "code"));
  const visible = (html: string) => html.replace(/(<(script|style)[^>]*>)[\s\S]*?<\/\2>/g, "$1");
  const inPage = names(visible(page(trend))).filter((name) => name !== "code");
  expect(inPage).toEqual(names(visible(page(plain))).filter((name) => name !== "code"));
});
