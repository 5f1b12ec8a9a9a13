import { a as info, i as getState, u as warning } from "./core.js";
import { a as connectEngine, i as sweep, t as listCommand } from "./session.js";

// src/post.ts
/** Entry of the post stage: whatever became of the drill, nothing that carries its session's label stays behind. */
/** A killed process may have asked the engine for something that is not there yet. */
const LAST_REQUESTS_MS = 2e3;
const session = getState("session");
if (session === "") info("No drill began, so there is nothing to clean up.");
else try {
	info(`Removed ${await sweep(connectEngine(), session, getState("ended") === "true" ? 0 : LAST_REQUESTS_MS)} things that the drill had left.`);
} catch (error) {
	const reason = error instanceof Error ? error.message : String(error);
	warning(`The clean-up is not complete: ${reason}. Look with: ${listCommand(session)}`, { title: "Fault drill" });
}

export {  };