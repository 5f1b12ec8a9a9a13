import { describe, expect, test } from "vitest";
import { localCommand } from "../../../src/config/local-command.ts";
import { planToJudgeBy, readJudgeTerminal } from "../../../src/config/terminal/judge-terminal.ts";
import { buildPlan } from "../../support/record-builder.ts";
import { ofPlan, ofStep, ofTerminal, problemsIn, problemsOf } from "./support.ts";

describe("a budget", () => {
  test("at or above the container's own limit would check nothing", () => {
    expect(problemsOf(() => ofStep({ "max-memory": "2g" }))).toEqual([
      'max-memory "2g" must be less than memory: the kernel enforces that limit anyway, so this budget checks nothing; lower max-memory, or remove it',
    ]);
    expect(problemsOf(() => ofStep({ "max-cpu": "1.5", cpus: "1.0" }))).toEqual([
      expect.stringMatching(/^max-cpu "1.5" must be less than cpus: /),
    ]);
    expect(problemsOf(() => ofStep({ "max-memory": "2g", memory: "3g", "max-cpu": "1.5", cpus: "2" }))).toEqual([]);
  });

  test("may stand in a plan file, and an input overrides it", () => {
    expect(ofPlan("max-memory: 1g\nmax-cpu: 0.5\n").plan.budget).toEqual({ maxMemoryBytes: 1024 ** 3, maxCpus: 0.5 });
    expect(ofPlan("max-memory: 1g\n", { "max-memory": "512m" }).plan.budget.maxMemoryBytes).toBe(512 * 1024 ** 2);
    expect(problemsIn("max-cpu: 4\n")).toEqual([expect.stringMatching(/^1:10: max-cpu "4" must be less than cpus: /)]);
    expect(problemsIn("experiments: [{kind: overload, max-memory: 1g}]\n")).toEqual([
      expect.stringMatching(/"max-memory" is not a key of an experiment: move it to the top level of the file/),
    ]);
  });

  test("stands in the command that repeats the drill", () => {
    const { plan } = ofStep({ "max-memory": "1.5g", "max-cpu": "0.8", "abort-availability": "50%", "abort-p95": "9s" });
    const command = localCommand(plan);
    expect(command).toContain("--max-memory 1536m --max-cpu 0.8 --abort-availability 50% --abort-p95 9s");
    const words = command.split(" -- ")[1]?.split(" ") ?? [];
    expect(ofTerminal(words).inputs.plan).toMatchObject({ budget: plan.budget, abort: plan.abort });
  });
});

describe("a drill judged again by another budget", () => {
  const order = (...argv: string[]) => {
    const request = readJudgeTerminal(["result.json", ...argv], {});
    return request.ask === "judge" ? request : expect.fail("help");
  };

  test("gets what is named and keeps the rest", () => {
    const plan = buildPlan({ budget: { maxMemoryBytes: 1024 ** 3, maxCpus: null } });
    expect(planToJudgeBy(plan, order("--max-cpu", "0.8")).budget).toEqual({ maxMemoryBytes: 1024 ** 3, maxCpus: 0.8 });
    expect(planToJudgeBy(plan, order("--max-memory", "512m")).budget.maxMemoryBytes).toBe(512 * 1024 ** 2);
  });

  test("is refused one that the drill's container could not break", () => {
    expect(problemsOf(() => planToJudgeBy(buildPlan(), order("--max-memory", "3g")))).toEqual([
      expect.stringMatching(/^--max-memory "3g" must be less than the drill's own memory: /),
    ]);
  });
});

describe("abort limits", () => {
  test("of a drill take the place of those of all drills", () => {
    const { experiments, abort } = ofPlan(
      "abort-availability: 50%\nexperiments:\n  - kind: cpu-overload\n    abort-availability: 30%\n    abort-p95: 9s\n  - kind: bad-input\n",
    ).plan;
    expect(abort).toEqual({ minAvailability: 0.5, maxP95Ms: null });
    expect(experiments.map((experiment) => experiment.abort)).toEqual([
      { minAvailability: 0.3, maxP95Ms: 9_000 },
      undefined,
    ]);
    expect(experiments[0]?.limits).toBeUndefined();
  });

  test("do nothing for a strike", () => {
    expect(problemsIn("experiments: [{kind: kill-restart, abort-p95: 9s}]\n")).toEqual([
      "1:36: abort-p95 has no effect on kill-restart, which runs without load: remove it",
    ]);
  });

  test.each([
    [
      { "abort-p95": "30s" },
      /^abort-p95 "30s" is above request-timeout "10s": .* write 10s or less, or raise request-timeout$/,
    ],
    [
      { "abort-p95": "5s" },
      /^abort-p95 "5s" is below max-p95 "8s": a service within its limit would be aborted; write 8s or more$/,
    ],
    [
      { "abort-availability": "99%" },
      /^abort-availability "99%" is above min-availability "95%": a service within its limit would be aborted; write 95% or less$/,
    ],
  ])("%j is refused", (given, problem) => {
    expect(problemsOf(() => ofStep(given))).toEqual([expect.stringMatching(problem)]);
  });

  test("are held beside a drill's own limits", () => {
    const file = "abort-p95: 9s\nexperiments: [{kind: cpu-overload, max-p95: 9500ms}]\n";
    expect(problemsIn(file)).toEqual([expect.stringMatching(/^1:12: abort-p95 "9s" is below max-p95 "9500ms"/)]);
    expect(problemsIn("abort-p95: 9s\nexperiments: [{kind: cpu-overload, max-p95: 7s}]\n")).toEqual([]);
  });
});

describe("a write limit", () => {
  const limitOf = (text: string) =>
    ofPlan(`experiments: [{kind: disk-pressure, write-limit: ${text}}]\n`).plan.experiments[0]?.parameters;

  test("is bytes a second, or none", () => {
    expect(limitOf("10m")).toMatchObject({ "write-limit": 10 * 1024 ** 2 });
    expect(limitOf("none")).toMatchObject({ "write-limit": null });
    expect(ofPlan("experiments: [disk-pressure]\n").plan.experiments[0]?.parameters).toMatchObject({
      "write-limit": null,
    });
  });

  test.each([
    ["10", /has no unit/],
    ["64k", /would stall the container instead of slowing it down: write "256k" or more$/],
  ])("%s is refused", (text, problem) => {
    expect(problemsIn(`experiments: [{kind: disk-pressure, write-limit: ${text}}]\n`)).toEqual([
      expect.stringMatching(problem),
    ]);
  });
});
