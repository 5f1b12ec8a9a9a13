import { type Check, missingCheck } from "../../model/check.ts";
import { message } from "../../model/message.ts";
import { constantLimit, type Objective } from "../../model/objectives.ts";
import type { Attempted } from "../../model/record.ts";
import { examplesOf, type SomeExamples } from "../kit/probe/examples.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "long-texts.none-sent": NoArgs;
    "long-texts.too-few": { readonly sent: number; readonly planned: number };
    "long-texts.passed": { readonly sent: number; readonly refused: number };
    "long-texts.failed": SomeExamples & { readonly wrong: number; readonly sent: number };
  }
}

/**
 * Judges how texts beyond the model's context are handled: with an answer in time, and the label of their last sentences
 * where those carry it, or with a rejection.
 */
export function longTextsCheck(scope: string, { planned, attempts }: Attempted): Check {
  const objective: Objective = { kind: "long-texts", limit: constantLimit("long-texts") };
  const sent = attempts.length;
  if (sent === 0) return missingCheck(scope, objective, message("long-texts.none-sent", {}));
  const wrong = attempts.filter(({ outcome }) => outcome === "turned" || outcome === "unanswered");
  const measured = 1 - wrong.length / sent;
  const common = { scope, objective, requests: sent, measured, proven: null, leaning: null };
  if (wrong.length > 0) {
    const reason = message("long-texts.failed", { wrong: wrong.length, sent, ...examplesOf(wrong) });
    return { ...common, status: "fail", reason: [reason] };
  }
  if (sent < planned) {
    const reason = message("long-texts.too-few", { sent, planned });
    return { ...common, status: "inconclusive", leaning: "pass", reason: [reason] };
  }
  const refused = attempts.filter(({ outcome }) => outcome === "refused").length;
  return { ...common, status: "pass", reason: [message("long-texts.passed", { sent, refused })] };
}
