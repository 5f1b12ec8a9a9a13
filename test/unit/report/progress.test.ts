import { afterEach, describe, expect, test, vi } from "vitest";
import { hiding } from "../../../src/report/progress/progress.ts";
import { terminalProgress } from "../../../src/report/progress/terminal-progress.ts";
import { workflowProgress } from "../../../src/report/progress/workflow-progress.ts";
import { buildPlan } from "../../support/record-builder.ts";

/** A terminal, or a file, that remembers, and a clock that stands still until it is told. */
function terminal(isTTY: boolean) {
  const clock = { ms: 0 };
  const written: string[] = [];
  const out = { isTTY, columns: 60, write: (text: string) => written.push(text) };
  return { clock, written, progress: terminalProgress(out, () => clock.ms) };
}

const CLEAR = "\r\u001b[K";

afterEach(() => vi.restoreAllMocks());

describe("in a terminal", () => {
  test("what is live is one line, written anew and gone before the next", () => {
    const { written, progress } = terminal(true);
    progress.stage("cpu-overload");
    progress.live("1 s");
    progress.live("2 s");
    progress.line("removed");
    progress.live("3 s");
    progress.end();
    progress.end();
    const indent = " ".repeat(10);
    expect(written).toEqual([
      "   0 s  cpu-overload\n",
      `${CLEAR}${indent}1 s`,
      `${CLEAR}${indent}2 s`,
      CLEAR,
      `${indent}removed\n`,
      `${CLEAR}${indent}3 s`,
      CLEAR,
    ]);
  });

  test("it never wraps, and obeys nothing", () => {
    const { written, progress } = terminal(true);
    progress.live(`\u001b[2J\n${"x".repeat(100)}`);
    expect(written).toEqual([`${CLEAR}${" ".repeat(10)}${"x".repeat(48)}…`]);
  });

  test("a long line is wrapped at its words", () => {
    const { written, progress } = terminal(true);
    progress.line(`${"word ".repeat(14)}end`);
    expect(written).toEqual([
      `${" ".repeat(10)}${"word ".repeat(10).trim()}\n`,
      `${" ".repeat(10)}word word word word end\n`,
    ]);
  });

  test("in a file it is a line after 10 s of the stage, then less and less often, down to once a minute", () => {
    const { clock, written, progress } = terminal(false);
    clock.ms = 500;
    progress.stage("cpu-overload");
    written.length = 0;
    for (let second = 1; second <= 191; second += 1) {
      clock.ms = 500 + second * 1000;
      progress.live(`${second} s`);
    }
    expect(written.map((text) => text.trim())).toEqual(["10 s", "30 s", "70 s", "130 s", "190 s"]);
  });
});

test("in a workflow's log it is a line now and then, which no runner obeys", () => {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  const clock = { ms: 0 };
  const progress = workflowProgress(() => clock.ms);
  progress.stage("cpu-overload");
  for (clock.ms = 1000; clock.ms <= 35_000; clock.ms += 1000) progress.live(`::error::${clock.ms / 1000} s`);
  progress.end();
  expect(lines.map((line) => line.trim())).toEqual([
    "::group::cpu-overload",
    ": :error::10 s",
    ": :error::30 s",
    "::endgroup::",
  ]);
});

test("what is private is in no line, cut, taken apart or whole", () => {
  const secret = "sk-7f3a9c1e5b2d8f4a";
  const { written, progress } = terminal(true);
  const plan = buildPlan({
    target: { ...buildPlan().target, env: { API_KEY: secret }, command: ["--k", "w0rd-w0rd"] },
  });
  const hidden = hiding(progress, plan);
  hidden.stage(`a ${secret}`);
  hidden.line(`b ${secret.slice(0, 9)}\u0007${secret.slice(9)}\nc ${secret.slice(0, 9)}…`);
  hidden.live(`d ${secret} w0rd-w0rd`);
  hidden.end();
  expect(written.map((text) => text.replace(CLEAR, "").trim())).toEqual([
    "0 s  a ***",
    // Either side of the control character was hidden by itself.
    "b ******",
    "c ***…",
    "d *** ***",
    "",
  ]);
});
