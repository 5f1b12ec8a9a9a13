import { describe, expect, test } from "vitest";
import { judgeAgain } from "../../../src/app/judge-again.ts";
import { outputsOf } from "../../../src/report/outputs.ts";
import { toHtml } from "../../../src/report/render/html.ts";
import { toJunit } from "../../../src/report/render/junit.ts";
import { toMarkdown } from "../../../src/report/render/markdown.ts";
import { toTerminal } from "../../../src/report/render/terminal.ts";
import { type ReadResult, readResult } from "../../../src/report/result/read-result.ts";
import { resultText } from "../../../src/report/result/result.ts";
import { ResultError } from "../../../src/report/result/result-problems.ts";
import { randomNumbers } from "../../../src/stats/random.ts";
import { annotationsOf, drillReport, toResult } from "../../support/in-english.ts";
import { buildProvenance } from "../../support/record-builder.ts";
import { sampleDrills } from "../../support/sample-drills.ts";

/*
 * Results come from forks and from hand: whatever the schema lets through has to be told without a figure that is none.
 * Each is a sample drill with a few values of it changed, or a piece of a list taken out.
 */

const SEEDS = 30;
const MUTATIONS = 12;
const NUMBERS = [0, -1, 0.5, 1e-9, 5e-324, 1e9, 2 ** 53, 31_536_000_000_000, 1e300, -1e300, Number.MAX_VALUE];

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A drill's samples have their own rules: a changed one contradicts what is summed up. */
const WHOLE: ReadonlySet<string> = new Set(["samples", "sampleColumns"]);

/** Changes something in a value, in place. */
function mutate(value: Json, random: () => number): void {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (Array.isArray(value) && value.length > 0 && random() < 0.1) {
    value.splice(Math.floor(random() * value.length), 1);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const keys = Object.keys(value).filter((key) => !WHOLE.has(key));
  if (keys.length === 0) return;
  const key = pick(keys);
  const holder = value as { [key: string]: Json };
  const inner = holder[key] ?? null;
  if (typeof inner === "object" && inner !== null && random() < 0.95) mutate(inner, random);
  else if (typeof inner === "number") holder[key] = pick(NUMBERS);
  else if (typeof inner === "boolean") holder[key] = !inner;
  else if (typeof inner === "string") holder[key] = random() < 0.5 ? "" : "x";
  else holder[key] = inner === null ? pick(NUMBERS) : null;
}

function read(text: string): ReadResult | null {
  try {
    return readResult(text);
  } catch (error) {
    if (error instanceof ResultError) return null;
    throw error;
  }
}

function reportsOf({ record, verdict, provenance }: ReadResult): string {
  const report = drillReport(record, verdict, provenance);
  return [
    toMarkdown(report),
    toTerminal(report, { color: false, files: [] }),
    toJunit(report),
    JSON.stringify(outputsOf(record, verdict, null)),
    JSON.stringify(annotationsOf(record, verdict, provenance)),
    // What the page draws is packed, and its program has such words of its own.
    toHtml(report).replaceAll(/<script[\s\S]*?<\/script>/g, ""),
  ].join("\n");
}

describe("a result with other values tells no figure that is none, as it is and judged again", () => {
  const drills = sampleDrills().map(({ name, record, verdict }) => {
    return { name, text: resultText(toResult(record, verdict, buildProvenance())) };
  });

  test.each(Array.from({ length: SEEDS }, (_, seed) => seed))("seed %d", (seed) => {
    const random = randomNumbers(1_000 + seed);
    const drill = drills[seed % drills.length] ?? expect.fail("no drill");
    for (let round = 0; round < MUTATIONS; round += 1) {
      const value = JSON.parse(drill.text) as Json;
      for (let change = 0; change <= round % 3; change += 1) mutate(value, random);
      const text = JSON.stringify(value);
      const result = read(text);
      if (result === null) continue;
      for (const told of [result, judgeAgain(result, result.record.plan)]) {
        const [found] = /.{0,80}(?:NaN|Infinity|undefined|\[object).{0,40}/.exec(reportsOf(told)) ?? [];
        expect(found, drill.name).toBeUndefined();
      }
    }
  });
});
