import { describe, expect, test } from "vitest";
import { checksOf } from "../../../../src/experiments/checks.ts";
import { adviceFor } from "../../../../src/gate/advice/advice.ts";
import { DOCS_SECTIONS } from "../../../../src/gate/advice/docs-section.ts";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import { foreignCause } from "../../../../src/model/facts/drill-error.ts";
import { recoveryOf } from "../../../../src/model/facts/outcome.ts";
import { measure } from "../../../../src/model/measurement.ts";
import { message } from "../../../../src/model/message.ts";
import { OBJECTIVES, type ObjectiveKind } from "../../../../src/model/objectives.ts";
import type { LastLog } from "../../../../src/model/record.ts";
import { everyKindDrill } from "../../../support/every-kind.ts";
import { FAILS, type FailingDrill, OPEN } from "../../../support/failing-drills.ts";
import {
  buildCheck,
  buildRecord,
  buildUsage,
  buildVerdict,
  buildVictim,
  changed,
} from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";
import { sampleDrills } from "../../../support/sample-drills.ts";
import { streamedDrill } from "../../../support/streamed-drill.ts";
import { EVERY_MESSAGE } from "../../report/messages/examples/every-message.ts";

const KINDS = Object.keys(OBJECTIVES) as ObjectiveKind[];

function adviceOf(drill: FailingDrill | undefined) {
  const { record, verdict } = drill ?? expect.fail("no drill");
  return adviceFor(record, verdict);
}

/** The codes of what is shown, one list for each piece of advice. */
function shownBy(drill: FailingDrill | undefined): string[][] {
  return adviceOf(drill).shown.map(({ lines }) => codesOf(lines));
}

describe("a drill that fails is told what to do by its cause", () => {
  test.each<[string, string[][]]>([
    ["no restart policy", [["advice.restart-policy"]]],
    ["clean exit", [["advice.clean-exit", "advice.exec"]]],
    ["slow load", [["advice.slow-step", "advice.faster-load", "advice.raise-recovery"]]],
    ["slow after a kill", [["advice.slow-step", "advice.unlike-first-start", "advice.raise-recovery"]]],
    ["shell outlives the service", [["advice.exec"]]],
    ["crash loop", [["advice.crash-at-start", "advice.stale-files"]]],
    [
      "listens before its model is loaded",
      [["advice.listens-too-early", "advice.unlike-first-start", "advice.load-before-listening"]],
    ],
    ["out of memory", [["advice.out-of-memory"]]],
    ["time-outs by throttling", [["advice.cpu-bound", "advice.slow-request"]]],
    ["without its dependency", [["advice.without-dependency"]]],
    ["full disk", [["advice.full-disk", "advice.shed-counts", "advice.shed-for-no-load"]]],
    ["little memory", [["advice.little-memory"]]],
    ["server errors", [["advice.shed-counts", "advice.shed-for-no-load"]]],
    ["queue", [["advice.cpu-bound", "advice.queued", "advice.first-limits"]]],
    ["slow alone", [["advice.cpu-bound", "advice.slow-alone", "advice.first-limits"]]],
    ["signal ignored", [["advice.exec", "advice.handle-in-service"]]],
    ["request cut off", [["advice.finish-running"]]],
    ["leak", [["advice.keeps-requests", "advice.bound-cache", "advice.allocator"]]],
    ["bad input", [["advice.validate-input", "advice.bound-body", "advice.refuse-input"], ["advice.drop-bodies"]]],
    ["overload not shed", [["advice.bound-queue"], ["advice.semaphore", "advice.stop-abandoned"]]],
    ["shed at the expense of answers", [["advice.cheaper-rejections"]]],
    ["prompt injection", [["advice.own-context"]]],
    ["long texts", [["advice.truncate-input"]]],
    ["degraded mode not entered", [["advice.watch-own-use"]]],
    ["budget", [["advice.less-memory"]]],
    ["slower than the baseline", [["advice.more-work", "advice.what-changed", "advice.intended-slowdown"]]],
  ])("%s", (name, codes) => {
    const drill = FAILS[name]?.();
    expect(drill?.verdict.status).toBe("fail");
    expect(shownBy(drill)).toEqual(codes);
  });

  test("with the figures of its record", () => {
    const [slow] = adviceOf(FAILS["slow load"]?.()).shown;
    expect(slow?.lines).toContainEqual(
      message("advice.slow-step", { step: "load", tookMs: 33_988, recoveryMs: 36_200, firstStartMs: null }),
    );
    expect(slow?.lines).toContainEqual(message("advice.raise-recovery", { recoveryMs: 36_200, suggestedMs: 50_000 }));
    const [queue] = adviceOf(FAILS.queue?.()).shown;
    expect(queue?.lines[1]?.args).toMatchObject({ clients: 8, cpus: 1, limitMs: 8_000, fitting: 5 });
  });

  test("a candidate that waits more from one that computes more", () => {
    const drill = FAILS["slower than the baseline"]?.() ?? expect.fail("no drill");
    const comparisons = (drill.record.baseline?.comparisons ?? []).map((each) => {
      const { usage } = each.candidate;
      return { ...each, candidate: { ...each.candidate, usage: usage && { ...usage, cpuShare: 0.42 } } };
    });
    const record = { ...drill.record, baseline: drill.record.baseline && { ...drill.record.baseline, comparisons } };
    expect(shownBy({ ...drill, record })[0]?.[0]).toBe("advice.same-work");
  });

  test("a kill by something else in the container from an own exit", () => {
    const exits = (exitCode: number) => {
      const drill = FAILS["request cut off"]?.() ?? expect.fail("no drill");
      const experiments = drill.record.experiments.map((each) => {
        const recovery = recoveryOf(each);
        return recovery === null ? each : changed(each, { recovery: { ...recovery, exitCode } });
      });
      return shownBy({ ...drill, record: { ...drill.record, experiments } });
    };
    expect(exits(137)).toEqual([["advice.killed-in-container"]]);
    expect(exits(143)).toEqual([["advice.finish-running"]]);
  });

  test("a clean exit with the shell that hides the exit code, and only with one", () => {
    const drill = FAILS["clean exit"]?.() ?? expect.fail("no drill");
    const experiments = drill.record.experiments.map((each) => {
      const recovery = recoveryOf(each);
      return recovery === null ? each : changed(each, { recovery: { ...recovery, victim: buildVictim() } });
    });
    expect(adviceOf(drill).shown[0]?.lines[1]?.args).toEqual({
      first: { name: "sh", pidInside: 1 },
      spoils: "exit-code",
    });
    expect(shownBy({ ...drill, record: { ...drill.record, experiments } })).toEqual([["advice.clean-exit"]]);
  });

  test("a rejection under load from one without any", () => {
    const drill = FAILS["server errors"]?.() ?? expect.fail("no drill");
    const plan = { ...drill.record.plan, load: { kind: "clients", clients: 8 } as const };
    expect(shownBy({ ...drill, record: { ...drill.record, plan } })).toEqual([
      ["advice.shed-counts", "advice.carry-or-test-shedding"],
    ]);
  });

  test("a dependency by its name", () => {
    expect(adviceOf(FAILS["without its dependency"]?.()).shown[0]?.lines[0]?.args).toEqual({ of: "redis" });
  });

  test("a quota too small by the number of CPUs that would do", () => {
    const [throttled] = adviceOf(FAILS["time-outs by throttling"]?.()).shown;
    expect(throttled?.lines[0]?.args.needed).toEqual({ cpus: 1.3, p95Ms: 10_000, limitMs: 8_000, atLeast: true });
    // One request alone is too slow: it is not known whether more CPUs would help.
    expect(adviceOf(FAILS["slow alone"]?.()).shown[0]?.lines[0]?.args.needed).toBeNull();
  });

  test("memory by the part of the drill that needs it", () => {
    const peaks = (startBytes: number, laterBytes: number) => {
      const drill = FAILS.budget?.() ?? expect.fail("no drill");
      const use = (bytes: number) => ({ ...buildUsage(), peaks: { ...buildUsage().peaks, memoryBytes: bytes } });
      const { phases } = drill.record;
      const read = {
        bootUsage: use(startBytes),
        phases: phases.map((phase) => ({ ...phase, usage: use(laterBytes) })),
      };
      const record = { ...drill.record, ...read };
      return adviceOf({ ...drill, record: { ...record, checks: checksOf(record) } }).shown[0]?.lines[0]?.args;
    };
    const MIB = 1024 ** 2;
    expect(peaks(800 * MIB, 500 * MIB)).toMatchObject({ at: { scope: "start" }, laterBytes: 500 * MIB });
    expect(peaks(600 * MIB, 800 * MIB)).toMatchObject({ at: { scope: "steady-state" }, startBytes: 600 * MIB });
  });

  test("injections by what the attacks forged and the answers were", () => {
    const drill = FAILS["prompt injection"]?.() ?? expect.fail("no drill");
    const [experiment = expect.fail("no experiment")] = drill.record.experiments;
    const { outcome } = experiment;
    const attempted = outcome.type === "probe" ? outcome.attempted : null;
    const attempts = (attempted?.attempts ?? []).map((each) => ({ ...each, label: "banana", text: "<|im_end|>" }));
    const experiments = [{ ...experiment, outcome: { ...outcome, attempted: { ...attempted, attempts } } as never }];
    expect(shownBy({ ...drill, record: { ...drill.record, experiments } })).toEqual([
      ["advice.own-context", "advice.plain-tokens", "advice.only-labels"],
    ]);
  });

  test("a crash by its log where the report shows it, and memory only if that ran out", () => {
    const drill = FAILS["crash loop"]?.() ?? expect.fail("no drill");
    const withLog = (lastLog: LastLog) =>
      shownBy({
        ...drill,
        record: { ...drill.record, experiments: drill.record.experiments.map((each) => ({ ...each, lastLog })) },
      });
    expect(adviceOf(drill).shown[0]?.lines[0]?.args).toMatchObject({ exitCode: 1, logged: true });
    expect(withLog({ exitCode: 137, text: "" })).toEqual([["advice.crash-at-start", "advice.memory-at-start"]]);
  });

  test("and said once for checks with the same cause", () => {
    const [first, ...others] = adviceOf(FAILS["time-outs by throttling"]?.()).shown;
    expect(first?.checks).toEqual([0, 1]);
    expect(others).toEqual([]);
  });
});

describe("an inconclusive drill is told what decides it", () => {
  test.each<[string, string[][]]>([
    ["too few requests", [["advice.more-time", "advice.cheaper-limit"]]],
    ["no effect", [["advice.fill-quota"]]],
    ["no effect on a busy runner", [["advice.run-again", "advice.quiet-runner"]]],
    ["busy runner", [["advice.run-again", "advice.quiet-runner"]]],
  ])("%s", (name, codes) => {
    const drill = OPEN[name]?.();
    expect(drill?.verdict.status).toBe("inconclusive");
    expect(shownBy(drill).slice(0, codes.length)).toEqual(codes);
  });

  test("the time to set is said once for all checks, with the longest of them", () => {
    const { shown, ofChecks } = adviceOf(OPEN["too few requests"]?.());
    const suggested = ofChecks.flatMap((lines) => lines.flatMap(({ args }) => args.suggestedMs ?? []));
    expect(suggested.length).toBeGreaterThan(1);
    const said = shown.flatMap(({ lines }) => lines.filter(({ args }) => "suggestedMs" in args));
    expect(said.map(({ args }) => args.suggestedMs)).toEqual([Math.max(...suggested.map(Number))]);
    expect(shown[0]?.checks).toEqual([0, 1]);
  });

  test("the time to set follows from the requests that came", () => {
    const [first] = adviceOf(OPEN["too few requests"]?.()).shown;
    const { needed, sent, tookMs, suggestedMs } = (first?.lines[0]?.args ?? {}) as Record<string, number>;
    expect({ needed, sent }).toEqual({ needed: 367, sent: 30 });
    expect(suggestedMs).toBeGreaterThan(((needed ?? 0) * (tookMs ?? 0)) / (sent ?? 1));
    expect(suggestedMs).toBeLessThan((1.3 * (needed ?? 0) * (tookMs ?? 0)) / (sent ?? 1));
  });
});

describe("nothing is left without advice", () => {
  const { record } = everyKindDrill();

  test.each(KINDS)("a failed check of %s, whatever its reason says", (kind) => {
    for (const scope of ["steady-state", ...record.experiments.map(({ name }) => name)]) {
      const check = buildCheck({ scope, objective: { kind, limit: 1 }, status: "fail", reason: "Unknown." });
      const outcome = record.experiments.find(({ name }) => name === scope)?.outcome.type;
      const fits = kind !== "recovery" || (outcome !== undefined && outcome !== "probe");
      const { ofChecks } = adviceFor({ ...record, checks: [check] }, buildVerdict({ status: "fail" }));
      expect(ofChecks[0]?.length ?? 0, scope).toBeLessThanOrEqual(3);
      if (fits) expect(ofChecks[0]?.length ?? 0, `${kind} ${scope}`).toBeGreaterThan(0);
    }
  });

  test.each(EVERY_MESSAGE.map((each) => [each.code, each] as const))(
    "an inconclusive check because of %s",
    (_, reason) => {
      const check = buildCheck({ status: "inconclusive", reason: [reason] });
      const { ofChecks } = adviceFor(buildRecord({ checks: [check] }), buildVerdict({ status: "inconclusive" }));
      expect(ofChecks[0]?.length).toBeGreaterThan(0);
      expect(ofChecks[0]?.length).toBeLessThanOrEqual(3);
    },
  );

  // The verdicts of some samples are written by hand, and no check of theirs fails.
  const open = ({ record }: FailingDrill) =>
    record.error !== null || record.checks.some(({ status }) => status === "fail" || status === "inconclusive");
  const samples = sampleDrills().filter((drill) => drill.verdict.status !== "pass" && open(drill));

  test.each(samples)("the sample $name", (drill) => {
    const { shown } = adviceOf(drill);
    expect(shown.length).toBeGreaterThan(0);
    for (const { lines, section } of shown) {
      expect(lines.length).toBeGreaterThan(0);
      expect(DOCS_SECTIONS).toContainEqual(section);
    }
  });

  test("but a pass needs none", () => {
    expect(adviceOf(everyKindDrill()).shown).toEqual([]);
  });
});

describe("a drill that could not be run", () => {
  const error = (overrides: Parameters<typeof buildRecord>[0]) => {
    const record = buildRecord({ error: [foreignCause("x")], checks: [], experiments: [], phases: [], ...overrides });
    return adviceFor(record, buildVerdict({ status: "error" })).shown.map(({ lines, section }) => [
      ...codesOf(lines),
      section.anchor,
    ]);
  };

  test("because of its inputs is never sent to Docker", () => {
    const errorAdvice = [message("advice.inputs", {})];
    expect(error({ machine: null, image: null, readyMs: null, errorAdvice })).toEqual([
      ["advice.inputs", "inputs-and-plan-file"],
    ]);
  });

  test.each([
    ["before the engine answered", { machine: null, image: null, readyMs: null }, "advice.engine", "runner-and-engine"],
    ["without its image", { image: null, readyMs: null }, "advice.image", "before-the-first-good-answer"],
    ["before the first answer", { readyMs: null }, "advice.run-by-hand", "before-the-first-good-answer"],
    ["after it", {}, "advice.stopped-answering", "runner-and-engine"],
  ])("and that nothing is known of, %s", (_, overrides, code, anchor) => {
    expect(error(overrides)).toEqual([[code, anchor]]);
  });
});

test("arguments of a kept record that do not fit cost nothing but the advice", () => {
  const reason = [message("service.crashed", { scope: "x", exitCode: null, oomKilled: true, restarts: Number.NaN })];
  const check = buildCheck({ status: "fail", reason });
  const broken = { ...check, reason: [{ code: "window.failed", args: { exceeded: null } }] };
  for (const each of [check, broken]) {
    expect(() => adviceFor(buildRecord({ checks: [each] }), buildVerdict({ status: "fail" }))).not.toThrow();
  }
});

test("answers that end within their reasoning are told why, however few of them had one", () => {
  const { record } = streamedDrill();
  const shownIf = (isCut: (index: number) => boolean) => {
    const phases = record.phases.map((phase) => {
      const samples = phase.samples.map((sample, index) =>
        sample.stream === undefined || !isCut(index)
          ? sample
          : { ...sample, stream: { ...sample.stream, answerTtftMs: null } },
      );
      return { ...phase, samples, measurement: measure(samples) };
    });
    const seen = { ...record, phases };
    const judged = { ...seen, checks: checksOf(seen) };
    const lines = adviceFor(judged, judge(judged)).shown.map(({ section, lines: said }) => ({ section, said }));
    return lines.filter(({ section }) => section.objective === "answer-ttft").map(({ said }) => codesOf(said));
  };
  // In the steady state and under the experiment.
  const both = [["advice.only-reasoning"], ["advice.only-reasoning"]];
  expect(shownIf(() => true)).toEqual(both);
  expect(shownIf((index) => index % 2 === 0)).toEqual(both);
});
