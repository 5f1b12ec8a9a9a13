import { endGroup, startGroup } from "@actions/core";
import type { Plan } from "../model/plan.ts";
import { cleanLine, cleanLines, logLine, logLines } from "../model/text/escape.ts";
import { cutTo, widthOf, wrap } from "./render/columns.ts";
import { hiderOf } from "./secrets/secrets.ts";

/** Shows how a drill progresses; its texts may be hostile. */
export interface ProgressPrinter {
  stage(title: string): void;
  line(text: string): void;
  /** The state of an open window; called often, printed rarely. */
  live(text: string): void;
  /** Ends the last stage. */
  end(): void;
}

/** Where a terminal's progress goes; standard error is one. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** How long after the last line the next one comes: twice as long each time, so that a long window does not fill the log. */
const FIRST_LIVE_MS = 10_000;
const MAX_LIVE_MS = 60_000;
const CLEAR_LINE = "\r\u001b[K";

/** In a workflow's log: one group for each stage, so that the log reads as a table of contents. */
export function workflowProgress(now: () => number = () => performance.now()): ProgressPrinter {
  let open = false;
  const seldom = nowAndThen(now);
  const line = (text: string) => {
    for (const each of logLines(text)) console.log(each);
  };
  const end = () => {
    if (open) endGroup();
    open = false;
  };
  return {
    stage(title) {
      end();
      startGroup(logLine(title));
      open = true;
      seldom.restart();
    },
    line,
    live: (text) => seldom.run(() => line(text)),
    end,
  };
}

/**
 * In a terminal: the stages, with the seconds since the start. On standard error, so that the report alone is the
 * output. What is live is one line that is overwritten; if standard error is a file, a line now and then.
 */
export function terminalProgress(
  out: ProgressOutput = process.stderr,
  now: () => number = () => performance.now(),
): ProgressPrinter {
  const startedAt = now();
  const seldom = nowAndThen(now);
  let isLive = false;
  const clear = () => {
    if (isLive) out.write(CLEAR_LINE);
    isLive = false;
  };
  const print = (text: string, indent: string) => {
    clear();
    const width = out.isTTY === true ? Math.max(20, (out.columns || 80) - indent.length) : Number.POSITIVE_INFINITY;
    for (const whole of logLines(text)) {
      const lines = widthOf(whole) > width ? wrap(whole, width) : [whole];
      for (const line of lines) out.write(`${indent}${line}\n`);
    }
  };
  const line = (text: string) => print(text, " ".repeat(10));
  return {
    stage(title) {
      print(title, `${((now() - startedAt) / 1000).toFixed(0).padStart(4)} s  `);
      seldom.restart();
    },
    line,
    live(text) {
      if (out.isTTY !== true) return seldom.run(() => line(text));
      // A line that wraps could not be cleared again.
      out.write(`${CLEAR_LINE}${cutTo(`${" ".repeat(10)}${logLine(text)}`, (out.columns ?? 80) - 1)}`);
      isLive = true;
    },
    end: clear,
  };
}

/** The same without the plan's private values, which a service may quote in its answers. */
export function hiding(progress: ProgressPrinter, plan: Plan): ProgressPrinter {
  const hide = hiderOf(plan);
  // Before cleaning, which may alter a secret, and after it, since a control character hides one from us.
  const line = (text: string) => hide(cleanLine(hide(text)));
  return {
    stage: (title) => progress.stage(line(title)),
    line: (text) => progress.line(hide(cleanLines(hide(text)).join("\n"))),
    live: (text) => progress.live(line(text)),
    end: () => progress.end(),
  };
}

/** Runs what it is given 10 s after it was (re)started, then less and less often, at least once a minute. */
function nowAndThen(now: () => number) {
  let sinceMs = now();
  let waitMs = FIRST_LIVE_MS;
  return {
    restart: () => {
      sinceMs = now();
      waitMs = FIRST_LIVE_MS;
    },
    run: (print: () => void) => {
      if (now() - sinceMs < waitMs) return;
      sinceMs = now();
      waitMs = Math.min(MAX_LIVE_MS, 2 * waitMs);
      print();
    },
  };
}
