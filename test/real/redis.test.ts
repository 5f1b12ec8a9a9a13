/** A service in front of a redis, both from Debian's packages, while that redis is down in each way. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composePlan } from "../docker/compose-order.ts";
import { drillWith, type Order } from "../docker/drill-order.ts";
import { withoutCompose } from "../support/compose-plugin.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { type AvailableImage, availableImage, pythonServersImage, START } from "../support/real-server-image.ts";
import { codesOf, said } from "../support/said.ts";
import { drillWithoutRedis, type WithoutRedis } from "./redis-drill.ts";

const missing = await withoutCompose();
if (missing !== null) console.warn(missing);

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

describe.skipIf(missing !== null)("in a compose file", () => {
  const directory = mkdtempSync(join(tmpdir(), "redis-test-"));
  afterAll(() => rmSync(directory, { recursive: true }));

  /** A service that waits until its redis is healthy, as Compose's documentation has it. */
  const project = (of: string, without: WithoutRedis) =>
    JSON.stringify({
      services: {
        redis: {
          image: of,
          command: START.redis,
          healthcheck: { test: ["CMD", "redis-cli", "ping"], interval: "500ms" },
        },
        app: {
          image: of,
          command: START.redisUser,
          environment: { WITHOUT: without, WORK_MS: "1" },
          depends_on: { redis: { condition: "service_healthy" } },
        },
      },
    });

  test.for([
    ["answer", "pass"],
    ["exit", "fail"],
    ["hang", "fail"],
  ] as const)("a service that would %s without redis: %s", async ([without, status], { skip }) => {
    if ("missing" in image) return skip(image.missing);
    const ways = without === "hang" ? ["freeze", "blackhole"] : WAYS;
    const order: Order = {
      each: ["dependency-down", ...ways.map((how) => ({ how, for: "5s" }))],
      load: { kind: "rate", perSecond: 10 },
      requestTimeoutMs: 2_000,
      maxDurationMs: status === "pass" ? 60_000 : 10_000,
    };
    const plan = await composePlan(directory, project(image.name, without), order);
    const { record, verdict } = await drillWith({}, { plan });

    expect(record.error).toBeNull();
    expect(verdict.status, said(verdict.sentence)).toBe(status);
    expect(record.experiments.map(({ effect }) => effect?.observed)).toEqual(ways.map(() => true));
    const done = { removal: { status: "done" } };
    expect(record.experiments.map(({ outcome }) => outcome)).toMatchObject(ways.map(() => done));
  });
});
