import { markdownBlock, markdownCode, markdownText } from "../../../model/text/escape.ts";
import { NOISE_HEADINGS, noiseRows } from "../../facts/noise.ts";
import { type SettingPart, setting } from "../../facts/setting.ts";
import type { Story } from "../../story.ts";
import { fold } from "./fold.ts";
import { table } from "./table.ts";

/** What the figures were measured on, and how to measure them again. */
export function machineSection(story: Story): string {
  const { localCommand, action } = story.provenance;
  const lines = setting(story).map(({ name, parts }) => `- **${name}:** ${parts.map(partText).join(" · ")}`);
  if (lines.length === 0 && localCommand === null) return "";
  const where =
    action === null ? "" : `, in a clone of ${markdownCode(`${action.repository}@${action.ref}`)} after \`npm ci\``;
  const command =
    localCommand === null ? [] : [`Run the same drill in a terminal${where}:`, markdownBlock([localCommand], "sh")];
  return fold(
    "Image, machine, how to run it yourself",
    [...(lines.length === 0 ? [] : [lines.join("\n")]), ...noiseTable(story), ...command].join("\n\n"),
  );
}

function noiseTable({ record }: Story): string[] {
  const rows = noiseRows(record).map((cells) => cells.map(markdownText));
  if (rows.length === 0) return [];
  const columns = NOISE_HEADINGS.map((heading, index) => ({ heading, figures: index > 0 }));
  return [table(columns, rows, 30)];
}

function partText({ text, verbatim }: SettingPart): string {
  return verbatim ? markdownCode(text) : markdownText(text);
}
