import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { drillWith, targetsOf } from "../drill-order.ts";

const docker = promisify(execFile);

/** Does something to the container under drill, as a person or another program on the machine might. */
async function doToTarget(command: readonly string[], session: string): Promise<void> {
  const { stdout } = await docker("docker", ["ps", "--quiet", ...targetsOf(session)]);
  // The drill may have removed it before that is over.
  await docker("docker", [...command, ...stdout.trim().split("\n")]).catch(() => undefined);
}

test.concurrent.each([
  { command: ["rm", "--force"], at: /^first good answer after/, experiments: ["kill-restart"], says: /docker rm/ },
  { command: ["pause"], at: /^first good answer after/, experiments: ["kill-restart"], says: /was paused/ },
  { command: ["stop"], at: /^started:/, experiments: ["disk-pressure"], says: /docker stop/ },
  { command: ["restart"], at: /^started:/, experiments: ["kill-restart"], says: /docker/ },
])("docker $command.0 by somebody else is an error that says so, and no fail of the service", async (order) => {
  const { command, at, experiments, says } = order;
  let done: Promise<void> | null = null;
  const { record, verdict, log } = await drillWith(
    // It starts slowly: whoever restarts it comes before it is back, however long their command takes to begin.
    { experiments, cpus: 0.5, requestTimeoutMs: 2_000, maxDurationMs: 15_000, env: { LISTEN_AFTER_MS: "3000" } },
    {
      onLine: (line, session) => {
        if (at.test(line)) done ??= doToTarget(command, session);
      },
    },
  );
  await done;

  expect(done, log).not.toBeNull();
  expect(verdict.status, `${log}\n${verdict.reasons.join("\n")}`).toBe("error");
  expect(verdict.sentence).toMatch(says);
  expect(verdict.sentence).toContain("by something outside the drill");
  expect(record.checks.filter(({ status }) => status === "fail")).toEqual([]);
});
