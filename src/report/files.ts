import { randomUUID } from "node:crypto";
import { access, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DrillError, saidBy } from "../model/facts/drill-error.ts";
import { message } from "../model/message.ts";
import type { ReportTexts } from "./render/report-texts.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    /** The reason follows. */
    "report.not-written": { readonly file: string };
  }
}

export interface ReportFiles {
  readonly resultFile: string;
  readonly summaryFile: string;
  readonly reportFile: string;
  readonly junitFile: string;
}

/** Where the files are, in the order in which they are named to a reader. */
export function pathsOf({ resultFile, summaryFile, reportFile, junitFile }: ReportFiles): readonly string[] {
  return [resultFile, summaryFile, reportFile, junitFile];
}

/** Whether a directory has the report of an earlier drill. */
export async function hasReport(directory: string): Promise<boolean> {
  return await access(join(directory, "result.json")).then(
    () => true,
    () => false,
  );
}

/** Writes the files of the report into a directory, which is made when missing. Their names are fixed. */
export async function writeFiles(
  directory: string,
  { result, summary, report, junit }: ReportTexts,
): Promise<ReportFiles> {
  const place = resolve(directory);
  await mkdir(place, { recursive: true });
  return {
    resultFile: await writeWhole(place, "result.json", result),
    summaryFile: await writeWhole(place, "summary.md", summary),
    reportFile: await writeWhole(place, "report.html", report),
    junitFile: await writeWhole(place, "junit.xml", junit),
  };
}

/** A reader sees the old file or the new one, never half of it; a link that lies there is replaced, not followed. */
export async function writeWhole(directory: string, name: string, text: string): Promise<string> {
  const target = join(directory, name);
  const draft = join(directory, `.${name}.${process.pid}.${randomUUID()}`);
  try {
    await writeFile(draft, text, { flag: "wx" });
    await rename(draft, target);
  } catch (cause) {
    await rm(draft, { force: true });
    throw new DrillError([message("report.not-written", { file: target }), ...saidBy(cause)]);
  }
  return target;
}

const DRAFT = /^\.[\w-]+(?:\.[\w-]+)*\.(\d+)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Removes what a process that was killed outright had half written there; safe to repeat.
 * @param pid whose, where others may be writing into the same directory
 */
export async function removeDrafts(directory: string, pid?: number): Promise<void> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for (const name of names) {
    const [draft, writer] = DRAFT.exec(name) ?? [];
    if (draft !== undefined && (pid ?? Number(writer)) === Number(writer))
      await rm(join(directory, name), { force: true });
  }
}
