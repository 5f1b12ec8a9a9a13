import { describe, expect, test } from "vitest";
import { diskPressure, limitEffect } from "../../../../src/experiments/disk-pressure/disk-pressure.ts";

const MIB = 1024 ** 2;
const held = {
  askedPerSecond: 10 * MIB,
  freePerSecond: 100 * MIB,
  limit: { group: "/blkio/docker/1", file: "blkio.throttle.write_bps_device", device: "254:0" },
  refusal: "",
};

describe("a write limit is felt", () => {
  test("when the workers keep to it, well below what they wrote without it", () => {
    expect(limitEffect(9.8 * MIB, held)).toEqual({
      observed: true,
      sentence:
        ", limited to 10 MiB by blkio.throttle (control groups v1) on the device 254:0, after 100 MiB without a limit",
    });
    const v2 = { ...held, limit: { group: "/system.slice/docker-1.scope", file: "io.max", device: "8:0" } };
    expect(limitEffect(9.8 * MIB, v2).sentence).toContain("by io.max (control groups v2) on the device 8:0");
  });

  test.each([
    [
      "could not be set",
      90 * MIB,
      { ...held, limit: null, refusal: "its control group has no limit for writes" },
      /could not be set: its control group has no limit/,
    ],
    ["did not hold", 40 * MIB, held, /although it was limited to 10 MiB/],
    ["took next to nothing", 9 * MIB, { ...held, freePerSecond: 11 * MIB }, /takes next to nothing from it$/],
    ["stalled everything", 0.1 * MIB, held, /next to nothing of the 10 MiB/],
  ])("not when it %s", (_, perSecond, each, sentence) => {
    expect(limitEffect(perSecond, each)).toEqual({ observed: false, sentence: expect.stringMatching(sentence) });
  });
});

test("stands in the fault's description", () => {
  expect(diskPressure.describe({ workers: 4, "write-limit": null })).toBe(
    "4 workers write to the container's disk with fsync",
  );
  expect(diskPressure.describe({ workers: 1, "write-limit": 10 * MIB })).toBe(
    "1 worker writes to the container's disk with fsync, limited to 10 MiB per second",
  );
});
