/**
 * Entry of a process that outlives the one that started it: it waits until its standard input ends, which the kernel
 * sees to however its parent ends, and then removes what the session left and what was half written. Each line of that
 * input names the requests that the engine has not answered at that moment; the last one counts. A runner has its post
 * stage for that; a terminal has not.
 */
import { createInterface } from "node:readline";
import { endOnlyWhenDone } from "../app/cancel.ts";
import { connectEngine } from "../engine/adapter/dockerode.ts";
import { readPending } from "../engine/pending.ts";
import { LAST_REQUESTS_MS, sweep } from "../engine/session.ts";
import type { EngineAddress } from "../model/engine-address.ts";
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
