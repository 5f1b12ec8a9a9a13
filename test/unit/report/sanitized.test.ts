import { describe, expect, test } from "vitest";
import { message } from "../../../src/model/message.ts";
import { toMarkdown } from "../../../src/report/render/markdown.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { hostileDrill } from "../../support/hostile-drill.ts";
import { drillReport, mergedReport } from "../../support/in-english.ts";
import { buildMerged, hostileMerged } from "../../support/merged-legs.ts";
import { buildProvenance } from "../../support/record-builder.ts";
import { sampleDrills } from "../../support/sample-drills.ts";
import { sanitized } from "../../support/sanitized.ts";

/*
 * GitHub takes out of a comment whatever it does not allow, without a word. What a report says in HTML of its own has to
 * come through whole, at every length that it can be cut to.
 */

/** From more than a comment holds down to the verdict alone. */
const LIMITS = [1024 ** 2, 64_500, 12_000, 8_000, 6_000, 4_500, 3_000, 2_000, 1_000, 1];

describe("the sanitizer itself", () => {
  test.each([
    ["an element of a form", "a <button>x</button> b"],
    ["an event", '<b onclick="x">b</b>'],
    ["a style", '<b style="color: red">b</b>'],
    ["an address of another kind", '<a href="javascript:x">b</a>'],
  ])("takes out %s", (_name, markdown) => {
    const { html, asWritten } = sanitized(markdown);
    expect(html).not.toBe(asWritten);
  });
});

describe("a comment comes through whole", () => {
  test.each(sampleDrills())("of $name, however short it is cut", ({ record, verdict }) => {
    const report = drillReport(record, verdict, buildProvenance());
    for (const limit of LIMITS) {
      const { html, asWritten } = sanitized(toMarkdown(report, limit));
      expect(html).toBe(asWritten);
    }
  });

  test("of many legs, however short it is cut", () => {
    const statuses = ["pass", "fail", "inconclusive", "error"] as const;
    const merged = buildMerged(
      Array.from({ length: 24 }, (_, index) => ({
        index,
        total: 25,
        values: `qwen:${index}, oom-kill`,
        status: statuses[index % 4] ?? "pass",
      })),
      [
        {
          artifact: { id: 9, name: "fault-drill-drill-9" },
          reason: [message("artifact.unreadable", { what: "zip", reason: "x" })],
        },
      ],
    );
    const report = mergedReport(merged);
    const steps = LIMITS.map((limit) => {
      const body = toMarkdown(report, limit);
      const { html, asWritten } = sanitized(body);
      expect(html).toBe(asWritten);
      // A list that another one ran into has its lines far apart.
      expect(html).not.toMatch(/<li>\s*<p>/);
      return /_Truncated to fit: ([^_]+)\. The report files/.exec(body)?.[1] ?? "whole";
    });
    expect(new Set(steps).size).toBeGreaterThanOrEqual(4);
  });

  test.each(HOSTILE)("whatever text is in it: %s", (_name, text) => {
    const { record, verdict, provenance } = hostileDrill(text);
    for (const body of [
      toMarkdown(drillReport(record, verdict, provenance)),
      toMarkdown(mergedReport(hostileMerged(text))),
    ]) {
      const { html, asWritten } = sanitized(body);
      expect(html).toBe(asWritten);
    }
  });
});
