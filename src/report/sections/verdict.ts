import { type Block, type Section, sentences, type Text } from "../document/blocks.ts";
import { summaryOf } from "../facts/summary.ts";
import type { Language } from "../messages/language.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** The reasons of a verdict that its sentence does not say already. */
export function reasonsSection(reasons: readonly string[], { words }: Language): Section {
  return { id: "reasons", title: words.reasons, inHead: true, priority: 13, blocks: [sentences(reasons)] };
}

/** A comment folds more warnings, such as those of many legs. */
const MAX_OPEN_NOTES = 3;

/** What decides nothing but has to be seen. */
export function notesSection(notes: readonly string[], { words }: Language): Section {
  const { warnings } = words;
  const section: Section = {
    id: "notes",
    title: warnings,
    inHead: true,
    priority: 7,
    blocks: [sentences(notes, false)],
  };
  if (notes.length <= MAX_OPEN_NOTES) return section;
  return { ...section, fold: { handle: words.countedWarnings(notes.length), open: false } };
}

/** Why a drill could not be run, with the whole chain of causes. */
export function causeSection(drill: CleanDrill, language: Language): Section {
  const { cause: title } = language.words;
  const { causes } = summaryOf(drill, language);
  const blocks: Block[] = [{ kind: "code", label: title, language: "text", lines: causes }];
  return { id: "cause", title, inHead: true, priority: 11, blocks: drill.record.error === null ? [] : blocks };
}

/** Where a drill's report comes from. */
export function provenanceParts(
  { record, provenance: { action, headSha, runUrl } }: CleanDrill,
  language: Language,
): Text[] {
  const { took, session, thisRun } = language.words.source;
  return [
    ...(action === null ? [] : [{ code: `${action.repository}@${action.ref}` }]),
    ...commitOf(headSha, language),
    language.format.moment(record.startedAt),
    took(record.durationMs),
    [`${session} `, { code: record.session }],
    ...(runUrl === null ? [] : [{ link: thisRun, to: runUrl }]),
  ];
}

/** The commit that was drilled, if it is known. */
export function commitOf(headSha: string | null, { words }: Language): Text[] {
  return headSha === null ? [] : [[`${words.source.commit} `, { code: headSha.slice(0, 7) }]];
}
