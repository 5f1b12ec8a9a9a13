import { expect, test } from "vitest";
import { message } from "../../../src/model/message.ts";
import { ALWAYS_RUNNING, DEGRADE_MEMORY, MIB } from "../../docker/degrade-orders.ts";
import { drillWith } from "../../docker/drill-order.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";

test.concurrent("one that has no words for it and turns nobody away is not held to it", async () => {
  const { record, verdict } = await drillWith({ ...DEGRADE_MEMORY, env: ALWAYS_RUNNING });

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experimentsOf(record)[0]?.effect?.observed).toBe(true);
  const unsupported = record.checks.filter(({ status }) => status === "not-applicable");
  expect(unsupported.map(({ reason }) => codesOf(reason))).toEqual([
    ["degrading.not-supported"],
    ["running-first.not-supported"],
  ]);
});

test.concurrent("a service that wants the rest of the memory gets it: the fault dies in its place, and has no effect", async () => {
  // Slowly enough that what is freed then lasts to the end.
  const greedy = { ...ALWAYS_RUNNING, LEAK_BYTES: String(MIB / 2) };
  const { record, verdict } = await drillWith({ ...DEGRADE_MEMORY, durationMs: 20_000, env: greedy });
  const [experiment] = experimentsOf(record);

  expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(false);
  expect(verdict.status).toBe("inconclusive");
  expect(experiment?.liveness?.after.restartCount).toBe(0);
});

test.concurrent("one that says so but goes on to take new requests fails", async () => {
  const { record, verdict } = await drillWith({ ...DEGRADE_MEMORY, env: { ...ALWAYS_RUNNING, LADDER: "takes-all" } });

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toMatchObject([{ code: "running-first.not-shed" }]);
  expect(verdict.sentence[0]?.args).toMatchObject({
    details: expect.arrayContaining([message("reply.status", { status: 200, meaning: "", text: "", location: null })]),
  });
  expect(record.checks.find(({ objective }) => objective.kind === "degrading")?.status).toBe("pass");
});
