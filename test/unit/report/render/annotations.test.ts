import { describe, expect, test } from "vitest";
import { adviceFor } from "../../../../src/gate/advice/advice.ts";
import { foreignCause } from "../../../../src/model/facts/drill-error.ts";
import { message, type Sentences } from "../../../../src/model/message.ts";
import { FAILS } from "../../../support/failing-drills.ts";
import { HOSTILE } from "../../../support/hostile.ts";
import { hostileDrill } from "../../../support/hostile-drill.ts";
import { annotationsOf } from "../../../support/in-english.ts";
import { buildCheck, buildProvenance, buildRecord, buildVerdict } from "../../../support/record-builder.ts";
import { said, textMessage } from "../../../support/said.ts";
import { sampleDrills } from "../../../support/sample-drills.ts";

function annotationsFor(name: string) {
  const { record, verdict } = sampleDrills().find((drill) => drill.name === name) ?? expect.fail(`no drill ${name}`);
  return annotationsOf(record, verdict, buildProvenance());
}

describe("annotations", () => {
  test("are none for a pass", () => {
    expect(annotationsFor("pass")).toEqual([]);
  });

  test("are one error for each failed check", () => {
    expect(annotationsFor("fail-overload")).toEqual([
      {
        level: "error",
        title: "Fault drill: availability under cpu-overload",
        message: expect.stringMatching(/7 of 61/),
      },
      { level: "error", title: "Fault drill: P95 under cpu-overload", message: expect.stringMatching(/at least 10 s/) },
    ]);
  });

  test("end with the first thing to do", () => {
    const { record, verdict } = FAILS["slow load"]?.() ?? expect.fail("no drill");
    const [found] = annotationsOf(record, verdict, buildProvenance());
    const [first] = adviceFor(record, verdict).ofChecks[0] ?? [];
    expect(found?.message.endsWith(` ${said(first)}`)).toBe(true);
  });

  test("are one warning for each undecided check", () => {
    expect(annotationsFor("inconclusive")).toEqual([
      {
        level: "warning",
        title: "Fault drill: P95 under cpu-overload",
        message: expect.stringMatching(/leaning pass/),
      },
    ]);
  });

  test("are one error with its causes for a drill that could not be run", () => {
    expect(annotationsFor("error-engine")).toEqual([
      {
        level: "error",
        title: "Fault drill could not be run",
        message: expect.stringMatching(/No Docker engine.*ENOENT/),
      },
    ]);
  });

  test("of a slower candidate name the comparison", () => {
    expect(annotationsFor("baseline-slower")).toEqual([
      {
        level: "error",
        title: "Fault drill: slowdown vs baseline in the steady state",
        message: expect.stringMatching(
          /The candidate was slower than the baseline in the steady state: its latency was 1\.\d\dx/,
        ),
      },
    ]);
    expect(annotationsFor("baseline-noisy")).toEqual([
      expect.objectContaining({ level: "warning", message: expect.stringMatching(/^The runner itself was busy/) }),
    ]);
  });

  test("name each cause of an error once", () => {
    const causes = ["the engine could not inspect a container", "read ECONNRESET"];
    const [found] = annotationsOf(
      buildRecord({ error: causes.map(foreignCause) }),
      buildVerdict({ status: "error", sentence: [message("verdict.error", { cause: causes[0] ?? "" })] }),
      buildProvenance(),
    );
    expect(found?.message).toMatch(/^The engine could not inspect a container\. · read ECONNRESET · (?!.*ECONNRESET)/);
  });

  test("name each problem of the inputs once", () => {
    const cause =
      '2 problems with the inputs:\n- cpus "none" is not a number\n- experiments "cpu": did you mean cpu-overload?';
    const [found, ...more] = annotationsOf(
      buildRecord({ error: [foreignCause(cause)], checks: [] }),
      buildVerdict({ status: "error", sentence: [message("verdict.error", { cause })] }),
      buildProvenance(),
    );
    expect(more).toEqual([]);
    expect(found?.message).toMatch(/^2 problems with the inputs: - cpus "none".* did you mean cpu-overload\? · \S/);
    expect(found?.message.match(/cpus/g)).toHaveLength(1);
  });

  test("name one cause of several checks once, also next to one that it left open", () => {
    const crash = message("service.crashed", { scope: "cpu-overload", exitCode: 137, oomKilled: true, restarts: 1 });
    const busy = message("effect.none", { name: "cpu-overload", onBaseline: false });
    const own = (kind: "p95" | "availability") => textMessage(`${kind} alone.`);
    const check = (kind: "p95" | "availability" | "steady", status: "fail" | "inconclusive", reason: Sentences) =>
      buildCheck({ objective: { kind, limit: 1 }, status, reason });
    const record = buildRecord({
      checks: [
        check("availability", "fail", [crash]),
        check("p95", "fail", [crash]),
        check("steady", "inconclusive", [crash]),
        check("availability", "inconclusive", [busy, own("availability")]),
        check("p95", "inconclusive", [busy, own("p95")]),
      ],
    });
    const found = annotationsOf(record, buildVerdict({ status: "fail", sentence: [crash] }), buildProvenance());
    expect(found.map(({ level, title }) => [level, title])).toEqual([
      ["error", "Fault drill: availability under cpu-overload, P95 under cpu-overload"],
      ["warning", "Fault drill: availability under cpu-overload, P95 under cpu-overload"],
    ]);
    expect(found[1]?.message).toMatch(/availability alone\. p95 alone\. \S/i);
  });

  test("are one warning for a cancelled drill", () => {
    expect(annotationsFor("cancelled")).toEqual([
      { level: "warning", title: "Fault drill cancelled", message: expect.stringMatching(/SIGINT.*cpu-overload/) },
    ]);
  });

  test("are there for a failure that no check names", () => {
    const found = annotationsOf(
      buildRecord(),
      buildVerdict({ status: "fail", sentence: "It broke." }),
      buildProvenance(),
    );
    expect(found).toEqual([{ level: "error", title: "Fault drill failed", message: "It broke." }]);
  });

  test("are no more than a runner takes, and no longer", () => {
    const checks = (status: "fail" | "inconclusive") =>
      Array.from({ length: 30 }, (_, nr) => buildCheck({ status, reason: `${status} ${nr} ${"long ".repeat(2000)}` }));
    const record = buildRecord({ checks: [...checks("fail"), ...checks("inconclusive")] });
    const found = annotationsOf(record, buildVerdict({ status: "fail" }), buildProvenance());
    expect(found.filter(({ level }) => level === "error")).toHaveLength(9);
    expect(found.filter(({ level }) => level === "warning")).toHaveLength(9);
    expect(found[8]?.message).toMatch(/^22 more/);
    expect(found.every(({ message }) => message.length <= 4096)).toBe(true);
  });

  test.each(HOSTILE)("are one harmless line: %s", (_name, text) => {
    const { record, verdict, provenance } = hostileDrill(text);
    const found = annotationsOf(record, verdict, provenance);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).not.toMatch(/^\s*::|##\[|\p{Cc}/u);
  });
});
