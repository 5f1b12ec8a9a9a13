import type { Message } from "../../model/message.ts";
import type { Attempt } from "../../model/record.ts";
import { advise, type Situation } from "./situation.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** Inputs by what the service did with them. */
    "advice.validate-input": { readonly count: number };
    "advice.bound-body": { readonly count: number };
    "advice.refuse-input": { readonly count: number };
    /** `bounded`: whether other advice already says to reject large bodies. */
    "advice.drop-bodies": { readonly bounded: boolean };
    "advice.own-context": NoArgs;
    "advice.plain-tokens": { readonly forged: number };
    "advice.only-labels": { readonly foreign: number };
    "advice.filter-answers": NoArgs;
    "advice.truncate-input": { readonly unanswered: number };
    "advice.keep-end": { readonly changed: number };
  }
}

/** What to do about bad input that was handled wrongly. */
export function refusalsAdvice(situation: Situation): Message[] {
  const wrong = wronglyHandled(situation);
  const count = (is: (status: number | null) => boolean) => wrong.filter(({ status }) => is(status)).length;
  const broken = count((status) => status !== null && status >= 500);
  const silent = count((status) => status === null);
  const accepted = wrong.length - broken - silent;
  return [
    ...(broken > 0 || wrong.length === 0 ? advise("advice.validate-input", { count: broken }) : []),
    ...(silent > 0 ? advise("advice.bound-body", { count: silent }) : []),
    ...(accepted > 0 ? advise("advice.refuse-input", { count: accepted }) : []),
  ];
}

/** What to do about memory that large bodies leave behind. */
export function memoryLeftAdvice(situation: Situation): Message[] {
  const bounded = wronglyHandled(situation).some(({ status }) => status === null);
  return advise("advice.drop-bodies", { bounded });
}

function wronglyHandled({ experiment }: Situation) {
  const outcome = experiment?.outcome;
  const asked = outcome?.type === "questions" ? (outcome.questioned?.asked ?? []) : [];
  return asked.filter(({ held }) => !held);
}

/** What to do about a label that a text around the input changed. */
export function isolationAdvice(situation: Situation): Message[] {
  const attempts = attemptsOf(situation);
  const turned = attempts.filter(({ outcome }) => outcome === "turned");
  // Advice on chat markup fits only attacks that forged it, and advice on other words only answers that had them.
  const forged = turned.filter(({ text }) => text?.includes("<|im_")).length;
  const known = [
    ...attempts.flatMap(({ plain }) => plain ?? []),
    ...situation.record.sentiments.flatMap(({ steady }) => steady),
  ];
  const labels = new Set(known.map(normalized));
  const foreign = turned.filter(({ label }) => label === null || !labels.has(normalized(label))).length;
  return [
    ...advise("advice.own-context", {}),
    ...(forged > 0 ? advise("advice.plain-tokens", { forged }) : []),
    ...(foreign > 0 ? advise("advice.only-labels", { foreign }) : []),
  ];
}

function normalized(label: string): string {
  return label.trim().toLowerCase();
}

/** What to do about long texts that were handled wrongly. */
export function longTextsAdvice(situation: Situation): Message[] {
  const attempts = attemptsOf(situation);
  const unanswered = attempts.filter(({ outcome }) => outcome === "unanswered").length;
  const changed = attempts.filter(({ outcome }) => outcome === "turned").length;
  return [
    ...(unanswered > 0 || changed === 0 ? advise("advice.truncate-input", { unanswered }) : []),
    ...(changed > 0 ? advise("advice.keep-end", { changed }) : []),
  ];
}

function attemptsOf({ experiment }: Situation): readonly Attempt[] {
  const outcome = experiment?.outcome;
  return outcome?.type === "probe" ? (outcome.attempted?.attempts ?? []) : [];
}
