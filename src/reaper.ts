/**
 * Entry of a process that outlives the one that started it: it waits until its standard input ends, which the kernel
 * sees to however its parent ends, and then removes what the session left and what was half written. A runner has its
 * post stage for that; a terminal has not.
 */
import { endOnlyWhenDone } from "./cancel.ts";
import type { EngineAddress } from "./core/engine-address.ts";
import { connectEngine } from "./docker/dockerode.ts";
import { LAST_REQUESTS_MS, sweep } from "./docker/session.ts";
import { removeDrafts } from "./report/files.ts";

const [session = "", engine = "", pid = "", directory = ""] = process.argv.slice(2);
endOnlyWhenDone();
for await (const _ of process.stdin);
await Promise.allSettled([removeDrafts(directory, Number(pid)), sweepAll()]);

async function sweepAll(): Promise<void> {
  await sweep(connectEngine(JSON.parse(engine) as EngineAddress), session, LAST_REQUESTS_MS);
}
