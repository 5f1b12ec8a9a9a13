/** Entry for a terminal: the same drill with the same inputs as flags. */

import { cancelSignal } from "../app/cancel.ts";
import { withCompose } from "../app/compose-plan.ts";
import { type DrillRequest, makeReady, reapWhenGone, sourceOf } from "../app/local-drill.ts";
import { run } from "../app/run.ts";
import { VERSION_TEXT } from "../app/version.ts";
import { InputError, readTerminal, spokenTag, type TerminalRequest } from "../config/index.ts";
import { newSession } from "../engine/session.ts";
import { experiments } from "../experiments/registry.ts";
import { WRONG_USE } from "../gate/verdict/exit-code.ts";
import { causeOf } from "../model/facts/drill-error.ts";
import { logLines } from "../model/text/escape.ts";
import { causeText } from "../report/facts/summary.ts";
import { languageOf } from "../report/messages/languages.ts";
import { spoken } from "../report/progress/spoken-progress.ts";
import { terminalProgress } from "../report/progress/terminal-progress.ts";
import { reportWidth } from "../report/render/columns.ts";
import { inputsText } from "../report/sections/inputs.ts";
import { planText } from "../report/sections/plan.ts";

const signal = cancelSignal();
// Explicit exit: a request to a hanging engine would keep the process alive.
process.exit(await main());

async function main(): Promise<number> {
  const tag = spokenTag(process.argv.slice(2), process.env);
  let language = languageOf(tag);
  try {
    const request = readTerminal(process.argv.slice(2), process.env, experiments);
    if (request.ask === "drill") language = languageOf(request.inputs.language);
    if (request.ask === "drill" && !request.dryRun) return await drill(request);
    console.log(textOf(request.ask === "drill" ? await resolved(request) : request));
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

/** A dry run also checks the compose file. */
async function resolved(request: DrillRequest): Promise<DrillRequest> {
  return { ...request, inputs: await withCompose(request.inputs, signal) };
}

function textOf(request: TerminalRequest): string {
  if (request.ask === "version") return VERSION_TEXT;
  if (request.ask !== "drill") return request.text;
  const language = languageOf(request.inputs.language);
  const width = reportWidth(process.stdout);
  const plan = planText(request.inputs.plan, sourceOf(request), experiments, language, width);
  return `${plan}\n\n${inputsText(request.settings, language, width)}`;
}

async function drill(request: DrillRequest): Promise<number> {
  const progress = spoken(terminalProgress(), languageOf(request.inputs.language));
  const session = newSession();
  const { plan, notes } = await makeReady(request, progress, signal);
  const { publication, github, engine } = request.inputs;
  const { onPending } = reapWhenGone(session, engine, request.outDirectory);
  return await run({
    publication,
    github,
    plan,
    engine,
    notes,
    session,
    onPending,
    progress,
    signal,
    directory: request.outDirectory,
    color: process.stdout.hasColors?.() ?? false,
    width: reportWidth(process.stdout),
    source: sourceOf(request),
  });
}
