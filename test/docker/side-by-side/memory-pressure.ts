import { expect, test } from "vitest";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";

const MIB = 1024 ** 2;
const order = { experiments: ["memory-pressure"], memoryBytes: 512 * MIB };

test.concurrent("a service that answers with little memory passes, and gets back what was filled", async () => {
  // The drill goes on after it for long enough that the last reading is of what is left.
  const goesOn = { experiments: ["memory-pressure", "overflow"], env: { LABEL_BY: "words" } };
  const { record, verdict } = await drillWith({ ...order, ...goesOn, readOnly: true });
  const [experiment] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(codesOf(experiment?.effect?.message)).toEqual(["memory-pressure.effect"]);
  expect(experiment?.effect?.message.args.usedRatio).toBeGreaterThan(0.9);
  expect(experiment?.effect?.message.args.cacheBytes).not.toBeNull();
  expect(experiment?.removal?.processesLeft).toBe(0);
  expect(experiment?.liveness?.after).toMatchObject({ restartCount: 0, oomKilled: false });
  expect(record.usage.at(-1)?.memoryBytes).toBeLessThan(0.6 * order.memoryBytes);
});

test.concurrent("one that rejects requests when memory runs short fails", async () => {
  const { record, verdict } = await drillWith({ ...order, env: { LADDER: "good" } });

  expect(experimentsOf(record)[0]?.effect?.observed).toBe(true);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(record.checks.find(({ objective }) => objective.kind === "availability")?.status).toBe("fail");
});

test.concurrent("one that takes the rest of the memory gets it: what held it dies in its place, which proves nothing", async () => {
  const env = { SLEEP_MS: "400", LEAK_BYTES: String(MIB / 2) };
  const load = { kind: "rate", perSecond: 8 } as const;
  const { record, verdict } = await drillWith({ ...order, load, durationMs: 20_000, env });
  const [experiment] = experimentsOf(record);

  expect(codesOf(experiment?.effect?.message)).toEqual(["fill-memory.ended"]);
  expect(verdict.status, said(verdict.sentence)).toBe("inconclusive");
  expect(experiment?.liveness?.after.restartCount).toBe(0);
});
