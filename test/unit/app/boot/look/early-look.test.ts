import { expect, test } from "vitest";
import { EarlyLook } from "../../../../../src/app/boot/look/early-look.ts";
import type { Looked } from "../../../../../src/app/boot/look/look.ts";
import type { Answer } from "../../../../../src/load/http/answer.ts";

const NOTHING: Looked = { listeners: [], routes: [], settings: null };
/** As through the engine's proxy, which accepts the connection. */
const REFUSED: Answer = { outcome: "refused" };
const NO_ROUTE: Answer = { outcome: "http-error", status: 404 };
const LOADING: Answer = { outcome: "http-error", status: 503 };

/** Answers once a second, the same each time or by the second; a look takes no time. Returns when it looked and gave up. */
async function watch(answerAt: (second: number) => Answer, isOther: boolean, seconds = 100) {
  const looks: number[] = [];
  let second = 0;
  const clock = { now: () => second * 1_000, toEpochMs: (ms: number) => ms, fromEpochMs: (ms: number) => ms };
  const look = async () => {
    looks.push(second);
    return NOTHING;
  };
  const early = new EarlyLook(clock, look, () => isOther);
  for (; second < seconds; second += 1) {
    if ((await early.pointless(answerAt(second))) !== null) return { looks, gaveUpAt: second };
  }
  return { looks, gaveUpAt: null };
}

test("a service that refuses is looked at after 10 seconds, and then each time after twice the time", async () => {
  expect(await watch(() => REFUSED, false)).toEqual({ looks: [10, 20, 40, 80], gaveUpAt: null });
});

test("one that answers other settings well is given up if it goes on refusing those of the plan", async () => {
  expect(await watch(() => NO_ROUTE, true)).toEqual({ looks: [10], gaveUpAt: 25 });
});

test("one that loads, is busy or hangs is neither looked at nor given up", async () => {
  expect(await watch(() => LOADING, true)).toEqual({ looks: [], gaveUpAt: null });
  expect((await watch(() => ({ outcome: "timeout" }), true)).looks).toEqual([]);
  expect((await watch(() => ({ outcome: "http-error", status: 429, shed: true }), true)).looks).toEqual([]);
});

test("one that begins to load after it was looked at gets its time", async () => {
  const late = (second: number) => (second < 18 || second > 40 ? REFUSED : LOADING);
  expect(await watch(late, true)).toEqual({ looks: [10, 41], gaveUpAt: 56 });
});
