import { expect, type TestContext } from "vitest";
import { drillWith } from "../docker/drill-order.ts";
import { experimentsOf } from "../support/outcome.ts";
import { RealRedis } from "../support/real-redis.ts";
import { type AvailableImage, START } from "../support/real-server-image.ts";
import { said } from "../support/said.ts";

/** What `redis_app.py` does without redis. */
export type WithoutRedis = "answer" | "exit" | "hang";

/**
 * A drill of a service whose redis is down in a way, both from Debian's packages. The redis was used before, and answers
 * again afterwards.
 */
export async function drillWithoutRedis(
  image: AvailableImage,
  { how, without, maxDurationMs }: { how: string; without: WithoutRedis; maxDurationMs: number },
  { skip }: Pick<TestContext, "skip">,
): ReturnType<typeof drillWith> {
  if ("missing" in image) return skip(image.missing);
  using redis = new RealRedis(image.name);
  const drilled = await drillWith({
    image: image.name,
    command: START.redisUser,
    env: { WITHOUT: without, WORK_MS: "1" },
    each: ["dependency-down", { of: "redis", how, for: "5s" }],
    network: redis.network,
    load: { kind: "rate", perSecond: 10 },
    requestTimeoutMs: 2_000,
    maxDurationMs,
  });
  const [experiment] = experimentsOf(drilled.record);
  expect(drilled.record.error).toBeNull();
  expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
  expect(redis.answer).toBe("PONG");
  expect(redis.isWhole).toBe(true);
  // A redis that was stopped has forgotten what it was asked.
  if (how !== "stop") expect(redis.isUsed).toBe(true);
  return drilled;
}
