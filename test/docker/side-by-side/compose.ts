import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { composition, serviceContainer } from "../../../src/engine/compose/up.ts";
import { newSession, sweep } from "../../../src/engine/session.ts";
import { CACHE } from "../../support/cache-on-network.ts";
import { withoutCompose } from "../../support/compose-plugin.ts";
import { testEngine } from "../../support/engine.ts";
import { said } from "../../support/said.ts";
import { SERVICE_IMAGE } from "../../support/service-image.ts";
import { composePlan } from "../compose-order.ts";
import { drillWith, type Order } from "../drill-order.ts";

const missing = await withoutCompose();
if (missing !== null) console.warn(missing);

const directory = mkdtempSync(join(tmpdir(), "compose-test-"));
const THEIRS = `compose-test-${newSession()}`;
const docker = (...args: string[]) => execFileSync("docker", args, { encoding: "utf8" }).trim();

afterAll(() => rmSync(directory, { recursive: true }));

const HEALTHY = `fetch("http://127.0.0.1:8080/health").then(({ok}) => process.exit(ok ? 0 : 1), () => process.exit(1))`;

/** A service that depends on a healthy store, which has all that two projects on one engine would collide over. */
const project = (health: string) => `
services:
  store:
    image: ${SERVICE_IMAGE}
    container_name: ${THEIRS}
    ports: ["8080:8080"]
    volumes: ["data:/data", "/anonymous"]
    healthcheck: { test: ["CMD", "/node", "-e", ${JSON.stringify(health)}], interval: 500ms, retries: 3 }
  built:
    build: .
  app:
    image: ${SERVICE_IMAGE}
    depends_on: { store: { condition: service_healthy } }
    environment: { SLEEP_MS: "60", GREETING: "a$$b" }
    ports: ["8080:8080"]
    networks: [default, theirs]
    volumes: ["theirs:/theirs:ro"]
    deploy: { resources: { limits: { memory: 8g } } }
volumes:
  data: { name: ${THEIRS}-data }
  theirs: { name: ${THEIRS}, external: true }
networks:
  theirs: { name: ${THEIRS}, external: true }
`;

/** A service that asks a cache, and answers without it. */
const withCache = JSON.stringify({
  services: {
    redis: { image: SERVICE_IMAGE, entrypoint: ["/node", "-e", CACHE], environment: { PROGRAM: CACHE } },
    app: { image: SERVICE_IMAGE, depends_on: ["redis"], environment: { NEEDS: "redis:6379", WITHOUT: "answer" } },
  },
});

const QUICK: Order = { experiments: ["kill-restart"], durationMs: 1_000 };
const planFor = async (text: string, order = QUICK) => await composePlan(directory, text, order);

describe.skipIf(missing !== null)("a compose service", { concurrent: true }, () => {
  test("is drilled with its dependency, and nothing of others is touched", async () => {
    docker("volume", "create", THEIRS);
    docker("network", "create", THEIRS);
    try {
      const plan = await planFor(project(HEALTHY));
      const seen: unknown[] = [];
      const look = (line: string, session: string) => {
        if (!line.startsWith("first good answer")) return;
        const label = `label=io.github.qwen-fault-drill.session=${session}`;
        seen.push(...(JSON.parse(docker("inspect", ...docker("ps", "--quiet", "--filter", label).split("\n"))) as []));
      };
      const { record, verdict } = await drillWith({}, { plan, onLine: look });
      expect(record.error).toBeNull();
      expect(verdict.status).toBe("pass");
      expect(record.image?.reference).toBe(SERVICE_IMAGE);
      expect(record.experiments[0]?.outcome).toMatchObject({ type: "crash", recovery: { restartCountAfter: 1 } });
      expect(seen).toContainEqual(
        expect.objectContaining({ Name: expect.stringMatching(/^\/fault-drill-[0-9a-f]+-candidate-store-1$/) }),
      );
      expect(seen).toContainEqual(
        expect.objectContaining({
          Name: expect.stringMatching(/-candidate-app-1$/),
          HostConfig: expect.objectContaining({
            Memory: plan.target.memoryBytes,
            RestartPolicy: { Name: "unless-stopped", MaximumRetryCount: 0 },
          }),
          Config: expect.objectContaining({
            Env: expect.arrayContaining(["TOLD=1", "GREETING=a$b", "SLEEP_MS=60"]),
          }),
        }),
      );
      expect([
        docker("volume", "inspect", "-f", "{{.Name}}", THEIRS),
        docker("network", "inspect", "-f", "{{.Name}}", THEIRS),
      ]).toEqual([THEIRS, THEIRS]);
    } finally {
      docker("volume", "rm", THEIRS);
      docker("network", "rm", THEIRS);
    }
  });

  const alone = (health: string) =>
    project(health).replace(/ {4}networks:.*\n| {4}volumes: \["theirs.*\n| {2}theirs:.*\n|networks:\n/g, "");

  test("goes on without its dependency, which is back each time", async () => {
    const ways = ["stop", "refuse"].map((how) => ({ how, for: "5s" }));
    const load = { kind: "rate", perSecond: 20 } as const;
    const order: Order = { each: ["dependency-down", ...ways], load, requestTimeoutMs: 2_000, maxDurationMs: 6_000 };
    const { record, verdict } = await drillWith({}, { plan: await planFor(withCache, order) });
    expect(verdict.status, said(verdict.sentence)).not.toBe("fail");
    expect(record.experiments.map(({ effect }) => effect?.observed)).toEqual([true, true]);
    const done = { removal: { status: "done" } };
    expect(record.experiments.map(({ outcome }) => outcome)).toMatchObject([done, done]);
  });

  test("whose dependency is not healthy has its log in the error", async () => {
    const { record } = await drillWith({}, { plan: await planFor(alone("process.exit(1)")) });
    expect(record.error?.flatMap(({ said }) => said.map(({ code }) => code))).toEqual([
      "compose.not-started",
      "compose.dependency-failed",
    ]);
    expect(record.error?.[1]?.said[0]?.args).toEqual({ service: "store", exitCode: null });
    expect(record.phases).toEqual([]);
  });

  test("leaves nothing if the drill is killed while Compose waits for the dependencies of both copies", async () => {
    const { target } = await planFor(alone("setTimeout(() => undefined, 60_000)"));
    const { composed } = target;
    if (composed === undefined) throw new Error("there is no compose project");
    const engine = testEngine();
    const session = newSession();
    const { signal } = new AbortController();
    const order = { engine, session, target, composed, service: "app", mounts: [], limitMs: 60_000, signal };
    const copies = [false, true];
    const starting = copies.map(async (onBaseline) => {
      const publish = { containerPort: 8080, hostPort: onBaseline ? 20_002 : 20_001, hostAddress: "127.0.0.1" };
      return await composition({ ...order, onBaseline })(publish).then(
        () => "started",
        () => "ended",
      );
    });
    const stores = () =>
      Promise.all(copies.map((onBaseline) => serviceContainer(engine, session, onBaseline, "store")));
    while ((await stores()).includes(null)) await sleep(50);
    await sleep(500);
    // In a drill that was killed only the sweep stops these commands.
    const { names: pending } = engine.pending;
    expect(await sweep(testEngine(), session, { pending })).toBeGreaterThanOrEqual(8);
    expect(await Promise.all(starting)).toEqual(["ended", "ended"]);
  });
});
