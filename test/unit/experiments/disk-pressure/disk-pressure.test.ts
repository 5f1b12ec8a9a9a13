import { describe, expect, test } from "vitest";
import { NO_REFUSAL } from "../../../../src/engine/carried/helper-failed.ts";
import { diskPressure, limitEffect } from "../../../../src/experiments/disk-pressure/disk-pressure.ts";
import { message } from "../../../../src/model/message.ts";

const MIB = 1024 ** 2;
const held = {
  askedPerSecond: 10 * MIB,
  freePerSecond: 100 * MIB,
  limit: { group: "/blkio/docker/1", file: "blkio.throttle.write_bps_device", device: "254:0" },
  refusal: NO_REFUSAL,
};

const rates = { limitPerSecond: 10 * MIB, freePerSecond: 100 * MIB };

describe("a write limit has an effect", () => {
  test("when the workers keep to it, well below what they wrote without it", () => {
    const figures = { ...rates, bytesPerSecond: 9.8 * MIB, file: "blkio.throttle.write_bps_device", device: "254:0" };
    expect(limitEffect(9.8 * MIB, held)).toEqual({
      observed: true,
      message: message("disk-pressure.limited", figures),
    });
    const v2 = { ...held, limit: { group: "/system.slice/docker-1.scope", file: "io.max", device: "8:0" } };
    expect(limitEffect(9.8 * MIB, v2).message).toMatchObject({ args: { file: "io.max", device: "8:0" } });
  });

  test.each([
    [
      "could not be set",
      90 * MIB,
      { ...held, limit: null, refusal: { ...NO_REFUSAL, problem: "no-write-limit" as const } },
      "disk-pressure.limit-not-set",
      { ...rates, problem: "no-write-limit" },
    ],
    ["did not hold", 40 * MIB, held, "disk-pressure.limit-exceeded", rates],
    [
      "hardly slowed the workers down",
      9 * MIB,
      { ...held, freePerSecond: 11 * MIB },
      "disk-pressure.limit-too-high",
      { ...rates, freePerSecond: 11 * MIB },
    ],
    ["stalled everything", 0.1 * MIB, held, "disk-pressure.stalled", rates],
  ])("not when it %s", (_, bytesPerSecond, each, code, figures) => {
    const args = { ...figures, bytesPerSecond };
    expect(limitEffect(bytesPerSecond, each)).toMatchObject({ observed: false, message: { code, args } });
  });
});

test("is part of the description", () => {
  expect(diskPressure.describe({ workers: 4, "write-limit": null })).toEqual(
    message("disk-pressure.description", { workers: 4, bytesPerSecond: null }),
  );
  expect(diskPressure.describe({ workers: 1, "write-limit": 10 * MIB })).toEqual(
    message("disk-pressure.description", { workers: 1, bytesPerSecond: 10 * MIB }),
  );
});
