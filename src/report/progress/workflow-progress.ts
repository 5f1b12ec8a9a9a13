import { endGroup, startGroup } from "@actions/core";
import { logLine, logLines } from "../../model/text/escape.ts";
import { nowAndThen } from "./now-and-then.ts";
import type { ProgressPrinter } from "./progress.ts";

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
