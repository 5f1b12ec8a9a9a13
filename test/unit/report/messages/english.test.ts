import { describe, expect, test } from "vitest";
import { type MessageCode, message } from "../../../../src/model/message.ts";
import { say } from "../../../../src/report/messages/say.ts";
import { CHECK_EXAMPLES } from "./examples/check-examples.ts";
import { COMPARISON_EXAMPLES } from "./examples/comparison-examples.ts";
import { DEGRADATION_EXAMPLES } from "./examples/degradation-examples.ts";
import { DISTURBANCE_EXAMPLES } from "./examples/disturbance-examples.ts";
import type { Examples } from "./examples/examples.ts";
import { LOAD_EXAMPLES } from "./examples/load-examples.ts";
import { MERGE_EXAMPLES } from "./examples/merge-examples.ts";
import { RECOVERY_EXAMPLES } from "./examples/recovery-examples.ts";
import { RUNNER_EXAMPLES } from "./examples/runner-examples.ts";
import { VERDICT_EXAMPLES } from "./examples/verdict-examples.ts";
import { WINDOW_EXAMPLES } from "./examples/window-examples.ts";

const FAMILIES = {
  check: CHECK_EXAMPLES,
  comparison: COMPARISON_EXAMPLES,
  degradation: DEGRADATION_EXAMPLES,
  disturbance: DISTURBANCE_EXAMPLES,
  load: LOAD_EXAMPLES,
  recovery: RECOVERY_EXAMPLES,
  merge: MERGE_EXAMPLES,
  runner: RUNNER_EXAMPLES,
  verdict: VERDICT_EXAMPLES,
  window: WINDOW_EXAMPLES,
};
/** A message without an example does not compile. */
const ALL: Examples = {
  ...CHECK_EXAMPLES,
  ...COMPARISON_EXAMPLES,
  ...DEGRADATION_EXAMPLES,
  ...DISTURBANCE_EXAMPLES,
  ...LOAD_EXAMPLES,
  ...RECOVERY_EXAMPLES,
  ...MERGE_EXAMPLES,
  ...RUNNER_EXAMPLES,
  ...VERDICT_EXAMPLES,
  ...WINDOW_EXAMPLES,
};

describe("English", () => {
  test.each(Object.entries(FAMILIES))("of the %s messages is as committed", async (family, examples) => {
    const lines = Object.entries(examples).flatMap(([code, all]) =>
      all.map((args) => `${code}: ${say({ code, args })}`),
    );
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`english/${family}.txt`);
  });

  test.each(Object.keys(ALL) as MessageCode[])("%s has no gap", (code) => {
    for (const args of ALL[code as keyof typeof ALL]) {
      expect(say(message(code, args as never))).not.toMatch(/undefined|null|NaN|\[object| {2}/);
    }
  });
});
