import { createHash } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toHtml } from "../../src/report/render/html.ts";
import { buildTrend } from "../support/history.ts";
import { drillReport } from "../support/in-english.ts";
import { buildProvenance, buildRecord, buildVerdict } from "../support/record-builder.ts";
import { FREEZE, streamedDrill } from "../support/streamed-drill.ts";
import { faintTexts } from "./contrast.ts";
import { cellsOf, openPage, startBrowser } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const DRILL = streamedDrill();
const SAMPLES = DRILL.record.phases.flatMap(({ samples }) => samples);
const TREND = buildTrend(30, { ttftMs: 400, tpotMs: 30 });
const HTML = toHtml(drillReport(DRILL.record, DRILL.verdict, buildProvenance(), TREND));
const PLAIN = toHtml(drillReport(buildRecord(), buildVerdict(), buildProvenance()));
const LAYERS = ["first text", "first text after reasoning", "longest stall"];

const heading = (shown: Page, table: string) => shown.locator(`${table} thead th`).allTextContents();

async function legend(shown: Page): Promise<string[]> {
  const texts = await shown.locator("#timeline-controls label").allTextContents();
  return texts.map((text) => text.replace(/ \(.*/, ""));
}

async function picture(shown: Page): Promise<string> {
  const url = await shown.locator("#timeline canvas").evaluate((each) => (each as HTMLCanvasElement).toDataURL());
  return createHash("sha256").update(url).digest("hex");
}

/** How many dashed lines in the color of limits cross the timeline. */
async function limitLines(shown: Page): Promise<number> {
  return await shown.locator("#timeline canvas").evaluate((each) => {
    const { width, height } = each as HTMLCanvasElement;
    // The browser warns of a canvas that is read again and again without having been made for it.
    const copy = Object.assign(document.createElement("canvas"), { width, height });
    const ctx = copy.getContext("2d", { willReadFrequently: true });
    ctx?.drawImage(each as HTMLCanvasElement, 0, 0);
    const { data = [] } = ctx?.getImageData(0, 0, width, height) ?? {};
    // #cf222e, not the color of the first texts, and not the faint shade of an experiment.
    const isRed = (at: number) =>
      (data[at] ?? 0) > 180 && (data[at + 1] ?? 0) < 90 && (data[at + 2] ?? 0) < 90 && (data[at + 3] ?? 0) > 150;
    const isLine = Array.from({ length: height }, (_, y) => {
      return Array.from({ length: width }, (_x, x) => 4 * (y * width + x)).filter(isRed).length > 0.3 * width;
    });
    return isLine.filter((is, y) => is && !isLine[y - 1]).length;
  });
}

test("the timeline has the first texts and stalls of streamed answers with their limits, each with a switch", async () => {
  await using opened = await openPage(browser, HTML);
  const { page: shown, complaints } = opened;
  expect(await legend(shown)).toEqual(["ok", "failed", ...LAYERS, "logarithmic"]);
  expect(await shown.locator("#timeline-figure figcaption").textContent()).toMatch(/Squares: the first text/);
  const all = await picture(shown);
  expect(await limitLines(shown)).toBe(4);
  for (const layer of LAYERS) {
    const box = shown.getByLabel(new RegExp(`^${layer} \\(`));
    await box.press("Space");
    expect(await picture(shown)).not.toBe(all);
    expect(await limitLines(shown)).toBe(3);
    await box.press("Space");
    expect(await picture(shown)).toBe(all);
  }
  await shown.getByLabel("logarithmic").press("Space");
  expect(await limitLines(shown)).toBe(4);
  expect(complaints).toEqual([]);

  await using plain = await openPage(browser, PLAIN);
  const words = await legend(plain.page);
  expect(words.filter((word) => LAYERS.includes(word))).toEqual([]);
  expect(await plain.page.locator("#timeline-figure figcaption").textContent()).not.toMatch(/Squares/);
  expect(await heading(plain.page, "#samples")).not.toContain("TTFT");
});

test("a stall is where and when it happened: the pointer tells of one of those that a freeze made", async () => {
  await using opened = await openPage(browser, HTML);
  const over = opened.page.locator("#timeline .u-over");
  const { width = 0, height = 0 } = (await over.boundingBox()) ?? {};
  const endedAtMs = Math.max(...DRILL.record.phases.map((phase) => phase.endedAtMs));
  const x = (width * (FREEZE.fromMs + FREEZE.toMs)) / 2 / endedAtMs;
  const told: string[] = [];
  for (let y = 5; y < height; y += 8) {
    await over.hover({ position: { x, y } });
    told.push((await opened.page.locator("#timeline-reading").textContent()) ?? "");
  }
  const frozen = told.filter((text) => text.replaceAll("\u00a0", " ").includes("stall 3.2 s"));
  expect(frozen.length).toBeGreaterThan(0);
  expect(frozen.join()).toMatch(/TTFT/);
});

test("the table of requests has the times of the text, and can begin with the longest", async () => {
  await using opened = await openPage(browser, HTML);
  const { page: shown } = opened;
  const headings = ["due at", "phase", "outcome", "latency", "TTFT", "answer TTFT", "TPOT", "stall", "status"];
  expect((await heading(shown, "#samples")).slice(0, 9)).toEqual(headings);
  // The first answer is nothing but reasoning.
  const [first] = await cellsOf(shown, "#samples");
  expect(first?.slice(4, 8)).toEqual([expect.stringMatching(/ms$/), "", expect.any(String), expect.any(String)]);
  await shown.getByRole("combobox", { name: "order" }).selectOption("stall");
  expect((await cellsOf(shown, "#samples"))[0]?.[7]).toBe("3.2 s");
  await shown.getByRole("combobox", { name: "order" }).selectOption("ttft");
  const longest = Math.max(...SAMPLES.map(({ stream }) => stream?.ttftMs ?? 0));
  expect((await cellsOf(shown, "#samples"))[0]?.[4]).toBe(`${(longest / 1_000).toFixed(2)} s`);
});

test("the history has charts and columns of the times of the text where runs have them", async () => {
  await using opened = await openPage(browser, HTML);
  const { page: shown, complaints } = opened;
  expect(await shown.locator("#history h3").allTextContents()).toEqual([
    "P95, worst window",
    "P95 TTFT, worst window",
    "P95 TPOT, worst window",
    "Recovery, longest",
  ]);
  expect(await shown.locator("[data-history] canvas").count()).toBe(4);
  // There is no limit of the TPOT.
  expect(await shown.locator("#history figcaption .key").count()).toBe(3);
  expect((await heading(shown, "#history")).slice(3, 6)).toEqual(["P95, worst window", "P95 TTFT", "P95 TPOT"]);
  const rows = await cellsOf(shown, "#history");
  expect(rows.slice(0, 2).map((cells) => cells.slice(4, 6))).toEqual([
    ["400 ms", "30 ms"],
    ["–", "–"],
  ]);
  expect(complaints).toEqual([]);
});

test.each(["light", "dark"] as const)("%s, on a phone: nothing is faint, nothing scrolls sideways", async (scheme) => {
  const viewport = { width: 360, height: 780 };
  await using opened = await openPage(browser, HTML, { viewport, colorScheme: scheme });
  expect(await faintTexts(opened.page)).toEqual([]);
  expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(opened.complaints).toEqual([]);
});

test("without JavaScript the table of phases has the times of the text", async () => {
  await using opened = await openPage(browser, HTML, { javaScriptEnabled: false });
  const shown = (await heading(opened.page, "#phases")).slice(5, 9);
  expect(shown).toEqual(["P95 TTFT", "P95 answer TTFT", "P95 TPOT", "P95 stall"]);
});
