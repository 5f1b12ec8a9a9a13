import { type Check, missingCheck } from "../../model/check.ts";
import { constantLimit, type Objective } from "../../model/objectives.ts";
import type { Attempted } from "../../model/record.ts";
import { formatCount } from "../../model/text/format.ts";
import { namedOnce } from "../../model/text/named-once.ts";

/**
 * Judges how texts are met that are longer than the model's context: with an answer in time, and the label of their last
 * sentences where those carry it, or with a refusal.
 */
export function longTextsCheck(scope: string, { planned, attempts }: Attempted): Check {
  const objective: Objective = { kind: "long-texts", limit: constantLimit("long-texts") };
  const wrong = attempts.filter(({ outcome }) => outcome === "turned" || outcome === "unanswered");
  const measured = attempts.length === 0 ? null : 1 - wrong.length / attempts.length;
  const common = { scope, objective, requests: attempts.length, measured, proven: null, leaning: null };
  if (attempts.length === 0) return missingCheck(scope, objective, "No long text was sent.");
  const all = `${formatCount(attempts.length)} long texts`;
  if (wrong.length > 0) {
    const reason = `${formatCount(wrong.length)} of ${all} were not met as they should be: ${namedOnce(wrong)}. Cut what comes in to its last tokens (such as 512) before it reaches the model, and keep the system prompt out of the cut.`;
    return { ...common, status: "fail", reason };
  }
  if (attempts.length < planned) {
    const reason = `Only ${formatCount(attempts.length)} of ${formatCount(planned)} long texts could be sent within \`max-duration\`.`;
    return { ...common, status: "inconclusive", leaning: "pass", reason };
  }
  const refused = attempts.filter(({ outcome }) => outcome === "refused").length;
  const how = refused === 0 ? "with an answer in time" : `with an answer in time or 4xx (${formatCount(refused)})`;
  return { ...common, status: "pass", reason: `All of ${all} were met ${how}.` };
}
