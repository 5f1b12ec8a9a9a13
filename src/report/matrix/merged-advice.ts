import type { Advice } from "../../gate/advice/advice.ts";
import { isFromFork } from "../../github/results/subject.ts";
import type { Section } from "../document/blocks.ts";
import type { Language } from "../messages/language.ts";
import { adviceBlocks, adviceSectionOf, namesOf } from "../sections/advice.ts";
import type { Merged } from "./merged.ts";
import type { LegReport } from "./merged-leg.ts";

/** More causes than this are in the legs' own reports. */
const MAX_SHOWN = 6;

interface LegAdvice {
  readonly leg: LegReport;
  readonly advice: Advice;
  readonly about: readonly string[];
}

/** What to do about the legs that decided the verdict: the same advice once, with all its legs and the first one's figures. */
export function mergedAdviceSection(merged: Merged, language: Language): Section {
  const { verdict, legs, subject } = merged;
  const deciding = legs.filter((leg) => leg.verdict.status === verdict.status);
  const all = deciding.flatMap((leg) => legAdvice(leg, language));
  // Why a fork's drill could not be run is in the fork's own report, and so is what to do about it.
  const ours = subject !== null && isFromFork(subject) ? all.filter(({ advice }) => advice.checks.length > 0) : all;
  const alike = [...Map.groupBy(ours, keyOf).values()].slice(0, MAX_SHOWN);
  return adviceSectionOf(
    alike.flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const titles = [first, ...others].map(({ leg }) => leg.title);
      const { leg, advice, about } = first;
      return adviceBlocks(advice, about, leg.drill.provenance.docs ?? null, language, [...new Set(titles)]);
    }),
    language,
  );
}

function legAdvice(leg: LegReport, language: Language): LegAdvice[] {
  return leg.drill.advice.shown.map((advice) => ({ leg, advice, about: namesOf(leg.drill, advice, language) }));
}

/** The same causes of the same checks: the figures may differ. */
function keyOf({ advice, about }: LegAdvice): string {
  return JSON.stringify([about, advice.lines.map(({ code }) => code)]);
}
