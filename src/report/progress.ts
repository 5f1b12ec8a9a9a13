import { endGroup, startGroup } from "@actions/core";
import { logLines } from "./escape.ts";

/** Tells how a drill goes on; what is told may be hostile. */
export interface ProgressPrinter {
  stage(title: string): void;
  line(text: string): void;
  /** Ends the last stage. */
  end(): void;
}

/** In a workflow's log: one group for each stage, so that the log reads as a table of contents. */
export function workflowProgress(): ProgressPrinter {
  let open = false;
  const end = () => {
    if (open) endGroup();
    open = false;
  };
  return {
    stage(title) {
      end();
      startGroup(title);
      open = true;
    },
    line: (text) => print(text, ""),
    end,
  };
}

/** In a terminal: the stages, with the seconds since the start. On standard error, so that the report alone is the output. */
export function terminalProgress(): ProgressPrinter {
  const startedAt = performance.now();
  const elapsed = () => `${((performance.now() - startedAt) / 1000).toFixed(0).padStart(4)} s`;
  return {
    stage: (title) => print(title, `${elapsed()}  `, console.error),
    line: (text) => print(text, "          ", console.error),
    end: () => undefined,
  };
}

function print(text: string, indent: string, write: (line: string) => void = console.log): void {
  for (const line of logLines(text)) write(indent + line);
}
