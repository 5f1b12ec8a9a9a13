import { expect, test } from "vitest";
import { ensureReferenceImage } from "../../../src/reference/build.ts";
import { DEGRADE_CPU } from "../../docker/degrade-orders.ts";
import { drillWith } from "../../docker/drill-order.ts";
import { englishLog } from "../../support/collected-progress.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";

test.concurrent("one that says so in a header alone passes too", async () => {
  const { record, verdict } = await drillWith({ ...DEGRADE_CPU, env: { LADDER: "header" } });

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experimentsOf(record)[0]?.degraded).toMatchObject({ before: null, under: ["history"], after: null });
});

test.concurrent("one that has no words for it is not held to it", async () => {
  const { record, verdict } = await drillWith(DEGRADE_CPU);
  const check = record.checks.find(({ objective }) => objective.kind === "degrading");

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(check?.status).toBe("not-applicable");
  expect(codesOf(check?.reason)).toEqual(["degrading.not-supported"]);
});

test.concurrent("the reference image does without its history and goes on to answer", async () => {
  const image = await ensureReferenceImage({ size: "tiny", log: englishLog });
  const { record, verdict } = await drillWith({ ...DEGRADE_CPU, cpus: 0.4, image, env: {} });

  expect(verdict.status, verdict.reasons.map((reason) => said(reason)).join("\n")).toBe("pass");
  expect(experimentsOf(record)[0]?.degraded).toMatchObject({ before: [], under: ["history"], after: [] });
});

test.concurrent("one that takes nothing up again fails", async () => {
  const stuck = await drillWith({
    ...DEGRADE_CPU,
    env: { LADDER: "stuck", LATENCY_MS: "2", SLEEP_MS: "60" },
    limits: { maxRecoveryMs: 5_000 },
  });
  expect(stuck.verdict.status, said(stuck.verdict.sentence)).toBe("fail");
  expect(codesOf(stuck.verdict.sentence)).toEqual(["degrading.not-left"]);
});

test.concurrent("without power it has no effect, and that is never a pass", async () => {
  // One worker and a service that is asked now and then can't use 80 % of two cores.
  const env = { LADDER: "good", LATENCY_MS: "5" };
  const powerless = { parameters: { workers: "1" }, cpus: 2, load: { kind: "rate", perSecond: 8 } as const };
  // It stays undecided for as long as it may take.
  const maxDurationMs = 10_000;
  const { record, verdict } = await drillWith({ ...DEGRADE_CPU, ...powerless, maxDurationMs, env });

  expect(experimentsOf(record)[0]?.effect?.observed, said(experimentsOf(record)[0]?.effect?.message)).toBe(false);
  expect(verdict.status).toBe("inconclusive");
  expect(codesOf(verdict.sentence)).toContain("verdict.no-effect");
});
