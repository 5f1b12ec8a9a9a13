import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { findProgram } from "../engine/carried/find-program.ts";
import type { Engine } from "../engine/engine.ts";
import { causeOf, DrillError } from "../model/facts/drill-error.ts";
import { engineUrl } from "../model/facts/engine-address.ts";
import { type Log, message } from "../model/message.ts";
import { aptInstall, asRoot, mayBecomeRoot } from "./apt.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "progress.starting-engine": NoArgs;
    /** The engine's address, and what chose it, as in `DOCKER_HOST`. The reason follows. */
    "engine.no-answer": { readonly url: string; readonly chosenBy: string };
    /** On a system where it can't be started from here. */
    "engine.not-running": NoArgs;
    /** After why the local engine can't be used. */
    "engine.select": NoArgs;
    /** What the service manager says. */
    "engine.not-started": { readonly reason: string };
    "engine.started-silent": NoArgs;
  }
}

const START_LIMIT_MS = 60_000;

/**
 * A killed daemon leaves a file with its process id. If another process has that id, a new daemon refuses to start, so
 * stale files are removed.
 */
const START_DAEMON = `
for name in dockerd:/var/run/docker.pid containerd:/var/run/docker/containerd/containerd.pid; do
  file=\${name#*:}
  # A process that has ended but was never waited for has no command line any more.
  [ -f "$file" ] && ! grep -qs "\${name%%:*}" "/proc/$(cat "$file")/cmdline" && rm -f "$file"
done
setsid nohup dockerd >/var/log/dockerd.log 2>&1 </dev/null &`;

/**
 * Ensures that a Docker engine runs on this machine: starts an installed one, installs a missing one (Debian, Ubuntu). An
 * engine selected by DOCKER_HOST or a docker context is only queried.
 * @throws DrillError that names what is missing
 */
export async function ensureEngine(engine: Pick<Engine, "facts" | "address">, log: Log): Promise<void> {
  const refusal = await answers(engine);
  if (refusal === null) return;
  const { address } = engine;
  if (address.chosenBy !== null) {
    const { said, text } = causeOf(refusal);
    const unanswered = message("engine.no-answer", { url: engineUrl(address), chosenBy: address.chosenBy });
    throw new DrillError([unanswered, ...said], { text });
  }
  if (process.platform !== "linux") {
    throw new DrillError(message("engine.not-running", {}), { cause: refusal });
  }
  if (!(await mayBecomeRoot())) {
    const { said, text } = causeOf(refusal);
    throw new DrillError([...said, message("engine.select", {})], { text });
  }
  if ((await findProgram("dockerd")) === null) {
    log(message("progress.installing", { what: "docker" }));
    await aptInstall(["docker.io", "iptables"], log);
  }
  log(message("progress.starting-engine", {}));
  await start();
  await untilAnswers(engine);
}

async function answers(engine: Pick<Engine, "facts">): Promise<unknown> {
  return await engine.facts().then(
    () => null,
    (error: unknown) => error,
  );
}

async function start(): Promise<void> {
  const started = existsSync("/run/systemd/system")
    ? await asRoot(["systemctl", "start", "docker"])
    : // No service manager, for example in a container: a daemon in its own session outlives this process.
      await asRoot(["sh", "-c", START_DAEMON]);
  if (started.exitCode !== 0) {
    throw new DrillError(message("engine.not-started", { reason: started.stderr.trim() }));
  }
}

async function untilAnswers(engine: Pick<Engine, "facts">): Promise<void> {
  for (const deadline = performance.now() + START_LIMIT_MS; ; await sleep(300)) {
    const refusal = await answers(engine);
    if (refusal === null) return;
    if (performance.now() > deadline) {
      throw new DrillError(message("engine.started-silent", {}), { cause: refusal });
    }
  }
}
