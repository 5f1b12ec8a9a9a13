/** Entry of the post stage: whatever became of the drill or the merge, nothing half done stays behind. */
import { rmdir } from "node:fs/promises";
import { getState, info, warning } from "@actions/core";
import { endOnlyWhenDone } from "../app/cancel.ts";
import { readPending } from "../engine/pending.ts";
import { LAST_REQUESTS_MS, listCommand, sweep } from "../engine/session.ts";
import type { EngineAddress } from "../model/engine-address.ts";
import { messageOf } from "../model/text/message-of.ts";
import { removeDrafts } from "../report/files.ts";

endOnlyWhenDone();
await attempt(tidy, "");
const session = getState("session");
// The one that the drill ran on: a later step may have chosen another.
const engine = getState("engine");
if (session === "" || engine === "") info("No drill began, so there is nothing to clean up.");
else await attempt(sweepAll, ` Look with: ${listCommand(session)}`);

async function sweepAll(): Promise<void> {
  // Loaded here: signals are held off before, and who merged does not pay for it.
  const { connectEngine } = await import("../engine/adapter/dockerode.ts");
  const lastRequestsMs = getState("ended") === "true" ? 0 : LAST_REQUESTS_MS;
  const removed = await sweep(connectEngine(JSON.parse(engine) as EngineAddress), session, {
    lastRequestsMs,
    pending: readPending(getState("pending")),
    onWait: info,
  });
  info(`Removed ${removed} things that the drill had left.`);
}

/** Of the report's files those that were being written. */
async function tidy(): Promise<void> {
  const directory = getState("directory");
  if (directory === "") return;
  await removeDrafts(directory);
  // An empty one is no report either; one that is filled can't be removed so.
  await rmdir(directory).catch(() => undefined);
}

/** What can't be removed is told, and the rest is removed all the same. */
async function attempt(work: () => Promise<void>, hint: string): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = messageOf(error);
    warning(`The clean-up is not complete: ${reason}.${hint}`, { title: "Fault drill" });
  }
}
