import { START } from "./peak-use.ts";

/** The phase before any experiment, which the others are compared with. */
export const STEADY_STATE = "steady-state";
/** The scope of what is judged over a whole drill. */
export const WHOLE_DRILL = "drill";

/**
 * Returns a scope as the end of a sentence: `under cpu-overload`, `in the steady state`, `at the start`, `after kill-restart`, `over
 * the whole drill`.
 */
export function place(scope: string): string {
  if (scope === STEADY_STATE) return "in the steady state";
  if (scope === START) return "at the start";
  if (scope === WHOLE_DRILL) return "over the whole drill";
  return scope.startsWith("after ") ? scope : `under ${scope}`;
}
