import { createHash } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checksOf } from "../../src/experiments/checks.ts";
import { judge, type Verdict } from "../../src/gate/verdict/verdict.ts";
import type { DrillRecord } from "../../src/model/record.ts";
import { comparedRows, recoveredRows } from "../../src/report/facts/baseline.ts";
import { EN } from "../../src/report/messages/en.ts";
import { KINDS } from "../../src/report/page/kinds.ts";
import { MARK_OPACITY, SHADE_OPACITY } from "../../src/report/page/theme.ts";
import { toHtml } from "../../src/report/render/html.ts";
import { busyDrill } from "../support/busy-drill.ts";
import { HOSTILE } from "../support/hostile.ts";
import { hostileDrill } from "../support/hostile-drill.ts";
import {
  checkName,
  decidedOn,
  drillReport,
  limitText,
  measuredText,
  phaseCells,
  phasesToShow,
  toResult,
} from "../support/in-english.ts";
import { buildPhase, buildProvenance, buildRecord, buildSamples, OVERLOAD_FAULT } from "../support/record-builder.ts";
import { sampleDrills } from "../support/sample-drills.ts";
import { chartColors, contrast, faintTexts, mixed } from "./contrast.ts";
import { cellsOf, openPage, startBrowser } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

interface Drill {
  readonly record: DrillRecord;
  readonly verdict: Verdict;
}

const page = ({ record, verdict }: Drill) => toHtml(drillReport(record, verdict, buildProvenance()));
const BUSY = busyDrill(600);
const DRILLS = [{ name: "busy", ...BUSY }, ...sampleDrills()];
/** The widest there are, and one with nothing but a log. */
const WIDE = DRILLS.filter(({ name }) =>
  ["busy", "pass-every-kind", "pass-streamed", "baseline-noisy", "error-boot"].includes(name),
);
/** A service of 3 ms, with the usual limit of 8 s. */
const FAST = fastDrill();
/** A4 between its margins, in CSS pixels. */
const PAPER_WIDTH = 688;
/** What means anything in HTML. */
const MARKUP = HOSTILE.filter(([, text]) => /[<>&"'`]|javascript/.test(text));

function fastDrill(): Drill {
  const phases = [
    buildPhase("steady-state", buildSamples(24, 20_000, 3)),
    buildPhase("cpu-overload", buildSamples(2_000, 40_000, 7)),
  ];
  const seen = buildRecord({ phases, experiments: [OVERLOAD_FAULT] });
  const record = { ...seen, checks: checksOf(seen) };
  return { record, verdict: judge(record) };
}

/** What canvases show, each as a hash. */
async function pictures(shown: Page, canvases: string): Promise<string[]> {
  const all = await shown
    .locator(canvases)
    .evaluateAll((found) => found.map((each) => (each as HTMLCanvasElement).toDataURL()));
  return all.map((picture) => createHash("sha256").update(picture).digest("hex"));
}

describe("the report of a drill", () => {
  test.each(DRILLS)("$name opens from a file in silence, with the figures of its result.json", async (drill) => {
    await using opened = await openPage(browser, page(drill));
    const { page: shown, complaints } = opened;
    const { record, verdict } = drill;
    const result = toResult(record, verdict, buildProvenance());
    expect(await shown.title()).toContain(EN.words.verdict[verdict.status]);
    expect(await shown.locator("h1").textContent()).toContain(EN.words.verdict[verdict.status]);
    const checks = (await cellsOf(shown, "#checks")).map((cells) => cells.slice(0, 4));
    expect(checks).toEqual(
      record.checks.map((check) => [
        checkName(check),
        limitText(record, check),
        measuredText(record, check),
        decidedOn(record, check),
      ]),
    );
    const phases = await cellsOf(shown, "#phases");
    expect(phases).toEqual(record.phases.map((phase) => phaseCells(record, phase)));
    expect(phases.map(([, requests]) => Number(requests?.replace(",", "")))).toEqual(
      result.phases.map(({ samples }) => samples.length),
    );
    if (record.baseline !== null) {
      expect(await cellsOf(shown, "#baseline")).toEqual([...comparedRows(record, EN), ...recoveredRows(record, EN)]);
      const comparisons = result.baseline?.comparisons ?? [];
      const charts = await shown.locator("#distributions h3", { hasText: "compared with the baseline" }).count();
      expect(charts).toBe(comparisons.length);
    }
    const requests = phasesToShow(record).reduce((sum, { phase }) => sum + phase.samples.length, 0);
    if (requests > 0) {
      expect(await shown.locator("#samples-count").textContent()).toContain(`of ${requests.toLocaleString("en-US")} `);
    }
    expect(complaints).toEqual([]);
  });

  test("draws every chart, and says in words what each is", async () => {
    await using opened = await openPage(browser, page(BUSY));
    const charts = await opened.page.locator(".chart").evaluateAll((frames) =>
      frames.map((frame) => {
        const canvas = frame.querySelector("canvas");
        const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return {
          drawn: [...pixels].filter((value, index) => index % 4 === 3 && value > 0).length,
          label: frame.ariaLabel ?? "",
          role: frame.getAttribute("role"),
        };
      }),
    );
    expect(charts).toHaveLength(1 + 3 + 5);
    for (const { drawn, label, role } of charts) {
      expect(drawn).toBeGreaterThan(2_000);
      expect(label.length).toBeGreaterThan(20);
      expect(role).toBe("img");
    }
    const legend = await opened.page.locator("#timeline-controls label").allTextContents();
    expect(legend.map((each) => each.replace(/ \(.*/, ""))).toEqual([
      "ok",
      "ok on the baseline",
      "caused by the experiment",
      "shed",
      "dropped by the generator",
      "failed",
      "logarithmic",
    ]);
  });

  test("looks closer at a fault, in all charts at once, and back", async () => {
    await using opened = await openPage(browser, page(BUSY));
    const { page: shown, complaints } = opened;
    const look = () => pictures(shown, "#timeline canvas, #usage canvas");
    const whole = await look();
    await shown.locator("button.zoom").nth(1).press("Enter");
    const closer = await look();
    closer.forEach((each, index) => {
      expect(each).not.toBe(whole[index]);
    });
    await shown.getByRole("button", { name: "Whole drill" }).click();
    expect(await look()).toEqual(whole);
    await shown.getByLabel("logarithmic").click();
    expect((await look())[0]).not.toBe(whole[0]);
    await shown.getByLabel("logarithmic").click();
    expect((await look())[0]).toBe(whole[0]);
    await shown.getByLabel(/^failed/).click();
    expect((await look())[0]).not.toBe(whole[0]);
    expect(complaints).toEqual([]);
  });

  test("tells of the request under the pointer", async () => {
    await using opened = await openPage(browser, page(BUSY));
    const over = opened.page.locator("#timeline .u-over");
    const box = await over.boundingBox();
    const reading = opened.page.locator("#timeline-reading");
    const told: string[] = [];
    for (let y = 20; y < (box?.height ?? 0); y += 15) {
      await over.hover({ position: { x: 300, y } });
      told.push((await reading.textContent()) ?? "");
    }
    expect(told).toContainEqual(expect.stringMatching(/^\d+:\d\d\.\d{3} · cpu-overload · ok · [\d.]+ m?s · [\w-]+$/));
  });
});

describe("the table of all requests", () => {
  test("is filtered by phase, outcome and text, and ordered", async () => {
    await using opened = await openPage(browser, page(BUSY));
    const { page: shown } = opened;
    const count = shown.locator("#samples-count");
    const all = BUSY.record.phases.flatMap(({ samples }) => samples);
    const shed = all.filter((sample) => sample.shed);
    await shown.getByRole("combobox", { name: "outcome" }).selectOption("shed");
    expect(await count.textContent()).toBe(`1 to ${shed.length} of ${shed.length} requests`);
    expect((await cellsOf(shown, "#samples")).every((cells) => cells[2] === "http-error, shed")).toBe(true);
    await shown.getByRole("combobox", { name: "outcome" }).selectOption("");
    await shown.getByRole("combobox", { name: "phase" }).selectOption("cpu-overload");
    await shown.getByRole("searchbox").fill("CLOSED before the answer");
    const refused = BUSY.record.phases[1]?.samples.filter(({ outcome }) => outcome === "refused") ?? [];
    expect(await count.textContent()).toBe(`1 to ${refused.length} of ${refused.length} requests`);
    await shown.getByRole("searchbox").fill("no such text");
    expect(await count.textContent()).toBe("none of 0 requests");
    await shown.getByRole("searchbox").fill("");
    await shown.getByRole("combobox", { name: "order" }).selectOption("slowest");
    const [slowest] = await cellsOf(shown, "#samples");
    expect(slowest?.slice(2, 4)).toEqual(["timeout", "10 s"]);
  });

  test("turns its pages, and has no more rows than one of them", async () => {
    const many = busyDrill(20_000);
    await using opened = await openPage(browser, page(many));
    const { page: shown, complaints } = opened;
    const count = shown.locator("#samples-count");
    expect(await count.textContent()).toMatch(/^1 to 50 of 20,0\d\d requests$/);
    await shown.getByRole("button", { name: "Next page" }).press("Enter");
    expect(await count.textContent()).toMatch(/^51 to 100 of /);
    await shown.getByRole("button", { name: "Last page" }).click();
    expect(await shown.getByRole("button", { name: "Next page" }).isDisabled()).toBe(true);
    expect((await cellsOf(shown, "#samples")).length).toBeLessThanOrEqual(50);
    expect(complaints).toEqual([]);
  });
});

describe("whatever it is looked at with", () => {
  test.each(["light", "dark"] as const)(
    "%s: every text stands out, and the charts have colors of their own",
    async (colorScheme) => {
      await using opened = await openPage(browser, page(BUSY), { colorScheme });
      expect(await faintTexts(opened.page)).toEqual([]);
      const background = await opened.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe(colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(13, 17, 23)");
      const before = await pictures(opened.page, "#timeline canvas");
      await opened.page.emulateMedia({ colorScheme: colorScheme === "light" ? "dark" : "light" });
      // A browser tells a page of it with its next frame.
      await expect.poll(() => pictures(opened.page, "#timeline canvas")).not.toEqual(before);
    },
  );

  test.each(["light", "dark"] as const)("%s: marks and texts of the charts stand out", async (colorScheme) => {
    await using opened = await openPage(browser, page(BUSY), { colorScheme });
    const colors = await chartColors(opened.page);
    const shade = mixed(colors.experiment, colors.paper, SHADE_OPACITY);
    const ofStreams = ["first-text", "stall"] as const;
    const marks = [...KINDS.map(({ color }) => color), ...ofStreams, "before", "after", "good", "soft"] as const;
    for (const name of marks) {
      for (const behind of [colors.paper, shade]) {
        const shown = mixed(colors[name], behind, MARK_OPACITY);
        expect(contrast(shown, behind), name).toBeGreaterThanOrEqual(3);
      }
    }
    // The names on top, the axes, and the limits on their plates.
    for (const name of ["ink", "soft", "bad"] as const) {
      expect(contrast(colors[name], colors.paper), name).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colors.paper, colors.experiment)).toBeGreaterThanOrEqual(4.5);
  });

  test("a limit far above a fast service is in its charts all the same", async () => {
    await using opened = await openPage(browser, page(FAST));
    const longest = await opened.page.locator("#timeline canvas").evaluate((each) => {
      const { width, height } = each as HTMLCanvasElement;
      const { data = [] } = (each as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height) ?? {};
      const isRed = (at: number) => (data[at] ?? 0) - (data[at + 1] ?? 0) > 60;
      const redInRow = Array.from({ length: height }, (_, y) => {
        return Array.from({ length: width }, (_x, x) => 4 * (y * width + x)).filter(isRed).length;
      });
      return Math.max(...redInRow);
    });
    expect(longest).toBeGreaterThan(100);
    const captions = await opened.page.locator("#distributions figcaption").allTextContents();
    expect(captions[0]).toMatch(/P95 3\.4\u00a0ms.*limit of the P95: 8\u00a0s$/);
    expect(opened.complaints).toEqual([]);
  });

  test("a phone shows that a table has more columns than fit", async () => {
    await using opened = await openPage(browser, page(BUSY), { viewport: { width: 390, height: 844 } });
    const frame = opened.page.locator("#phases .scroll");
    const { overflow, background } = await frame.evaluate((each) => ({
      overflow: each.scrollWidth - each.clientWidth,
      background: getComputedStyle(each).backgroundAttachment,
    }));
    expect(overflow).toBeGreaterThan(0);
    // Covers that scroll along, over shadows that stay.
    expect(background).toBe("local, local, scroll, scroll, scroll");
  });

  test.each(WIDE)("a phone of 360 pixels shows $name without scrolling sideways", async (drill) => {
    await using opened = await openPage(browser, page(drill), { viewport: { width: 360, height: 780 } });
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const widths = await opened.page.locator("canvas").evaluateAll((all) => all.map((each) => each.clientWidth));
    for (const width of widths) expect(width).toBeLessThanOrEqual(360);
    expect(opened.complaints).toEqual([]);
  });

  test("without JavaScript the words and tables are there, nothing empty, and a sentence says what is missing", async () => {
    await using opened = await openPage(browser, page(BUSY), { javaScriptEnabled: false });
    const { page: shown, complaints } = opened;
    expect(await shown.locator("noscript p").first().isVisible()).toBe(true);
    expect(await shown.locator(".chart:visible, .filter:visible, button:visible, #samples:visible").count()).toBe(0);
    expect(await shown.locator("#checks tbody tr:visible").count()).toBe(BUSY.record.checks.length);
    expect(await shown.locator(".windows li:visible").count()).toBe(BUSY.record.experiments.length);
    expect(complaints).toEqual([]);
  });

  test("who takes its picture as soon as it is loaded has its charts", async () => {
    const look = () => {
      addEventListener("load", () => {
        document.body.dataset.drawnAtLoad = document.documentElement.dataset.drawn ?? "false";
      });
    };
    await using opened = await openPage(browser, page(BUSY), {}, look);
    await expect.poll(() => opened.page.evaluate(() => document.body.dataset.drawnAtLoad)).toBe("true");
  });

  test("a browser that is too old has the words and the tables, and says what is missing", async () => {
    const old = () => {
      Reflect.deleteProperty(globalThis, "ResizeObserver");
    };
    await using opened = await openPage(browser, page(BUSY), {}, old);
    expect(await opened.page.getByRole("alert").textContent()).toMatch(
      /This browser can't show the charts and the table of requests: ResizeObserver/,
    );
    expect(await cellsOf(opened.page, "#checks")).toHaveLength(BUSY.record.checks.length);
    expect(opened.complaints).toEqual([]);
  });

  test("a keyboard gets to everything that can be done", async () => {
    await using opened = await openPage(browser, page(BUSY));
    const reached = new Set<string>();
    for (let presses = 0; presses < 60; presses += 1) {
      await opened.page.keyboard.press("Tab");
      reached.add(await opened.page.evaluate(() => document.activeElement?.tagName ?? ""));
    }
    expect(reached).toEqual(reached.union(new Set(["A", "BUTTON", "INPUT", "SELECT"])));
  });

  test("a screen reader gets headings, landmarks and tables", async () => {
    await using opened = await openPage(browser, page(BUSY));
    const tree = await opened.page.locator("body").ariaSnapshot();
    for (const part of [
      "banner",
      "navigation",
      "main",
      "contentinfo",
      "search",
      'heading "Checks"',
      'table "Phases"',
    ]) {
      expect(tree).toContain(part);
    }
  });

  test("a printer gets dark marks on white paper, from a dark screen too", async () => {
    await using opened = await openPage(browser, page(BUSY), { colorScheme: "dark" });
    await opened.page.evaluate(() => {
      addEventListener("afterprint", () => undefined);
      addEventListener("beforeprint", () => {
        document.body.dataset.printed = getComputedStyle(document.documentElement).getPropertyValue("--paper");
      });
    });
    const pdf = await opened.page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await opened.page.evaluate(() => document.body.dataset.printed)).toBe("#ffffff");
    expect(await opened.page.evaluate(() => document.documentElement.classList.contains("printed"))).toBe(false);
  });
});

test.each(WIDE)("paper has all of $name: no table and no chart is cut", async (drill) => {
  await using opened = await openPage(browser, page(drill), { viewport: { width: PAPER_WIDTH, height: 900 } });
  const { page: shown } = opened;
  await shown.emulateMedia({ media: "print" });
  await shown.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBe(PAPER_WIDTH);
  const cut = await shown.locator(".scroll, .chart, pre").evaluateAll((all) =>
    all.flatMap((each) => {
      const inside = [each, ...each.querySelectorAll("table, canvas")].map((one) => one.getBoundingClientRect().right);
      return Math.max(...inside) > each.getBoundingClientRect().right + 1 ? [each.outerHTML.slice(0, 80)] : [];
    }),
  );
  expect(cut).toEqual([]);
});

describe("hostile text", () => {
  test.each(MARKUP)("is nothing but text: %s", async (_name, text) => {
    const drill = hostileDrill(text);
    await using opened = await openPage(browser, toHtml(drillReport(drill.record, drill.verdict, drill.provenance)));
    const { page: shown, complaints } = opened;
    await shown.getByRole("searchbox").fill("e");
    const found = await shown.evaluate(() => ({
      scripts: document.scripts.length,
      foreign: document.querySelectorAll("img, iframe, object, embed, details, link, base, [onerror], [onclick]")
        .length,
      links: [...document.links].map(({ protocol }) => protocol),
    }));
    expect(found).toMatchObject({ scripts: 2, foreign: 0 });
    expect(found.links.filter((protocol) => !["file:", "http:", "https:"].includes(protocol))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
