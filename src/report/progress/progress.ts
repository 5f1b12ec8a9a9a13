import type { Plan } from "../../model/plan.ts";
import { cleanLine, cleanLines } from "../../model/text/escape.ts";
import { hiderOf } from "../secrets/secrets.ts";

/** Shows how a drill progresses; its texts may be hostile. */
export interface ProgressPrinter {
  stage(title: string): void;
  line(text: string): void;
  /** The state of an open window; called often, printed rarely. */
  live(text: string): void;
  /** Ends the last stage. */
  end(): void;
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
