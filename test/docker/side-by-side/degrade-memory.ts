import { expect, test } from "vitest";
import { presetService } from "../../../src/model/service/service.ts";
import { ensureReferenceImage } from "../../../src/reference/build.ts";
import { englishLog } from "../../support/collected-progress.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { ALWAYS_RUNNING, DEGRADE_MEMORY } from "../degrade-orders.ts";
import { drillWith } from "../drill-order.ts";

test.concurrent("a service that turns new requests away, finishes what runs and says so passes, asked as it wants to be", async () => {
  const key = "k3y-k3y-k3y";
  const { record, verdict } = await drillWith({
    ...DEGRADE_MEMORY,
    readOnly: true,
    service: { ...presetService("openai-chat"), headers: { authorization: `Bearer ${key}` } },
    env: { ...ALWAYS_RUNNING, LADDER: "good", SPEAKS: "openai-chat", API_KEY: key },
  });
  const [experiment] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
  expect(experiment?.removal?.processesLeft).toBe(0);
  expect(experiment?.degraded).toMatchObject({ before: [], under: ["history", "new requests"], after: [] });
  expect(experiment?.degraded?.sessions?.running.length).toBeGreaterThan(0);
  expect(experiment?.degraded?.sessions?.fresh.length).toBeGreaterThan(0);
  expect(experiment?.liveness?.after.restartCount).toBe(0);
  expect(record.checks.map(({ objective, status }) => [objective.kind, status])).toEqual([
    ["shedding", "pass"],
    ["degrading", "pass"],
    ["running-first", "pass"],
    ["recovery", "pass"],
  ]);
  expect(record.phases.find(({ name }) => name === "degrade-memory")?.samples.some(({ shed }) => shed)).toBe(true);
});

test.concurrent("one that breaks off what runs fails", async () => {
  const { verdict } = await drillWith({ ...DEGRADE_MEMORY, env: { ...ALWAYS_RUNNING, LADDER: "cuts" } });

  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence)).toContain("running-first.not-finished");
});

test.concurrent("the reference image turns new connections away and finishes what runs", async () => {
  const image = await ensureReferenceImage({ size: "tiny", log: englishLog });
  const { record, verdict } = await drillWith({ ...DEGRADE_MEMORY, image, env: {} });

  expect(verdict.status, verdict.reasons.map((reason) => said(reason)).join("\n")).toBe("pass");
  expect(experimentsOf(record)[0]?.degraded).toMatchObject({
    before: [],
    under: ["history", "new-connections"],
    after: [],
  });
  expect(record.checks.every(({ status }) => status === "pass")).toBe(true);
});
