import type { Plan } from "../../model/plan.ts";
import type { Verdict } from "./verdict.ts";

/** As a shell's own: the command line was wrong, nothing was done. */
export const WRONG_USE = 2;

/** 0 for a pass; 1 for a fail and an error; an inconclusive drill is what the plan says. */
export function exitCodeOf({ status }: Verdict, onInconclusive: Plan["onInconclusive"]): number {
  if (status === "inconclusive") return onInconclusive === "fail" ? 1 : 0;
  return status === "pass" ? 0 : 1;
}
