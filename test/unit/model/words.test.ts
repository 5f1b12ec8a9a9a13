import { expect, test } from "vitest";
import { place } from "../../../src/model/facts/place.ts";
import { shareAllowed } from "../../../src/model/objectives.ts";

test.each([
  ["cpu-overload", "under cpu-overload"],
  ["steady-state", "in the steady state"],
  ["after kill-restart", "after kill-restart"],
  ["drill", "over the whole drill"],
])("place of %s", (scope, words) => {
  expect(place(scope)).toBe(words);
});

test("shareAllowed is free of binary dust", () => {
  expect(shareAllowed({ kind: "availability", limit: 0.95 })).toBe(0.05);
  expect(shareAllowed({ kind: "availability", limit: 0.999 })).toBe(0.001);
  expect(shareAllowed({ kind: "availability", limit: 1 })).toBe(0);
  expect(shareAllowed({ kind: "p95", limit: 1 })).toBe(0.05);
});
