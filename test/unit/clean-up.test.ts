import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EngineAddress } from "../../src/model/facts/engine-address.ts";
import { COMPILE_CACHE } from "../support/compile-cache.ts";
import { FakeEngine } from "../support/fake-engine.ts";

const SESSION = "0123456789abcdef";
const DRAFT = ".result.json.4711.8f14e45f-ceea-467f-a0e6-3f2a1b9c7d5e";
const SOURCE = new URL("../../src/bin/", import.meta.url);

let engine: FakeEngine;
let directory: string;

beforeEach(async () => {
  engine = await FakeEngine.start(null);
  const label = `io.github.qwen-fault-drill.session=${SESSION}`;
  engine.things.containers.set("target", label).set("helper", label);
  engine.things.volumes.set("tools", label);
  engine.things.images.set("sha256:1", label);
  directory = mkdtempSync(join(tmpdir(), "clean-up-"));
  for (const name of [DRAFT, "result.json"]) writeFileSync(join(directory, name), "{");
});

afterEach(async () => {
  await engine[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
});

function left(): string[] {
  return [...Object.values(engine.things).flatMap((things) => [...things.keys()]), ...readdirSync(directory)];
}

/** Of an engine on this machine, as the drill hands it on. */
function addressOf(port: number): string {
  const address: EngineAddress = { kind: "tcp", host: "127.0.0.1", port, chosenBy: null, tls: null };
  return JSON.stringify(address);
}

function start(entry: "post.ts" | "reaper.ts", args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [new URL(entry, SOURCE).pathname, ...args], {
    env: { ...COMPILE_CACHE, PATH: process.env.PATH, ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let log = "";
  child.stdout.on("data", (chunk: Buffer) => (log += chunk.toString()));
  return { child, log: () => log, ended: once(child, "close").then(([code, signal]) => ({ code, signal })) };
}

const post = (state: Record<string, string> = {}) =>
  start("post.ts", [], {
    STATE_session: SESSION,
    STATE_engine: addressOf(engine.port),
    STATE_directory: directory,
    ...state,
  });
const reaper = () => start("reaper.ts", [SESSION, addressOf(engine.port), "4711", directory], {});

/** At the first removal: by then it is in the middle of it. */
function signalAtRemoval(child: () => ChildProcess, signal: NodeJS.Signals): void {
  engine.beforeWork = (method) => {
    if (method !== "DELETE") return;
    engine.beforeWork = () => {};
    child().kill(signal);
  };
}

describe("post", () => {
  test("removes what a killed process left, what it was writing included", async () => {
    const { ended, log } = post();
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(left()).toEqual(["result.json"]);
    expect(log()).toContain("Removed 4 objects");
  });

  test("a directory that nothing whole is in goes too", async () => {
    rmSync(join(directory, "result.json"));
    expect(await post({ STATE_session: "" }).ended).toEqual({ code: 0, signal: null });
    expect(existsSync(directory)).toBe(false);
  });

  test("after a merge there is only what it was writing", async () => {
    const { ended, log } = post({ STATE_session: "" });
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(readdirSync(directory)).toEqual(["result.json"]);
    expect(log()).toContain("No drill was started");
    expect(engine.things.containers.size).toBe(2);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("asked to end by %s it goes on to its end", async (signal) => {
    const { child, ended } = post({ STATE_ended: "true" });
    signalAtRemoval(() => child, signal);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(left()).toEqual(["result.json"]);
  });

  test("killed half-way, another one does the rest", async () => {
    const { child, ended } = post();
    signalAtRemoval(() => child, "SIGKILL");
    expect(await ended).toEqual({ code: null, signal: "SIGKILL" });
    expect(left().length).toBeGreaterThan(1);
    expect(await post({ STATE_ended: "true" }).ended).toEqual({ code: 0, signal: null });
    expect(left()).toEqual(["result.json"]);
  });

  test("what can't be looked for is told, and what was half written goes all the same", async () => {
    const { ended, log } = post({ STATE_engine: addressOf(9) });
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(log()).toContain(`docker ps --all --filter label=io.github.qwen-fault-drill.session=${SESSION}`);
    expect(readdirSync(directory)).toEqual(["result.json"]);
  });
});

describe("an engine that fails at a look", () => {
  test.each(["/containers/json", "/volumes", "/images/json"])("once at %s, is asked again", async (path) => {
    let failures = 0;
    engine.failure = (_, asked) => (asked === path && failures++ === 0 ? 500 : null);
    const { ended, log } = post({ STATE_ended: "true" });
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(log()).not.toContain("::warning");
    expect(left()).toEqual(["result.json"]);
  });

  test("and goes on to, is asked again as well, and whatever it lists is removed meanwhile", async () => {
    let failures = 0;
    // An answer that nobody repeats at once.
    engine.failure = (_, asked) => (asked === "/containers/json" && failures++ < 8 ? 409 : null);
    engine.beforeWork = () => failures === 4 && expect(engine.things.volumes.size).toBe(0);
    const { ended, log } = post({ STATE_ended: "true" });
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(log()).toContain("Removed 4 objects");
    expect(left()).toEqual(["result.json"]);
  });

  test("and at a removal, is asked again", async () => {
    let failures = 0;
    engine.failure = (method) => (method === "DELETE" && failures++ % 2 === 0 ? 503 : null);
    expect(await post({ STATE_ended: "true" }).ended).toEqual({ code: 0, signal: null });
    expect(left()).toEqual(["result.json"]);
  });
});

describe("what the engine was asked to create and had not answered", () => {
  const PENDING = "container-0123456789ab";
  const LABELS = `io.github.qwen-fault-drill.session=${SESSION},io.github.qwen-fault-drill.request=${PENDING}`;
  /** Longer than a sweep waits where nothing is known to be on its way. */
  const LATE_MS = 4_000;

  test("is waited for by post, which says so", async () => {
    setTimeout(() => engine.things.containers.set("late", LABELS), LATE_MS);
    const { ended, log } = post({ STATE_pending: `volume-ffffffffffff,${PENDING}` });
    setTimeout(() => {
      const volume = LABELS.replace(PENDING, "volume-ffffffffffff");
      engine.things.volumes.set("later", volume);
    }, LATE_MS + 1_000);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(log()).toContain("Waiting up to 60 s for objects whose create requests the engine has not answered");
    expect(log()).toContain("Removed 6 objects");
    expect(left()).toEqual(["result.json"]);
  });

  test("a volume that is made for a container does not stand for the container", async () => {
    engine.things.volumes.set("its-volume", LABELS);
    setTimeout(() => engine.things.containers.set("late", LABELS), LATE_MS);
    expect(await post({ STATE_pending: PENDING }).ended).toEqual({ code: 0, signal: null });
    expect(left()).toEqual(["result.json"]);
  });

  test("is waited for by the reaper", async () => {
    const { child, ended } = reaper();
    child.stdin?.write(`volume-ffffffffffff\n\n${PENDING}\n`);
    child.stdin?.end();
    setTimeout(() => engine.things.containers.set("late", LABELS), LATE_MS);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(left()).toEqual(["result.json"]);
  });
});

describe("the reaper", () => {
  test("removes what its starter left, once that has ended, and no signal stops it half-way", async () => {
    const theirs = DRAFT.replace("4711", "4712");
    writeFileSync(join(directory, theirs), "{");
    const { child, ended } = reaper();
    signalAtRemoval(() => child, "SIGTERM");
    expect(left()).toHaveLength(7);
    child.stdin?.end();
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(left().sort()).toEqual([theirs, "result.json"].sort());
  });
});
