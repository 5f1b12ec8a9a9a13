import { describe, expect, test } from "vitest";
import { localCommand } from "../../../src/config/local-command.ts";
import {
  calibrationPlan,
  calibrationUse,
  readCalibrateTerminal,
} from "../../../src/config/terminal/calibrate-terminal.ts";
import { planToJudgeBy, readJudgeTerminal } from "../../../src/config/terminal/judge-terminal.ts";
import { readResultFile } from "../../../src/config/terminal/result-file.ts";
import { experiments } from "../../../src/experiments/registry.ts";
import { DEFAULT_PLAN } from "../../../src/model/default-plan.ts";
import { presetService } from "../../../src/model/service/service.ts";
import { buildPlan } from "../../support/record-builder.ts";
import { inWorkspace, ofTerminal, PLAN, problemsOf } from "./support.ts";

const FILE = "result.json";
const BASELINE = { image: "qwen:main", pull: "missing" as const };

function order(argv: readonly string[]) {
  const request = readJudgeTerminal([FILE, ...argv], {});
  return request.ask === "judge" ? request : expect.fail("help");
}

describe("the command line of judge", () => {
  test("sets the limits it names and keeps the others", () => {
    const plan = buildPlan({ baseline: BASELINE });
    const argv = ["--max-p95", "5s", "--min-availability=99%", "--max-slowdown", "10%", "--on-inconclusive", "fail"];
    const judged = planToJudgeBy(plan, order(argv));
    expect(judged).toEqual({
      ...plan,
      limits: { ...plan.limits, maxP95Ms: 5_000, minAvailability: 0.99, maxSlowdown: 0.1 },
      onInconclusive: "fail",
    });
    expect(planToJudgeBy(plan, order([]))).toEqual(plan);
  });

  test("replaces the limits that a drill has of its own, and gives it none that it had not", () => {
    const experiments = buildPlan().experiments.map((experiment) => ({
      ...experiment,
      limits: { maxP95Ms: 9_000, maxRecoveryMs: 60_000 },
    }));
    const judged = planToJudgeBy(buildPlan({ experiments }), order(["--max-p95", "5s", "--min-availability=99%"]));
    expect(judged.experiments.map(({ limits }) => limits)).toEqual(
      experiments.map(() => ({ maxP95Ms: 5_000, maxRecoveryMs: 60_000 })),
    );
    expect(planToJudgeBy(buildPlan({ experiments }), order([])).experiments).toEqual(experiments);
  });

  test.each([
    [[], /the result file is missing/],
    [[FILE, "other.json"], /2 files are given, such as "other\.json": give only one/],
    [[FILE, "--max-p95", "5"], /--max-p95 "5" has no unit/],
    [[FILE, "--max-p95"], /--max-p95 needs a value/],
    [[FILE, "--max-p95", ""], /--max-p95 is empty: write a limit, or remove --max-p95/],
    [[FILE, "--max-p95=1s", "--max-p95=2s"], /--max-p95 is given twice/],
    [[FILE, "--min-availability", "100%"], /can't be proven by any number of requests/],
    [[FILE, "--max-p96", "5s"], /"--max-p96" is not a flag: did you mean --max-p95\?/],
    [[FILE, "--image", "a"], /"--image" is a flag of a drill, and judge does not drill/],
    [[FILE, "--constructor"], /"--constructor" is not a flag/],
    [[FILE, "--out="], /--out is empty/],
    [[FILE, "-x\u001b[31m"], /^"--x" is not a flag/],
  ])("%j is refused", (argv, problem) => {
    expect(problemsOf(() => readJudgeTerminal(argv, {}))).toContainEqual(expect.stringMatching(problem));
  });

  test("names every problem at once", () => {
    expect(problemsOf(() => readJudgeTerminal(["--max-p95", "5", "--max-recovery", "x"], {}))).toHaveLength(3);
  });

  test("refuses what the samples can't tell", () => {
    const plan = buildPlan();
    const tell = (argv: string[]) => problemsOf(() => planToJudgeBy(plan, order(argv)));
    expect(tell(["--max-p95", "12s"])).toEqual([
      expect.stringMatching(/^--max-p95 "12s" is above the drill's request timeout of 10s: .* write 10s or less/),
    ]);
    expect(tell(["--max-p95", "10s"])).toEqual([]);
    expect(tell(["--max-ttft", "1s"])).toEqual([expect.stringMatching(/^--max-ttft "1s" .* were not streamed/)]);
    const streamed = buildPlan({ service: presetService("openai-chat", null, "sse") });
    const { limits } = planToJudgeBy(streamed, order(["--max-ttft", "1s", "--min-goodput", "90%"]));
    expect(limits).toMatchObject({ maxTtftMs: 1_000, minGoodput: 0.9 });
    expect(planToJudgeBy(streamed, order(["--max-answer-ttft", "2s"])).limits.maxAnswerTtftMs).toBe(2_000);
    const own = buildPlan({ service: presetService("qwen-allinone", null, "sse") });
    expect(problemsOf(() => planToJudgeBy(own, order(["--max-answer-ttft", "2s"])))).toEqual([
      '--max-answer-ttft "2s" is the same as --max-ttft, because the answers of this drill have no reasoning: use that',
    ]);
    expect(tell(["--max-unnoticed", "5s"])).toEqual([expect.stringMatching(/this drill did not ask a health check/)]);
    const asked = buildPlan({ health: "/health" });
    expect(planToJudgeBy(asked, order(["--max-unnoticed", "5s"])).limits.maxUnnoticedMs).toBe(5_000);
    expect(tell(["--max-slowdown", "10%"])).toEqual([expect.stringMatching(/this drill had no baseline/)]);
  });

  test("knows its version", () => {
    expect(readJudgeTerminal(["-v"], {}).ask).toBe("version");
    expect(readJudgeTerminal([FILE, "--nonsense", "--version"], {}).ask).toBe("version");
  });

  test("helps", () => {
    const help = readJudgeTerminal(["--help"], { npm_lifecycle_event: "judge" });
    const text = help.ask === "help" ? help.text : "";
    expect(text).toContain("npm run judge -- FILE");
    expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  test.each([
    ["/nowhere/result.json", /does not exist \(looked for "\/nowhere\/result\.json"\): use the result\.json/],
    [import.meta.dirname, /is a directory: use the file in it/],
  ])("a file that can't be read: %s", (path, problem) => {
    expect(problemsOf(() => readResultFile(path))).toEqual([expect.stringMatching(problem)]);
  });
});

describe("the command line of calibrate", () => {
  const read = (argv: readonly string[]) => readCalibrateTerminal(argv, {}, experiments);

  test("is that of a drill, and a count", () => {
    const request = read(["--image", "a:1", "--count", "3", "--cpus=0.5"]);
    expect(request).toMatchObject({ ask: "calibrate", count: 3, drill: { outDirectory: "fault-drill" } });
    expect(read([])).toMatchObject({ count: 5, drill: { reference: { size: "0.5b" } } });
    const plan = request.ask === "calibrate" ? calibrationPlan(request.drill.inputs.plan) : expect.fail("help");
    expect(plan).toMatchObject({
      baseline: { image: "a:1", pull: "missing" },
      limits: { maxP95Ms: plan.requestTimeoutMs },
    });
  });

  test("of a plan file the limits are left aside, also in the command that repeats a drill", () => {
    const file =
      "image: a:1\nmax-p95: 7s\nmin-availability: 99%\nexperiments: [{kind: cpu-overload, workers: 4, max-p95: 6s}]\n";
    inWorkspace(file, (workspace) => {
      const request = read(["--plan", `${workspace}/${PLAN}`, "--cpus=2"]);
      if (request.ask !== "calibrate") return expect.fail("help");
      const plan = calibrationPlan(request.drill.inputs.plan);
      expect(plan.limits).toEqual({ ...DEFAULT_PLAN.limits, maxP95Ms: 10_000 });
      expect(plan.experiments).toEqual([
        { kind: "cpu-overload", name: "cpu-overload", parameters: { workers: 4 }, inputs: {} },
      ]);
      const { planFile } = request.drill.inputs;
      if (planFile === null) return expect.fail("no plan file");
      const command = localCommand(plan, { kind: "image", planFile: calibrationUse(planFile) });
      const [, flags = ""] = command.split("drill -- ");
      expect(ofTerminal(flags.split(" ")).inputs.plan).toEqual(plan);
    });
  });

  test.each([
    [["--count", "0"], /--count "0" is not a whole number from 1 to 50/],
    [["--count"], /--count "" is not a whole number/],
    [["--count=1", "--count=2"], /--count is given 2 times/],
    [["--max-p95", "5s"], /--max-p95 is a result of the calibration/],
    [["--dry-run"], /--dry-run has no effect here/],
    [["--list"], /--list has no effect here/],
    [["--baseline-image", "a"], /the image is its own baseline here/],
    [["--imagee", "a"], /did you mean --image\?/],
    [["--cuont", "a"], /did you mean --count\?/],
    [["--max_p95", "5s"], /"--max_p95" is not a flag: --help lists all flags/],
  ])("%j is refused", (argv, problem) => {
    expect(problemsOf(() => read(argv))).toContainEqual(expect.stringMatching(problem));
  });

  test("knows its version", () => {
    expect(read(["--quick", "--nonsense", "-v"]).ask).toBe("version");
  });

  test("helps", () => {
    const help = read(["--quick", "-h"]);
    const text = help.ask === "help" ? help.text : "";
    expect(text).toContain("--count NUMBER");
    expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });
});
