import { formatDuration } from "../../model/text/format.ts";
import { type Block, type Section, sentences, type Text, text } from "../document/blocks.ts";
import { adviceFor } from "../facts/advice.ts";
import { summaryOf } from "../facts/summary.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** The reasons of a verdict that its sentence does not say already. */
export function reasonsSection(reasons: readonly string[]): Section {
  return { id: "reasons", title: "Other reasons", inHead: true, priority: 13, blocks: [sentences(reasons)] };
}

/** What decides nothing but has to be seen. */
export function notesSection(notes: readonly string[]): Section {
  return { id: "notes", title: "Warnings", inHead: true, priority: 7, blocks: [sentences(notes, false)] };
}

/** Why a drill could not be run, with the whole chain of causes, and what to do about it. */
export function causeSection(drill: CleanDrill): Section {
  const { causes } = summaryOf(drill);
  const blocks: Block[] = [
    { kind: "code", label: "Cause", language: "text", lines: causes },
    text([{ strong: "What to do:" }, " ", { sentence: adviceFor(drill.record) }]),
  ];
  return { id: "cause", title: "Cause", inHead: true, priority: 11, blocks: drill.record.error === null ? [] : blocks };
}

/** Where a drill's report comes from. */
export function provenanceParts({ record, provenance: { action, headSha, runUrl } }: CleanDrill): Text[] {
  return [
    ...(action === null ? [] : [{ code: `${action.repository}@${action.ref}` }]),
    ...commitOf(headSha),
    record.startedAt.replace("T", " ").replace(/\.\d+Z$/, " UTC"),
    `took ${formatDuration(record.durationMs)}`,
    ["session ", { code: record.session }],
    ...(runUrl === null ? [] : [{ link: "this run", to: runUrl }]),
  ];
}

/** The commit that was drilled, if it is known. */
export function commitOf(headSha: string | null): Text[] {
  return headSha === null ? [] : [["commit ", { code: headSha.slice(0, 7) }]];
}
