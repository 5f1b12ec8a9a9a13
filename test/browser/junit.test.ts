import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toJunit } from "../../src/report/render/junit.ts";
import { HOSTILE } from "../support/hostile.ts";
import { hostileDrill } from "../support/hostile-drill.ts";
import { checkName, drillReport } from "../support/in-english.ts";
import { buildProvenance } from "../support/record-builder.ts";
import { sampleDrills } from "../support/sample-drills.ts";
import { startBrowser } from "./open-page.ts";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** What a strict XML parser makes of it. */
async function parsed(xml: string) {
  return await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "application/xml").documentElement;
    const attributes = (element: Element) =>
      Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    return {
      root: root.nodeName,
      counts: attributes(root.children[0] ?? root),
      suites: root.children.length,
      cases: [...root.querySelectorAll("testsuite > testcase")].map((each) => ({
        name: each.getAttribute("name"),
        outcome: each.firstElementChild?.nodeName ?? "passed",
        inside: each.firstElementChild?.children.length ?? 0,
      })),
    };
  }, xml);
}

test.each(sampleDrills())("$name is a test case for each check, and one for the verdict", async (drill) => {
  const { record, verdict } = drill;
  const { root, counts, cases } = await parsed(toJunit(drillReport(record, verdict, buildProvenance())));

  expect(root).toBe("testsuites");
  expect(cases.slice(0, -1).map(({ name }) => name)).toEqual(record.checks.map((check) => checkName(check)));
  const count = (outcome: string) => String(cases.filter((each) => each.outcome === outcome).length);
  expect(counts).toMatchObject({
    tests: String(record.checks.length + 1),
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
  });
  const whole = { pass: "passed", fail: "failure", error: "error", cancelled: "error", inconclusive: "skipped" }[
    verdict.status
  ];
  expect(cases.at(-1)?.outcome).toBe(
    verdict.status === "inconclusive" && record.plan.onInconclusive === "fail" ? "failure" : whole,
  );
});

test.each(HOSTILE)("%s stays a text", async (_, text) => {
  const { record, verdict } = hostileDrill(text);
  const { root, suites, cases } = await parsed(toJunit(drillReport(record, verdict, buildProvenance())));

  expect(root).toBe("testsuites");
  expect(suites).toBe(1);
  expect(cases).toHaveLength(record.checks.length + 1);
  expect(cases.every(({ inside }) => inside === 0)).toBe(true);
});
