import { a as info, i as getState, u as warning } from "./core.js";
import { r as endOnlyWhenDone } from "./cancel.js";
import { i as readPending } from "./pending.js";
import { a as sweep, n as listCommand, t as LAST_REQUESTS_MS } from "./session.js";
import { a as saidBy } from "./drill-error.js";
import { n as languageOf, r as LANGUAGE_TAGS } from "./languages.js";
import { n as message } from "./message.js";
import { r as removeDrafts } from "./files.js";
import { t as say } from "./say.js";
import { rmdir } from "node:fs/promises";

// src/bin/post.ts
/** Entry of the post stage: cleans up after the drill or the merge, however it ended. */
endOnlyWhenDone();
const state = getState("language");
const language = languageOf(LANGUAGE_TAGS.find((tag) => tag === state) ?? "en");
await attempt(tidy, null);
const session = getState("session");
const engine = getState("engine");
if (session === "" || engine === "") log(message("clean-up.nothing", {}));
else await attempt(sweepAll, listCommand(session));
async function sweepAll() {
	const { connectEngine } = await import("./dockerode2.js");
	const lastRequestsMs = getState("ended") === "true" ? 0 : LAST_REQUESTS_MS;
	const removed = await sweep(connectEngine(JSON.parse(engine)), session, {
		lastRequestsMs,
		pending: readPending(getState("pending")),
		onWait: log
	});
	log(message("clean-up.left", { objects: removed }));
}
/** Removes report files that were only partly written. */
async function tidy() {
	const directory = getState("directory");
	if (directory === "") return;
	await removeDrafts(directory);
	await rmdir(directory).catch(() => void 0);
}
/** Writes to the step's log. */
function log(said) {
	info(say(said, language));
}
/** Reports a failure as a warning, so that the other steps still run. @param command lists what is left */
async function attempt(work, command) {
	try {
		await work();
	} catch (error) {
		const list = command === null ? [] : [message("clean-up.list", { command })];
		const said = [
			message("clean-up.failed", {}),
			...saidBy(error),
			...list
		];
		warning(say(said, language), { title: language.words.document.notes });
	}
}

export {  };