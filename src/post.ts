/** Entry of the post stage: whatever became of the drill, nothing that carries its session's label stays behind. */
import { getState, info, warning } from "@actions/core";
import { connectEngine } from "./docker/dockerode.ts";
import { listCommand, sweep } from "./docker/session.ts";

/** A killed process may have asked the engine for something that is not there yet. */
const LAST_REQUESTS_MS = 2_000;

const session = getState("session");
if (session === "") {
  info("No drill began, so there is nothing to clean up.");
} else {
  try {
    info(
      `Removed ${await sweep(connectEngine(), session, getState("ended") === "true" ? 0 : LAST_REQUESTS_MS)} things that the drill had left.`,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warning(`The clean-up is not complete: ${reason}. Look with: ${listCommand(session)}`, { title: "Fault drill" });
  }
}
