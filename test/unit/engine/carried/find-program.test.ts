import { afterEach, expect, test } from "vitest";
import { findProgram } from "../../../../src/engine/carried/find-program.ts";

const { PATH } = process.env;
afterEach(() => {
  process.env.PATH = PATH;
});

test("a program of administrators is found with the PATH of an ordinary user", async () => {
  process.env.PATH = "/usr/local/bin:/usr/bin:/bin";
  // It is on every Debian and Ubuntu.
  expect(await findProgram("ldconfig")).toMatch(/sbin\/ldconfig$/);
  expect(await findProgram("sh")).toMatch(/bin\/sh$/);
  expect(await findProgram("no-such-program")).toBeNull();
});
