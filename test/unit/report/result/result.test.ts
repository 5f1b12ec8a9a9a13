import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { message } from "../../../../src/model/message.ts";
import type { DrillRecord, Phase } from "../../../../src/model/record.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { type Result, resultText } from "../../../../src/report/result/result.ts";
import { fromRow, toRow } from "../../../../src/report/result/samples.ts";
import { SCHEMA_ID } from "../../../../src/report/result/schema-id.ts";
import { cleanDrill } from "../../../../src/report/secrets/clean-drill.ts";
import { HOSTILE } from "../../../support/hostile.ts";
import { hostileDrill } from "../../../support/hostile-drill.ts";
import { toResult } from "../../../support/in-english.ts";
import {
  buildComparedRecord,
  buildProvenance,
  buildRecord,
  buildSamples,
  buildVerdict,
  changed,
} from "../../../support/record-builder.ts";
import { textMessage } from "../../../support/said.ts";
import { sampleDrills, streamedRecord } from "../../../support/sample-drills.ts";

/** Texts that a cut, or what is left out, makes into something else. */
const CUT: readonly (readonly [name: string, text: string])[] = [
  ["blanks that an invisible character parts", `a \u200b b${" \ufeff ".repeat(900)}c`],
  [
    "a log whose end begins in the middle of a blank",
    `${"x".repeat(500)}\n${`${"y".repeat(7)} `.repeat(1000)}\n::error::z`,
  ],
  ["a log whose end begins with a command", `${"x".repeat(3000)} ::error::${"y\n".repeat(3995)}`],
  ["an address that grows as it is encoded", `https://example.test/${"é".repeat(300)}`],
];

const schema = JSON.parse(
  readFileSync(new URL("../../../../src/report/result/result.schema.generated.json", import.meta.url), "utf8"),
);
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false, allowUnionTypes: true });
(formats as unknown as (ajv: Ajv2020) => void)(ajv);
const validate = ajv.compile(schema);

function experiments(result: unknown): string[] {
  return validate(result)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("a result", () => {
  test.each(sampleDrills())("of $name keeps to its schema, also as a file", ({ record, verdict }) => {
    const result = toResult(record, verdict, buildProvenance());
    expect(experiments(result)).toEqual([]);
    const read = JSON.parse(resultText(result));
    expect(experiments(read)).toEqual([]);
    expect(read).toEqual(JSON.parse(JSON.stringify(result)));
    expect(read.$schema).toBe(SCHEMA_ID);
  });

  test("keeps to its schema in a terminal, where there is no run", () => {
    const provenance = buildProvenance({ action: null, runUrl: null, headSha: null, localCommand: null });
    expect(experiments(toResult(buildRecord(), buildVerdict(), provenance))).toEqual([]);
  });

  test.each([
    ["without a baseline", buildRecord()],
    ["with one", buildComparedRecord({ pairs: 20, ratio: { steady: 1, overload: 1.1 } })],
  ])("holds everything that a drill saw %s, but for the values of the environment", (_name, record) => {
    const { env, settings: _settings, portFromImage: _image, ...target } = record.plan.target;
    const result = JSON.parse(resultText(toResult(record, buildVerdict(), buildProvenance()))) as Result;
    const { $schema: _, schemaVersion: __, provenance: ___, verdict: ____, sampleColumns: _____, ...told } = result;
    const withSamples = (phase: Result["phases"][number]) => ({ ...phase, samples: phase.samples.map(fromRow) });
    const phases = told.phases.map(withSamples);
    const comparisons = told.baseline?.comparisons.map((each) => ({
      ...each,
      candidate: withSamples(each.candidate),
      baseline: withSamples(each.baseline),
    }));
    const baseline = told.baseline === null ? null : { ...told.baseline, comparisons };
    const envKeys = Object.keys(env);
    expect({ ...told, phases, baseline }).toEqual({
      ...record,
      plan: { ...record.plan, target: { ...target, envKeys } },
    });
  });

  test("is strict: a field that the schema does not know is refused", () => {
    const result = toResult(buildRecord(), buildVerdict(), buildProvenance());
    expect(experiments({ ...result, extra: 1 })).not.toEqual([]);
    expect(experiments({ ...result, plan: { ...result.plan, env: { A: "b" } } })).not.toEqual([]);
    expect(experiments({ ...result, phases: [{ ...result.phases[0], samples: [["hello"]] }] })).not.toEqual([]);
  });

  test.each(HOSTILE)("keeps to its schema whatever text is in it: %s", (_name, text) => {
    const { record, verdict, provenance } = hostileDrill(text);
    const result = toResult(record, verdict, provenance);
    expect(experiments(result)).toEqual([]);
    expect(experiments(JSON.parse(resultText(result)))).toEqual([]);
    expect(resultText(result).replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test("never holds a secret of the environment, wherever it turned up", () => {
    const secret = "hunter2-hunter2";
    const { record, verdict, provenance } = hostileDrill(
      `token ${secret.slice(0, 7)}\u0007${secret.slice(7)} and ${secret}`,
    );
    const { image, predictPath } = buildRecord().plan.target;
    const target = { ...record.plan.target, image, predictPath, env: { API_KEY: secret, MODE: "cpu" } };
    const named = record.plan.experiments.map((experiment) => ({ ...experiment, name: experiment.kind }));
    const plan = { ...record.plan, baseline: null, target, experiments: named };
    // The names of images, faults and phases and what the engine says of a container are never hidden.
    const experiments = record.experiments.map((experiment) =>
      changed(experiment, { name: experiment.kind, liveness: null, recovery: null }),
    );
    const phase = { ...record.phases[0], name: "steady-state" } as Phase;
    const compared = { scope: "steady-state", experiment: null, candidate: phase, baseline: phase };
    const baseline = { image: null, readyMs: null, comparisons: [compared], experiments, usage: [] };
    const hidden = { ...record, image: null, plan, baseline, experiments, phases: [phase] };
    const text = resultText(toResult(hidden, verdict, provenance));
    expect(text).not.toContain(secret);
    expect(text).toContain("API_KEY");
  });

  test("keeps of the command how many words it has", () => {
    const record = buildRecord();
    const target = { ...record.plan.target, command: ["--api-key", "k3y-k3y-k3y"] };
    const plan = { ...record.plan, target };
    const told = toResult(
      { ...record, plan, warnings: [textMessage("k3y-k3y-k3y")] },
      buildVerdict(),
      buildProvenance(),
    );
    expect(told.plan.target.command).toEqual(["***", "***"]);
    expect(resultText(told)).not.toContain("k3y");
    expect(experiments(told)).toEqual([]);
  });

  test("has one line for each sample, those of a comparison too", () => {
    const rows = (record: DrillRecord) =>
      resultText(toResult(record, buildVerdict(), buildProvenance()))
        .split("\n")
        .filter((line) => /^ +\["[\w-]+",\d.*(true|false|null|\])\],?$/.test(line));
    expect(rows(buildRecord())).toHaveLength(24 + 86 + 20);
    expect(rows(streamedRecord())).toHaveLength(24 + 86 + 20);
    const record = buildComparedRecord({ pairs: 80, ratio: { steady: 1, overload: 1 } });
    const compared = record.baseline?.comparisons.flatMap((each) => [each.candidate, each.baseline]) ?? [];
    const count = compared.reduce((sum, { samples }) => sum + samples.length, 0);
    expect(count).toBeGreaterThanOrEqual(40);
    expect(rows(record)).toHaveLength(24 + 86 + 20 + count);
  });

  test("has one line for each moment of the containers", () => {
    const record = buildComparedRecord({ pairs: 80, ratio: { steady: 1, overload: 1 } });
    const lines = resultText(toResult(record, buildVerdict(), buildProvenance())).split("\n");
    const moments = lines.filter((line) => /^ +\{"atMs":\d+,"cpuShare":.*,"throttledRatio":[\d.]+\},?$/.test(line));
    expect(moments).toHaveLength(record.usage.length + (record.baseline?.usage.length ?? 0));
    expect(record.usage.length).toBeGreaterThan(300);
  });

  test("takes a list of that name among a fault's parameters for no samples", () => {
    const record = buildRecord();
    const experimentPlan = {
      kind: "cpu-overload",
      name: "cpu-overload",
      parameters: { samples: [1, "\\u00010"], nested: [{ samples: [] }] },
    };
    const result = toResult(
      { ...record, plan: { ...record.plan, experiments: [experimentPlan] } },
      buildVerdict(),
      buildProvenance(),
    );
    expect(JSON.parse(resultText(result))).toEqual(JSON.parse(JSON.stringify(result)));
  });
});

describe("a sample", () => {
  const samples: Sample[] = [
    ...buildSamples(9, 0, 1361.123456789, ["ok", "timeout", "http-error", "refused", "dropped", "wrong-answer"]),
    ...buildSamples(1, 0.1 + 0.2, 1e-7).map((sample) => ({
      ...sample,
      late: true as const,
      detail: message("reply.none", {}),
      status: 0,
    })),
  ];

  test.each(samples)("is the same after its row: $outcome", (sample) => {
    expect(fromRow(toRow(sample))).toStrictEqual(sample);
    expect(fromRow(JSON.parse(JSON.stringify(toRow(sample))))).toStrictEqual(sample);
  });
});

describe("telling what was told", () => {
  const drills = [
    ...sampleDrills().map((drill) => ({ ...drill, provenance: buildProvenance() })),
    ...HOSTILE.map(([name, text]) => ({ ...hostileDrill(text), name })),
    ...CUT.map(([name, text]) => ({ ...hostileDrill(text), name })),
  ];

  test.each(drills)("changes nothing: $name", ({ record, verdict, provenance }) => {
    const told = cleanDrill(record, verdict, provenance);
    expect(cleanDrill(told.record, told.verdict, told.provenance)).toEqual(told);
    expect(resultText(toResult(told.record, told.verdict, told.provenance))).toBe(
      resultText(toResult(record, verdict, provenance)),
    );
  });

  test("nor does a private value that was hidden", () => {
    const { record, verdict, provenance } = hostileDrill("no hunter2-hunter2\u200b hunter2-hun…  hunter2-hunter2");
    const target = { ...record.plan.target, env: { KEY: "hunter2-hunter2" }, command: ["--token", "swordfish"] };
    const told = cleanDrill({ ...record, plan: { ...record.plan, target } }, verdict, provenance);
    expect(cleanDrill(told.record, told.verdict, told.provenance)).toEqual(told);
    expect(told.record.warnings).toEqual([textMessage("no *** ***… ***")]);
  });
});
