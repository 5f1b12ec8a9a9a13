import { mkdir } from "node:fs/promises";
import { type Annotation, LONGEST } from "../report/annotations.ts";
import { cleanLine } from "../report/escape.ts";
import { writeWhole } from "../report/files.ts";
import { annotate, appendSummary, collecting, setOutputs } from "../report/publish.ts";
import { VERDICT_TITLE } from "../report/words.ts";
import { mergedOutputs } from "./figures.ts";
import { mergedMarkdown } from "./markdown.ts";
import type { Merged } from "./merged.ts";
import { toMergedResult } from "./result.ts";

export interface PublishedMerge {
  /** The result and the summary; empty where they could not be written. */
  readonly files: readonly string[];
  /** What could not be published, one sentence each; the verdict stands all the same. */
  readonly problems: readonly string[];
}

/** Publishes a merged report where a workflow looks for it: files, outputs, one annotation and the job summary. Never throws. */
export async function publishMerged(merged: Merged, directory: string): Promise<PublishedMerge> {
  const problems: string[] = [];
  const attempt = collecting(problems);
  const files = await attempt("The report's files", () => write(merged, directory));
  const [resultFile = "", summaryFile = ""] = files ?? [];
  await attempt("The outputs", () =>
    setOutputs({ ...mergedOutputs(merged), "result-file": resultFile, "summary-file": summaryFile }),
  );
  await attempt("The annotations", () => annotate(annotationOf(merged)));
  await attempt("The job summary", () => appendSummary((limitBytes) => mergedMarkdown(merged, limitBytes)));
  return { files: files ?? [], problems };
}

async function write(merged: Merged, directory: string): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  return [
    await writeWhole(directory, "result.json", `${JSON.stringify(toMergedResult(merged), null, 2)}\n`),
    await writeWhole(directory, "summary.md", mergedMarkdown(merged)),
  ];
}

/** The legs have annotations of their own; this one is of the whole. */
function annotationOf({ verdict: { status, sentence, reasons } }: Merged): Annotation[] {
  if (status === "pass") return [];
  const others = reasons.filter((reason) => !sentence.endsWith(reason));
  return [
    {
      level: status === "inconclusive" ? "warning" : "error",
      title: VERDICT_TITLE[status],
      message: cleanLine([sentence, ...others].join(" · "), LONGEST),
    },
  ];
}
