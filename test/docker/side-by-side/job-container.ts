import { execFile, execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { ensureBase } from "../../../src/reference/base.ts";
import { englishLog } from "../../support/collected-progress.ts";
import { pathOf } from "../../support/documents.ts";
import { SERVICE_IMAGE } from "../../support/service-image.ts";

/** The inputs of the step. */
const INPUTS = {
  image: SERVICE_IMAGE,
  pull: "never",
  env: "SLEEP_MS=15",
  experiments: "kill-restart,offline",
  duration: "1s",
  "max-duration": "5s",
  comment: "false",
  "artifact-name": "",
  history: "false",
};

test.concurrent("in a job with container: the drill reaches its service over the job's network", async () => {
  const network = `fault-drill-test-${randomUUID()}`;
  execFileSync("docker", ["network", "create", network]);
  try {
    // As the runner starts it: the job's network, the engine's socket, the checkout at /__w and its own node at /__e.
    const mounts = ["/var/run/docker.sock:/var/run/docker.sock", `${pathOf("")}:/__w/app/app:ro`];
    const variables = Object.entries(INPUTS).map(([name, value]) => `INPUT_${name.toUpperCase()}=${value}`);
    const { stdout } = await promisify(execFile)("docker", [
      ...["run", "--rm", "--network", network, "--tmpfs", "/__t", "--workdir", "/__w/app/app"],
      ...[...mounts, `${dirname(process.execPath)}:/__e:ro`].flatMap((mount) => ["--volume", mount]),
      ...["GITHUB_WORKSPACE=/__w/app/app", "RUNNER_TEMP=/__t", ...variables].flatMap((line) => ["--env", line]),
      ...[await ensureBase(englishLog), "/__e/node", "src/bin/action.ts"],
    ]);
    // Its image has no `ip`.
    expect(stdout).toContain("Installing iproute2");
    expect(stdout.match(/first good answer \d+ ms after the outage began/g)).toHaveLength(2);
    expect(stdout).toContain("nothing beyond its own networks could be reached from inside");
    expect(stdout).toContain("removed 3 objects of this drill");
  } finally {
    execFileSync("docker", ["network", "rm", network]);
  }
});
