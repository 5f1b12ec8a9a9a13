/** Entry for a terminal: judges a drill again from its result.json, with the same or other limits. */
import { resolve } from "node:path";
import { judgeAgain } from "../app/judge-again.ts";
import { VERSION_TEXT } from "../app/version.ts";
import { InputError, spokenTag } from "../config/index.ts";
import { type JudgeOrder, planToJudgeBy, readJudgeTerminal } from "../config/terminal/judge-terminal.ts";
import { readResultFile } from "../config/terminal/result-file.ts";
import { shown } from "../config/values/shown.ts";
import { exitCodeOf, WRONG_USE } from "../gate/verdict/exit-code.ts";
import { causeOf } from "../model/facts/drill-error.ts";
import { message } from "../model/message.ts";
import { logLines } from "../model/text/escape.ts";
import { causeText } from "../report/facts/summary.ts";
import { pathsOf, writeFiles } from "../report/files.ts";
import { languageOf } from "../report/messages/languages.ts";
import { say } from "../report/messages/say.ts";
import { reportWidth } from "../report/render/columns.ts";
import { drillTexts } from "../report/render/report-texts.ts";
import { toTerminal } from "../report/render/terminal.ts";
import { readResult } from "../report/result/read-result.ts";
import { ResultError } from "../report/result/result-problems.ts";
import { cleanDrill } from "../report/secrets/clean-drill.ts";
import { drillReport } from "../report/sections/drill.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "judge.own-directory": { readonly directory: string };
    /** What is wrong with a result file. */
    /** The problem follows. */
    "judge.not-a-result": { readonly file: string };
  }
}

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const request = readJudgeTerminal(process.argv.slice(2), process.env);
    if (request.ask === "judge") return await judgeFile(request);
    console.log(request.ask === "version" ? VERSION_TEXT : request.text);
    return 0;
  } catch (error) {
    const spoken = spokenTag(process.argv.slice(2), process.env);
    const isWrongUse = error instanceof InputError;
    const language = languageOf((isWrongUse ? error.language : null) ?? spoken);
    for (const line of logLines(causeText(causeOf(error), language))) console.error(line);
    return isWrongUse ? WRONG_USE : 1;
  }
}

async function judgeFile(order: JudgeOrder): Promise<number> {
  const { file, outDirectory } = order;
  const language = languageOf(order.language);
  if (outDirectory !== null && resolve(outDirectory, "result.json") === resolve(file)) {
    throw new InputError([[message("judge.own-directory", { directory: shown(outDirectory) })]]);
  }
  const read = resultIn(file);
  const { record, verdict, provenance, note } = judgeAgain(read, planToJudgeBy(read.record.plan, order));
  const drill = cleanDrill(record, verdict, provenance);
  const report = drillReport(drill, language);
  const written = outDirectory === null ? null : await writeFiles(outDirectory, drillTexts(drill, report));
  const files = written === null ? [] : pathsOf(written);
  if (note.length > 0) for (const line of [...logLines(say(note, language)), ""]) console.log(line);
  console.log(
    toTerminal(report, {
      color: process.stdout.hasColors?.() ?? false,
      width: reportWidth(process.stdout),
      files,
    }),
  );
  return exitCodeOf(verdict, record.plan.onInconclusive);
}

function resultIn(file: string) {
  try {
    return readResult(readResultFile(file));
  } catch (error) {
    if (!(error instanceof ResultError)) throw error;
    const notAResult = message("judge.not-a-result", { file: shown(file) });
    throw new InputError(error.problems.map((problem) => [notAResult, problem]));
  }
}
