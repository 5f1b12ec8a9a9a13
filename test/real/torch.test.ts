/**
 * What people serve a model with: transformers and torch on a CPU behind Flask or FastAPI, under gunicorn, uvicorn, a
 * shell and an init; and a script that watches the same container from beside the drill. The image takes minutes to
 * build.
 */
import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { addressOf, drillWith, type Order } from "../docker/drill-order.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { experimentsOf } from "../support/outcome.ts";
import { type AvailableImage, availableImage, START, torchServerImage } from "../support/real-server-image.ts";
import { said } from "../support/said.ts";

let torch: AvailableImage;
beforeAll(async () => {
  torch = await availableImage(torchServerImage());
});
afterAll(() => expect(leftOnEngine()).toEqual([]));

/** A drill of the model behind a server; skipped without the image. */
async function drillOf(
  command: readonly string[],
  { skip }: Pick<TestContext, "skip">,
  order: Order,
  onLine?: (line: string, session: string) => void,
) {
  if ("missing" in torch) return skip(torch.missing);
  // Importing torch takes seconds of a CPU, and several of them do it beside each other.
  const slow = { readyTimeoutMs: 120_000, limits: { maxRecoveryMs: 90_000, ...order.limits } };
  const env = { MODEL: "torch", ...order.env };
  return await drillWith({ image: torch.name, command, ...order, ...slow, env }, onLine && { onLine });
}

describe.concurrent("kill-restart", () => {
  const line = (command: readonly string[]) => command.join(" ");

  test.for([
    ["Flask under gunicorn", START.gunicorn],
    ["FastAPI under uvicorn", START.uvicorn],
    ["Flask behind a shell", ["sh", "-c", `${line(START.flask)}; exit 1`]],
    ["FastAPI under tini", ["tini", "--", ...START.uvicorn]],
  ] as const)("%s comes back with its model", async ([, command], context) => {
    const { record, verdict } = await drillOf(command, context, { experiments: ["kill-restart"] });
    const recovery = record.checks.find(({ objective }) => objective.kind === "recovery");

    expect(recovery?.status, said(verdict.sentence)).toBe("pass");
    expect(verdict.status, said(verdict.sentence)).not.toBe("fail");
    expect(experimentsOf(record)[0]?.recovery?.comeback?.how).toBe("container-started");
  });
});

describe("a monitor beside the drill", () => {
  test("agrees that a service under load on its CPU answers every request", async (context) => {
    const { phases, seen } = await watchedDrillOf(context, { experiments: ["cpu-overload"], cpus: 0.7 });

    expect(phases.map(({ name }) => name)).toContain("cpu-overload");
    expect(phases.map(({ measurement }) => measurement.availability)).toEqual(phases.map(() => 1));
    expect(seen.good).toBe(seen.total);
    expect(seen.total).toBeGreaterThan(10);
  });

  test("agrees on the share that a service fails", async (context) => {
    const { phases, seen } = await watchedDrillOf(context, { env: { FAIL_EVERY: "4" }, durationMs: 10_000 });

    expect(phases).toHaveLength(1);
    expect(phases[0]?.measurement.availability).toBeCloseTo(0.75, 1);
    expect(seen.good / seen.total).toBeCloseTo(0.75, 1);
  });
});

/** A drill of FastAPI that a monitor watches from the first good answer to the end. */
async function watchedDrillOf(context: Pick<TestContext, "skip">, order: Order) {
  let watching = null as Promise<Monitor> | null;
  const { record } = await drillOf(START.uvicorn, context, order, (line, session) => {
    if (/first good answer/.test(line)) watching ??= Monitor.start(session);
  });
  const monitor = await watching;
  if (monitor === null) throw new Error("it was never ready");
  return { phases: record.phases, seen: await monitor.stop() };
}

/** `monitor.py` in a container of its own, which ends with it. */
class Monitor {
  readonly #process: ChildProcess;
  readonly #output: Promise<string>;

  static async start(session: string): Promise<Monitor> {
    const image = "name" in torch ? torch.name : "";
    return new Monitor(image, await addressOf(session, image));
  }

  private constructor(image: string, address: string) {
    const program = ["python3", "monitor.py", `http://${address}/predict`, "0.2"];
    const args = ["run", "--rm", "--init", "--network", "host", image, ...program];
    this.#process = spawn("docker", args, { stdio: ["ignore", "pipe", "inherit"] });
    this.#output = text(this.#process.stdout as Readable);
  }

  /** Stops it and returns what it saw: requests, and those answered well. */
  async stop(): Promise<{ readonly total: number; readonly good: number }> {
    this.#process.kill("SIGTERM");
    return JSON.parse(await this.#output);
  }
}
