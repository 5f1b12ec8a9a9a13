/** Entry for a terminal: the same drill with the same inputs as flags. */

import { cancelSignal } from "../app/cancel.ts";
import { type DrillRequest, makeReady, reapWhenGone, sourceOf } from "../app/local-drill.ts";
import { run } from "../app/run.ts";
import { InputError, readTerminal } from "../config/index.ts";
import { newSession } from "../engine/session.ts";
import { experiments } from "../experiments/registry.ts";
import { WRONG_USE } from "../gate/verdict/exit-code.ts";
import { messageOf } from "../model/text/message-of.ts";
import { terminalProgress } from "../report/progress.ts";
import { reportWidth } from "../report/render/columns.ts";
import { planText } from "../report/sections/plan.ts";

const signal = cancelSignal();
const progress = terminalProgress();
// Explicit exit: a request to a hanging engine would keep the process alive.
process.exit(await main());

async function main(): Promise<number> {
  try {
    const request = readTerminal(process.argv.slice(2), process.env, experiments);
    if (request.ask === "drill" && !request.dryRun) return await drill(request);
    const width = reportWidth(process.stdout);
    console.log(
      request.ask === "drill"
        ? planText(request.inputs.plan, sourceOf(request), experiments, undefined, width)
        : request.text,
    );
    return 0;
  } catch (error) {
    progress.line(messageOf(error));
    return error instanceof InputError ? WRONG_USE : 1;
  }
}

async function drill(request: DrillRequest): Promise<number> {
  const session = newSession();
  const plan = await makeReady(request, progress, signal);
  const { publication, github, engine } = request.inputs;
  const { onPending } = reapWhenGone(session, engine, request.outDirectory);
  return await run({
    publication,
    github,
    plan,
    engine,
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
