import { describe, expect, test } from "vitest";
import { line, realServerDrills, shell, withTini } from "../../docker/real-servers.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";

const MIB = 1024 ** 2;
const drillOf = realServerDrills();

test.concurrent.for(["flask", "gunicorn"] as const)("%s comes back after a kill", async (server, context) => {
  const { record, verdict } = await drillOf(server, context, { experiments: ["kill-restart"] });

  expect(record.checks.find(({ objective }) => objective.kind === "recovery")?.status, said(verdict.sentence)).toBe(
    "pass",
  );
  expect(experimentsOf(record)[0]?.recovery?.exitCode).toBe(137);
});

test.concurrent("oom-kill behind a shell that ends with 0 under on-failure leaves the service down", async (context) => {
  const { verdict } = await drillOf("uvicorn", context, {
    experiments: ["oom-kill"],
    memoryBytes: 256 * MIB,
    command: shell(`${line("uvicorn")}; exit 0`),
    restartPolicy: { name: "on-failure", maxRetries: 0 },
    limits: { maxRecoveryMs: 5_000 },
  });

  expect(verdict.status, said(verdict.sentence)).toBe("fail");
});

test.concurrent("Flask goes on after a freeze under tini", async (context) => {
  const order = { experiments: ["freeze"], parameters: { target: "all", for: "6s" }, command: withTini("flask") };
  const { record, verdict } = await drillOf("flask", context, order);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(record.experiments[0]?.effect).toMatchObject({ observed: true, message: { args: { processes: 2 } } });
});

describe.concurrent("terminate", () => {
  /** Long enough for a request to be in flight whenever the signal comes. */
  const order = { experiments: ["terminate"], env: { SLEEP_MS: "300" } };

  test("gunicorn answers what is running, ends and comes back", async (context) => {
    const { record, verdict } = await drillOf("gunicorn", context, order);

    expect(verdict.status, said(verdict.sentence)).toBe("pass");
    expect(experimentsOf(record)[0]?.recovery?.exitCode).toBe(0);
  });

  test("tini passes SIGTERM on to uvicorn, which ends well", async (context) => {
    const { verdict } = await drillOf("uvicorn", context, { ...order, command: withTini("uvicorn") });

    expect(verdict.status, said(verdict.sentence)).toBe("pass");
  });

  test("llama-server does not end while a request is in flight", async (context) => {
    const parameters = { grace: "4s" };
    const { record, verdict } = await drillOf("llama", context, { experiments: ["terminate"], parameters });

    expect(verdict.status, said(verdict.sentence)).toBe("fail");
    expect(experimentsOf(record)[0]?.recovery?.stop?.handled).toBe(true);
    // Whether it is killed or ends just before that depends on how soon the kill gets its turn.
    expect(codesOf(verdict.sentence)[0]).toMatch(/^stop\.(not-ended|too-late)$/);
  });
});
