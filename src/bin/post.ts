/** Entry of the post stage: cleans up after the drill or the merge, however it ended. */
import { rmdir } from "node:fs/promises";
import { getState, info, warning } from "@actions/core";
import { endOnlyWhenDone } from "../app/cancel.ts";
import { readPending } from "../engine/pending.ts";
import { LAST_REQUESTS_MS, listCommand, sweep } from "../engine/session.ts";
import type { EngineAddress } from "../model/facts/engine-address.ts";
import { messageOf } from "../model/text/message-of.ts";
import { removeDrafts } from "../report/files.ts";

endOnlyWhenDone();
await attempt(tidy, "");
const session = getState("session");
// The drill's engine: a later step may have selected another.
const engine = getState("engine");
if (session === "" || engine === "") info("No drill was started, so there is nothing to clean up.");
else await attempt(sweepAll, ` List what is left with: ${listCommand(session)}`);

async function sweepAll(): Promise<void> {
  // Loaded late: signals are handled before, and a merge does not need it.
  const { connectEngine } = await import("../engine/adapter/dockerode.ts");
  const lastRequestsMs = getState("ended") === "true" ? 0 : LAST_REQUESTS_MS;
  const removed = await sweep(connectEngine(JSON.parse(engine) as EngineAddress), session, {
    lastRequestsMs,
    pending: readPending(getState("pending")),
    onWait: info,
  });
  info(`Removed ${removed} objects that the drill had left.`);
}

/** Removes report files that were only partly written. */
async function tidy(): Promise<void> {
  const directory = getState("directory");
  if (directory === "") return;
  await removeDrafts(directory);
  // Removes the directory if it is empty; rmdir fails for a directory with files.
  await rmdir(directory).catch(() => undefined);
}

/** Reports a failure as a warning, so that the other steps still run. */
async function attempt(work: () => Promise<void>, hint: string): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = messageOf(error);
    warning(`The clean-up is incomplete: ${reason}.${hint}`, { title: "Fault drill" });
  }
}
