import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { type Result, resultText, SCHEMA_ID, toResult } from "../../../src/report/result.ts";
import { fromRow } from "../../../src/report/samples.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { hostileDrill } from "../../support/hostile-drill.ts";
import { buildProvenance, buildRecord, buildVerdict } from "../../support/record-builder.ts";
import { sampleDrills } from "../../support/sample-drills.ts";

const schema = JSON.parse(readFileSync(new URL("../../../src/report/result.schema.json", import.meta.url), "utf8"));
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false, allowUnionTypes: true });
(formats as unknown as (ajv: Ajv2020) => void)(ajv);
const validate = ajv.compile(schema);

function faults(result: unknown): string[] {
  return validate(result)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("a result", () => {
  test.each(sampleDrills())("of $name keeps to its schema, also as a file", ({ record, verdict }) => {
    const result = toResult(record, verdict, buildProvenance());
    expect(faults(result)).toEqual([]);
    const read = JSON.parse(resultText(result));
    expect(faults(read)).toEqual([]);
    expect(read).toEqual(JSON.parse(JSON.stringify(result)));
    expect(read.$schema).toBe(SCHEMA_ID);
  });

  test("keeps to its schema in a terminal, where there is no run", () => {
    const provenance = buildProvenance({ action: null, runUrl: null, headSha: null, localCommand: null });
    expect(faults(toResult(buildRecord(), buildVerdict(), provenance))).toEqual([]);
  });

  test("holds everything that a drill saw, but for the values of the environment", () => {
    const record = buildRecord();
    const { env, ...target } = record.plan.target;
    const result = JSON.parse(resultText(toResult(record, buildVerdict(), buildProvenance()))) as Result;
    const { $schema: _, schemaVersion: __, provenance: ___, verdict: ____, sampleColumns: _____, ...told } = result;
    const phases = told.phases.map((phase) => ({ ...phase, samples: phase.samples.map(fromRow) }));
    const envKeys = Object.keys(env);
    expect({ ...told, phases }).toEqual({ ...record, plan: { ...record.plan, target: { ...target, envKeys } } });
  });

  test("is strict: a field that the schema does not know is refused", () => {
    const result = toResult(buildRecord(), buildVerdict(), buildProvenance());
    expect(faults({ ...result, extra: 1 })).not.toEqual([]);
    expect(faults({ ...result, plan: { ...result.plan, env: { A: "b" } } })).not.toEqual([]);
    expect(faults({ ...result, phases: [{ ...result.phases[0], samples: [["hello"]] }] })).not.toEqual([]);
  });

  test.each(HOSTILE)("keeps to its schema whatever text is in it: %s", (_name, text) => {
    const { record, verdict, provenance } = hostileDrill(text);
    const result = toResult(record, verdict, provenance);
    expect(faults(result)).toEqual([]);
    expect(faults(JSON.parse(resultText(result)))).toEqual([]);
    expect(resultText(result).replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test("never holds a secret of the environment, wherever it turned up", () => {
    const secret = "hunter2-hunter2";
    const { record, verdict, provenance } = hostileDrill(
      `token ${secret.slice(0, 7)}\u0007${secret.slice(7)} and ${secret}`,
    );
    const { image, predictPath } = buildRecord().plan.target;
    const target = { ...record.plan.target, image, predictPath, env: { API_KEY: secret, MODE: "cpu" } };
    const plan = { ...record.plan, target };
    const text = resultText(toResult({ ...record, image: null, plan }, verdict, provenance));
    expect(text).not.toContain(secret);
    expect(text).toContain("API_KEY");
  });

  test("keeps of the command how many words it has", () => {
    const record = buildRecord();
    const target = { ...record.plan.target, command: ["--api-key", "k3y-k3y-k3y"] };
    const plan = { ...record.plan, target };
    const told = toResult({ ...record, plan, warnings: ["k3y-k3y-k3y"] }, buildVerdict(), buildProvenance());
    expect(told.plan.target.command).toEqual(["***", "***"]);
    expect(resultText(told)).not.toContain("k3y");
    expect(faults(told)).toEqual([]);
  });

  test("has one line for each sample", () => {
    const lines = resultText(toResult(buildRecord(), buildVerdict(), buildProvenance())).split("\n");
    expect(lines.filter((line) => /^ +\["[\w-]+",\d/.test(line))).toHaveLength(24 + 86 + 20);
  });
});
