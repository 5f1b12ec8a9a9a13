import { only, type Section, sentences, type Table, table, text } from "../document/blocks.ts";
import { NOISE_HEADINGS, noiseRows, noiseSummary, noisyPhases } from "../facts/noise.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** How quiet the runner was, and every phase in which it was too noisy to judge the service by. */
export function runnerSection({ record }: CleanDrill): Section {
  const summary = noiseSummary(record);
  const blocks = [
    text(summary === "" ? "" : `Runner: ${summary}.`),
    sentences(noisyPhases(record), false),
    only(noiseTable(record), "terminal", "html"),
  ];
  return { id: "runner", title: "Runner", priority: 9, blocks };
}

/** The figures of each phase: a comment has them next to the machine. */
export function noiseTable(record: CleanDrill["record"]): Table {
  return table("The runner in each phase", NOISE_HEADINGS, noiseRows(record));
}
