import { expect, test } from "vitest";
import { offByHeader, offByHealth } from "../../../../src/load/http/what-is-off.ts";

test.each([
  ['{"degraded": ["history", "new-connections"]}', ["history", "new-connections"]],
  ['{"degraded": []}', []],
  ['{"degraded": true}', ["something"]],
  ['{"degraded": false}', []],
  ['{"degraded": "history"}', ["history"]],
  ['{"degraded": "none"}', []],
  ['{"status": "Degraded"}', ["something"]],
  ['{"status": "ok"}', null],
  ["ok", null],
  ["null", null],
  ["[]", null],
  ["", null],
])("a health route that answers %s", (body, off) => {
  expect(offByHealth(body)).toEqual(off);
});

test.each([
  [null, null],
  ["history", ["history"]],
  ["history, new-connections", ["history", "new-connections"]],
  ["", []],
])("a header x-degraded of %j", (value, off) => {
  expect(offByHeader(value)).toEqual(off);
});

test("what a service says is made harmless and short", () => {
  const steps = Array(100).fill(`\u001b[31m::error::${"x".repeat(100)}`);
  const off = offByHealth(JSON.stringify({ degraded: [7, ...steps] }));
  expect(off).toHaveLength(8);
  expect(off?.[0]).toHaveLength(40);
  expect(off?.[0]?.startsWith("::")).toBe(false);
});
