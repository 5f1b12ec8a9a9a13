import {
  type Block,
  blocksIn,
  type Fact,
  only,
  plainText,
  type Report,
  type Section,
  text,
} from "../document/blocks.ts";

/** The report with what the terms of its comment mean: only those that occur in it. It is in the fold of the setting. */
export function withLegend(report: Report): Report {
  const { sections, language } = report;
  const { title, handle } = language.words.legend;
  const facts = factsOf(report);
  if (facts.length === 0) return report;
  const blocks: Block[] = [text({ strong: title }), { kind: "facts", facts }];
  const legend = blocks.map((block) => only(block, "markdown"));
  const hosts = sections.some(({ id, blocks }) => id === "setting" && textOf(blocks) !== "");
  if (hosts) {
    const hosted = (section: Section): Section =>
      section.id === "setting" && section.fold !== undefined
        ? { ...section, fold: { ...section.fold, handle }, blocks: [...section.blocks, ...legend] }
        : section;
    return { ...report, sections: sections.map(hosted) };
  }
  const section: Section = {
    id: "legend",
    title,
    priority: 2,
    fold: { handle: title, open: false },
    blocks: legend.slice(1),
  };
  return { ...report, sections: [...sections, section] };
}

function factsOf({ sections, sentence, language }: Report): Fact[] {
  const said = [sentence, ...sections.map(({ blocks }) => textOf(blocks))].join("\n").toLowerCase();
  return language.words.legend.terms
    .filter(([term]) => wholeWord(term).test(said))
    .map(([label, meaning]) => ({ label, parts: [meaning] }));
}

/** Matches a term as a whole word, also in the plural: "shed" is not in "crashed". Chinese has no gaps between words. */
function wholeWord(term: string): RegExp {
  return new RegExp(`(?<![a-z0-9])${term.toLowerCase()}(?:e?s)?(?![a-z0-9])`, "u");
}

/** The words of a comment's blocks. */
function textOf(blocks: readonly Block[]): string {
  return blocksIn("markdown", blocks)
    .flatMap(textsOf)
    .filter((each) => each !== "")
    .join("\n");
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return [plainText(block.text)];
    case "list":
      return block.items.map(({ text }) => plainText(text));
    case "table":
      return block.rows.length === 0 ? [] : [...block.headings, ...block.rows.flat().map(plainText)];
    case "facts":
      return block.facts.flatMap(({ label, parts }) => [label, ...parts.map(plainText)]);
    case "entry":
      return [plainText(block.text), textOf(block.blocks), block.fold?.figures ?? ""];
    case "details":
      return [plainText(block.title), textOf(block.blocks)];
    case "report":
      return [block.report.sentence, ...block.report.sections.map(({ blocks }) => textOf(blocks))];
    default:
      return [];
  }
}
