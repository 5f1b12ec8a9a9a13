import { expect, test } from "vitest";
import { CacheOnNetwork } from "../../support/cache-on-network.ts";
import { codesOf, said } from "../../support/said.ts";
import { drillWith, type Order } from "../drill-order.ts";

/** A drill of a service that asks a cache, which must be back afterwards, and still be its user's. */
async function drillWithout(
  parameters: readonly Readonly<Record<string, string>>[],
  { env, ...order }: Order,
): ReturnType<typeof drillWith> {
  using cache = new CacheOnNetwork();
  const drilled = await drillWith({
    each: ["dependency-down", ...parameters.map((each) => ({ for: "5s", ...each }))],
    network: cache.network,
    env: { NEEDS: "redis:6379", ...env },
    load: { kind: "rate", perSecond: 20 },
    requestTimeoutMs: 2_000,
    ...order,
  });
  expect(cache.states).toMatch(/^[RSD]{2}$/);
  expect(cache.isWhole).toBe(true);
  return drilled;
}

test.concurrent("a service that answers without its cache does not fail, in whichever way that is down", async () => {
  const ways = [{ of: "redis", how: "stop" }, { how: "freeze" }, { of: "redis", how: "refuse" }, { how: "blackhole" }];
  // Too short to prove anything: what is looked at is that it goes down and comes back.
  const { record, verdict } = await drillWithout(ways, { env: { WITHOUT: "answer" }, maxDurationMs: 6_000 });
  expect(verdict.status, said(verdict.sentence)).not.toBe("fail");
  expect(record.experiments.map(({ effect }) => effect?.message)).toMatchObject([
    { code: "dependency-down.effect", args: { of: "redis", port: 6379 } },
    { code: "dependency-down.frozen", args: { processes: 2 } },
    { code: "dependency-down.effect", args: { ending: "refused" } },
    { code: "dependency-down.effect", args: { ending: "silent" } },
  ]);
  const done = { removal: { status: "done" } };
  expect(record.experiments.map(({ outcome }) => outcome)).toMatchObject([done, done, done, done]);
});

test.concurrent("one that crashes fails", async () => {
  const { record, verdict } = await drillWithout([{ how: "stop" }], { env: { WITHOUT: "exit" } });
  const check = record.checks.find(({ scope }) => scope === "dependency-down 1");
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(check?.reason)).toContain("service.crashed");
});

test.concurrent("one that hangs fails", async () => {
  const { record, verdict } = await drillWithout([{ how: "blackhole" }], { env: { WITHOUT: "hang" } });
  expect(verdict.status).toBe("fail");
  expect(record.checks.find(({ objective }) => objective.kind === "availability")?.status).toBe("fail");
});
