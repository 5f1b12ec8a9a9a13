import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { PACKAGE_DOCS } from "../../../src/app/version.ts";
import { checksOf } from "../../../src/experiments/checks.ts";
import { judge } from "../../../src/gate/verdict/verdict.ts";
import { foreignCause } from "../../../src/model/facts/drill-error.ts";
import { type Message, type MessageArgs, message } from "../../../src/model/message.ts";
import type { DrillRecord } from "../../../src/model/record.ts";
import { ZH_CN } from "../../../src/report/messages/zh-CN.ts";
import { resultText } from "../../../src/report/result/result.ts";
import { COMPILE_CACHE } from "../../support/compile-cache.ts";
import { say, toResult } from "../../support/in-english.ts";
import { buildProvenance, changed } from "../../support/record-builder.ts";
import { healthyDrill } from "../gate/calibration/records.ts";

const ENTRY = fileURLToPath(new URL("../../../src/bin/judge.ts", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "judge-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** A drill of a service with a P95 of about 1.4 s, as the drill itself would have judged it. */
const HEALTHY = healthyDrill(3);

function written(name: string, record: DrillRecord): string {
  const judged = { ...record, checks: checksOf(record) };
  const file = join(directory, name);
  // The address of the documentation is the only thing that judging again replaces: a file can come from anyone.
  const provenance = { ...buildProvenance(), docs: PACKAGE_DOCS };
  writeFileSync(file, resultText(toResult(judged, judge(judged), provenance)));
  return file;
}

function limitsChanged(changes: MessageArgs["judged-again.limits"]["changes"]): Message {
  return message("judged-again.limits", { changes, more: 0 });
}

function run(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, ...argv], {
    encoding: "utf8",
    env: { ...process.env, ...COMPILE_CACHE, LC_ALL: "C" },
  });
  return { status, stdout, stderr };
}

describe("npm run judge", () => {
  const file = written("healthy.json", HEALTHY);

  test("by the same limits comes to the same result, byte for byte", () => {
    const out = join(directory, "same");
    const { status, stdout } = run(file, "--out", out);
    expect(stdout).toMatch(/^Fault drill passed/);
    expect(status).toBe(0);
    expect(readFileSync(join(out, "result.json"), "utf8")).toBe(readFileSync(file, "utf8"));
    const again = join(directory, "again");
    run(file, "--max-p95", "8s", "--out", again);
    expect(readFileSync(join(again, "result.json"), "utf8")).toBe(readFileSync(file, "utf8"));
  });

  test("in another language says the same and leaves the same result", () => {
    const out = join(directory, "chinese");
    const { status, stdout } = run(file, "--language", "zh-CN", "--out", out);
    expect(stdout.startsWith(`${ZH_CN.words.verdict.pass} `), stdout).toBe(true);
    expect(status).toBe(0);
    expect(readFileSync(join(out, "result.json"), "utf8")).toBe(readFileSync(file, "utf8"));
    expect(readFileSync(join(out, "report.html"), "utf8")).toContain('<html lang="zh-CN">');
  });

  test("by a stricter limit fails, and says what was drilled with", () => {
    const out = join(directory, "strict");
    const { status, stdout } = run(file, "--max-p95", "500ms", "--out", out);
    expect(status).toBe(1);
    const note = limitsChanged([{ objective: "p95", limit: 500, before: 8_000, experiment: null }]);
    expect(stdout.startsWith(`${say(note)}\n\nFault drill failed`), stdout).toBe(true);
    const result = JSON.parse(readFileSync(join(out, "result.json"), "utf8"));
    expect(result).toMatchObject({
      verdict: { status: "fail" },
      plan: { limits: { maxP95Ms: 500 } },
      warnings: [note],
    });
    expect(result.provenance.localCommand).toMatch(/ --max-p95 500ms$/);
    expect(readFileSync(join(out, "summary.md"), "utf8")).toContain("Evaluated again with `max-p95: 500ms`");
    expect(readFileSync(join(out, "report.html"), "utf8")).toContain("Evaluated again with <code>max-p95: 500ms");
  });

  test("a limit replaces a drill's own, and says of which drill it was", () => {
    const [overload, kill] = HEALTHY.plan.experiments;
    if (overload === undefined || kill === undefined) return expect.fail("no faults");
    const own = { ...HEALTHY.plan, experiments: [{ ...overload, limits: { maxP95Ms: 9_000 } }, kill] };
    const lenient = written("lenient.json", { ...HEALTHY, plan: own });
    const out = join(directory, "own");
    const { status, stdout } = run(lenient, "--max-p95", "500ms", "--out", out);
    expect(status).toBe(1);
    const result = JSON.parse(readFileSync(join(out, "result.json"), "utf8"));
    const change = { objective: "p95", limit: 500, before: 8_000, experiment: null } as const;
    const note = limitsChanged([change, { ...change, before: 9_000, experiment: "cpu-overload" }]);
    expect(result.warnings).toEqual([note]);
    expect(stdout.startsWith(`${say(note)}\n`), stdout).toBe(true);
    expect(result.plan.experiments[0].limits).toEqual({ maxP95Ms: 500 });
    expect(result.provenance.localCommand.match(/--max-p95/g)).toHaveLength(1);
    const same = run(lenient, "--max-p95", "9s").stdout;
    expect(same.startsWith(`${say(limitsChanged([{ ...change, limit: 9_000 }]))}\n`), same).toBe(true);
  });

  test("by a budget from its peaks, without one in the drill", () => {
    const out = join(directory, "budget");
    const { status, stdout } = run(file, "--max-memory", "100m", "--max-cpu", "0.995", "--out", out);
    expect(status).toBe(1);
    const none = { before: null, experiment: null };
    const note = limitsChanged([
      { objective: "budget-memory", limit: 100 * 1024 ** 2, ...none },
      { objective: "budget-cpu", limit: 0.995, ...none },
    ]);
    expect(stdout.startsWith(`${say(note)}\n\nFault drill failed`), stdout).toBe(true);
    expect(stdout).toContain("Memory exceeded its budget of 100 MiB: 830 MiB");
    const result = JSON.parse(readFileSync(join(out, "result.json"), "utf8"));
    expect(result.warnings).toEqual([note]);
    expect(result.plan.budget).toEqual({ maxMemoryBytes: 100 * 1024 ** 2, maxCpus: 0.995 });
    expect(result.provenance.localCommand).toMatch(/ --max-memory 100MiB --max-cpu 0\.995$/);
    expect(run(join(out, "result.json")).stdout).toContain("Memory exceeded its budget of 100 MiB: 830 MiB");
    expect(run(file, "--max-memory", "4g").stderr).toContain(
      '--max-memory "4g" must be less than the drill\'s own memory',
    );
  });

  test("back by the drill's limits comes to the drill's verdict", () => {
    const strict = join(directory, "there");
    const back = join(directory, "back");
    run(file, "--max-p95", "500ms", "--out", strict);
    run(join(strict, "result.json"), "--max-p95", "8s", "--out", back);
    const verdictIn = (path: string) => JSON.parse(readFileSync(path, "utf8")).verdict;
    expect(verdictIn(join(back, "result.json"))).toEqual(verdictIn(file));
  });

  test("by another treatment of an inconclusive result, says so", () => {
    const out = join(directory, "inconclusive");
    run(file, "--on-inconclusive", "fail", "--out", out);
    const note = message("judged-again.on-inconclusive", { now: "fail", before: "warn" });
    expect(JSON.parse(readFileSync(join(out, "result.json"), "utf8"))).toMatchObject({
      warnings: [note],
      provenance: { localCommand: expect.stringMatching(/ --on-inconclusive fail$/) },
    });
  });

  test("what the samples can't show is undecided, and fails where that is asked for", () => {
    const undecided = run(file, "--min-availability", "99.9%");
    expect(undecided.stdout).toMatch(/Fault drill inconclusive/);
    expect(undecided.status).toBe(0);
    expect(run(file, "--min-availability", "99.9%", "--on-inconclusive", "fail").status).toBe(1);
  });

  test("an error stays an error, and a fault that was skipped stays skipped", () => {
    const error = written("error.json", { ...HEALTHY, error: [foreignCause("The engine went away.")] });
    expect(run(error, "--max-p95", "9s")).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/could not be run/),
    });
    const [overload, kill] = HEALTHY.experiments;
    if (overload === undefined || kill === undefined) return expect.fail("no faults");
    const skipped = written("skipped.json", {
      ...HEALTHY,
      plan: { ...HEALTHY.plan, limits: { ...HEALTHY.plan.limits, maxP95Ms: 100 } },
      phases: HEALTHY.phases.slice(0, 1),
      experiments: [overload, kill].map((experiment) =>
        changed(experiment, {
          duringPhase: null,
          afterPhase: null,
          effect: null,
          recovery: null,
          watched: null,
          skipped: message("skipped.steady-state-broken", {}),
        }),
      ),
    });
    expect(run(skipped).status).toBe(1);
    expect(run(skipped, "--max-p95", "8s").stdout).toMatch(/inconclusive[\s\S]*did not run/);
  });

  test.each([
    [["/nowhere.json"], /does not exist/],
    [[ENTRY], /is not JSON/],
    [[fileURLToPath(new URL("../../../package.json", import.meta.url))], /is not the result of a drill/],
    [[file, "--max-p95", "12s"], /above the drill's request timeout/],
    [[], /the result file is missing/],
  ])("a wrong command line: %j", (argv, problem) => {
    expect(run(...argv)).toEqual({ status: 2, stdout: "", stderr: expect.stringMatching(problem) });
  });

  test("does not write over the drill's own result", () => {
    const own = join(directory, "result.json");
    writeFileSync(own, readFileSync(file));
    const { status, stderr } = run(own, "--out", directory, "--max-p95", "5s");
    expect(status).toBe(2);
    expect(stderr).toContain("use another directory");
  });

  test("a hostile file is named in sentences that no terminal obeys", () => {
    const hostile = join(directory, "hostile.json");
    const text = readFileSync(file, "utf8").replace('"session": "', '"session": "\\u001b[31m::error::x\\n::stop::');
    writeFileSync(hostile, text);
    const { status, stderr } = run(hostile);
    expect(status).toBe(2);
    expect(stderr.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    expect(stderr).not.toMatch(/^\s*::/m);
  });
});
