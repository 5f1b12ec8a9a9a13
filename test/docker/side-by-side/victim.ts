import { expect, type TestContext, test } from "vitest";
import { message } from "../../../src/model/message.ts";
import type { RestartPolicy } from "../../../src/model/plan.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { buildCaseImage, type CaseImage, removeServiceImage } from "../../support/service-image.ts";
import { drillWith, type Order } from "../drill-order.ts";

/*
 * Services of which the first process is not the one that serves, or that end otherwise than by SIGTERM: as images
 * really are. Nothing is timed, so they go side by side.
 */

const ON_FAILURE: RestartPolicy = { name: "on-failure", maxRetries: 0 };
/** A shell that goes on once the service has ended, and ends well. */
const WRAPPED = ["sh", "-c", "node /service.mjs; echo ended; exit 0"];
/** A first process that never notices. */
const BESIDE = ["sh", "-c", "node /service.mjs & exec sleep infinity"];
const RESPAWNS = ["sh", "-c", "while :; do node /service.mjs; done"];

type Finished = Pick<TestContext, "onTestFinished">;

async function drillCase({ onTestFinished }: Finished, image: CaseImage, order: Order) {
  const name = await buildCaseImage(image);
  onTestFinished(() => removeServiceImage(name));
  const drilled = await drillWith({ image: name, limits: { maxRecoveryMs: 4_000 }, ...order });
  const [experiment] = experimentsOf(drilled.record);
  return { ...drilled, experiment, chain: experiment?.recovery };
}

test.concurrent.for(["kill-restart", "oom-kill"])(
  "%s strikes the service behind a shell, and on-failure leaves the shell's clean end alone",
  async (kind, context) => {
    const order = { experiments: [kind], restartPolicy: ON_FAILURE, memoryBytes: 256 * 1024 ** 2 };
    const { verdict, experiment, chain } = await drillCase(context, { mode: "ok", command: WRAPPED }, order);
    expect(verdict.status, said(verdict.sentence)).toBe("fail");
    expect(verdict.sentence).toMatchObject([{ code: "recovery.clean-exit", args: { restartPolicy: "on-failure" } }]);
    expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
    expect(experiment?.effect?.message).toMatchObject({
      code: `${kind}.effect`,
      args: { victim: { name: "node", pidInside: expect.any(Number) }, ancestors: [{ name: "sh", pidInside: 1 }] },
    });
    expect(chain).toMatchObject({ victim: { name: "node", isFirst: false }, exitCode: 0, startedMs: null });
    expect(chain?.diedMs).not.toBeNull();
    expect(chain?.endedMs).not.toBeNull();
  },
);

test.concurrent.for(["kill-restart", "oom-kill"])(
  "%s strikes the service beside a first process that never notices",
  async (kind, context) => {
    const order = { experiments: [kind], memoryBytes: 256 * 1024 ** 2 };
    const { verdict, experiment, chain } = await drillCase(context, { mode: "ok", command: BESIDE }, order);
    expect(verdict.status, said(verdict.sentence)).toBe("fail");
    expect(verdict.sentence[0]).toEqual(
      message("recovery.runs-without-service", {
        process: { name: "node", pidInside: expect.any(Number) },
        first: { name: "sleep", pidInside: 1 },
        restartPolicy: "unless-stopped",
      }),
    );
    expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
    expect(chain).toMatchObject({ endedMs: null, startedMs: null, comeback: null, restartCountAfter: 0 });
  },
);

test.concurrent("a service that its first process starts again is back without the engine, and the report says so", async (context) => {
  const { verdict, chain } = await drillCase(
    context,
    { mode: "ok", command: RESPAWNS },
    {
      experiments: ["kill-restart"],
      limits: { maxRecoveryMs: 60_000 },
    },
  );
  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(chain).toMatchObject({
    victim: { name: "node", ancestors: [{ name: "sh", pidInside: 1 }] },
    comeback: { how: "respawned", by: { name: "node" } },
    endedMs: null,
    restartCountAfter: 0,
  });
  expect(chain?.comeback?.by?.pidInside).not.toBe(chain?.victim?.pidInside);
});

test.concurrent("oom-kill ends what holds the memory: a service that never gets over it fails", async (context) => {
  const order = { experiments: ["oom-kill"], memoryBytes: 600 * 1024 ** 2 };
  const { verdict, experiment, chain } = await drillCase(context, { mode: "engine" }, order);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence)).toContain("recovery.no-good-answer");
  expect(verdict.sentence.find(({ code }) => code === "recovery.last-attempt")).toMatchObject({
    args: { answer: { code: "reply.status", args: { status: 500 } } },
  });
  expect(experiment?.effect?.message).toMatchObject({
    code: "oom-kill.effect",
    args: { victim: { name: "node", chosenAs: "largest" }, ancestors: [{ name: "node", pidInside: 1 }] },
  });
  expect((chain?.victim?.residentBytes ?? 0) / 1024 ** 2).toBeCloseTo(350, -2);
  expect(chain).toMatchObject({ victim: { isFirst: false, chosenAs: "largest" }, endedMs: null });
});

test.concurrent("kill-restart ends the API process of the same service, which the engine starts again", async (context) => {
  const order = { experiments: ["kill-restart"], memoryBytes: 600 * 1024 ** 2, limits: { maxRecoveryMs: 60_000 } };
  const { verdict, chain } = await drillCase(context, { mode: "engine" }, order);
  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(chain).toMatchObject({
    victim: { isFirst: true, chosenAs: "serving" },
    comeback: { how: "container-started" },
    exitCode: 137,
  });
});

test.concurrent("terminate sends the stop signal of the image", async (context) => {
  const image = { mode: "drains-on-int", stopSignal: "SIGINT" };
  const { record, verdict, chain } = await drillCase(context, image, {
    experiments: ["terminate"],
    limits: { maxRecoveryMs: 60_000 },
  });
  expect(chain?.stop).toMatchObject({ signal: "SIGINT", firstTakes: "handler", forcedMs: null });
  expect(chain?.exitCode).toBe(0);
  const stop = record.checks.find(({ objective }) => objective.kind === "stop");
  expect(stop).toMatchObject({ measured: chain?.diedMs, reason: [{ args: { signal: "SIGINT" } }] });
  expect(verdict.status, said(verdict.sentence)).not.toBe("fail");
});

test.concurrent("terminate judges the service behind an init, and what it says of both is true", async (context) => {
  const image = {
    mode: "deaf",
    command: ["node", "/service.mjs"],
    instructions: ['ENTRYPOINT ["tini","--"]'],
  };
  const { verdict, chain } = await drillCase(context, image, {
    experiments: ["terminate"],
    parameters: { grace: "2s" },
  });
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(verdict.sentence).toEqual([
    message("stop.not-ended-behind-init", {
      objective: { kind: "stop", limit: 2_000 },
      signal: "SIGTERM",
      first: { name: "tini", pidInside: 1 },
      serving: { name: "node", pidInside: expect.any(Number) },
      handled: true,
    }),
  ]);
  expect(chain?.stop).toMatchObject({ first: { name: "tini", pidInside: 1 }, firstTakes: "wait", handled: true });
  expect(chain?.stop?.forcedMs).not.toBeNull();
  expect(chain?.exitCode).toBe(137);
});

test.concurrent("a shell that drops the signal is named, and so is the service that it never reached", async (context) => {
  const order = { experiments: ["terminate"], parameters: { grace: "2s" } };
  const { verdict, chain } = await drillCase(context, { mode: "ok", command: WRAPPED }, order);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(verdict.sentence).toEqual([
    message("stop.signal-ignored", {
      objective: { kind: "stop", limit: 2_000 },
      signal: "SIGTERM",
      first: { name: "sh", pidInside: 1 },
      serving: { name: "node", pidInside: expect.any(Number) },
    }),
  ]);
  expect(chain?.stop?.firstTakes).toBe("nothing");
});

test.concurrent.for([
  ["respawn", "pass"],
  ["engine", "fail"],
])("an engine that is killed below the process that answers: %s, %s", async ([mode, status], context) => {
  const maxRecoveryMs = mode === "respawn" ? 60_000 : 4_000;
  // Its web server says that all is well, whatever happens to the engine.
  const limits = { maxRecoveryMs, maxUnnoticedMs: 5_000 };
  const order = { experiments: ["kill-worker"], memoryBytes: 1024 ** 3, limits, health: "/health" };
  const { record, verdict, experiment, chain } = await drillCase(context, { mode: mode ?? "" }, order);
  expect(verdict.status, said(verdict.sentence)).toBe(status);
  expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
  // No engine restarts what has not ended.
  expect(chain).toMatchObject({ endedMs: null, restartCountAfter: 0, victim: { isFirst: false, chosenAs: "worker" } });
  expect(chain?.comeback !== null).toBe(mode === "respawn");
  const noticed = record.checks.find(({ objective }) => objective.kind === "noticed");
  if (mode === "engine") expect(codesOf(noticed?.reason ?? [])).toEqual(["noticed.never"]);
  else expect(noticed?.status, said(noticed?.reason ?? [])).not.toBe("pass");
});
