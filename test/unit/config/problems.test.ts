import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { readActionInputs } from "../../../src/config/action/action-env.ts";
import { InputError, inputSubject, subject } from "../../../src/config/problem.ts";
import { experiments } from "../../../src/experiments/registry.ts";
import { causeOf } from "../../../src/model/facts/drill-error.ts";
import { causeText } from "../../../src/report/facts/summary.ts";
import { EN } from "../../../src/report/messages/en.ts";
import { ofStep, problemsOf } from "./support.ts";

describe("problems", () => {
  test("all of them are reported at once, in the table's order, then the misspelled names, then what does not fit together", () => {
    const problems = problemsOf(() =>
      ofStep({
        image: "",
        "container-port": "x",
        "max-recovery": "30",
        max_p95: "5s",
        duration: "2m",
        "max-duration": "1m",
      }),
    );
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
      "image",
      "container-port",
      "max-recovery",
      '"max_p95"',
      "max-duration",
    ]);
  });

  test("the error starts with the first, and lists the others once", () => {
    const text = (...names: string[]) =>
      causeText(causeOf(new InputError(names.map((name) => [subject(inputSubject(name))]))), EN);
    expect(text("a", "b", "c")).toBe("a\n2 more problems with the inputs:\n- b\n- c");
    expect(text("a", "b")).toBe("a\nOne more problem with the inputs:\n- b");
    expect(text("a")).toBe("a");
  });

  test("a missing image is a problem of its own, which the runner would let pass", () => {
    expect(problemsOf(() => readActionInputs({}, experiments))).toEqual([
      "image is missing: set it to the image to drill",
    ]);
  });

  test("a bad image is not missing as well", () => {
    expect(problemsOf(() => ofStep({ image: "a b" }))).toHaveLength(1);
  });

  test.each([
    ["max_p95", "max-p95"],
    ["MAX-P95 ", "max-p95"],
    ["min-availabilty", "min-availability"],
    ["minavailability", "min-availability"],
    ["p95", "max-p95"],
    ["recovery", "max-recovery"],
    ["token", "github-token"],
    ["port", "container-port"],
    ["experiment", "experiments"],
    ["drills", "experiments"],
    ["faults", "experiments"],
    ["memory-limit", "memory"],
    ["cpu", "cpus"],
    ["timeout", "ready-timeout or request-timeout"],
    ["threshold", "min-availability, max-p95 or max-recovery"],
    ["baseline", "baseline-image"],
  ])("a misspelled %s names %s", (written, meant) => {
    const problems = problemsOf(() =>
      readActionInputs(
        { INPUT_IMAGE: "a", [`INPUT_${written.replaceAll(" ", "_").toUpperCase()}`]: "9s" },
        experiments,
      ),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`is not an input of this action: did you mean ${meant}?`);
  });

  test.each([["need"], ["leg"], ["max"]])("what is suggested for %s is accepted in a drill", (written) => {
    const [problem = ""] = problemsOf(() => ofStep({ [written]: "1" }));
    expect(problem).not.toMatch(/did you mean (?:needs|legs|max-)/);
  });

  test("a name near to none lists them all, and how to keep a variable of the job's own", () => {
    const [problem] = problemsOf(() => ofStep({ zzzzzzzzzz: "1" }));
    expect(problem).toMatch(
      /valid inputs are mode, image, baseline-image, .*github-token \(If the job itself uses the variable "INPUT_ZZZZZZZZZZ", set it to an empty string/,
    );
    expect(problemsOf(() => ofStep({ zzzzzzzzzz: "" }))).toEqual([]);
  });

  test("variables of the job are explained once, and not for a typo", () => {
    const problems = problemsOf(() => ofStep({ zzzzzzzzzz: "1", max_p95: "5s", qqqqqqqqqq: "1" }));
    expect(problems.map((problem) => /\(.*\)$/.exec(problem)?.[0])).toEqual([
      undefined,
      undefined,
      expect.stringMatching(
        /uses the variables "INPUT_QQQQQQQQQQ" and "INPUT_ZZZZZZZZZZ", set them to an empty string/,
      ),
    ]);
  });

  test("a value with a thousand bad lines names the first ones", () => {
    const [problem = ""] = problemsOf(() => ofStep({ env: "no\n".repeat(1_200) }));
    expect(problem).toMatch(/^env line 1 has no "=": .*line 20 has no "=": [^;]*; and 1,180 more like these$/);
  });

  test("an input of an unselected drill is checked all the same", () => {
    expect(problemsOf(() => ofStep({ experiments: "kill-restart", "stress-workers": "many" }))).toHaveLength(1);
  });
});

describe("secrets", () => {
  const SECRET = "hunter2";

  test.each([
    ["env", `${SECRET}`],
    ["env", `A=1\nA=${SECRET}`],
    ["env", `my ${SECRET}==`],
    ["command", `--key ${SECRET} 'open`],
    ["github-token", `${SECRET} x`],
    ["max_p95", SECRET],
  ])("a bad %s does not repeat its value", (name, value) => {
    const problems = problemsOf(() => ofStep({ [name]: value }));
    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain(SECRET);
  });

  test("no printing gives the token away", () => {
    const inputs = ofStep({ "github-token": SECRET });
    expect(inspect(inputs, { depth: 9, showHidden: true })).not.toContain(SECRET);
    expect(JSON.stringify(inputs)).not.toContain(SECRET);
    expect(`${inputs.publication.token}`).toBe("***");
  });
});

describe("a hostile value", () => {
  test.each([
    ["::error::owned"],
    ["\n::error::owned"],
    ["##[error]owned"],
    ["\u001b[31mred\u001b[0m"],
    ["a\u202eb\u0000c\u2028d"],
    ["x".repeat(100_000)],
  ])("%j is made harmless and short", (value) => {
    const [problem = ""] = problemsOf(() => ofStep({ "max-p95": value }));
    expect(problem).toMatch(/^max-p95 ".{1,60}" is not a duration/u);
    expect(problem).not.toMatch(/[\p{Cc}\p{Cf}\u2028]|##\[/u);
  });

  test("its name is made harmless too", () => {
    const [problem = ""] = problemsOf(() =>
      readActionInputs({ INPUT_IMAGE: "a", "INPUT_X\n::ERROR::Y": "1" }, experiments),
    );
    expect(problem).not.toMatch(/\p{Cc}/u);
  });
});
