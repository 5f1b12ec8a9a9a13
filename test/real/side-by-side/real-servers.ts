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

test.concurrent("under tini the server is killed, tini ends with it, and the container comes back", async (context) => {
  const { record, verdict } = await drillOf("uvicorn", context, {
    experiments: ["kill-restart"],
    command: withTini("uvicorn"),
  });

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experimentsOf(record)[0]?.recovery?.victim).toMatchObject({ name: "python3", isFirst: false });
  expect(experimentsOf(record)[0]?.recovery?.comeback?.how).toBe("container-started");
});

test.concurrent("gunicorn's master is killed rather than one of its workers: it owns the socket", async (context) => {
  const { record, verdict } = await drillOf("gunicorn", context, {
    experiments: ["kill-restart"],
    command: withTini("gunicorn"),
  });

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experimentsOf(record)[0]?.recovery?.victim?.ancestors.map(({ name }) => name)).toEqual(["tini"]);
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
  const experiments = ["terminate"];
  /** For those that don't end by themselves, so that nobody waits for longer. */
  const parameters = { grace: "4s" };
  /** Long enough for a request to be in flight whenever the signal comes, also late, on a full machine. */
  const env = { SLEEP_MS: "600" };

  test("gunicorn answers what is running, ends and comes back", async (context) => {
    const { record, verdict } = await drillOf("gunicorn", context, { experiments, env });

    expect(verdict.status, said(verdict.sentence)).toBe("pass");
    expect(experimentsOf(record)[0]?.recovery?.exitCode).toBe(0);
  });

  test("tini passes SIGTERM on to uvicorn, which ends well", async (context) => {
    const { verdict } = await drillOf("uvicorn", context, { experiments, env, command: withTini("uvicorn") });

    expect(verdict.status, said(verdict.sentence)).toBe("pass");
  });

  test("Flask's own server ignores SIGTERM as the first process", async (context) => {
    const { verdict } = await drillOf("flask", context, { experiments, parameters, env });

    expect(verdict.status).toBe("fail");
    expect(codesOf(verdict.sentence)).toEqual(["stop.signal-ignored"]);
  });

  test("under tini it ends at once, and what was running is cut off", async (context) => {
    const order = { experiments, parameters, env, command: withTini("flask") };
    const { verdict } = await drillOf("flask", context, order);

    expect(verdict.status).toBe("fail");
    expect(codesOf(verdict.sentence)).toEqual(["stop.request-cut-off"]);
  });

  test("behind a shell uvicorn never gets it", async (context) => {
    const order = { experiments, parameters, env, command: shell(`${line("uvicorn")}; exit 0`) };
    const { verdict } = await drillOf("uvicorn", context, order);

    expect(verdict.status).toBe("fail");
    expect(codesOf(verdict.sentence)).toEqual(["stop.signal-ignored"]);
  });

  test("llama-server does not end while a request is in flight", async (context) => {
    const { record, verdict } = await drillOf("llama", context, { experiments, parameters });

    expect(verdict.status, said(verdict.sentence)).toBe("fail");
    expect(experimentsOf(record)[0]?.recovery?.stop?.handled).toBe(true);
    // Whether it is killed or ends just before that depends on how soon the kill gets its turn.
    expect(codesOf(verdict.sentence)[0]).toMatch(/^stop\.(not-ended|too-late)$/);
  });
});

test.concurrent("gunicorn lets everybody wait, which is told as it was", async (context) => {
  const { record, verdict } = await drillOf("gunicorn", context, {
    experiments: ["overload"],
    durationMs: 8_000,
    requestTimeoutMs: 2_000,
    env: { WORK_MS: "1", SLEEP_MS: "100" },
  });
  const during = record.phases.find(({ name }) => name === "overload")?.samples ?? [];
  const [experiment] = experimentsOf(record);

  // Each of its two workers takes 100 ms for an answer and more.
  expect(experiment?.capacityPerSecond).toBeGreaterThan(5);
  expect(experiment?.capacityPerSecond).toBeLessThan(21);
  expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
  expect(during.filter(({ outcome }) => outcome === "timeout").length).toBeGreaterThan(during.length / 4);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(verdict.sentence).toMatchObject([{ code: "shedding.failed", args: { shed: 0 } }]);
});

test.concurrent("cpu-overload makes gunicorn slower, and it goes on to answer", async (context) => {
  // Part of a CPU is there to be used up even beside six more of these.
  const order = { experiments: ["cpu-overload"], cpus: 0.2, env: { WORK_MS: "10", SLEEP_MS: "0" } };
  const { record, verdict } = await drillOf("gunicorn", context, order);
  const [steady, during] = record.phases;

  expect(experimentsOf(record)[0]?.effect?.observed, said(experimentsOf(record)[0]?.effect?.message)).toBe(true);
  expect(during?.measurement.p50Ms).toBeGreaterThan(steady?.measurement.p50Ms ?? Number.POSITIVE_INFINITY);
  expect(verdict.status, said(verdict.sentence)).toBe("pass");
});
