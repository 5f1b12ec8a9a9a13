import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toMarkdown } from "../../src/report/render/markdown.ts";
import { busyDrill } from "../support/busy-drill.ts";
import { hostileDrill } from "../support/hostile-drill.ts";
import { drillReport } from "../support/in-english.ts";
import { buildProvenance } from "../support/record-builder.ts";
import { sampleDrills } from "../support/sample-drills.ts";
import { startBrowser } from "./open-page.ts";

/** Mermaid as GitHub runs it: in a browser, obeying nothing that is in a chart. */
const MERMAID = readFileSync(createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js"), "utf8");

interface Mermaid {
  initialize(setting: object): void;
  parse(text: string): Promise<{ diagramType: string }>;
  render(id: string, text: string): Promise<{ svg: string }>;
}

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: MERMAID });
});
afterAll(() => browser.close());

const DRILLS = [...sampleDrills(), { name: "busy", ...busyDrill(600) }, { ...hostileDrill("<b>`x`"), name: "hostile" }];

test.each(DRILLS)("the chart of $name is one that mermaid draws", async ({ record, verdict }) => {
  const [, chart] =
    /^```mermaid\n(.*?)\n```$/ms.exec(toMarkdown(drillReport(record, verdict, buildProvenance()))) ?? [];
  const requests = record.phases.reduce((sum, { samples }) => sum + samples.length, 0);
  if (chart === undefined) return expect(requests).toBeLessThan(2);

  const drawn = await page.evaluate(async (text) => {
    const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
    const { diagramType } = await mermaid.parse(text);
    const { svg } = await mermaid.render("chart", text);
    return { diagramType, svg };
  }, chart);

  expect(drawn.diagramType).toBe("xychart");
  expect(drawn.svg).toContain("Latency over the drill, s");
  expect(drawn.svg).not.toContain("NaN");
  // The curve, and the limit where it is within sight.
  expect(drawn.svg.match(/<path [^>]*stroke="#(?:0969da|cf222e)"/g)).toHaveLength(
    chart.match(/^ {2}line /gm)?.length ?? 0,
  );
});
