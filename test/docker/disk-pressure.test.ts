import { afterEach, expect, test } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { drillWith } from "./drill-order.ts";

afterEach(() => expect(leftOnEngine()).toEqual([]));

const drills = ["disk-pressure"];

test("is felt and then gone, in an image without a shell and on a read-only root", async () => {
  const { record, verdict } = await drillWith({ drills, readOnly: true });
  const [fault] = record.faults;

  expect(verdict.status, verdict.sentence).toBe("pass");
  expect(fault?.evidence?.felt, fault?.evidence?.sentence).toBe(true);
  expect(fault?.stressorsLeft).toBe(0);
  expect(fault?.evidence?.sentence).toMatch(/^its workers wrote .* a second to the disk$/);
});

test("a service that crashes under it fails", async () => {
  const env = { LATENCY_MS: "30", EXIT_AFTER_REQUESTS: "420", EXIT_AFTER_REQUESTS_AFTER_RESTART: "1000000" };
  const { verdict } = await drillWith({ drills, env, maxDurationMs: 30_000 });

  expect(verdict.status, verdict.sentence).toBe("fail");
  expect(verdict.sentence).toContain("crashed under disk-pressure");
});

test("with a write limit the container writes no faster, and the limit is taken back", async () => {
  const { record, verdict } = await drillWith({ drills, parameters: { "write-limit": "4m" }, durationMs: 8_000 });
  const [fault] = record.faults;

  expect(fault?.evidence?.sentence).toMatch(
    /^its workers wrote .* a second to the disk, limited to 4 MiB by \S+ \(control groups v[12]\) on the device \d+:\d+, after .* without a limit$/,
  );
  expect(fault?.evidence?.felt).toBe(true);
  expect(fault?.reverted).toBe("done");
  expect(verdict.status, verdict.sentence).toBe("pass");
});

test("a write limit that this machine has no room for is inconclusive, with the reason", async () => {
  const { record, verdict } = await drillWith({ drills, parameters: { "write-limit": "100g" } });

  expect(record.faults[0]?.evidence).toMatchObject({ felt: false });
  expect(record.faults[0]?.evidence?.sentence).toContain("takes next to nothing from it");
  expect(verdict.status).toBe("inconclusive");
});

test("a restart of the container under a write limit does not lose the revert", async () => {
  const env = { LATENCY_MS: "30", EXIT_AFTER_REQUESTS: "420", EXIT_AFTER_REQUESTS_AFTER_RESTART: "1000000" };
  const { record, verdict } = await drillWith({
    drills,
    env,
    parameters: { "write-limit": "4m" },
    maxDurationMs: 30_000,
  });

  expect(record.faults[0]).toMatchObject({ reverted: "done", stressorsLeft: 0 });
  expect(verdict.status, verdict.sentence).toBe("fail");
  expect(verdict.sentence).toContain("crashed under disk-pressure");
});
