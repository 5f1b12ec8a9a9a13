import { expect, test } from "vitest";
import { drillWith, toldOf } from "../../docker/drill-order.ts";
import { experimentsOf } from "../../support/outcome.ts";

test.concurrent("with the usual grace period of 10 s, one that never answers what is running was killed", async () => {
  // The time-out of a request is as long by default, and given up then it would let the service end after all.
  const order = { experiments: ["terminate"], turnsAt: /^steady state \d/, requestTimeoutMs: 10_000 };
  const env = { WRONG: "slow", WRONG_ONCE_TOLD: "1", TERM: "stuck" };
  const drill = await drillWith({ ...order, env });
  const chain = experimentsOf(drill.record)[0]?.recovery;
  const killed = chain?.stop?.forcedMs != null;

  expect(drill.verdict.status).toBe("fail");
  // A busy engine can kill so late that the request is given up first, which lets the service end: too late as well.
  expect(killed || (chain?.diedMs ?? 0) > 12_000, JSON.stringify(chain)).toBe(true);
  expect(chain?.exitCode).toBe(killed ? 137 : 0);
  expect(toldOf(drill).includes("killed by force")).toBe(killed);
});
