import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { readEngine } from "../../../src/config/engine/engine-address.ts";
import { connectEngine } from "../../../src/engine/adapter/dockerode.ts";
import { message } from "../../../src/model/message.ts";
import { EngineProxy } from "../../support/engine-proxy.ts";
import { said } from "../../support/said.ts";
import { drillWith, targetsOf } from "../drill-order.ts";

const run = promisify(execFile);

/** Does something to the container under drill, as a person or another program on the machine might. */
async function doToTarget(command: readonly string[], session: string, starts: number): Promise<string> {
  const { stdout } = await run("docker", ["ps", "--all", "--quiet", ...targetsOf(session)]);
  const ids = stdout.trim().split("\n");
  // While the engine is about to start it again, a command waits for longer than the drill takes.
  const state = ["inspect", "--format", "{{.State.Running}} {{.RestartCount}}", ...ids];
  while ((await run("docker", state)).stdout.trim() !== `true ${starts}`) await sleep(50);
  // The drill may have removed it before that is over.
  const { stderr } = await run("docker", [...command, ...ids]).catch((error) => error);
  return stderr;
}

test.concurrent.each([
  {
    command: ["rm", "--force"],
    at: /^first good answer after/,
    starts: 0,
    kind: "kill-restart",
    action: expect.stringMatching(/^(kill|destroy)$/),
  },
  { command: ["pause"], at: /^first good answer after/, starts: 0, kind: "kill-restart", action: "pause" },
  {
    command: ["stop"],
    at: /^Started:/,
    starts: 0,
    kind: "disk-pressure",
    action: expect.stringMatching(/^(kill|stop)$/),
  },
  // At once: a service that leaves SIGTERM alone is back and judged before the engine's ten seconds are over.
  {
    command: ["restart", "-t", "0"],
    at: /^Started:/,
    starts: 1,
    kind: "kill-restart",
    action: expect.stringMatching(/^(kill|stop|restart)$/),
  },
])("docker $command.0 by somebody else is an error that says so, and no fail of the service", async (order) => {
  const { command, at, starts, kind, action } = order;
  let done: Promise<string> | null = null;
  await using proxy = await EngineProxy.start();
  // A container that is removed while somebody's restart of it runs is listed by Docker 20.10 for ever after.
  proxy.trouble = (method, path) => (method === "DELETE" && /\/containers\//.test(path) ? { lateMs: 3_000 } : null);
  const { record, verdict, log } = await drillWith(
    // It listens late: whoever restarts it comes before it is back, however long their command takes to begin.
    {
      experiments: [kind],
      cpus: 0.5,
      requestTimeoutMs: 2_000,
      maxDurationMs: 15_000,
      env: { LISTEN_AFTER_MS: "3000" },
    },
    {
      engine: connectEngine(readEngine({ DOCKER_HOST: proxy.host }).engine),
      onLine: (line, session) => {
        if (at.test(line)) done ??= doToTarget(command, session, starts);
      },
    },
  );
  expect(done, log).not.toBeNull();
  expect(verdict.status, `${await done}\n${log}\n${verdict.reasons.map(said).join("\n")}`).toBe("error");
  expect(verdict.sentence).toEqual([message("outside.interfered", { action, onBaseline: false })]);
  expect(record.checks.filter(({ status }) => status === "fail")).toEqual([]);
});
