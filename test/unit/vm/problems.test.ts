import { expect, test } from "vitest";
import type { ExperimentOutcome, StepOutcome } from "../../vm/inside/step.ts";
import { problemsOf } from "../../vm/problems.ts";
import { SCENARIOS, type Scenario } from "../../vm/scenarios.ts";

const MESSAGES: Readonly<Record<string, { code: string; args: unknown }>> = {
  "network-delay": { code: "network-delay.effect", args: { proxy: null } },
  "disk-pressure": { code: "disk-pressure.limited", args: {} },
};

function experiment(kind: string, other: Partial<ExperimentOutcome> = {}): ExperimentOutcome {
  const effect = { observed: true, message: MESSAGES[kind] ?? { code: `${kind}.effect`, args: {} } };
  return { kind, effect, skipped: null, aborted: null, removal: "done", ...other };
}

const scenario = (kill: boolean) => SCENARIOS.find((one) => one.kill === kill) as Scenario;

function outcome(other: Partial<StepOutcome> = {}): StepOutcome {
  const experiments = scenario(false).experiments.map(({ kind }) => experiment(kind));
  const post = { exitCode: 0, said: [] };
  return { killed: false, exitCode: 0, verdict: "pass", experiments, post, orphans: [], ...other };
}

/** An outcome in which one experiment is another. */
function withOne(kind: string, other: Partial<ExperimentOutcome>): StepOutcome {
  const { experiments } = outcome();
  return outcome({ experiments: experiments.map((one) => (one.kind === kind ? experiment(kind, other) : one)) });
}

test("a run in which everything had its effect has no problem, whatever the limits say", () => {
  for (const verdict of ["pass", "fail", "inconclusive"]) {
    expect(problemsOf(outcome({ verdict }), scenario(false))).toEqual([]);
  }
  expect(problemsOf(outcome({ killed: true, verdict: null, experiments: [] }), scenario(true))).toEqual([]);
});

const proxied = { code: "network-delay.effect", args: { proxy: { refusal: "no sch_netem" } } };
const unlimited = { code: "disk-pressure.limit-not-set", args: {} };

test.each<[string, StepOutcome]>([
  ["the verdict is error", outcome({ verdict: "error" })],
  ["the verdict is null", outcome({ verdict: null })],
  ["cpu-overload is not in the result", outcome({ experiments: outcome().experiments.slice(1) })],
  ["oom-kill: no effect", withOne("oom-kill", { effect: null })],
  ["terminate: no effect", withOne("terminate", { effect: { observed: false, message: { code: "x", args: {} } } })],
  ["overload: skipped", withOne("overload", { skipped: { code: "x" } })],
  ["overflow: aborted", withOne("overflow", { aborted: { code: "x" } })],
  ["memory-leak: its removal is failed", withOne("memory-leak", { removal: "failed" })],
  ["network-delay: not by the kernel", withOne("network-delay", { effect: { observed: true, message: proxied } })],
  ["disk-pressure: not by the kernel", withOne("disk-pressure", { effect: { observed: true, message: unlimited } })],
  ["the post stage ended with 1", outcome({ post: { exitCode: 1, said: [] } })],
  ["the post stage said: x", outcome({ post: { exitCode: 0, said: ["x"] } })],
  ["a process outlived the action: sleep", outcome({ orphans: ["sleep"] })],
])("%s", (problem, seen) => {
  const found = problemsOf(seen, scenario(false));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(problem);
});

test("a run that had ended before it was killed proves nothing", () => {
  expect(problemsOf(outcome(), scenario(true))).toEqual(["it was not killed"]);
});
