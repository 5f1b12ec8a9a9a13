/** Entry for a terminal: drills an image several times compared with itself, and proposes limits for it. */

import { join } from "node:path";
import { cancelSignal } from "../app/cancel.ts";
import { runDrill } from "../app/drill/drill.ts";
import { makeReady, reapWhenGone, sourceOf } from "../app/local-drill.ts";
import { VERSION, VERSION_TEXT } from "../app/version.ts";
import { InputError, localCommand, spokenTag } from "../config/index.ts";
import {
  type CalibrateRequest,
  calibrationPlan,
  calibrationUse,
  readCalibrateTerminal,
} from "../config/terminal/calibrate-terminal.ts";
import { connectEngine } from "../engine/adapter/dockerode.ts";
import { newSession } from "../engine/session.ts";
import { experiments } from "../experiments/registry.ts";
import { calibrate } from "../gate/calibration/calibration.ts";
import { WRONG_USE } from "../gate/verdict/exit-code.ts";
import { judge } from "../gate/verdict/verdict.ts";
import type { VerdictStatus } from "../model/check.ts";
import { causeOf } from "../model/facts/drill-error.ts";
import { type Message, message } from "../model/message.ts";
import type { DrillRecord } from "../model/record.ts";
import { logLines } from "../model/text/escape.ts";
import { isProposed } from "../report/calibration/calibration.ts";
import { calibrationValue, cleanRecord, writeCalibration } from "../report/calibration/calibration-file.ts";
import { calibrationReport } from "../report/calibration/calibration-report.ts";
import { causeText } from "../report/facts/summary.ts";
import { writeFiles } from "../report/files.ts";
import type { Language } from "../report/messages/language.ts";
import { languageOf } from "../report/messages/languages.ts";
import { hiding } from "../report/progress/progress.ts";
import { spoken } from "../report/progress/spoken-progress.ts";
import { terminalProgress } from "../report/progress/terminal-progress.ts";
import { reportWidth } from "../report/render/columns.ts";
import { drillTexts } from "../report/render/report-texts.ts";
import { toTerminal } from "../report/render/terminal.ts";
import { cleanDrill } from "../report/secrets/clean-drill.ts";
import { drillReport } from "../report/sections/drill.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    /** One drill of several. */
    "progress.drill": { readonly number: number; readonly count: number };
    "progress.drill-kept": { readonly status: VerdictStatus; readonly file: string };
  }
}

const signal = cancelSignal();
// Explicit exit: a request to a hanging engine would keep the process alive.
process.exit(await main());

async function main(): Promise<number> {
  const tag = spokenTag(process.argv.slice(2), process.env);
  let language = languageOf(tag);
  try {
    const request = readCalibrateTerminal(process.argv.slice(2), process.env, experiments);
    if (request.ask === "calibrate") {
      language = languageOf(request.drill.inputs.language);
      return await propose(request);
    }
    console.log(request.ask === "version" ? VERSION_TEXT : request.text);
    return 0;
  } catch (error) {
    if (error instanceof InputError) {
      const text = causeText(causeOf(error), languageOf(error.language ?? tag));
      for (const line of logLines(text)) console.error(line);
      return WRONG_USE;
    }
    terminalProgress().line(causeText(causeOf(error), language));
    return 1;
  }
}

async function propose({ count, drill }: Extract<CalibrateRequest, { ask: "calibrate" }>): Promise<number> {
  const language = languageOf(drill.inputs.language);
  const progress = spoken(terminalProgress(), language);
  const plan = calibrationPlan((await makeReady(drill, progress, signal, true)).plan);
  const source = sourceOf(drill);
  const planFile = source.planFile ? calibrationUse(source.planFile) : null;
  const command = localCommand(plan, { ...source, planFile });
  const records: DrillRecord[] = [];
  while (records.length < count && !signal.aborted) {
    const number = records.length + 1;
    progress.stage(message("progress.drill", { number, count }));
    const directory = join(drill.outDirectory, `drill-${number}`);
    const session = newSession();
    using reaper = reapWhenGone(session, drill.inputs.engine, directory);
    const engine = connectEngine(drill.inputs.engine, reaper.onPending);
    const record = await runDrill({
      plan,
      session,
      engine,
      progress: spoken(hiding(progress.printer, plan), language),
      signal,
    });
    records.push(record);
    progress.line(await keep(record, directory, command, language));
    // A service that never answered will not answer in the next drill either.
    if (record.error !== null && record.phases.length === 0) break;
  }
  progress.stage(message("progress.stage", { stage: "simulation" }));
  const clean = records.map((record) => cleanRecord(record, VERSION));
  const calibration = calibrate(clean);
  const file = await writeCalibration(drill.outDirectory, calibrationValue(calibration, clean, VERSION));
  progress.printer.end();
  const color = process.stdout.hasColors?.() ?? false;
  console.log(
    toTerminal(calibrationReport(calibration, plan.target.image, count, language), {
      color,
      width: reportWidth(process.stdout),
      files: [file],
    }),
  );
  return isProposed(calibration) ? 0 : 1;
}

/** Writes the drill's own report, so that the basis of a limit can be inspected. Returns a line for the log. */
async function keep(record: DrillRecord, directory: string, command: string, language: Language): Promise<Message> {
  const verdict = judge(record);
  const provenance = {
    version: VERSION,
    action: null,
    runUrl: null,
    runAttempt: null,
    headSha: null,
    localCommand: command,
    leg: null,
  };
  const drill = cleanDrill(record, verdict, provenance);
  const { resultFile } = await writeFiles(directory, drillTexts(drill, drillReport(drill, language)));
  return message("progress.drill-kept", { status: verdict.status, file: resultFile });
}
