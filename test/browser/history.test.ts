import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatDuration } from "../../src/model/text/format.ts";
import { drillsOf, type Trend } from "../../src/report/history/trend.ts";
import { toHtml } from "../../src/report/render/html.ts";
import { busyDrill } from "../support/busy-drill.ts";
import { buildPastDrill, buildTrend } from "../support/history.ts";
import { drillReport, trendSentence } from "../support/in-english.ts";
import { buildProvenance } from "../support/record-builder.ts";
import { faintTexts } from "./contrast.ts";
import { cellsOf, openPage, startBrowser } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const BUSY = busyDrill(100);
const page = (trend: Trend) => toHtml(drillReport(BUSY.record, BUSY.verdict, buildProvenance(), trend));

test("the history is drawn, and its table has every run's figures, the newest first", async () => {
  const trend = buildTrend(100);
  await using opened = await openPage(browser, page(trend));
  const { page: shown, complaints } = opened;
  const [sentence] = await shown.locator("#history p").allTextContents();
  expect(sentence?.replaceAll("\u00a0", " ")).toBe(trendSentence(trend).replaceAll("`", ""));
  expect(await shown.locator("#history figcaption").allTextContents()).toEqual(["limit: 8\u00a0s", "limit: 30\u00a0s"]);
  expect(await shown.locator("#history figcaption .key").count()).toBe(2);
  const rows = await cellsOf(shown, "#history");
  const time = (ms: number | null) => (ms === null ? "–" : formatDuration(ms));
  expect(rows.map(([, verdict, , p95, steady, , recovery]) => [verdict, p95, steady, recovery])).toEqual(
    drillsOf(trend)
      .toReversed()
      .map((drill) => [drill.verdict, time(drill.p95Ms), time(drill.steadyP95Ms), time(drill.recoveryMs)]),
  );
  expect(rows[0]?.[0]).toMatch(/^this run /);
  expect(rows.filter(([name]) => name?.startsWith("this run"))).toHaveLength(1);
  const drawn = await shown.locator("[data-history] canvas").evaluateAll((all) =>
    all.map((each) => {
      const canvas = each as HTMLCanvasElement;
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return [...pixels].filter((value, index) => index % 4 === 3 && value > 0).length;
    }),
  );
  expect(drawn).toHaveLength(2);
  for (const pixels of drawn) expect(pixels).toBeGreaterThan(2_000);
  expect(complaints).toEqual([]);
});

test.each([
  ["one run, and this one without a figure", buildTrend(1, { p95Ms: null, recoveryMs: null })],
  ["no figure at all", { ...buildTrend(1), past: [buildPastDrill(1, { p95Ms: null, recoveryMs: null })] }],
  ["this run older than a hundred others", { ...buildTrend(100), own: buildPastDrill(1) }],
])("it is drawn in silence with %s", async (_name, trend) => {
  await using opened = await openPage(browser, page(trend));
  expect(await opened.page.locator("[data-history] canvas").count()).toBe(2);
  expect(await opened.page.getByRole("alert").count()).toBe(0);
  expect(opened.complaints).toEqual([]);
});

test.each(["light", "dark"] as const)(
  "%s, on a phone: nothing is faint, nothing scrolls sideways",
  async (colorScheme) => {
    const viewport = { width: 360, height: 780 };
    await using opened = await openPage(browser, page(buildTrend(40)), { viewport, colorScheme });
    expect(await faintTexts(opened.page)).toEqual([]);
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  },
);
