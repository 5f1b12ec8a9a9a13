import { describe, expect, test } from "vitest";
import { message } from "../../../src/model/message.ts";
import type { RestartPolicy } from "../../../src/model/plan.ts";
import { misnamingEngine } from "../../support/misnaming-engine.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";

const experiments = ["kill-restart"];

// The kill may come between two requests, whatever the drill does: then once more.
describe.concurrent("comes back under a policy that restarts", { retry: 1 }, () => {
  // The one in between, unless-stopped, is what every other test here runs with.
  const policies: RestartPolicy[] = [{ name: "always" }, { name: "on-failure", maxRetries: 0 }];
  test.each(policies)("$name, also on a read-only root and with SIGTERM ignored", async (restartPolicy) => {
    // Long enough for a request to be in flight nearly whenever the kill comes.
    const env = { TERM: "ignore", LISTEN_AFTER_MS: "1500", SLEEP_MS: "300" };
    const { record, verdict } = await drillWith({ experiments, restartPolicy, readOnly: true, env });
    const chain = experimentsOf(record)[0]?.recovery;

    expect(verdict.status, said(verdict.sentence)).toBe("pass");
    expect(record.readyMs).toBeGreaterThan(1000);
    expect(chain?.exitCode).toBe(137);
    expect(chain?.listeningProbe).toBe("container-address");
    // Each link after the one before it.
    const links = [0, chain?.diedMs, chain?.startedMs, chain?.listeningMs, chain?.firstGoodAnswerMs].map(Number);
    expect(links).toEqual(links.toSorted((a, b) => a - b));
    expect(chain?.firstGoodAnswerMs).toBeGreaterThan(chain?.lastFailedMs ?? Number.POSITIVE_INFINITY);
    expect(chain?.restartCountAfter).toBe((chain?.restartCountBefore ?? 0) + 1);
    expect(chain?.startedAtAfter).not.toBe(chain?.startedAtBefore);
    expect(chain?.inFlight?.outcome).toBe("refused");
    expect(record.phases.at(-1)).toMatchObject({ name: "after kill-restart", measurement: { availability: 1 } });
    expect(record.phases.at(-1)?.samples.length).toBeGreaterThanOrEqual(20);
  });
});

// Its address is free between its starts: another one beside it may get it, and must not be taken for it.
test.concurrent("one that crashes as it starts again fails for the link that is missing", async () => {
  const order = { experiments, env: { START_FAIL_AFTER_RESTART: "3" }, limits: { maxRecoveryMs: 3_000 } };
  const { record, verdict } = await drillWith(order);

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toMatchObject([
    { code: "recovery.not-listening", args: { restarted: true, containerPort: 8080 } },
    { code: "recovery.crash-loop", args: { restarts: expect.any(Number) } },
  ]);
  expect(experimentsOf(record)[0]?.recovery?.startedMs).not.toBeNull();
  // Its own exit code, not that of the kill.
  expect(record.experiments[0]?.lastLog?.exitCode).toBe(3);
  expect(record.experiments[0]?.lastLog?.text).not.toBe("");
});

test.concurrent("one that listens but never gets ready fails for the answer, not for listening", async () => {
  const order = { experiments, env: { READY_AFTER_MS_AFTER_RESTART: "600000" }, limits: { maxRecoveryMs: 3_000 } };
  const { record, verdict } = await drillWith(order);

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toMatchObject([
    { code: "recovery.no-good-answer", args: { restarted: true } },
    { code: "recovery.last-attempt", args: { answer: { code: "reply.status", args: { status: 503 } } } },
  ]);
  expect(experimentsOf(record)[0]?.recovery?.listeningMs).not.toBeNull();
});

test.concurrent("one that comes back too late fails with the time it took", async () => {
  const order = { experiments, env: { LISTEN_AFTER_MS_AFTER_RESTART: "4000" }, limits: { maxRecoveryMs: 2_000 } };
  const { record, verdict } = await drillWith(order);

  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(verdict.sentence).toMatchObject([{ code: "recovery.failed", args: { objective: { limit: 2_000 } } }]);
  expect(experimentsOf(record)[0]?.recovery?.firstGoodAnswerMs).toBeGreaterThan(4_000);
});

test.concurrent("one that comes back several times slower is not called steady", async () => {
  const env = { LATENCY_MS: "10", SLEEP_MS: "15", SLOW_FACTOR_AFTER_RESTART: "8" };
  const { record, verdict } = await drillWith({ experiments, env });

  expect(verdict.status, said(verdict.sentence)).toBe("inconclusive");
  const steady = record.checks.find(({ objective }) => objective.kind === "steady");
  expect(steady?.status).toBe("inconclusive");
  expect(verdict.sentence).toEqual(steady?.reason);
});

test.concurrent("without power it has no effect, and that is never a pass", async () => {
  // It strikes a bystander, since the engine names the wrong process.
  const { record, verdict } = await drillWith(
    { experiments, parameters: { target: "main" }, limits: { maxRecoveryMs: 3_000 } },
    { engine: misnamingEngine() },
  );

  expect(experimentsOf(record)[0]?.effect).toEqual({
    observed: false,
    message: message("signal.not-first-process", {
      signal: "SIGKILL",
      process: { name: "node", pidInside: expect.any(Number), pid: expect.any(Number) },
    }),
  });
  expect(verdict.status).toBe("inconclusive");
  expect(verdict.sentence).toContainEqual(message("verdict.no-effect", { name: "kill-restart" }));
});
