import { describe, expect, test } from "vitest";
import { imageName } from "../../../../src/model/facts/drill-identity.ts";
import type { LegPlace } from "../../../../src/model/facts/leg.ts";
import type { Plan } from "../../../../src/model/plan.ts";
import { type Followed, keyBeginning } from "../../../../src/report/history/name.ts";
import { buildPlan } from "../../../support/record-builder.ts";

const beginning = (overrides: Partial<Followed> = {}) =>
  keyBeginning({ name: "drill", artifact: "fault-drill", leg: null, plan: buildPlan(), ...overrides }) ??
  expect.fail("no key");
const ofImage = (image: string) => beginning({ plan: buildPlan({ target: { ...buildPlan().target, image } }) });
const ofTarget = (target: Partial<Plan["target"]>) =>
  beginning({ plan: buildPlan({ target: { ...buildPlan().target, ...target } }) });
const leg = (values: string, index = 0, total = 2): LegPlace => ({ values, index, total });

test("it says whose it is, and is one that the service takes", () => {
  expect(beginning()).toMatch(/^fault-drill-history-1-[0-9a-f]{16}-drill-qwen-allinone-$/);
  const odd = beginning({ name: "a,b ☃".repeat(20), plan: buildPlan() });
  expect(odd).toMatch(/^[\w.-]{1,400}$/);
});

describe("the same history goes on", () => {
  test.each([
    ["with another tag", () => ofImage("qwen-allinone:9d0b7aa")],
    ["with a digest", () => ofImage(`qwen-allinone@sha256:${"a".repeat(64)}`)],
    ["under other limits", () => beginning({ plan: buildPlan({ limits: { ...buildPlan().limits, maxP95Ms: 1 } }) })],
    ["for another time", () => beginning({ plan: buildPlan({ durationMs: 1, maxDurationMs: 2 }) })],
    ["beside a baseline", () => beginning({ plan: buildPlan({ baseline: { image: "base:1", pull: "missing" } }) })],
    ["in another environment", () => ofTarget({ env: { LOG_LEVEL: "debug" } })],
    ["in a matrix of one without values", () => beginning({ leg: leg("", 0, 1) })],
  ])("%s", (_name, other) => {
    expect(other()).toBe(beginning());
  });

  test("of a leg whose place in the matrix has changed", () => {
    expect(beginning({ leg: leg("qwen, 2.0", 3, 6) })).toBe(beginning({ leg: leg("qwen, 2.0", 1, 4) }));
  });
});

test("no two of these are the same, nor is one the beginning of another", () => {
  const secret = { kind: "prompt-injection", name: "prompt-injection", confidential: ["system-prompt"] };
  const all = [
    beginning(),
    beginning({ name: "drill-1" }),
    beginning({ artifact: "other" }),
    beginning({ artifact: null }),
    beginning({ leg: leg("", 0) }),
    beginning({ leg: leg("", 1) }),
    beginning({ leg: leg("qwen, 1.0") }),
    beginning({ leg: leg("qwen, 2.0") }),
    beginning({ leg: leg(`${"x".repeat(199)}…`, 0) }),
    beginning({ leg: leg(`${"x".repeat(199)}…`, 1) }),
    ofImage("qwen-other:3f2c1e9"),
    ofImage("ghcr.io/octo/qwen-allinone:3f2c1e9"),
    ofImage("localhost:5000/qwen-allinone"),
    ofTarget({ cpus: 2 }),
    ofTarget({ memoryBytes: 1024 ** 3 }),
    beginning({ plan: buildPlan({ load: { kind: "rate", perSecond: 2 } }) }),
    beginning({ plan: buildPlan({ experiments: buildPlan().experiments.slice(0, 1) }) }),
    beginning({ plan: buildPlan({ experiments: [{ ...secret, parameters: { "min-held": 0.9 } }] }) }),
    beginning({ plan: buildPlan({ experiments: [{ ...secret, parameters: { "min-held": 0.8 } }] }) }),
  ];
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1))
      expect([one.startsWith(other), other.startsWith(one)]).toEqual([false, false]);
  }
});

test("nothing private goes into it, not even as a digest", () => {
  const experiment = (prompt: string) => ({
    kind: "prompt-injection",
    name: "prompt-injection",
    parameters: { "system-prompt": prompt },
    confidential: ["system-prompt"],
  });
  const service = (key: string) => ({ ...buildPlan().service, headers: { authorization: key } });
  const of = (text: string) =>
    beginning({
      plan: buildPlan({
        experiments: [experiment(text)],
        service: service(text),
        target: { ...buildPlan().target, env: { KEY: text }, command: [text] },
      }),
    });
  expect(of("one")).toBe(of("two"));
});

test.each([
  ["qwen", "qwen"],
  ["qwen:1", "qwen"],
  ["localhost:5000/qwen", "localhost:5000/qwen"],
  ["localhost:5000/octo/qwen:1@sha256:0", "localhost:5000/octo/qwen"],
  [`sha256:${"0".repeat(64)}`, null],
])("the name of %s is %s", (reference, name) => {
  expect(imageName(reference)).toBe(name);
});
