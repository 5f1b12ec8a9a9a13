import { afterAll, expect, test } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { drillWith } from "./drill-order.ts";

afterAll(() => expect(leftOnEngine()).toEqual([]));

const drills = ["disk-pressure"];

test.concurrent("is felt and then gone, in an image without a shell and on a read-only root", async () => {
  const { record, verdict } = await drillWith({ drills, readOnly: true });
  const [fault] = record.faults;

  expect(verdict.status, verdict.sentence).toBe("pass");
  expect(fault?.evidence?.felt, fault?.evidence?.sentence).toBe(true);
  expect(fault?.stressorsLeft).toBe(0);
  expect(fault?.evidence?.sentence).toMatch(/^its workers wrote .* a second to the disk$/);
});

test.concurrent("a service that crashes under it fails", async () => {
  const env = { LATENCY_MS: "30", EXIT_AFTER_REQUESTS: "420", EXIT_AFTER_REQUESTS_AFTER_RESTART: "1000000" };
  const { verdict } = await drillWith({ drills, env, maxDurationMs: 30_000 });

  expect(verdict.status, verdict.sentence).toBe("fail");
  expect(verdict.sentence).toContain("crashed under disk-pressure");
});
