import { STEADY_STATE } from "../../model/facts/place.ts";
import { type Message, type MessageArgs, message, type Sentences } from "../../model/message.ts";
import type { Phase } from "../../model/record.ts";
import type { Outcome, Sample } from "../../model/sample.ts";
import { pointerName } from "../../model/service/json-pointer.ts";
import type { AnswerShape } from "../../model/service/service.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** Requests by how they ended, and the most frequent detail of those that failed. */
    "steady-state.requests-failed": {
      readonly failed: number;
      readonly requests: number;
      readonly byOutcome: Readonly<Record<Outcome, number>>;
      readonly detail: Message | null;
    };
    "steady-state.label-unclear": NoArgs;
    "steady-state.success-unclear": NoArgs;
  }
}

/** A single failure does not show a pattern. */
const MIN_FAILED = 2;
const MIN_SHARE = 0.02;

/**
 * Returns the requests that fail before any experiment, with their most frequent reason and the line to write if our
 * definition of a good answer may be wrong; empty if almost nothing fails.
 */
export function steadyFailures(phases: readonly Phase[], shape: AnswerShape): Sentences {
  const steady = phases.find(({ name }) => name === STEADY_STATE);
  if (steady === undefined) return [];
  const failed = steady.samples.filter(({ outcome }) => outcome !== "ok" && outcome !== "dropped");
  if (failed.length < MIN_FAILED || failed.length < MIN_SHARE * steady.samples.length) return [];
  const detail = mostFrequent(failed);
  const { requests, byOutcome } = steady.measurement;
  return [
    message("steady-state.requests-failed", { failed: failed.length, requests, byOutcome, detail }),
    ...lineToWrite(detail, shape),
  ];
}

/**
 * Returns the first of the most frequent details. Those that differ only in numbers, such as a score in a label, count
 * as the same.
 */
function mostFrequent(failed: readonly Sample[]): Message | null {
  const alike = Map.groupBy(
    failed.flatMap(({ detail }) => detail ?? []),
    (detail) => JSON.stringify(detail).replaceAll(/\d+/g, "0"),
  );
  const [most] = [...alike.values()].toSorted((a, b) => b.length - a.length);
  return most?.[0] ?? null;
}

function lineToWrite(detail: Message | null, { label, success }: AnswerShape): Message[] {
  if (detail?.code !== "reply.wrong") return [];
  const { text, problems } = detail.args as MessageArgs["reply.wrong"];
  const [first] = text === null ? problems : [];
  const isAbout = (pointer: string | null) => pointer !== null && first?.field === pointerName(pointer);
  if (isAbout(label)) return [message("steady-state.label-unclear", {})];
  return isAbout(success) ? [message("steady-state.success-unclear", {})] : [];
}
