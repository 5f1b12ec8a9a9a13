import { logLine, logLines } from "../../model/text/escape.ts";
import { cutTo, widthOf, wrap } from "../render/columns.ts";
import { nowAndThen } from "./now-and-then.ts";
import type { ProgressPrinter } from "./progress.ts";

/** Where a terminal's progress goes; standard error is one. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const CLEAR_LINE = "\r\u001b[K";

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
