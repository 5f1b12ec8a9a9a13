import type { Advice } from "../../gate/advice/advice.ts";
import type { DocsSection } from "../../gate/advice/docs-section.ts";
import type { Check } from "../../model/check.ts";
import type { ObjectiveKind } from "../../model/objectives.ts";
import { type Block, only, type Section, sentences, type Text, text } from "../document/blocks.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** What to do about a drill that did not pass: next to the verdict, never folded. */
export function adviceSection(drill: CleanDrill, language: Language): Section {
  const blocks = drill.advice.shown.flatMap((advice) =>
    adviceBlocks(advice, namesOf(drill, advice, language), drill.provenance.docs ?? null, language),
  );
  return adviceSectionOf(blocks, language);
}

/** A section of advice. It is left out last: it is what a failure is read for. */
export function adviceSectionOf(blocks: readonly Block[], { words }: Language): Section {
  return { id: "advice", title: words.advice.title, inHead: true, priority: 14, blocks };
}

/**
 * One piece of advice: what it is about, the way to the documentation, and its sentences.
 * @param about what it is about, by `namesOf`; empty for the drill as a whole
 * @param docs the address of the documentation's folder
 * @param legs the legs that it is about, in the report of several, and whether their figures differ
 */
export function adviceBlocks(
  { lines, section }: Pick<Advice, "lines" | "section">,
  about: readonly string[],
  docs: string | null,
  language: Language,
  legs: { readonly titles: readonly string[]; readonly differ: boolean } = { titles: [], differ: false },
): Block[] {
  const { words } = language;
  const where = legs.titles.length === 0 ? "" : words.advice.legs(legs.titles, legs.differ);
  const link = docsLink(section, docs, language);
  const see = words.advice.see(sectionAddress(section, docs));
  const goal = section.page === "fixing-a-failure" ? words.advice.toDo(about) : null;
  const list = sentences(lines.map((line) => say(line, language)));
  return [
    only(text([{ strong: `${goal ?? words.advice.about(about)}${where}` }, " · ", link]), "markdown", "html"),
    only(text(`${goal ?? words.advice.checks(about)}${where}`.trim()), "terminal"),
    list,
    // A code among facts is never wrapped, so that the address stays whole.
    only({ kind: "facts", facts: [{ label: "", parts: [{ code: see }] }] }, "terminal"),
  ];
}

/** What a piece of advice is about: the goals of checks that failed, the names of others; those in one place together. */
export function namesOf({ record }: CleanDrill, { checks, section }: Advice, language: Language): string[] {
  const { place, goals, names } = language.words.checks;
  const about = checks.flatMap((index) => record.checks[index] ?? []);
  const placed = Map.groupBy(about, ({ objective, scope }) => place(objective.kind, scope));
  return [...placed].map(([where, inPlace]) =>
    section.page === "fixing-a-failure"
      ? goals([...new Set(inPlace.map(goalOf))], where)
      : names(
          inPlace.map(({ objective }) => objective.kind),
          where,
        ),
  );
}

/** A service that crashed has to keep running first, whatever was checked. */
function goalOf({ objective, reason }: Check): ObjectiveKind | "running" {
  return reason.some(({ code }) => code === "service.crashed") ? "running" : objective.kind;
}

/** Where the documentation says more: an address, or the path in the repository if that is not known. */
export function sectionAddress({ page, anchor }: DocsSection, docs: string | null): string {
  return `${docs ?? "docs"}/${page}.md#${anchor}`;
}

function docsLink(section: DocsSection, docs: string | null, { words }: Language): Text {
  const address = sectionAddress(section, docs);
  if (docs === null) return { code: address };
  const { fixing, troubleshooting } = words.advice;
  const link = section.objective === null ? troubleshooting : fixing(words.objective(section.objective));
  return { link, to: address };
}
