import { describe, expect, test } from "vitest";
import { message } from "../../../../src/model/message.ts";
import { readResult } from "../../../../src/report/result/read-result.ts";
import schema from "../../../../src/report/result/result.schema.generated.json" with { type: "json" };
import { resultText } from "../../../../src/report/result/result.ts";
import { ResultError } from "../../../../src/report/result/result-problems.ts";
import { HOSTILE } from "../../../support/hostile.ts";
import { hostileDrill } from "../../../support/hostile-drill.ts";
import { toResult } from "../../../support/in-english.ts";
import { buildProvenance } from "../../../support/record-builder.ts";
import { said, textMessage } from "../../../support/said.ts";
import { sampleDrills } from "../../../support/sample-drills.ts";

const textOf = (name: string) => {
  const { record, verdict } = sampleDrills().find((each) => each.name === name) ?? expect.fail(`no drill ${name}`);
  return resultText(toResult(record, verdict, buildProvenance()));
};
const PASS = textOf("pass");
const PIT = "[".repeat(1_000_000) + "]".repeat(1_000_000);
const COMPARED = textOf("baseline-same-image");

function problemsIn(text: string): readonly string[] {
  try {
    readResult(text);
    return [];
  } catch (error) {
    if (error instanceof ResultError) return error.problems.map(said);
    throw error;
  }
}

/** The text with one thing changed in it. */
// biome-ignore lint/suspicious/noExplicitAny: it is changed to what no type allows.
function altered(change: (result: any) => void, from = PASS): string {
  const result = JSON.parse(from);
  change(result);
  return JSON.stringify(result);
}

describe("a result that is read", () => {
  test.each(sampleDrills())("of $name gives the same text again", ({ record, verdict }) => {
    const text = resultText(toResult(record, verdict, buildProvenance()));
    const read = readResult(text);
    expect(resultText(toResult(read.record, read.verdict, read.provenance))).toBe(text);
  });

  test.each(sampleDrills())("of $name has every field of its record, also what to do about an error", (drill) => {
    const record = { ...drill.record, errorAdvice: [message("advice.inputs", {})] };
    const read = readResult(resultText(toResult(record, drill.verdict, buildProvenance()))).record;
    expect(Object.keys(read).toSorted()).toEqual(Object.keys(record).toSorted());
    expect(read.errorAdvice).toEqual(record.errorAdvice);
  });

  test("keeps the samples to their last digit, and the environment's values hidden", () => {
    const { record } = sampleDrills()[0] ?? expect.fail("no drill");
    const read = readResult(PASS).record;
    expect(read.phases).toEqual(record.phases);
    expect(Object.keys(read.plan.target.env)).toEqual(Object.keys(record.plan.target.env));
    expect(new Set(Object.values(read.plan.target.env))).toEqual(new Set(["***"]));
  });

  test.each(HOSTILE)("is read whatever text is in it: %s", (_name, hostile) => {
    const { record, verdict, provenance } = hostileDrill(hostile);
    const problems = problemsIn(resultText(toResult(record, verdict, provenance)));
    expect(problems.join("\n").replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});

describe("a file that is no result is refused", () => {
  const cases: readonly [name: string, text: string, problem: string | RegExp][] = [
    ["no JSON", "{", /^The file is not JSON \(.*\): pass the result\.json of a drill\.$/],
    ["nothing", "", /^The file is not JSON/],
    ["NaN", PASS.replace('"readyMs": 5630', '"readyMs": NaN'), /^The file is not JSON/],
    ["a list", "[]", /^The file is not the result of a drill: it has no "schemaVersion"\. Pass/],
    ["null", "null", /^The file is not the result of a drill/],
    ["something else", '{"name":"x"}', /^The file is not the result of a drill/],
    [
      "a later version",
      altered((r) => (r.schemaVersion = 99)),
      /^The file has schema version 99, but this program reads/,
    ],
    ["another schema", altered((r) => (r.$schema = "urn:x")), /^The file has the "\$schema" "urn:x" instead of/],
    ["a missing field", altered((r) => delete r.plan), "The file has no plan: add it."],
    ["a missing limit", altered((r) => delete r.plan.limits.maxP95Ms), "plan.limits has no maxP95Ms: add it."],
    [
      "a foreign field",
      altered((r) => (r.extra = 1)),
      'The file has a field "extra" that a result does not have: remove it.',
    ],
    ["a secret put back", altered((r) => (r.plan.target.env = { A: "b" })), /^plan\.target has a field "env" that/],
    ["a text for a number", altered((r) => (r.readyMs = "5s")), 'readyMs is "5s": write a number or null.'],
    ["a number for a text", altered((r) => (r.session = 5)), "session is 5: write a string."],
    ["a huge number", PASS.replace('"readyMs": 5630', '"readyMs": 1e999'), /^readyMs is a number out of range/],
    ["half a core", altered((r) => (r.machine.cores = 1.5)), "machine.cores is 1.5: write a whole number."],
    ["less than none", altered((r) => (r.machine.cores = -1)), "machine.cores is -1: write 0 or more."],
    [
      "another word",
      altered((r) => (r.verdict.status = "ok")),
      /^verdict\.status is "ok": write one of "pass", "fail"/,
    ],
    ["a load of no kind", altered((r) => (r.plan.load = { kind: "x" })), /^plan\.load is {"kind":"x"}: write one of {/],
    ["a time of no kind", altered((r) => (r.startedAt = "now")), /^startedAt is "now": write a time such as/],
    [
      "a control character",
      altered((r) => (r.session = "a\u001b[31m")),
      /^session is .*: write it without line breaks/,
    ],
    ["a long line", altered((r) => (r.session = "a".repeat(3000))), /^session is 3000 characters long: write at most/],
    [
      "a script for an address",
      altered((r) => (r.provenance.runUrl = "javascript:alert(1)")),
      /^provenance\.runUrl is/,
    ],
    ["a short row", altered((r) => (r.phases[1].samples[7] = ["hello"])), /^phases\[1\]\.samples\[7\] has 1 items/],
    [
      "a far row",
      altered((r) => (r.phases[1].samples[85][4] = "x")),
      'phases[1].samples[85][4] is "x": write a number.',
    ],
    ["availability of all", altered((r) => (r.plan.limits.minAvailability = 1)), /^plan\.limits\.minAvailability is 1/],
    ["no slowdown", altered((r) => (r.plan.limits.maxSlowdown = 0)), /^plan\.limits\.maxSlowdown is 0: write/],
    [
      "a drill's own limit that can't be",
      altered((r) => (r.plan.experiments[1].limits = { minAvailability: 1 })),
      /^plan\.experiments\[1\]\.limits\.minAvailability is 1/,
    ],
    ["time backwards", altered((r) => (r.phases[0].endedAtMs = 1)), /^phases\[0\] ends before it began/],
    [
      "an eternity",
      altered((r) => (r.plan.requestTimeoutMs = 1e300)),
      /^plan\.requestTimeoutMs is 1e\+300: write a time/,
    ],
    [
      "a negative latency",
      altered((r) => (r.phases[0].samples[2][4] = -1)),
      /^phases\[0\]\.samples\[2\] is impossible: times are from 0 to/,
    ],
    ["a P95 of its own", altered((r) => (r.phases[1].measurement.p95Ms = 1)), /p95Ms is 1, but its samples give/],
    ["failures hidden", altered((r) => (r.phases[1].measurement.ok = 1)), /measurement\.ok is 1, but its samples give/],
    [
      "a phase that is not there",
      altered((r) => (r.experiments[0].outcome.duringPhase = 9)),
      /^experiments\[0\]\.outcome\.duringPhase is 9, but there are \d+ phases: write the index/,
    ],
    [
      "moments out of order",
      altered((r) => r.usage.reverse()),
      /^usage\[1\]\.atMs is before the previous moment: sort/,
    ],
    ["less CPU than none", altered((r) => (r.usage[3].cpuShare = -1)), "usage[3].cpuShare is -1: write 0 or more."],
    [
      "a wait beyond every measure",
      altered((r) => (r.phases[1].noise.canary.waitRatio = Number.MAX_VALUE)),
      /^phases\[1\]\.noise\.canary\.waitRatio is 1\.79.*: write a number of at most 1000000000000000\.$/,
    ],
    [
      "half of the pairs",
      altered((r) => {
        const [first] = r.baseline.comparisons;
        first.baseline = r.phases[2];
      }, COMPARED),
      /./,
    ],
    ["a baseline of nobody", altered((r) => (r.plan.baseline = null), COMPARED), /^plan\.baseline is null although/],
    ["a pit", PASS.replace('"readyMs": 5630', `"readyMs": ${PIT}`), /^The file nests lists more than 40 deep/],
    [
      "a prototype",
      PASS.replace("{", '{"__proto__": {"polluted": true},'),
      /has a field "__proto__" that a result does not have/,
    ],
  ];

  test.each(cases)("%s", (_name, text, problem) => {
    const problems = problemsIn(text);
    expect(problems).toContainEqual(typeof problem === "string" ? problem : expect.stringMatching(problem));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("names every problem at once, but of a thousand alike only some", () => {
    const two = altered((r) => {
      r.session = 5;
      r.readyMs = "x";
    });
    expect(problemsIn(two)).toHaveLength(2);
    const many = altered((r) => {
      for (const row of r.phases[1].samples) row[4] = "x";
    });
    expect(problemsIn(many)).toHaveLength(21);
    expect(problemsIn(many).at(-1)).toBe("There are 66 more.");
  });

  test("survives rows of nothing by the hundred thousand", () => {
    const text = altered((r) => (r.phases[1].samples = Array(300_000).fill([])));
    expect(problemsIn(text).length).toBeLessThanOrEqual(21);
  });
});

describe("what a stranger's file can fill", () => {
  type Node = Readonly<Record<string, unknown>>;

  /** Every place of the schema where a list, an object or a text has no bound. */
  function boundless(node: unknown, at = ""): string[] {
    if (Array.isArray(node)) return node.flatMap((each, index) => boundless(each, `${at}/${index}`));
    if (typeof node !== "object" || node === null) return [];
    const { type, enum: values, const: value, pattern, maxItems, items, maxLength, ...rest } = node as Node;
    const types = [type].flat();
    // A pattern of no repetition without end is a bound as well.
    const bounded = values !== undefined || value !== undefined || maxLength !== undefined;
    const isFixed = typeof pattern === "string" && !/[*+]|,\}/.test(pattern);
    const isOpen = rest.additionalProperties !== false;
    return [
      ...(types.includes("array") && maxItems === undefined && items !== false ? [`${at}: a list`] : []),
      ...(types.includes("string") && !bounded && !isFixed ? [`${at}: a text`] : []),
      ...(types.includes("object") && isOpen && !(rest.maxProperties && rest.propertyNames)
        ? [`${at}: an object`]
        : []),
      ...Object.entries(node).flatMap(([key, each]) => boundless(each, `${at}/${key}`)),
    ];
  }

  test("every list, object and text of the schema has a bound", () => {
    expect(boundless(schema)).toEqual([]);
  });

  const FULL = 300_000;
  const cases: [name: string, text: string, problem: RegExp][] = [
    [
      "keys of an environment",
      altered((r) => (r.plan.target.envKeys = Array(FULL).fill("A"))),
      /write at most 1000\.$/,
    ],
    ["words of a command", altered((r) => (r.plan.target.command = Array(FULL).fill("***"))), /write at most 1000\.$/],
    ["words that nobody hid", altered((r) => (r.plan.target.command = ["swordfish"])), /write "\*\*\*"/],
    [
      "confidential names",
      altered((r) => (r.plan.experiments[0].confidential = Array(3_000).fill("x"))),
      /at most 100\.$/,
    ],
    [
      "experiments",
      altered((r) => (r.plan.experiments = Array(FULL).fill(r.plan.experiments[0]))),
      /write at most 500\.$/,
    ],
    [
      "headers",
      altered(
        (r) => (r.plan.service.headers = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [at, "***"]))),
      ),
      /plan\.service\.headers/,
    ],
    ["a header's long name", altered((r) => (r.plan.service.headers = { ["x".repeat(300)]: "***" })), /headers/],
    ["small lists", altered((r) => (r.warnings = Array(FULL).fill([]))), /has too many lists and objects for its size/],
    ["brackets in a text", altered((r) => (r.warnings = [textMessage('["\\"[['.repeat(200))])), /^$/],
  ];

  test.each(cases)("%s", (_, text, problem) => {
    const [first = ""] = problemsIn(text);
    expect(first).toMatch(problem);
  });
});
