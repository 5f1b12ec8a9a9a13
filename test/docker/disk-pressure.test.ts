import { afterAll, expect, test } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { experimentsOf } from "../support/outcome.ts";
import { codesOf, said } from "../support/said.ts";
import { drillWith } from "./drill-order.ts";

afterAll(() => expect(leftOnEngine()).toEqual([]));

const experiments = ["disk-pressure"];
/** As soon as it is under the fault. */
const crashes = { experiments, env: { WRONG: "exit", WRONG_ONCE_TOLD: "1" }, turnsAt: /^Started: / };

test.concurrent("has an effect and is removed, in an image without a shell and on a read-only root", async () => {
  const { record, verdict } = await drillWith({ experiments, readOnly: true });
  const [experiment] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
  expect(experiment?.removal?.processesLeft).toBe(0);
  expect(experiment?.effect?.message).toMatchObject({
    code: "disk-pressure.effect",
    args: { bytesPerSecond: expect.any(Number) },
  });
});

test.concurrent("a service that crashes under it fails", async () => {
  const { verdict } = await drillWith({ ...crashes, maxDurationMs: 12_000 });

  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence)).toContain("service.crashed");
});

test.concurrent("with a write limit the container writes no faster, and the limit is removed", async () => {
  const { record, verdict } = await drillWith({ experiments, parameters: { "write-limit": "2m" }, durationMs: 8_000 });
  const [experiment] = experimentsOf(record);

  expect(experiment?.effect?.message).toMatchObject({
    code: "disk-pressure.limited",
    args: {
      bytesPerSecond: expect.any(Number),
      limitPerSecond: 2 * 1024 ** 2,
      freePerSecond: expect.any(Number),
      file: expect.stringMatching(/^(io\.max|blkio\.throttle\.write_bps_device)$/),
      device: expect.stringMatching(/^\d+:\d+$/),
    },
  });
  expect(experiment?.effect?.observed).toBe(true);
  expect(experiment?.removal?.status).toBe("done");
  expect(verdict.status, said(verdict.sentence)).toBe("pass");
});

test.concurrent("a write limit that this machine has no room for is inconclusive, with the reason", async () => {
  const { record, verdict } = await drillWith({ experiments, parameters: { "write-limit": "100g" } });

  expect(experimentsOf(record)[0]?.effect).toMatchObject({
    observed: false,
    message: { code: "disk-pressure.limit-too-high", args: { limitPerSecond: 100 * 1024 ** 3 } },
  });
  expect(verdict.status).toBe("inconclusive");
});

test.concurrent("a restart of the container under a write limit does not lose the removal", async () => {
  const { record, verdict } = await drillWith({
    ...crashes,
    parameters: { "write-limit": "2m" },
    maxDurationMs: 12_000,
  });

  expect(experimentsOf(record)[0]).toMatchObject({ removal: { status: "done", processesLeft: 0 } });
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence)).toContain("service.crashed");
});

test.concurrent("what one that was cut off has left on the disk does not stop the next, whose processes have the same numbers", async () => {
  const order = { each: ["disk-pressure", {}, {}] as const, maxDurationMs: 12_000 };
  const { record } = await drillWith({ ...crashes, ...order });

  expect(record.error).toBeNull();
  expect(experimentsOf(record)[1]?.effect?.observed).toBe(true);
});
