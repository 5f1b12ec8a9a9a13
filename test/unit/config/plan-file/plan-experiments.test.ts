import { describe, expect, test } from "vitest";
import { ofPlan, problemsIn } from "../support.ts";

/** The drills of a plan in short. */
function experimentsOf(file: string, given: Readonly<Record<string, string>> = {}) {
  return ofPlan(file, given).plan.experiments.map(({ inputs: _, kind: __, ...experiment }) => experiment);
}

const plain = (name: string, parameters: object = {}) => ({ name, parameters });

/** What a kill is aimed at by default. */
const SERVING = { target: "serving" };

describe("the drills of a plan file", () => {
  test("are done in their order, each with its parameters, limits and whether it may fail", () => {
    const file = `
      experiments:
        - terminate
        - kind: cpu-overload
          workers: 4
          max-p95: 9s
          min-availability: 90%
        - kind: kill-restart
          max-recovery: 60s
          allow-failure: true
        - kind: oom-kill
          allow-failure: "False"
    `;
    expect(experimentsOf(file)).toEqual([
      plain("terminate", { grace: null, target: "serving" }),
      { ...plain("cpu-overload", { workers: 4 }), limits: { minAvailability: 0.9, maxP95Ms: 9_000 } },
      { ...plain("kill-restart", SERVING), limits: { maxRecoveryMs: 60_000 }, allowFailure: true },
      plain("oom-kill", { target: "largest" }),
    ]);
  });

  test("are those by default where it lists none", () => {
    expect(experimentsOf("cpus: 2").map(({ name }) => name)).toEqual(["cpu-overload", "kill-restart"]);
  });

  test("are repeated, each under a name of its own", () => {
    const names = experimentsOf("experiments: [{kind: kill-restart, repeat: 3}, terminate]").map(({ name }) => name);
    expect(names).toEqual(["kill-restart 1 of 3", "kill-restart 2 of 3", "kill-restart 3 of 3", "terminate"]);
    expect(experimentsOf("experiments: [{kind: kill-restart, repeat: '1'}]")).toEqual([plain("kill-restart", SERVING)]);
  });

  test("may be of one kind more than once, counted over all of them", () => {
    const file =
      "experiments: [{kind: cpu-overload, workers: 1}, {kind: kill-restart, repeat: 2}, cpu-overload, kill-restart]";
    expect(experimentsOf(file)).toEqual([
      plain("cpu-overload 1 of 2", { workers: 1 }),
      plain("kill-restart 1 of 3", SERVING),
      plain("kill-restart 2 of 3", SERVING),
      plain("cpu-overload 2 of 2", { workers: 2 }),
      plain("kill-restart 3 of 3", SERVING),
    ]);
  });

  test("a drill's own parameter goes before the input of the file, and a given input before both", () => {
    const file = "stress-workers: 3\nexperiments: [{kind: cpu-overload, workers: 4}, cpu-overload]";
    const workers = (given?: Record<string, string>) =>
      ofPlan(file, given).plan.experiments.map(({ parameters, inputs }) => ({ ...parameters, ...inputs }));
    expect(workers()).toEqual([{ workers: 4 }, { workers: 3, "stress-workers": "3" }]);
    expect(workers({ "stress-workers": "2" })).toEqual([
      { workers: 2, "stress-workers": "2" },
      { workers: 2, "stress-workers": "2" },
    ]);
  });

  test("a limit that is given as an input overrides a drill's own", () => {
    const file = "max-p95: 7s\nexperiments: [{kind: cpu-overload, max-p95: 9s, max-recovery: 1m}]";
    expect(ofPlan(file).plan.limits.maxP95Ms).toBe(7_000);
    expect(experimentsOf(file)[0]?.limits).toEqual({ maxP95Ms: 9_000, maxRecoveryMs: 60_000 });
    expect(experimentsOf(file, { "max-p95": "5s" })[0]?.limits).toEqual({ maxRecoveryMs: 60_000 });
    expect(experimentsOf(file, { "max-p95": "5s", "max-recovery": "5s" })).toEqual([
      plain("cpu-overload", { workers: 2 }),
    ]);
  });
});

describe("drills that are given as an input", () => {
  const file = `
    experiments:
      - kind: cpu-overload
        workers: 4
        max-p95: 9s
      - kind: kill-restart
        max-recovery: 60s
        repeat: 2
      - kind: kill-restart
        allow-failure: true
  `;

  test("replace the list, and each kind stays what the file says of it", () => {
    expect(experimentsOf(file, { experiments: "terminate, cpu-overload" })).toEqual([
      plain("terminate", { grace: null, target: "serving" }),
      { ...plain("cpu-overload", { workers: 4 }), limits: { maxP95Ms: 9_000 } },
    ]);
  });

  test("as often as it stands there", () => {
    expect(experimentsOf(file, { experiments: "kill-restart" })).toEqual([
      { ...plain("kill-restart 1 of 3", SERVING), limits: { maxRecoveryMs: 60_000 } },
      { ...plain("kill-restart 2 of 3", SERVING), limits: { maxRecoveryMs: 60_000 } },
      { ...plain("kill-restart 3 of 3", SERVING), allowFailure: true },
    ]);
  });

  test("are still named once each", () => {
    expect(problemsIn(file, { experiments: "kill-restart, kill-restart" })).toEqual([
      expect.stringMatching(/^experiments "kill-restart, kill-restart" lists "kill-restart" twice/),
    ]);
    expect(problemsIn(file, { experiments: "kill-restrat" })).toEqual([
      'experiments "kill-restrat" is not an experiment: did you mean kill-restart?',
    ]);
  });

  test("what is wrong in a drill of the file that is not done is told all the same", () => {
    expect(problemsIn("experiments: [{kind: cpu-overload, workers: 0}]", { experiments: "kill-restart" })).toEqual([
      '1:45: workers of cpu-overload "0" is not a whole number from 1 to 64',
    ]);
  });
});

describe("what is wrong with a drill", () => {
  test.each([
    ["cpu-overload", 'experiments must be a list here: write one experiment per line, such as "- kill-restart"'],
    ["{kind: cpu-overload}", /must be a list here/],
    ["", /must be a list here/],
    ["[]", "experiments is empty: add at least one, or remove the key"],
    ["[cpu-overlod]", '"cpu-overlod" is not an experiment: did you mean cpu-overload?'],
    ["[{kind: CPU_overload}]", '"CPU_overload" is not an experiment: did you mean cpu-overload?'],
    ["[~]", 'this experiment has no kind: add one, such as "kind: kill-restart"'],
    ["[{workers: 2}]", 'this experiment has no kind: add one, such as "kind: kill-restart"'],
    ["[[cpu-overload]]", "kind is a list: write one value"],
    ["[{kind: [cpu-overload]}]", "kind is a list: write one value"],
    ["[{cpu-overload: {workers: 2}}]", 'this experiment has no kind: add one, such as "kind: kill-restart"'],
    ["[{kind: cpu-overload, wrokers: 2}]", '"wrokers" is not a key of cpu-overload: did you mean workers?'],
    [
      "[{kind: cpu-overload, stress-workers: 2}]",
      '"stress-workers" is not a key of cpu-overload: did you mean workers?',
    ],
    [
      "[{kind: kill-restart, workers: 2}]",
      /^"workers" is not a key of kill-restart: its keys are kind, target, min-availability, /,
    ],
    ["[{kind: cpu-overload, max_p95: 2s}]", '"max_p95" is not a key of cpu-overload: did you mean max-p95?'],
    [
      "[{kind: cpu-overload, duration: 30s}]",
      '"duration" is not a key of an experiment: move it to the top level of the file, where it applies to all experiments',
    ],
    [
      "[{kind: kill-restart, max-slowdown: 30%}]",
      "max-slowdown has no effect on kill-restart, which is not compared with the baseline: remove it",
    ],
    ["[{kind: cpu-overload, workers: 0}]", 'workers of cpu-overload "0" is not a whole number from 1 to 64'],
    [
      "[{kind: terminate, grace: 30}]",
      'grace of terminate "30" has no unit: write "30s" (seconds) or "30ms" (milliseconds)',
    ],
    ["[{kind: terminate, max-recovery: 30}]", /^max-recovery of terminate "30" has no unit/],
    ["[{kind: kill-restart, repeat: 0}]", 'repeat of kill-restart "0" is not a whole number from 1 to 10'],
    ["[{kind: kill-restart, repeat: 1.5}]", /^repeat of kill-restart "1.5" is not a whole number/],
    [
      "[{kind: kill-restart, allow-failure: yes}]",
      'allow-failure of kill-restart "yes" must be true or false: write true',
    ],
    ["[{kind: kill-restart, allow-failure: }]", "allow-failure is empty: write a value, or remove the key"],
    [
      `[${Array.from({ length: 6 }, () => "{kind: kill-restart, repeat: 10}").join(", ")}]`,
      "experiments has 60 runs including repeats: at most 50 are allowed",
    ],
    ["[{kind: cpu-overload, max-p95: 12s}]", /^max-p95 of cpu-overload "12s" is above request-timeout "10s"/],
    [
      "[{kind: cpu-overload, max-slowdown: 20%}]",
      /^max-slowdown of cpu-overload "20%" has no effect without baseline-image/,
    ],
  ])("%.60s", (experiments, problem) => {
    const problems = problemsIn(`experiments: ${experiments}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^1:\d+: /);
    const sentence = problems[0]?.replace(/^1:\d+: /, "");
    if (problem instanceof RegExp) expect(sentence).toMatch(problem);
    else expect(sentence).toBe(problem);
  });

  test("stands where it is", () => {
    const file =
      "experiments:\n  - kill-restart\n  - kind: cpu-overload\n    workers: many\n    kind: x\n    wokers: 1\n";
    expect(problemsIn(file).map((problem) => problem.split(" ")[0])).toEqual(["4:14:", "5:5:", "6:5:"]);
    expect(problemsIn(file.replace("    kind: x\n", "")).map((problem) => problem.split(" ")[0])).toEqual([
      "4:14:",
      "5:5:",
    ]);
  });
});

describe("a limit of a drill and a constant arrival rate", () => {
  const rate = "load: 5/s\nmax-duration: 60s\n";
  const own = (limit: string) => `${rate}experiments: [{kind: cpu-overload, ${limit}}]`;

  test("that can't be shown is refused, and names the drill", () => {
    expect(problemsIn(own("min-availability: 99.9%"))).toEqual([
      expect.stringMatching(
        /^3:54: min-availability of cpu-overload "99.9%" can't be proven: .* A load of 5\/s sends only 300/,
      ),
    ]);
  });

  test("takes the place of the whole drill's, which then need not be shown", () => {
    const wide = `min-availability: 99.9%\n${own("min-availability: 90%")}`;
    expect(problemsIn(wide)).toEqual([]);
    expect(problemsIn(wide.replace("{", "cpu-overload, {"))).toEqual([
      expect.stringMatching(/^1:19: min-availability "99.9%" can't be proven/),
    ]);
  });

  test("is not asked of an outage", () => {
    expect(problemsIn(`${rate}experiments: [{kind: kill-restart, min-availability: 99.9%}]`)).toEqual([]);
  });
});
