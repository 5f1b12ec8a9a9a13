import { type Section, table, text } from "../document/blocks.ts";
import {
  comparedHeadings,
  comparedRows,
  isSameImage,
  RECOVERED_HEADINGS,
  recoveredRows,
  SAME_IMAGE,
  sensitivityText,
} from "../facts/baseline.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** The candidate compared with the baseline: the same requests, the same faults, and what a comparison could have seen. */
export function baselineSection({ record }: CleanDrill): Section {
  const { plan, baseline } = record;
  const image = { code: baseline?.image?.reference ?? plan.baseline?.image ?? "" };
  const compared = comparedRows(record);
  const recovered = recoveredRows(record);
  const blocks = [
    text([{ strong: "Compared with the baseline" }, " · ", image, isSameImage(record) ? `, ${SAME_IMAGE}` : ""]),
    table("Latency compared with the baseline", comparedHeadings(), compared),
    text(sensitivityText(record)),
    table("Recovery compared with the baseline", RECOVERED_HEADINGS, recovered),
  ];
  const isEmpty = compared.length + recovered.length === 0;
  return { id: "baseline", title: "Baseline", priority: 10, blocks: isEmpty ? [] : blocks };
}
