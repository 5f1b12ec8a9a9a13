import { r as endOnlyWhenDone } from "./cancel.js";
import { t as connectEngine } from "./dockerode.js";
import { i as readPending } from "./pending.js";
import { a as sweep, t as LAST_REQUESTS_MS } from "./session.js";
import { r as removeDrafts } from "./files.js";
import { createInterface } from "node:readline";

// src/bin/reaper.ts
/**
* Entry of a process that outlives its parent. It waits until its standard input closes, which happens however the parent
* ends, and then removes the session's objects and partly written files. Each line of the input lists the requests that
* the engine has not answered; the last line counts. A terminal needs this because it has no post stage.
*/
const [session = "", engine = "", pid = "", directory = ""] = process.argv.slice(2);
endOnlyWhenDone();
let pending = [];
for await (const line of createInterface({ input: process.stdin })) pending = readPending(line);
await Promise.allSettled([removeDrafts(directory, Number(pid)), sweepAll()]);
async function sweepAll() {
	await sweep(connectEngine(JSON.parse(engine)), session, {
		lastRequestsMs: LAST_REQUESTS_MS,
		pending
	});
}

export {  };