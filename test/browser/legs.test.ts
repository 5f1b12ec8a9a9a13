import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { message } from "../../src/model/message.ts";
import { formatDuration, formatRatio } from "../../src/model/text/format.ts";
import { toMergedResult } from "../../src/report/matrix/merged-result.ts";
import { toHtml } from "../../src/report/render/html.ts";
import { HOSTILE } from "../support/hostile.ts";
import { checkName, limitText, measuredText, mergedReport } from "../support/in-english.ts";
import { buildMerged, hostileMerged } from "../support/merged-legs.ts";
import { faintTexts } from "./contrast.ts";
import { cellsOf, openPage, startBrowser } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const refused = [
  {
    artifact: { id: 9, name: "fault-drill-drill-9" },
    reason: [message("foreign.said", { text: "It is not a zip archive." })],
  },
];
const MERGED = buildMerged(
  (["pass", "fail", "pass", "inconclusive", "error"] as const).map((status, index) => ({
    index,
    total: 6,
    values: `registry.example/team/qwen-allinone:candidate-${index}, every-kind`,
    status,
  })),
  refused,
);
const HTML = toHtml(mergedReport(MERGED));
/** What means anything in HTML. */
const MARKUP = HOSTILE.filter(([, text]) => /[<>&"'`]|javascript/.test(text));

/** The legs that are shown, by the end of their names. */
async function shownLegs(page: Page): Promise<string[]> {
  const names = await page.locator("#legs tbody tr:visible th").allTextContents();
  return names.map((name) => /candidate-\d|drill \(\d\)|drill-\d/.exec(name)?.[0] ?? name);
}

describe("the page of many legs", () => {
  test("opens from a file in silence, with the figures of its result.json", async () => {
    await using opened = await openPage(browser, HTML);
    const { page, complaints } = opened;
    const result = toMergedResult(MERGED);
    expect(await page.locator("h1").textContent()).toContain("Fault drill failed");
    const rows = await cellsOf(page, "#legs");
    for (const { title, figures } of result.legs) {
      const [, availability, p95] = rows.find(([name]) => name?.startsWith(title)) ?? expect.fail(title);
      expect(availability).toMatch(new RegExp(`^${formatRatio(figures.availability ?? Number.NaN)}`));
      expect(p95).toMatch(new RegExp(`^${formatDuration(figures.p95Ms ?? Number.NaN)}`));
    }
    expect(rows).toHaveLength(result.legs.length + result.missing.length + result.refused.length);
    const folds = await page.locator("details").count();
    expect(folds).toBe(result.legs.length);
    for (const { title, drill } of MERGED.legs) {
      const table = `details:has(h3:has-text("${title}"))`;
      const checks = (await cellsOf(page, table)).map((cells) => cells.slice(0, 3));
      const { record } = drill;
      expect(checks).toEqual(
        record.checks.map((check) => [checkName(check), limitText(record, check), measuredText(record, check)]),
      );
    }
    expect(complaints).toEqual([]);
  });

  test("is filtered by verdict and text, and ordered; the folds below follow", async () => {
    await using opened = await openPage(browser, HTML);
    const { page } = opened;
    const count = page.locator("#legs-count");
    expect(await count.textContent()).toBe("7 of 7 legs");
    expect((await shownLegs(page)).slice(0, 4)).toEqual(["candidate-1", "candidate-4", "drill (5)", "drill-9"]);
    await page.getByRole("combobox", { name: "order" }).selectOption("place");
    const inPlace = [0, 1, 2, 3, 4].map((index) => `candidate-${index}`);
    expect(await shownLegs(page)).toEqual([...inPlace, "drill (5)", "drill-9"]);
    expect(await page.locator("summary h3").first().textContent()).toContain("candidate-0");
    await page.getByRole("combobox", { name: "verdict" }).selectOption("error");
    expect(await shownLegs(page)).toEqual(["candidate-4", "drill (5)", "drill-9"]);
    expect(await page.locator("details:visible").count()).toBe(1);
    await page.getByRole("combobox", { name: "verdict" }).selectOption("open");
    await page.getByRole("searchbox").fill("CANDIDATE");
    expect(await count.textContent()).toBe("3 of 7 legs");
    await page.getByRole("searchbox").fill("no such leg");
    expect(await count.textContent()).toBe("0 of 7 legs");
  });

  test("a leg's name leads to its checks, again and again", async () => {
    await using opened = await openPage(browser, HTML);
    const { page } = opened;
    const link = page.locator("#legs tbody a", { hasText: "candidate-2" });
    const fold = page.locator("details", { hasText: "candidate-2" });
    await link.press("Enter");
    await expect.poll(() => fold.evaluate((each) => (each as HTMLDetailsElement).open)).toBe(true);
    await fold.locator("summary").click();
    expect(await fold.evaluate((each) => (each as HTMLDetailsElement).open)).toBe(false);
    await link.press("Enter");
    await expect.poll(() => fold.evaluate((each) => (each as HTMLDetailsElement).open)).toBe(true);
  });
});

describe("whatever it is looked at with", () => {
  test.each(["light", "dark"] as const)("%s: every text stands out", async (colorScheme) => {
    await using opened = await openPage(browser, HTML, { colorScheme });
    await opened.page.locator("summary").first().click();
    expect(await faintTexts(opened.page)).toEqual([]);
  });

  test("a phone of 360 pixels shows it without scrolling sideways", async () => {
    await using opened = await openPage(browser, HTML, { viewport: { width: 360, height: 780 } });
    const { page } = opened;
    await page.locator("summary").first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const widest = await page
      .locator(".cards")
      .evaluateAll((all) => Math.max(...all.flatMap((each) => [each, ...each.children].map((one) => one.scrollWidth))));
    expect(widest).toBeLessThanOrEqual(360);
  });

  test("without a script everything is there but the filter", async () => {
    await using opened = await openPage(browser, HTML, {}, () => {
      // What the page's script needs first of all is not there.
      Reflect.deleteProperty(globalThis, "atob");
      addEventListener("DOMContentLoaded", () => {
        document.documentElement.dataset.drawn = "never";
      });
    });
    expect(await opened.page.locator("#legs-filter").isVisible()).toBe(false);
    expect(await shownLegs(opened.page)).toHaveLength(7);
  });

  test("a keyboard gets to everything that can be done", async () => {
    await using opened = await openPage(browser, HTML);
    const reached = new Set<string>();
    for (let presses = 0; presses < 30; presses += 1) {
      await opened.page.keyboard.press("Tab");
      reached.add(await opened.page.evaluate(() => document.activeElement?.tagName ?? ""));
    }
    expect(reached).toEqual(reached.union(new Set(["A", "INPUT", "SELECT", "SUMMARY"])));
  });

  test("a screen reader gets headings, landmarks and tables", async () => {
    await using opened = await openPage(browser, HTML);
    await opened.page.locator("summary").first().click();
    const tree = await opened.page.locator("body").ariaSnapshot();
    for (const part of ["banner", "navigation", "main", "contentinfo", "search", 'heading "Legs"', 'table "Legs"']) {
      expect(tree).toContain(part);
    }
    expect(tree).toMatch(/table "Checks of drill \(/);
    expect(tree).toMatch(/cell "fail failed"/);
  });

  test("a printer gets every leg's checks, on white paper, and the folds are closed again", async () => {
    await using opened = await openPage(browser, HTML, { colorScheme: "dark" });
    const { page } = opened;
    await page.evaluate(() => {
      addEventListener("beforeprint", () => {
        document.body.dataset.open = String(document.querySelectorAll("details[open]").length);
        document.body.dataset.paper = getComputedStyle(document.documentElement).getPropertyValue("--paper");
      });
    });
    await page.pdf({ format: "A4" });
    expect(await page.evaluate(() => ({ ...document.body.dataset }))).toEqual({ open: "5", paper: "#ffffff" });
    expect(await page.locator("details[open]").count()).toBe(0);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 680, height: 900 });
    expect(await page.locator("#legs table").evaluate((table) => table.scrollWidth)).toBeLessThanOrEqual(680);
  });
});

test.each(MARKUP)("hostile text is nothing but text: %s", async (_name, text) => {
  await using opened = await openPage(browser, toHtml(mergedReport(hostileMerged(text))));
  const { page, complaints } = opened;
  await page.getByRole("searchbox").fill("e");
  const found = await page.evaluate(() => ({
    scripts: document.scripts.length,
    foreign: document.querySelectorAll("img, iframe, object, embed, link, base, [onerror], [onclick]").length,
    folds: document.querySelectorAll("details").length,
    links: [...document.links].map(({ protocol }) => protocol),
  }));
  expect(found).toMatchObject({ scripts: 2, foreign: 0, folds: 2 });
  expect(found.links.filter((protocol) => !["file:", "https:"].includes(protocol))).toEqual([]);
  expect(complaints).toEqual([]);
});
