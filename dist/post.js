import { a as info, i as getState, u as warning } from "./core.js";
import { n as endOnlyWhenDone } from "./cancel.js";
import { s as readPending } from "./session-label.js";
import { a as sweep, n as listCommand, t as LAST_REQUESTS_MS } from "./session.js";
import { t as messageOf } from "./message-of.js";
import { n as removeDrafts } from "./files.js";
import { rmdir } from "node:fs/promises";

// src/bin/post.ts
/** Entry of the post stage: cleans up after the drill or the merge, however it ended. */
endOnlyWhenDone();
await attempt(tidy, "");
const session = getState("session");
const engine = getState("engine");
if (session === "" || engine === "") info("No drill was started, so there is nothing to clean up.");
else await attempt(sweepAll, ` List what is left with: ${listCommand(session)}`);
async function sweepAll() {
	const { connectEngine } = await import("./dockerode2.js");
	const lastRequestsMs = getState("ended") === "true" ? 0 : LAST_REQUESTS_MS;
	const removed = await sweep(connectEngine(JSON.parse(engine)), session, {
		lastRequestsMs,
		pending: readPending(getState("pending")),
		onWait: info
	});
	info(`Removed ${removed} objects that the drill had left.`);
}
/** Removes report files that were only partly written. */
async function tidy() {
	const directory = getState("directory");
	if (directory === "") return;
	await removeDrafts(directory);
	await rmdir(directory).catch(() => void 0);
}
/** Reports a failure as a warning, so that the other steps still run. */
async function attempt(work, hint) {
	try {
		await work();
	} catch (error) {
		const reason = messageOf(error);
		warning(`The clean-up is incomplete: ${reason}.${hint}`, { title: "Fault drill" });
	}
}

export {  };