/**
 * llama-server as our documentation says to drill it, with every kind of experiment that fits it. Its model is in a
 * volume; the example also gives it an init and a health check.
 */
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { experiments } from "../../src/experiments/registry.ts";
import { nearestRank } from "../../src/model/measurement.ts";
import type { Sample } from "../../src/model/sample.ts";
import { INPUT_MARK } from "../../src/model/service/request-template.ts";
import { presetService } from "../../src/model/service/service.ts";
import { drillWith, type Order } from "../docker/drill-order.ts";
import { type BytesReading, readBytes } from "../support/bytes-reading.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { type Documented, LlamaWorkspace } from "../support/llama-server.ts";
import { experimentsOf } from "../support/outcome.ts";
import { type AvailableImage, availableImage, llamaServerImage } from "../support/real-server-image.ts";
import { RelayingEngine } from "../support/relaying-engine.ts";
import { codesOf, said } from "../support/said.ts";
import { monotonicMs } from "../support/stamping-relay.ts";

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
  /** It has neither a system prompt nor another process or service. */
  const WITHOUT = ["prompt-injection", "kill-worker"];
  const fitting = experiments.filter(({ kind, needsNetwork }) => !needsNetwork && !WITHOUT.includes(kind));

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

describe("when its clients hang up", () => {
  /** Reading it takes longer than the two tokens of the answer. */
  const long = "The service answers slowly, and whoever asked has left. ".repeat(40);
  const request = JSON.stringify({
    messages: [{ role: "user", content: `${long}${INPUT_MARK}` }],
    max_tokens: 2,
    cache_prompt: false,
  });

  test.for([
    ["writing", presetService("openai-chat", null, "sse")],
    ["reading", { ...presetService("openai-chat"), request }],
  ] as const)("it stops %s", async ([, service], context) => {
    const order = { experiments: ["abandon"], service, durationMs: 10_000 };
    const { record, verdict } = await drillOf("the plan file of the docs", context, order);
    const [experiment] = experimentsOf(record);

    expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
    expect(experiment?.abandoned?.answering).toBeGreaterThan(0);
    expect(verdict.status, said(verdict.sentence)).toBe("pass");
  });
});

/** What a busy machine may take between the relay and our client; a TPOT is the mean of many gaps. */
const TOLERANCE_MS = 10;
const TPOT_TOLERANCE_MS = 1;

test("what the report says of its streams under overload is what their bytes say", async (context) => {
  if ("missing" in llama) return context.skip(llama.missing);
  using relaying = new RelayingEngine();
  const { target } = workspace.planOf("the plan file of the docs", llama.name);
  const order = {
    target,
    service: presetService("openai-chat", null, "sse"),
    experiments: ["cpu-overload"],
    limits: { maxTtftMs: 10_000, maxTpotMs: 2_000, maxStallMs: 10_000 },
    durationMs: 10_000,
  };
  const { record } = await drillWith(order, { engine: relaying.engine });
  // Both clocks are monotonic; the wall clock, in whole milliseconds, relates them.
  const startedAtMs = Date.parse(record.startedAt) - (Date.now() - monotonicMs());
  const readings = (await relaying.exchanges()).flatMap((exchange) => readBytes(exchange) ?? []);

  expect(record.error).toBeNull();
  expect(record.phases.map(({ name }) => name)).toContain("cpu-overload");
  const used = new Set<BytesReading>();
  for (const { name, samples, measurement } of record.phases) {
    const read = samples.map((sample) => {
      const reading = nearestTo(sample, startedAtMs, readings);
      used.add(reading);
      return { ...reading, ttftMs: reading.firstTextAtMs - startedAtMs - sample.intendedAtMs };
    });
    const rank = (figure: "ttftMs" | "tpotMs" | "maxStallMs", p: number) =>
      nearestRank(
        read.flatMap((each) => each[figure] ?? []),
        p,
      );
    const { stream } = measurement;
    const figures = {
      ttftP50Ms: rank("ttftMs", 0.5),
      ttftP95Ms: rank("ttftMs", 0.95),
      tpotP50Ms: rank("tpotMs", 0.5),
      tpotP95Ms: rank("tpotMs", 0.95),
      stallP95Ms: rank("maxStallMs", 0.95),
    };
    expect(measurement.ok, name).toBe(samples.length);
    for (const [figure, byHand] of Object.entries(figures)) {
      const reported = stream?.[figure as keyof typeof figures] ?? Number.NaN;
      expect(Math.abs(reported - (byHand ?? Number.NaN)), `${name}: ${figure}`).toBeLessThan(
        figure.startsWith("tpot") ? TPOT_TOLERANCE_MS : TOLERANCE_MS,
      );
    }
  }
  expect(used.size).toBe(record.phases.flatMap(({ samples }) => samples).length);
});

/** The bytes of a sample: its request and its end were when theirs were. */
function nearestTo({ sentAtMs, endedAtMs }: Sample, startedAtMs: number, readings: readonly BytesReading[]) {
  const distance = (reading: BytesReading) =>
    Math.abs(reading.requestedAtMs - startedAtMs - (sentAtMs ?? Number.NaN)) +
    Math.abs(reading.endedAtMs - startedAtMs - endedAtMs);
  return readings.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

test("the step of the example starts, is healthy and recovers", async (context) => {
  const order = { experiments: ["kill-restart"] };
  const { record, verdict } = await drillOf("the step of the example", context, order);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(record.plan.target.options).toContain("--init");
  expect(experimentsOf(record)[0]?.recovery?.victim).toMatchObject({ name: "llama-server", isFirst: false });
});
