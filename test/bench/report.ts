/** How long the forms of a report take, what memory, and how large they are: of a thousand requests and a hundred thousand. */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Verdict } from "../../src/gate/verdict/verdict.ts";
import type { DrillRecord } from "../../src/model/record.ts";
import { formatBytes, formatCount, formatDuration } from "../../src/model/text/format.ts";
import { toHtml } from "../../src/report/render/html.ts";
import { toMarkdown } from "../../src/report/render/markdown.ts";
import { resultText } from "../../src/report/result/result.ts";
import { busyDrill } from "../support/busy-drill.ts";
import { drillReport, toResult } from "../support/in-english.ts";
import { buildProvenance } from "../support/record-builder.ts";

const COUNTS = [1_000, 100_000];
const REPEATS = 5;

const FORMS: readonly { name: string; file: string; text: (record: DrillRecord, verdict: Verdict) => string }[] = [
  {
    name: "result.json",
    file: "result.json",
    text: (record, verdict) => resultText(toResult(record, verdict, buildProvenance())),
  },
  {
    name: "summary.md",
    file: "summary.md",
    text: (record, verdict) => toMarkdown(drillReport(record, verdict, buildProvenance())),
  },
  {
    name: "report.html",
    file: "report.html",
    text: (record, verdict) => toHtml(drillReport(record, verdict, buildProvenance())),
  },
];

console.log("| requests | form | size | median time | most memory more |");
console.log("| --: | :-- | --: | --: | --: |");
for (const count of COUNTS) {
  const { record, verdict } = busyDrill(count);
  for (const { name, file, text } of FORMS) {
    const measured = Array.from({ length: REPEATS }, () => measure(() => text(record, verdict)));
    const [{ made } = { made: "" }] = measured;
    writeFileSync(join(tmpdir(), `bench-${count}-${file}`), made);
    const times = measured.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const memory = Math.max(...measured.map(({ bytes }) => bytes));
    const size = formatBytes(Buffer.byteLength(made));
    const cells = [formatCount(count), name, size, formatDuration(times[REPEATS >> 1] ?? 0), formatBytes(memory)];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

/** Heap and buffers that are there at the end and were not before, nothing of it collected meanwhile if there is room. */
function measure(work: () => string): { readonly made: string; readonly ms: number; readonly bytes: number } {
  globalThis.gc?.();
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  const startedAt = performance.now();
  const made = work();
  return { made, ms: performance.now() - startedAt, bytes: used() - before };
}
