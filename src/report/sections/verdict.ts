import type { ExperimentRecord } from "../../model/record.ts";
import { type Block, type Section, sentences, type Text, text } from "../document/blocks.ts";
import { brokenChecks, limitOrigins, wasItSoBefore } from "../facts/before.ts";
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

/** With more logs than this, the first ones have to be understood anyway. */
const MAX_LOGS = 2;
const MAX_ATTACKS = 3;

/** What a fail rests on that its sentence does not have: the end of a log, and texts that turned a label. */
export function evidenceSection({ record, verdict }: CleanDrill, language: Language): Section {
  const { title } = language.words.evidence;
  const names = new Set(verdict.status === "fail" ? brokenChecks(record).map(({ scope }) => scope) : []);
  const broken = record.experiments.filter(({ name }) => names.has(name));
  const logs = broken.filter(({ lastLog }) => (lastLog?.text ?? "") !== "").slice(0, MAX_LOGS);
  const blocks = [
    ...logs.flatMap((experiment) => logBlocks(experiment, language)),
    ...broken.map((experiment) => attacksOf(experiment, language)),
  ];
  return { id: "evidence", title, inHead: true, priority: 13, blocks };
}

function logBlocks({ name, lastLog }: ExperimentRecord, { words: { evidence } }: Language): Block[] {
  const said = evidence.log(name, lastLog?.exitCode ?? null);
  return [text(said), { kind: "code", label: said, language: "text", lines: lastLog?.text.split("\n") ?? [] }];
}

function attacksOf({ outcome }: ExperimentRecord, { words: { evidence } }: Language): Block {
  const attempts = outcome.type === "probe" ? (outcome.attempted?.attempts ?? []) : [];
  const turned = attempts.filter((attempt) => attempt.outcome === "turned" && attempt.text !== undefined);
  const first = [...new Map(turned.map((attempt) => [attempt.name, attempt])).values()].slice(0, MAX_ATTACKS);
  const items = first.map(({ name, text: sent = "", label, detail, plain }) => ({
    text: evidence.attack(name, { code: sent }, label === null ? evidence.answer(detail) : { code: label }, plain),
  }));
  return { kind: "list", items };
}

/** Whether a fail is new, and whose limits it broke: what a reader asks before changing anything. */
export function beforeSection(drill: CleanDrill, language: Language): Section {
  const { title, question, limits } = language.words.before;
  const failed = drill.verdict.status === "fail";
  const parts = [
    { label: question, said: failed ? wasItSoBefore(drill, language) : "" },
    { label: limits, said: failed ? limitOrigins(drill.record, language) : "" },
  ].filter(({ said }) => said !== "");
  const words = parts.map(
    ({ label, said }, index): Text => [index === 0 ? "" : " ", { strong: label }, " ", { sentence: said }],
  );
  return { id: "before", title, inHead: true, priority: 12, blocks: words.length === 0 ? [] : [text(words)] };
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
