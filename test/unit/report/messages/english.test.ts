import { describe, expect, test } from "vitest";
import { type MessageCode, message } from "../../../../src/model/message.ts";
import { say } from "../../../support/in-english.ts";
import { ALL, FAMILIES } from "./examples/families.ts";

/** A message about a file of JSON can name its null. */
const GAP_IN_JSON = /undefined|NaN|\[object| {2}/;

describe("English", () => {
  test.each(Object.entries(FAMILIES))("of the %s messages is as committed", async (family, examples) => {
    const lines = Object.entries(examples).flatMap(([code, all]) =>
      all.map((args) => `${code}: ${say({ code, args })}`),
    );
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`english/${family}.txt`);
  });

  test.each(Object.keys(ALL) as MessageCode[])("%s has no gap", (code) => {
    for (const args of ALL[code as keyof typeof ALL]) {
      expect(say(message(code, args as never))).not.toMatch(
        code.startsWith("result.") ? GAP_IN_JSON : /undefined|null|NaN|\[object| {2}/,
      );
    }
  });
});
