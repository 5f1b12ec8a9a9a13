/**
 * Entry of a process that outlives the one that started it: it waits until its standard input ends, which the kernel
 * sees to however its parent ends, and then removes what the session left. A runner has its post stage for that; a
 * terminal has not.
 */
import { connectEngine } from "./docker/dockerode.ts";
import { sweep } from "./docker/session.ts";

const [session = ""] = process.argv.slice(2);
for await (const _ of process.stdin);
// What it asked for last may not be there yet.
await sweep(connectEngine(), session, 2_000);
