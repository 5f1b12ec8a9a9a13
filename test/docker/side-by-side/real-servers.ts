/**
 * Servers that nobody here wrote, with the masters, inits, handlers and caches that a scripted service lacks. Where
 * Debian's packages are not available the tests are skipped.
 */
import { describe, expect, test } from "vitest";
import type { DrillRecord } from "../../../src/model/record.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { line, realServerDrills, shell } from "../real-servers.ts";

const MIB = 1024 ** 2;
const drillOf = realServerDrills();

describe.concurrent("kill-restart", () => {
  const experiments = ["kill-restart"];
  const onFailure = { name: "on-failure", maxRetries: 0 } as const;

  test.for(["uvicorn", "llama"] as const)("%s comes back", async (server, context) => {
    const { record, verdict } = await drillOf(server, context, { experiments });

    // How fast it is then shows on a quiet machine alone: llama-server computes, and others beside it do too.
    expect(record.checks.find(({ objective }) => objective.kind === "recovery")?.status, said(verdict.sentence)).toBe(
      "pass",
    );
    expect(experimentsOf(record)[0]?.recovery?.exitCode).toBe(137);
  });

  test("a shell that ends with 0 under on-failure leaves the service down", async (context) => {
    const { verdict } = await drillOf("flask", context, {
      experiments,
      command: shell(`${line("flask")}; exit 0`),
      restartPolicy: onFailure,
      limits: { maxRecoveryMs: 5_000 },
    });

    expect(verdict.status, said(verdict.sentence)).toBe("fail");
    expect(codesOf(verdict.sentence)).toContain("recovery.clean-exit");
  });

  test("a container that runs on without its service fails, whatever its restart policy", async (context) => {
    const { verdict } = await drillOf("uvicorn", context, {
      experiments,
      command: shell(`${line("uvicorn")} & exec sleep infinity`),
      limits: { maxRecoveryMs: 5_000 },
    });

    expect(verdict.status, said(verdict.sentence)).toBe("fail");
  });
});

describe.concurrent("oom-kill", () => {
  const experiments = ["oom-kill"];

  test("the worker that holds gunicorn's memory is killed, and its master starts another", async (context) => {
    const order = { experiments, memoryBytes: 256 * MIB, env: { WEIGHTS_MIB: "40" } };
    const { record, verdict } = await drillOf("gunicorn", context, order);
    const chain = experimentsOf(record)[0]?.recovery;

    expect(verdict.status, said(verdict.sentence)).toBe("pass");
    expect(chain?.victim).toMatchObject({ name: "gunicorn", isFirst: false });
    expect(chain?.comeback?.how).not.toBe("container-started");
    expect(chain?.restartCountAfter).toBe(0);
  });
});

describe.concurrent("half-dead", () => {
  test("a worker of gunicorn's is killed, and its master starts another", async (context) => {
    const { record, verdict } = await drillOf("gunicorn", context, { experiments: ["kill-worker"] });
    const chain = experimentsOf(record)[0]?.recovery;

    expect(verdict.status, said(verdict.sentence)).toBe("pass");
    expect(chain).toMatchObject({ victim: { chosenAs: "worker", isFirst: false }, restartCountAfter: 0 });
    expect(chain?.comeback?.how).not.toBe("container-started");
  });

  test("Flask goes on after a freeze beside a shell", async (context) => {
    const order = { experiments: ["freeze"], parameters: { target: "serving", for: "6s" } };
    const { record, verdict } = await drillOf("flask", context, {
      ...order,
      command: shell(`${line("flask")} & wait`),
    });
    const [frozen] = record.experiments;

    expect(verdict.status, said(verdict.sentence)).toBe("pass");
    expect(frozen?.effect).toMatchObject({ observed: true, message: { args: { processes: 1 } } });
  });
});

test.concurrent("uvicorn answers what is running, ends and comes back", async (context) => {
  // Long enough for a request to be in flight whenever the signal comes, also late, on a full machine.
  const { record, verdict } = await drillOf("uvicorn", context, {
    experiments: ["terminate"],
    env: { SLEEP_MS: "600" },
  });

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experimentsOf(record)[0]?.recovery?.exitCode).toBe(0);
});

describe.concurrent("memory-leak", () => {
  const order = { experiments: ["memory-leak"], durationMs: 36_000, maxDurationMs: 36_000 };

  test("gunicorn does not leak", async (context) => {
    const { verdict } = await drillOf("gunicorn", context, order);

    expect(verdict.status, said(verdict.sentence)).toBe("pass");
  });

  test("what keeps each of its outputs a thousand times over does", async (context) => {
    const { verdict } = await drillOf("gunicorn", context, { ...order, env: { LEAK: "1", SLEEP_MS: "50" } });

    expect(verdict.status, said(verdict.sentence)).toBe("fail");
  });
});

describe.concurrent("bad-input", () => {
  const order = { experiments: ["bad-input"], maxDurationMs: 30_000 };

  /** What is text after all, however odd: a service may answer it or refuse it. */
  const ODD_TEXTS = ["invalid UTF-8", "an empty input", "an input of whitespace"];
  const oddOf = (record: DrillRecord) =>
    ODD_TEXTS.map((odd) => experimentsOf(record)[0]?.questioned?.asked.find(({ name }) => name === odd)?.status);

  test("uvicorn refuses what is no text", async (context) => {
    const { record, verdict } = await drillOf("uvicorn", context, { ...order, env: { STRICT: "1" } });

    expect(experimentsOf(record)[0]?.questioned?.asked.filter(({ held }) => !held)).toEqual([]);
    expect(record.checks.find(({ objective }) => objective.kind === "refusals")?.status, said(verdict.sentence)).toBe(
      "pass",
    );
    expect(verdict.status, said(verdict.sentence)).not.toBe("fail");
    expect(oddOf(record)).toEqual([400, 422, 422]);
  });

  test("Flask with a handler that does not look at its input fails, in its own words", async (context) => {
    const { record, verdict } = await drillOf("flask", context, order);
    const broken = experimentsOf(record)[0]?.questioned?.asked.filter(({ held }) => !held) ?? [];

    expect(verdict.status).toBe("fail");
    expect(new Set(broken.map(({ name }) => name))).toContain("an input that is null");
    expect([...new Set(broken.map(({ detail }) => said(detail)))]).toEqual(["500: Internal Server Error"]);
    expect(oddOf(record)).toEqual([400, 200, 200]);
  });
});

test.concurrent("uvicorn turns away what is beyond its limit, and is told what its 503 lacks", async (context) => {
  // It waits and hardly computes.
  const env = { WORK_MS: "1", SLEEP_MS: "200", LIMIT_CONCURRENCY: "6" };
  const order = { experiments: ["overload"], durationMs: 8_000, requestTimeoutMs: 2_000, env };
  const { record, verdict } = await drillOf("uvicorn", context, order);
  const during = record.phases.find(({ name }) => name === "overload")?.samples ?? [];
  const refused = during.filter(({ status }) => status === 503).length;

  expect(refused).toBeGreaterThan(during.length / 10);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(verdict.sentence).toMatchObject([{ code: "shedding.failed", args: { lostWithoutRetryAfter: refused } }]);
  // It does what it can all the while.
  expect(record.checks.find(({ objective }) => objective.kind === "goodput")?.status).not.toBe("fail");
});
