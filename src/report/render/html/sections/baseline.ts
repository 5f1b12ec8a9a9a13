import {
  comparedHeadings,
  comparedRows,
  isSameImage,
  RECOVERED_HEADINGS,
  recoveredRows,
  SAME_IMAGE,
  sensitivityText,
} from "../../../facts/baseline.ts";
import type { Story } from "../../../story.ts";
import { html, type Markup, NOTHING } from "../markup.ts";
import { table } from "../parts/table.ts";

/** The candidate beside the baseline: the same requests, the same faults. */
export function baselineSection({ record }: Story): Markup {
  const { plan, baseline } = record;
  const compared = comparedRows(record);
  const recovered = recoveredRows(record);
  if (baseline === null || compared.length + recovered.length === 0) return NOTHING;
  const same = isSameImage(record) ? `, ${SAME_IMAGE}` : "";
  return html`<p>Baseline: <code>${baseline.image?.reference ?? plan.baseline?.image ?? ""}</code>${same}</p>
${figures("Latency beside the baseline", comparedHeadings(), compared)}${figures("Recovery beside the baseline", RECOVERED_HEADINGS, recovered)}<p>${sensitivityText(record)}</p>`;
}

function figures(caption: string, headings: readonly string[], rows: readonly (readonly string[])[]): Markup {
  if (rows.length === 0) return NOTHING;
  return table(
    caption,
    headings.map((heading, index) => ({ heading, figures: index > 0 })),
    rows,
  );
}
