import { describe, expect, test } from "vitest";
import { foreignCause } from "../../../../src/model/facts/drill-error.ts";
import { toJunit } from "../../../../src/report/render/junit.ts";
import { drillReport } from "../../../support/in-english.ts";
import { buildProvenance, buildRecord, buildVerdict } from "../../../support/record-builder.ts";
import { sampleDrills } from "../../../support/sample-drills.ts";

/** The attributes that Jenkins' junit-10.xsd allows for each element. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  testsuites: ["name", "time", "tests", "failures", "errors"],
  testsuite: ["name", "tests", "failures", "errors", "skipped", "time", "timestamp"],
  testcase: ["name", "time", "classname"],
  skipped: ["type", "message"],
  failure: ["type", "message"],
  error: ["type", "message"],
};
const SUREFIRE_TIME = /^\d+\.\d{3}$/;

function elementsOf(xml: string) {
  return Array.from(xml.matchAll(/<([a-z]+)((?: [a-z]+="[^"]*")*)\/?>/g), ([, name = "", words = ""]) => ({
    name,
    attributes: Object.fromEntries(
      Array.from(words.matchAll(/ ([a-z]+)="([^"]*)"/g), ([, key = "", value = ""]) => [key, value]),
    ) as Readonly<Record<string, string>>,
  }));
}

const junitOf = (name: string) => {
  const { record, verdict } = sampleDrills().find((drill) => drill.name === name) ?? expect.fail(`no drill ${name}`);
  return elementsOf(toJunit(drillReport(record, verdict, buildProvenance())));
};

describe("a report as JUnit", () => {
  test.each(sampleDrills())("of $name has the attributes that its readers know", ({ record, verdict }) => {
    const elements = elementsOf(toJunit(drillReport(record, verdict, buildProvenance())));
    for (const { name, attributes } of elements) {
      expect(Object.keys(attributes).filter((key) => !(ALLOWED[name] ?? []).includes(key))).toEqual([]);
      if ("time" in attributes) expect(attributes.time).toMatch(SUREFIRE_TIME);
    }
    const [root, suite, ...cases] = elements.filter(({ name }) => name.startsWith("test"));
    const sum = cases.reduce((total, { attributes }) => total + Number(attributes.time), 0);
    expect(Number(suite?.attributes.time)).toBeCloseTo(sum, 2);
    expect(root?.attributes.time).toBe(suite?.attributes.time);
    expect(suite?.attributes.timestamp).toBe(record.startedAt);
  });

  test("gives each check the time of what it judges", () => {
    const { phases, experiments } = buildRecord();
    const lasted = (index: number) => {
      const { startedAtMs, endedAtMs } = phases[index] ?? expect.fail("no phase");
      return ((endedAtMs - startedAtMs) / 1_000).toFixed(3);
    };
    const outcome = experiments[1]?.outcome;
    const recoveryMs = outcome?.type === "crash" ? outcome.recovery?.firstGoodAnswerMs : null;
    const cases = junitOf("pass").filter(({ name }) => name === "testcase");
    expect(cases.map(({ attributes }) => attributes.time)).toEqual([
      lasted(0),
      lasted(1),
      lasted(1),
      ((recoveryMs ?? Number.NaN) / 1_000).toFixed(3),
      lasted(2),
      "0.000",
    ]);
  });

  test.each(["error-boot", "cancelled"])("of %s is an error that took as long as the drill", (name) => {
    const elements = junitOf(name);
    const { durationMs } = sampleDrills().find((drill) => drill.name === name)?.record ?? expect.fail("no drill");
    expect(elements.at(-1)).toMatchObject({ name: "error", attributes: { type: name.replace("-boot", "") } });
    expect(elements.at(-2)?.attributes.time).toBe((durationMs / 1_000).toFixed(3));
  });

  test("keeps the causes of an error in its text", () => {
    const record = buildRecord({ checks: [], error: ["outer", "inner"].map(foreignCause) });
    const xml = toJunit(drillReport(record, buildVerdict({ status: "error", sentence: "Outer." }), buildProvenance()));
    expect(xml).toMatch(/<error [^>]*>Outer\.\nouter\ninner\n\S[^<]*<\/error>/);
  });
});
