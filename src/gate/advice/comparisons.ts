import type { Message } from "../../model/message.ts";
import type { Phase } from "../../model/record.ts";
import { advise, type Situation } from "./situation.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** CPU time per request of both images. */
    "advice.more-work": { readonly candidateMs: number; readonly baselineMs: number };
    "advice.same-work": { readonly candidateMs: number; readonly baselineMs: number };
    "advice.what-changed": NoArgs;
    "advice.intended-slowdown": { readonly maxSlowdown: number };
  }
}

/** From this ratio on the work of a request is another one. */
const MORE_WORK = 1.1;
const STEP = 0.05;

/** What to do about a candidate that is slower than the baseline. */
export function slowdownAdvice(situation: Situation): Message[] {
  const { check } = situation;
  const { measured } = check;
  const maxSlowdown = measured === null ? null : Math.ceil((measured * 1.05 - 1) / STEP) * STEP;
  return [
    ...workAdvice(situation),
    ...advise("advice.what-changed", {}),
    ...(maxSlowdown === null ? [] : advise("advice.intended-slowdown", { maxSlowdown })),
  ];
}

/** Whether the candidate works more or waits more: a figure of both images' CPU time. */
function workAdvice({ record, check }: Situation): Message[] {
  const comparison = record.baseline?.comparisons.find(({ scope }) => scope === check.scope);
  if (comparison === undefined || comparison.experiment !== null) return [];
  const candidateMs = cpuMsOf(comparison.candidate);
  const baselineMs = cpuMsOf(comparison.baseline);
  if (candidateMs === null || baselineMs === null || baselineMs <= 0) return [];
  const figures = { candidateMs, baselineMs };
  return advise(candidateMs >= MORE_WORK * baselineMs ? "advice.more-work" : "advice.same-work", figures);
}

function cpuMsOf({ usage, startedAtMs, endedAtMs, measurement: { requests } }: Phase): number | null {
  return usage?.cpuShare == null || requests === 0 ? null : (usage.cpuShare * (endedAtMs - startedAtMs)) / requests;
}
