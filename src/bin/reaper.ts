/**
 * Entry of a process that outlives its parent. It waits until its standard input closes, which happens however the parent
 * ends, and then removes the session's objects and partly written files. Each line of the input lists the requests that
 * the engine has not answered; the last line counts. A terminal needs this because it has no post stage.
 */
import { createInterface } from "node:readline";
import { endOnlyWhenDone } from "../app/cancel.ts";
import { connectEngine } from "../engine/adapter/dockerode.ts";
import { readPending } from "../engine/pending.ts";
import { LAST_REQUESTS_MS, sweep } from "../engine/session.ts";
import type { EngineAddress } from "../model/facts/engine-address.ts";
import { removeDrafts } from "../report/files.ts";

const [session = "", engine = "", pid = "", directory = ""] = process.argv.slice(2);
endOnlyWhenDone();
let pending: string[] = [];
for await (const line of createInterface({ input: process.stdin })) pending = readPending(line);
await Promise.allSettled([removeDrafts(directory, Number(pid)), sweepAll()]);

async function sweepAll(): Promise<void> {
  await sweep(connectEngine(JSON.parse(engine) as EngineAddress), session, {
    lastRequestsMs: LAST_REQUESTS_MS,
    pending,
  });
}
