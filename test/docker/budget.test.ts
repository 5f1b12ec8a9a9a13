import { afterAll, expect, test } from "vitest";
import { checksOf } from "../../src/experiments/checks.ts";
import type { DrillRecord } from "../../src/model/record.ts";
import { peakRows } from "../support/in-english.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { said } from "../support/said.ts";
import { drillWith } from "./drill-order.ts";

afterAll(() => expect(leftOnEngine()).toEqual([]));

const MIB = 1024 ** 2;

function budgetOf(record: DrillRecord) {
  return checksOf(record)
    .filter(({ scope }) => scope === "drill")
    .map(({ objective, status }) => [objective.kind, status]);
}

/** Two at a time, and CPU enough for both to use up what they may. */
const cpus = 0.5;

test.concurrent("what the service uses is held to its budget, and what the fault uses is not", async () => {
  // The service waits far more than it computes; stress-ng beside it takes the whole quota. Its start is read more than once.
  const env = { LATENCY_MS: "2", SLEEP_MS: "40", LISTEN_AFTER_MS: "2500" };
  const budget = { maxMemoryBytes: 512 * MIB, maxCpus: 0.4 };
  const { record, verdict } = await drillWith({
    experiments: ["cpu-overload"],
    cpus,
    env,
    budget,
    durationMs: 7_000,
    maxDurationMs: 20_000,
  });

  const under = record.phases.find(({ name }) => name === "cpu-overload")?.usage?.peaks;
  expect(under?.cpus, said(verdict.reasons.flat())).toBeGreaterThan(0.4);
  expect(budgetOf(record)).toEqual([
    ["budget-memory", "pass"],
    ["budget-cpu", "pass"],
  ]);
  expect(record.bootUsage?.peaks.memoryBytes).toBeGreaterThan(10 * MIB);

  const narrow = { ...record, plan: { ...record.plan, budget: { maxMemoryBytes: 10 * MIB, maxCpus: 0.01 } } };
  expect(budgetOf(narrow)).toEqual([
    ["budget-memory", "fail"],
    ["budget-cpu", "fail"],
  ]);
  const [cpu, memory, , , network] = peakRows(record);
  expect(cpu?.[1]).toMatch(/^0\.\d+ CPUs$/);
  expect(memory?.[1]).toMatch(/ MiB$/);
  expect(network?.[1]).toMatch(/(KiB|MiB)\/s$/);
});

test.concurrent("a service that computes without pause breaks a budget of CPU", async () => {
  const { verdict } = await drillWith({
    experiments: ["kill-restart"],
    cpus,
    env: { LATENCY_MS: "20", SLEEP_MS: "0" },
    budget: { maxCpus: 0.25 },
    // A peak is the mean over 5 s.
    durationMs: 7_000,
  });

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toMatchObject([
    { code: "budget.exceeded", args: { objective: { kind: "budget-cpu", limit: 0.25 } } },
  ]);
});
