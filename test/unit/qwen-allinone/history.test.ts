import { expect, it } from "vitest";
import { History } from "../../../qwen-allinone/server/history.ts";
import { leakOf } from "../../../qwen-allinone/server/leak.ts";

const turn = (text: string) => ({ text, response: `re: ${text}` });
const textsOf = (history: History, session: string) => history.turns(session).map(({ text }) => text);

it("keeps the last turns of a session, apart from all others", () => {
  const history = new History();
  for (const text of ["1", "2", "3", "4", "5"]) history.remember("a", turn(text));
  history.remember("b", turn("6"));
  expect(textsOf(history, "a")).toEqual(["2", "3", "4", "5"]);
  expect(textsOf(history, "b")).toEqual(["6"]);
  expect(textsOf(history, "c")).toEqual([]);
});

it("is bounded in texts, sessions and age", () => {
  let now = 0;
  const history = new History(() => now);
  history.remember("long", turn("x".repeat(5_000)));
  expect(textsOf(history, "long")[0]).toHaveLength(1_000);
  for (let session = 0; session < 100; session += 1) history.remember(String(session), turn("hi"));
  expect(textsOf(history, "long")).toEqual([]);
  now = 9 * 60_000;
  history.remember("1", turn("again"));
  now = 11 * 60_000;
  expect(textsOf(history, "2")).toEqual([]);
  expect(textsOf(history, "1")).toEqual(["hi", "again"]);
  history.clear();
  expect(textsOf(history, "1")).toEqual([]);
});

it("leaks only when it is told to, and refuses what is no number of times", () => {
  expect(leakOf(undefined)).toBeNull();
  expect(leakOf("")).toBeNull();
  expect(leakOf("1000")?.times).toBe(1_000);
  for (const written of ["yes", "0", "-1", "1e9"]) expect(() => leakOf(written)).toThrow(/write one from 1 to 100000/);
});
