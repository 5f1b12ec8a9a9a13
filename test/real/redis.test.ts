/** A service in front of a redis, both from Debian's packages, while that redis is down in each way. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { drillWithoutRedis } from "../docker/redis-drill.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { type AvailableImage, availableImage, pythonServersImage } from "../support/real-server-image.ts";
import { codesOf, said } from "../support/said.ts";

const WAYS = ["stop", "freeze", "refuse", "blackhole"] as const;

let image: AvailableImage;
beforeAll(async () => {
  image = await availableImage(pythonServersImage());
});
afterAll(() => expect(leftOnEngine()).toEqual([]));

test.for(WAYS)("a service that answers by itself passes without redis: %s", async (how, context) => {
  const order = { how, without: "answer", maxDurationMs: 60_000 } as const;
  const { verdict } = await drillWithoutRedis(image, order, context);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
});

test.concurrent.for(WAYS)("one that exits fails: %s", async (how, context) => {
  const order = { how, without: "exit", maxDurationMs: 10_000 } as const;
  const { record, verdict } = await drillWithoutRedis(image, order, context);

  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(record.checks.flatMap(({ reason }) => codesOf(reason))).toContain("service.crashed");
});

// A redis that is stopped or refuses ends the wait by itself.
test.concurrent.for(["freeze", "blackhole"] as const)("one that waits fails: %s", async (how, context) => {
  const order = { how, without: "hang", maxDurationMs: 10_000 } as const;
  const { verdict } = await drillWithoutRedis(image, order, context);

  expect(verdict.status, said(verdict.sentence)).toBe("fail");
});
