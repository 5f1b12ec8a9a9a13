import { Type } from "typebox";
import { expect, test } from "vitest";
import { nullable, object, oneOf, variants } from "../../../../src/model/definitions/builders.ts";
import { cleaningOf } from "../../../../src/model/definitions/cleaning-table.ts";
import { line, name } from "../../../../src/model/definitions/scalars.ts";
import { type Cleaning, cleanTexts } from "../../../../src/model/text/cleaning.ts";
import { cleanDrill } from "../../../../src/report/secrets/clean-drill.ts";
import {
  buildExperiment,
  buildPlan,
  buildProvenance,
  buildRecord,
  buildVerdict,
} from "../../../support/record-builder.ts";

const CLEANER = {
  own: (raw: string) => `own ${raw}`,
  line: (raw: string) => `line ${raw}`,
  lines: (raw: string) => `lines ${raw}`,
};
const clean = (value: unknown, texts: Cleaning) => cleanTexts(value, texts, CLEANER);

test("of a definition only what is cleaned less than a line is told", () => {
  const kind = (word: string) => object({ kind: oneOf(word), note: line, place: name, both: name });
  const definition = object({
    text: line,
    any: Type.String(),
    figure: Type.Number(),
    name: nullable(name),
    state: variants(oneOf("pending", "done"), object({ failed: line })),
    form: variants(kind("a"), kind("b"), object({ kind: oneOf("c"), both: line })),
  });
  expect(cleaningOf(definition)).toEqual({
    name: "own",
    state: { "": ["pending", "done"] },
    // A field that one form has as a line is one.
    form: { kind: ["a", "b", "c"], place: "own" },
  });
});

test("a text that nobody classified is a line, as is a word that is none of ours", () => {
  const texts: Cleaning = { name: "own", state: { "": ["done"] }, list: { name: "own" } };
  expect(clean({ name: "a", state: "done", list: [{ name: "b", more: "c" }], other: { deep: ["d"] } }, texts)).toEqual({
    name: "own a",
    state: "done",
    list: [{ name: "own b", more: "line c" }],
    other: { deep: ["line d"] },
  });
  expect(clean({ name: ["a"], state: "gone", list: "x", constructor: "y", 1: 2, none: null }, texts)).toEqual({
    name: ["own a"],
    state: "line gone",
    list: "line x",
    constructor: "line y",
    1: 2,
    none: null,
  });
});

test("a field of a drill that no definition knows is harmless, and without a secret", () => {
  const secret = "s3cr3t-t0ken-0123456789";
  const plan = buildPlan();
  const unknown = { more: { texts: [`\u001b[31m${secret}\n::error::x`] } };
  const record = {
    ...buildRecord({
      plan: { ...plan, target: { ...plan.target, env: { TOKEN: secret } } },
      experiments: [{ ...buildExperiment("kill-restart"), ...unknown }],
    }),
    ...unknown,
  };
  const told = JSON.stringify(
    cleanDrill(record, { ...buildVerdict(), ...unknown }, { ...buildProvenance(), ...unknown }),
  );
  expect(told).toContain("***");
  expect(told).not.toMatch(/s3cr3t|\\u001b|\\n/);
});
