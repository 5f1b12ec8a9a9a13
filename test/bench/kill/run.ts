import type { Shot } from "./shots.ts";

/** What became of one run. */
export interface Run {
  /** The phase that it was killed in; null when it was not killed, or had ended by then. */
  readonly phase: string | null;
  readonly tookMs: number;
  /** Whatever was still there when all was over that should not have been. */
  readonly left: readonly string[];
  readonly log: readonly string[];
}

/** How a run is to be ended; null lets it run to its end. */
export interface Ending {
  readonly shot: Shot;
  /** How long a run that nobody kills takes. */
  readonly lengthMs: number;
}

/** Titles of the stages, as they stand in a workflow's log and in a terminal. */
const TITLE = /^(?:::group::|\s*\d+ s {2})(.+)$/;

/** The phase that a run was in when it had printed these lines. */
export function phaseIn(lines: readonly string[]): string {
  const stages = lines.flatMap((line, at) => {
    const [, title] = TITLE.exec(line) ?? [];
    return title === undefined ? [] : [{ title, at }];
  });
  const last = stages.at(-1);
  if (last === undefined) return "start";
  if (!last.title.startsWith("Experiment: ")) return last.title.toLowerCase();
  const since = lines.slice(last.at);
  const experiment = last.title.slice("Experiment: ".length);
  return `${experiment}, ${since.some((line) => /Started: /.test(line)) ? "injected" : "before it"}`;
}
