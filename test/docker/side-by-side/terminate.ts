import { expect, test } from "vitest";
import { message } from "../../../src/model/message.ts";
import { misnamingEngine } from "../../support/misnaming-engine.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";
import { BUSY, drillUsualGrace, turnsAt } from "../usual-grace.ts";

const experiments = ["terminate"];

test.concurrent("a service that finishes what is running, ends and comes back passes", async () => {
  const { record, verdict } = await drillWith({
    experiments,
    turnsAt,
    readOnly: true,
    env: { ...BUSY, TERM: "graceful" },
  });
  const chain = experimentsOf(record)[0]?.recovery;

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(chain?.trigger).toBe("stop");
  expect(chain?.stop).toMatchObject({ graceMs: 10_000, signal: "SIGTERM", handled: true, forcedMs: null });
  expect(chain?.exitCode).toBe(0);
  expect(chain?.inFlight?.outcome).toBe("ok");
  expect(record.checks.map(({ objective }) => objective.kind)).toEqual(["stop", "recovery", "steady"]);
  // Told from the end of the process, not from the signal.
  const recovery = record.checks.find(({ objective }) => objective.kind === "recovery");
  expect(recovery?.measured).toBeCloseTo((chain?.firstGoodAnswerMs ?? 0) - (chain?.diedMs ?? 0), 6);
  expect(experimentsOf(record)[0]?.effect?.message).toMatchObject({
    code: "terminate.effect",
    args: { signal: "SIGTERM", process: { name: "node" }, serving: null },
  });
});

test.concurrent("one without a handler, so that the kernel drops the signal, fails, is killed after its grace period and comes back", async () => {
  const { record, verdict } = await drillWith({ experiments, turnsAt, env: BUSY, parameters: { grace: "2s" } });
  const chain = experimentsOf(record)[0]?.recovery;

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toMatchObject([{ code: "stop.signal-ignored", args: { signal: "SIGTERM" } }]);
  expect(chain?.stop?.handled).toBe(false);
  expect(chain?.stop?.forcedMs).toBeGreaterThanOrEqual(2_000);
  expect(chain?.exitCode).toBe(137);
  expect(record.checks.find(({ objective }) => objective.kind === "recovery")?.status).toBe("pass");
});

test.concurrent("one that exits at once loses the request that was running, and fails", async () => {
  const { verdict } = await drillWith({ experiments, turnsAt, env: { ...BUSY, TERM: "143" } });

  expect(verdict.status).toBe("fail");
  expect(codesOf(verdict.sentence)).toEqual(["stop.request-cut-off"]);
});

test.concurrent("one that ends about when it would be killed was either killed or ended by itself", async () => {
  await drillUsualGrace({ TERM: "graceful", TERM_MS: "10100" });
});

test.concurrent("without power it has no effect: the service is not held to have ignored what never reached it", async () => {
  // The signal goes to a bystander, since the engine names the wrong process.
  const order = {
    experiments,
    env: { TERM: "graceful" },
    parameters: { grace: "2s" },
    limits: { maxRecoveryMs: 1_000 },
  };
  const { record, verdict } = await drillWith(order, { engine: misnamingEngine() });

  expect(experimentsOf(record)[0]?.effect).toEqual({
    observed: false,
    message: message("signal.not-first-process", {
      signal: "SIGTERM",
      process: { name: "node", pidInside: expect.any(Number), pid: expect.any(Number) },
    }),
  });
  expect(record.checks.some(({ status }) => status === "fail")).toBe(false);
  expect(verdict.status).toBe("inconclusive");
  expect(verdict.sentence).toContainEqual(message("verdict.no-effect", { name: "terminate" }));
});
