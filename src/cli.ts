/** Entry for a terminal: the same drill with the same inputs as flags. */
import { run } from "./action.ts";
import { cancelSignal } from "./cancel.ts";
import { WRONG_USE } from "./core/exit-code.ts";
import { messageOf } from "./core/message-of.ts";
import { newSession } from "./docker/session.ts";
import { faults } from "./faults/index.ts";
import { InputError, readTerminal } from "./inputs/index.ts";
import { type DrillRequest, makeReady, reapWhenGone, sourceOf } from "./local-drill.ts";
import { terminalProgress } from "./report/progress.ts";
import { planText } from "./report/terminal/plan.ts";

const signal = cancelSignal();
const progress = terminalProgress();
// Explicitly: a request to an engine that hangs would keep the process alive for ever.
process.exit(await main());

async function main(): Promise<number> {
  try {
    const request = readTerminal(process.argv.slice(2), process.env, faults);
    if (request.ask === "drill" && !request.dryRun) return await drill(request);
    console.log(request.ask === "drill" ? planText(request.inputs.plan, sourceOf(request), faults) : request.text);
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
    colour: process.stdout.hasColors?.() ?? false,
    source: sourceOf(request),
  });
}
