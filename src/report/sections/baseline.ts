import { type Section, table, text } from "../document/blocks.ts";
import { comparedHeadings, comparedRows, isSameImage, recoveredRows, sensitivityText } from "../facts/baseline.ts";
import type { Language } from "../messages/language.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** The candidate compared with the baseline: the same requests, the same faults, and what a comparison could have seen. */
export function baselineSection({ record }: CleanDrill, language: Language): Section {
  const words = language.words.baseline;
  const { gone, started, listening, answer } = language.words.recovery.links;
  const { plan, baseline } = record;
  const image = { code: baseline?.image?.reference ?? plan.baseline?.image ?? "" };
  const compared = comparedRows(record, language);
  const recovered = recoveredRows(record, language);
  const blocks = [
    text([
      { strong: words.heading },
      " · ",
      image,
      isSameImage(record) ? language.format.clauses(["", words.sameImage]) : "",
    ]),
    table(words.compared, comparedHeadings(record, language), compared),
    text(sensitivityText(record, language)),
    table(words.recovered, [words.sides, gone, started, listening, answer], recovered),
  ];
  const isEmpty = compared.length + recovered.length === 0;
  return { id: "baseline", title: words.title, priority: 10, blocks: isEmpty ? [] : blocks };
}
