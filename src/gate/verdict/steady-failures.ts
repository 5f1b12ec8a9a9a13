import { failureWords } from "../../model/facts/failures.ts";
import { STEADY_STATE } from "../../model/facts/place.ts";
import type { Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { pointerName } from "../../model/service/json-pointer.ts";
import type { AnswerShape } from "../../model/service/service.ts";
import { formatCount } from "../../model/text/format.ts";

/** A single failure does not show a pattern. */
const MIN_FAILED = 2;
const MIN_SHARE = 0.02;

/**
 * Describes the requests that fail before any experiment, with their most frequent reason and the line to write if our
 * definition of a good answer may be wrong; null if almost nothing fails. The reason is text of the service.
 */
export function steadyFailures(phases: readonly Phase[], shape: AnswerShape): string | null {
  const steady = phases.find(({ name }) => name === STEADY_STATE);
  if (steady === undefined) return null;
  const failed = steady.samples.filter(({ outcome }) => outcome !== "ok" && outcome !== "dropped");
  if (failed.length < MIN_FAILED || failed.length < MIN_SHARE * steady.samples.length) return null;
  const detail = mostFrequent(failed);
  const reason = detail === null ? "" : `: ${detail.replace(/[.\s]+$/, "")}`;
  const { requests, byOutcome } = steady.measurement;
  const counts = `${formatCount(failed.length)} of ${formatCount(requests)} requests`;
  return `In the steady state, before any experiment, ${counts} failed already (${failureWords(byOutcome)})${reason}.${lineToWrite(detail ?? "", shape)}`;
}

/**
 * Returns the first of the most frequent details. Those that differ only in numbers, such as a score in a label, count
 * as the same.
 */
function mostFrequent(failed: readonly Sample[]): string | null {
  const alike = Map.groupBy(
    failed.flatMap(({ detail }) => detail ?? []),
    (detail) => detail.replaceAll(/\d+/g, "0"),
  );
  const [most] = [...alike.values()].toSorted((a, b) => b.length - a.length);
  return most?.[0] ?? null;
}

function lineToWrite(detail: string, { label, success }: AnswerShape): string {
  const isAbout = (pointer: string | null) => pointer !== null && detail.startsWith(`\`${pointerName(pointer)}\` is `);
  if (isAbout(label)) {
    return " Where that is no label of a few words, but carries a score or is free text, write `answer: label: none`.";
  }
  return isAbout(success) ? " Where that says nothing about success, write `answer: success: none`." : "";
}
