import { only, type Section, sentences, type Table, table, text } from "../document/blocks.ts";
import { noiseRows, noiseSummary, noisyPhases } from "../facts/noise.ts";
import type { Language } from "../messages/language.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** How quiet the runner was, and every phase in which it was too noisy to judge the service by. */
export function runnerSection({ record }: CleanDrill, language: Language): Section {
  const noisy = noisyPhases(record, language);
  const summary = text(noiseSummary(record, language));
  const blocks = [
    noisy.length === 0 ? only(summary, "terminal", "html") : summary,
    sentences(noisy, false),
    only(noiseTable(record, language), "terminal", "html"),
  ];
  return { id: "runner", title: language.words.runner.title, priority: 9, blocks };
}

/** The figures of each phase: a comment has them next to the machine. */
export function noiseTable(record: CleanDrill["record"], language: Language): Table {
  const words = language.words.runner;
  return table(words.table, words.headings, noiseRows(record, language));
}
