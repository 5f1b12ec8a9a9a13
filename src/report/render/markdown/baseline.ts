import { markdownCode, markdownText } from "../../../model/text/escape.ts";
import {
  comparedHeadings,
  comparedRows,
  isSameImage,
  RECOVERED_HEADINGS,
  recoveredRows,
  SAME_IMAGE,
  sensitivityText,
} from "../../facts/baseline.ts";
import type { Story } from "../../story.ts";
import { table } from "./table.ts";

/** The candidate beside the baseline: the same requests, the same faults, and what a comparison could have seen. */
export function baselineSection({ record }: Story): string {
  const { plan, baseline } = record;
  const compared = comparedRows(record);
  const recovered = recoveredRows(record);
  if (baseline === null || compared.length + recovered.length === 0) return "";
  const image = markdownCode(baseline.image?.reference ?? plan.baseline?.image ?? "", 120);
  const same = isSameImage(record) ? `, ${SAME_IMAGE}` : "";
  return [
    `**Beside the baseline** · ${image}${same}`,
    ...(compared.length === 0 ? [] : [figures(comparedHeadings(), compared)]),
    markdownText(sensitivityText(record)),
    ...(recovered.length === 0 ? [] : [figures(RECOVERED_HEADINGS, recovered)]),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function figures(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return table(
    headings.map((heading, index) => ({ heading, figures: index > 0 })),
    rows.map((cells) => cells.map(markdownText)),
  );
}
