import type { Advice } from "../../gate/advice/advice.ts";
import { sayOnce } from "../../gate/advice/said-once.ts";
import { isFromFork } from "../../github/results/subject.ts";
import { type MessageArgument, message, type Sentences } from "../../model/message.ts";
import type { Section } from "../document/blocks.ts";
import type { Language } from "../messages/language.ts";
import { adviceBlocks, adviceSectionOf, namesOf } from "../sections/advice.ts";
import type { Merged } from "./merged.ts";
import type { LegReport } from "./merged-leg.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.fork-run": NoArgs;
  }
}

/** A piece of advice for several legs. */
interface LegsAdvice extends Pick<Advice, "lines" | "section"> {
  /** The names of the checks. */
  readonly about: readonly string[];
  readonly titles: readonly string[];
  /** Whether the figures of the legs differ. */
  readonly differ: boolean;
  readonly docs: string | null;
}

/** What to do about the legs that decided the verdict: each sentence once, with all its legs and the first one's figures. */
export function mergedAdviceSection(merged: Merged, language: Language): Section {
  const { verdict, legs, subject } = merged;
  const deciding = legs.filter((leg) => leg.verdict.status === verdict.status);
  const isForeign = subject !== null && isFromFork(subject);
  const all = deciding.flatMap((leg) => legAdvice(leg, isForeign, language));
  const once = sayOnce(all, (earlier, later, differ) => ({
    ...earlier,
    about: [...new Set([...earlier.about, ...later.about])],
    titles: [...new Set([...earlier.titles, ...later.titles])],
    differ: earlier.differ || differ,
  }));
  return adviceSectionOf(
    once.flatMap((advice) => adviceBlocks(advice, advice.about, advice.docs, language, advice)),
    language,
  );
}

function legAdvice({ drill, title }: LegReport, isForeign: boolean, language: Language): LegsAdvice[] {
  return drill.advice.shown.map((advice) => ({
    // What a fork says of a drill that could not be run is not derived from samples.
    lines: isForeign && advice.checks.length === 0 ? ourWords(advice.lines, language) : advice.lines,
    section: advice.section,
    about: namesOf(drill, advice, language),
    titles: [title],
    differ: false,
    docs: drill.provenance.docs ?? null,
  }));
}

/** A word of ours, such as a kind of problem. */
const WORD = /^[\w/-]{1,12}$/;

/** Advice of a fork as far as it is ours: sentences that this version knows, without texts of the fork in them. */
function ourWords(lines: Sentences, { messages }: Language): Sentences {
  const ours = lines.filter(
    ({ code, args }) =>
      code.startsWith("advice.") && Object.hasOwn(messages, code) && Object.values(args).every(isFigureOrWord),
  );
  return ours.length > 0 ? ours : [message("advice.fork-run", {})];
}

function isFigureOrWord(value: MessageArgument): boolean {
  if (typeof value === "string") return WORD.test(value);
  return typeof value !== "object" || value === null || Object.values(value).every(isFigureOrWord);
}
