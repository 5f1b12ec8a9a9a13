import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { experiments, parametersOf } from "../../../../src/experiments/registry.ts";
import { message } from "../../../../src/model/message.ts";
import { LANGUAGES } from "../../../../src/report/messages/languages.ts";
import { ZH_CN } from "../../../../src/report/messages/zh-CN.ts";
import { toHtml } from "../../../../src/report/render/html.ts";
import { textsIn } from "../../../support/chinese.ts";
import { buildTrend } from "../../../support/history.ts";
import { annotationsOf, drillReport, mergedReport, planText } from "../../../support/in-english.ts";
import { buildMerged } from "../../../support/merged-legs.ts";
import { PSEUDO } from "../../../support/pseudo-language.ts";
import { buildProvenance } from "../../../support/record-builder.ts";
import { FORMS } from "../../../support/report-forms.ts";
import { sampleDrills } from "../../../support/sample-drills.ts";
import { foreignOf, OURS, strayWords, withoutExceptions } from "../../../support/stray-words.ts";
import { unpackPage } from "../../../support/unpack-page.ts";

/** Every text of the page's data but codes. */
function textsOf(value: unknown, key = ""): string[] {
  if (OURS.test(key)) return [];
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, each]) => textsOf(each, name))
    : [];
}

describe("a language is one file: all that a report says comes from it", () => {
  beforeAll(() => void LANGUAGES.push(PSEUDO));
  afterAll(() => void LANGUAGES.pop());
  const provenance = buildProvenance();

  describe.each(Object.entries(FORMS))("in %s", (_, write) => {
    test.each(sampleDrills())("of $name", ({ name, record, verdict }) => {
      const report = drillReport(record, verdict, provenance, name === "pass" ? buildTrend() : null, PSEUDO);
      const foreign = foreignOf({ record, provenance, trend: buildTrend().past });
      expect(strayWords(write(report), foreign)).toEqual([]);
    });

    test("of many legs", () => {
      const legs = [
        { total: 4 },
        { index: 1, total: 4, status: "fail" },
        { index: 2, total: 4, status: "error" },
      ] as const;
      const refused = [{ artifact: { id: 9, name: "fault-drill-9" }, reason: [message("artifact.expired", {})] }];
      const merged = buildMerged(legs, refused);
      expect(strayWords(write(mergedReport(merged, false, PSEUDO)), foreignOf(merged))).toEqual([]);
    });
  });

  test.each(sampleDrills())("in the data that the page's script draws of $name", ({ record, verdict }) => {
    const report = drillReport(record, verdict, provenance, null, PSEUDO);
    const { texts: _, ...data } = unpackPage(toHtml(report)).data;
    expect(strayWords(textsOf(data).join(" "), foreignOf(record))).toEqual([]);
    expect(data.words).toEqual(PSEUDO.words.page.script);
  });

  test.each(sampleDrills())("in the annotations of $name", ({ record, verdict }) => {
    const all = annotationsOf(record, verdict, provenance, PSEUDO);
    const text = all.map(({ title, message }) => `${title} ${message}`).join(" ");
    expect(strayWords(text, foreignOf({ record, provenance }))).toEqual([]);
  });

  test("in the plan of a drill", () => {
    const record = sampleDrills().find(({ name }) => name === "pass-every-kind")?.record ?? expect.fail("no drill");
    const all = record.plan.experiments.map((each) => ({ ...each, parameters: parametersOf(each.kind) }));
    const plan = { ...record.plan, experiments: all, abort: { minAvailability: 0.5, maxP95Ms: 9_000 } };
    expect(strayWords(planText(plan, { kind: "image" }, experiments, PSEUDO), foreignOf(plan))).toEqual([]);
  });

  test.each(Object.entries(FORMS))("in Chinese without an English sentence, in %s", (_, write) => {
    for (const { name, record, verdict } of sampleDrills()) {
      const trend = name === "pass" ? buildTrend() : null;
      const text = withoutExceptions(
        write(drillReport(record, verdict, provenance, trend, ZH_CN)).replaceAll(/\s+/g, " "),
      );
      expect(
        textsIn(text, { record, verdict, provenance, trend, headers: Object.keys(record.plan.service.headers) }).words,
        name,
      ).toEqual([]);
    }
  });

  test("in every language that there is, without a gap", () => {
    const [{ record, verdict } = expect.fail("no drill")] = sampleDrills();
    for (const language of LANGUAGES) {
      const report = drillReport(record, verdict, provenance, buildTrend(), language);
      for (const write of Object.values(FORMS)) expect(write(report)).not.toMatch(/undefined|NaN|\[object/);
      expect(toHtml(report)).toContain(`<html lang="${language.tag}">`);
    }
  });
});
