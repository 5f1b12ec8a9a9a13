/**
 * llama-server as our documentation says to drill it, with every kind of experiment that fits it. Its model is in a
 * volume; the example also gives it an init and a health check.
 */
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { experiments } from "../../src/experiments/registry.ts";
import { drillWith, type Order } from "../docker/drill-order.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { type Documented, LlamaWorkspace } from "../support/llama-server.ts";
import { experimentsOf } from "../support/outcome.ts";
import { type AvailableImage, availableImage, llamaServerImage } from "../support/real-server-image.ts";
import { codesOf, said } from "../support/said.ts";

let llama: AvailableImage;
let workspace: LlamaWorkspace;
beforeAll(async () => {
  llama = await availableImage(llamaServerImage());
  workspace = await LlamaWorkspace.create();
});
afterAll(() => {
  workspace[Symbol.dispose]();
  expect(leftOnEngine()).toEqual([]);
});

async function drillOf(documented: Documented, { skip }: Pick<TestContext, "skip">, order: Order) {
  if ("missing" in llama) return skip(llama.missing);
  const { target, service } = workspace.planOf(documented, llama.name);
  const drilled = await drillWith({ service, ...order, target: { ...target, ...order.target } });
  expect(drilled.record.error).toBeNull();
  return drilled;
}

describe("the plan file of the docs", () => {
  /** It sheds nothing, and does not end while a request is in flight. */
  const FAILS: Readonly<Record<string, string>> = { overload: "shedding.failed", terminate: "stop.not-ended" };
  /** It has neither a system prompt nor another service. */
  const fitting = experiments.filter(({ kind, needsNetwork }) => !needsNetwork && kind !== "prompt-injection");

  test.for(fitting.map(({ kind }) => kind))("%s", async (kind, context) => {
    // Its CPU limit can be used up on a busy machine, too.
    const target = kind === "degrade-cpu" ? { cpus: 0.4 } : {};
    const order = { experiments: [kind], target, durationMs: 10_000, maxDurationMs: 240_000 };
    const { record, verdict } = await drillOf("the plan file of the docs", context, order);
    const [experiment] = experimentsOf(record);

    expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
    const why = FAILS[kind];
    expect(verdict.status, said(verdict.sentence)).toBe(why === undefined ? "pass" : "fail");
    if (why !== undefined) expect(codesOf(verdict.sentence)).toContain(why);
  });
});

test("the step of the example starts, is healthy and recovers", async (context) => {
  const order = { experiments: ["kill-restart"] };
  const { record, verdict } = await drillOf("the step of the example", context, order);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(record.plan.target.options).toContain("--init");
  expect(experimentsOf(record)[0]?.recovery?.victim).toMatchObject({ name: "llama-server", isFirst: false });
});
