import { expect, test } from "vitest";
import { isWithin } from "../../../../src/model/text/is-within.ts";

test.each([
  ["/srv/app", "/srv/app", true],
  ["/srv/app", "/srv/app/models/a", true],
  ["/srv/app", "/srv/app/..models", true],
  ["/", "/srv", true],
  ["/srv/app", "/srv", false],
  ["/srv/app", "/srv/app-2", false],
])("within %s is %s: %s", (directory, path, within) => {
  expect(isWithin(directory, path)).toBe(within);
});
