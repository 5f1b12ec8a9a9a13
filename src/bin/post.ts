/** Entry of the post stage: cleans up after the drill or the merge, however it ended. */

import { rmdir } from "node:fs/promises";
import { getState, info, warning } from "@actions/core";
import { endOnlyWhenDone } from "../app/cancel.ts";
import { readPending } from "../engine/pending.ts";
import { LAST_REQUESTS_MS, listCommand, sweep } from "../engine/session.ts";
import { saidBy } from "../model/facts/drill-error.ts";
import type { EngineAddress } from "../model/facts/engine-address.ts";
import { LANGUAGE_TAGS } from "../model/language.ts";
import { type Message, message } from "../model/message.ts";
import { removeDrafts } from "../report/files.ts";
import { languageOf } from "../report/messages/languages.ts";
import { say } from "../report/messages/say.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "clean-up.nothing": NoArgs;
    "clean-up.left": { readonly objects: number };
    "clean-up.failed": NoArgs;
    "clean-up.list": { readonly command: string };
  }
}

endOnlyWhenDone();
const state = getState("language");
const language = languageOf(LANGUAGE_TAGS.find((tag) => tag === state) ?? "en");
await attempt(tidy, null);
const session = getState("session");
// The drill's engine: a later step may have selected another.
const engine = getState("engine");
if (session === "" || engine === "") log(message("clean-up.nothing", {}));
else await attempt(sweepAll, listCommand(session));

async function sweepAll(): Promise<void> {
  // Loaded late: signals are handled before, and a merge does not need it.
  const { connectEngine } = await import("../engine/adapter/dockerode.ts");
  const lastRequestsMs = getState("ended") === "true" ? 0 : LAST_REQUESTS_MS;
  const removed = await sweep(connectEngine(JSON.parse(engine) as EngineAddress), session, {
    lastRequestsMs,
    pending: readPending(getState("pending")),
    onWait: log,
  });
  log(message("clean-up.left", { objects: removed }));
}

/** Removes report files that were only partly written. */
async function tidy(): Promise<void> {
  const directory = getState("directory");
  if (directory === "") return;
  await removeDrafts(directory);
  // Removes the directory if it is empty; rmdir fails for a directory with files.
  await rmdir(directory).catch(() => undefined);
}

/** Writes to the step's log. */
function log(said: Message): void {
  info(say(said, language));
}

/** Reports a failure as a warning, so that the other steps still run. @param command lists what is left */
async function attempt(work: () => Promise<void>, command: string | null): Promise<void> {
  try {
    await work();
  } catch (error) {
    const list = command === null ? [] : [message("clean-up.list", { command })];
    const said = [message("clean-up.failed", {}), ...saidBy(error), ...list];
    warning(say(said, language), { title: language.words.document.notes });
  }
}
