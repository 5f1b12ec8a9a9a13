import { describe, expect, test } from "vitest";
import { type Execution, lastExecutions } from "../../../../src/gate/matrix/last-executions.ts";
import type { VerdictStatus } from "../../../../src/model/check.ts";

const drill = (attempt: number, status: VerdictStatus, overrides: Partial<Execution> = {}): Execution => ({
  leg: { job: "drill", index: 0 },
  attempt,
  subject: "qwen",
  image: "qwen:1",
  verdict: { status },
  ...overrides,
});
const kept = (...all: Execution[]) => lastExecutions(all).map(({ attempt, verdict }) => `${attempt} ${verdict.status}`);
const other = { subject: "llama" };

describe("the executions that count", () => {
  test.each([
    ["all of one attempt", [drill(1, "fail"), drill(1, "pass")], ["1 fail", "1 pass"]],
    ["what was run again", [drill(1, "fail"), drill(2, "pass")], ["2 pass"]],
    ["the last of three", [drill(1, "fail"), drill(2, "fail"), drill(3, "pass")], ["3 pass"]],
    ["in whatever order they come", [drill(2, "pass"), drill(1, "fail")], ["2 pass"]],
    ["another drill's fail stays", [drill(1, "fail", other), drill(2, "pass")], ["1 fail", "2 pass"]],
    [
      "the same image's before another's",
      [drill(1, "fail"), drill(1, "pass", { image: "qwen:2" }), drill(2, "pass")],
      ["1 pass", "2 pass"],
    ],
    ["another build of the image", [drill(1, "fail", { image: "qwen:0" }), drill(2, "pass")], ["2 pass"]],
    ["of two alike the fail stays", [drill(1, "fail"), drill(1, "pass"), drill(2, "pass")], ["1 fail", "2 pass"]],
    [
      "both of two alike",
      [drill(1, "fail"), drill(1, "pass"), drill(2, "pass"), drill(2, "pass")],
      ["2 pass", "2 pass"],
    ],
    ["what could not be run, whatever it was", [drill(1, "error", other), drill(2, "pass")], ["2 pass"]],
    ["of other legs", [drill(1, "fail", { leg: { job: "drill", index: 1 } }), drill(2, "pass")], ["1 fail", "2 pass"]],
    ["of other jobs", [drill(1, "fail", { leg: { job: "soak", index: 0 } }), drill(2, "pass")], ["1 fail", "2 pass"]],
  ] as const)("%s", (_name, all, expected) => {
    expect(kept(...all)).toEqual(expected);
  });
});
