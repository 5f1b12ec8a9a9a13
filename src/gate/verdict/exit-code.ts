import type { Plan } from "../../model/plan.ts";
import type { Verdict } from "./verdict.ts";

/** As in a shell: the command line was wrong and nothing was done. */
export const WRONG_USE = 2;

/** Returns 0 for a pass and 1 for a fail, an error or a cancelled drill; the plan decides for an inconclusive drill. */
export function exitCodeOf({ status }: Verdict, onInconclusive: Plan["onInconclusive"]): number {
  if (status === "inconclusive") return onInconclusive === "fail" ? 1 : 0;
  return status === "pass" ? 0 : 1;
}
