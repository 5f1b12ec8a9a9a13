import { expect } from "vitest";
import { experimentsOf } from "../support/outcome.ts";
import { drillWith, toldOf } from "./drill-order.ts";

/** A service whose requests have become so long that one is in flight whenever the signal comes. */
export const BUSY = { WRONG: "slow", WRONG_ONCE_TOLD: "1" };
export const turnsAt = /^steady state \d/;

/** A drill of one that takes about the usual grace period of 10 s: killed or not, what is told of its end is true. */
export async function drillUsualGrace(term: Readonly<Record<string, string>>) {
  // The time-out of a request is as long by default, and given up then it would let a stuck service end after all.
  const order = { experiments: ["terminate"], turnsAt, requestTimeoutMs: 10_000, env: { ...BUSY, ...term } };
  const drill = await drillWith(order);
  const chain = experimentsOf(drill.record)[0]?.recovery;
  const killed = chain?.stop?.forcedMs != null;

  expect(chain?.stop?.graceMs).toBe(10_000);
  expect(chain?.exitCode).toBe(killed ? 137 : 0);
  if (killed) {
    expect(drill.verdict.sentence).toMatchObject([
      { code: "stop.not-ended", args: { signal: "SIGTERM", objective: { limit: 10_000 } } },
    ]);
  }
  expect(toldOf(drill).includes("killed by force")).toBe(killed);
  return { drill, chain, killed };
}
