import { describe, expect, test } from "vitest";
import { toHtml } from "../../../../../src/report/render/html.ts";
import { busyDrill } from "../../../../support/busy-drill.ts";
import { drillReport, mergedReport } from "../../../../support/in-english.ts";
import { buildMerged } from "../../../../support/merged-legs.ts";
import { visible } from "../../../../support/page-parts.ts";
import {
  buildPhase,
  buildProvenance,
  buildRecord,
  buildSamples,
  buildVerdict,
} from "../../../../support/record-builder.ts";
import { sampleDrills } from "../../../../support/sample-drills.ts";

const TIMED_OUT = buildRecord({
  phases: [
    buildPhase("steady-state", buildSamples(24, 20_000, 1_361)),
    buildPhase(
      "cpu-overload",
      buildSamples(
        20,
        60_000,
        1_361,
        Array.from({ length: 20 }, () => "timeout"),
      ),
    ),
  ],
});
const DRILLS = [
  ...sampleDrills(),
  { name: "busy", ...busyDrill(100) },
  { name: "timed-out", record: TIMED_OUT, verdict: buildVerdict() },
];
const pageOf = ({ record, verdict }: Pick<(typeof DRILLS)[number], "record" | "verdict">) =>
  toHtml(drillReport(record, verdict, buildProvenance()));

/** The large figures by their labels. */
function cardsOf(html: string): Record<string, string> {
  const cards = html.matchAll(/<div><dt>(.*?)<\/dt><dd>(.*?)<\/dd><\/div>/g);
  return Object.fromEntries([...cards].map(([, label = "", figure = ""]) => [label, figure.replaceAll("\u00a0", " ")]));
}

describe("the large figures", () => {
  test("of a window full of time-outs are lower bounds", () => {
    const cards = Object.values(cardsOf(pageOf({ record: TIMED_OUT, verdict: buildVerdict() })));
    expect(cards).toContain("≥ 10 s");
    expect(cards.some((figure) => /^≥ \d\.\dx$/.test(figure))).toBe(true);
    expect(cards).toContain("0 %");
  });

  test("are no bounds where few requests failed, whatever their latency", () => {
    const record = buildRecord({
      phases: [
        buildPhase("steady-state", buildSamples(24, 20_000, 1_361)),
        buildPhase("cpu-overload", buildSamples(100, 60_000, 3_000, ["timeout", "timeout"])),
      ],
    });
    expect(Object.values(cardsOf(pageOf({ record, verdict: buildVerdict() }))).join()).not.toContain("≥");
  });

  test("of a matrix are the bounds of the leg that they come from", () => {
    const merged = buildMerged([
      { index: 0, total: 2 },
      { index: 1, total: 2 },
    ]);
    const [one, other] = merged.legs;
    if (one === undefined || other === undefined) throw new Error("a leg is missing");
    const outputs = {
      ...one.outputs,
      "p95-ms": "10000",
      "p95-is-lower-bound": "true",
      slowdown: "6.5",
      "slowdown-is-lower-bound": "true",
    };
    const timedOut = { ...one, outputs, drill: { ...one.drill, record: TIMED_OUT } };
    const cards = (legs: readonly (typeof one)[]) =>
      Object.values(cardsOf(toHtml(mergedReport({ ...merged, legs: [...legs] }))));
    expect(cards([timedOut, other])).toContain("≥ 10 s");
    expect(cards([one, other]).join()).not.toContain("≥");
  });
});

test.each(DRILLS)("on the page of $name no figure is apart from its unit, but in what is copied", (drill) => {
  const words = visible(pageOf(drill))
    .replace(/<(pre|code)[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " | ");
  expect(words.match(/.{12}(?:\d (?:%|ms|s|min|[KMG]iB)(?![\p{L}\d])|[≤≥] \d)/gu)).toBeNull();
});
