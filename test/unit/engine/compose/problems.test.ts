import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { engineSockets } from "../../../../src/config/index.ts";
import { composeProblems } from "../../../../src/engine/compose/problems.ts";
import type { ComposeModel } from "../../../../src/model/facts/compose-model.ts";
import { DEFAULT_ENGINE, type EngineAddress } from "../../../../src/model/facts/engine-address.ts";

const directory = mkdtempSync(join(tmpdir(), "compose-"));
afterAll(() => rmSync(directory, { recursive: true }));

const IMAGE = { image: "qwen:1" };
const MOUNT = { type: "bind", source: directory, target: "/data" };

/** The codes and arguments of the problems of a model; its service to drill is `app`. */
function problems(
  model: ComposeModel,
  circumstances: { isCompared?: boolean; image?: string; engine?: EngineAddress; inContainer?: boolean } = {},
) {
  const usual = { service: "app", image: "", isCompared: false, engine: DEFAULT_ENGINE, inContainer: false };
  const { engine } = { ...usual, ...circumstances };
  const sockets = engineSockets(engine.kind === "unix" ? engine.path : null);
  const order = { ...usual, ...circumstances, sockets };
  return composeProblems(model, order).map(({ code, args }) => [code, args]);
}

test("a service with an image, a port and files that exist has none", () => {
  const app = { ...IMAGE, network_mode: "bridge", volumes: [MOUNT], secrets: [{ source: "s" }] };
  expect(problems({ services: { app }, secrets: { s: { file: directory } } })).toEqual([]);
});

test("several services have several problems at once", () => {
  const missing = join(directory, "none");
  const model = {
    services: {
      app: { build: {}, network_mode: "host" },
      worker: { build: {}, volumes: [{ ...MOUNT, source: missing }] },
      model: { provider: { type: "model" } },
      db: { ...IMAGE, configs: [{ source: "c" }], secrets: [{ source: "s" }] },
    },
    configs: { c: { file: missing } },
    secrets: { s: { file: missing } },
  };
  expect(problems(model)).toEqual([
    ["compose.no-image", { service: "app", isTarget: true }],
    ["compose.network-mode", { service: "app", mode: "host" }],
    ["compose.no-image", { service: "worker", isTarget: false }],
    ["compose.no-source", { service: "worker", source: missing }],
    ["compose.provider", { service: "model" }],
    ["compose.no-source", { service: "db", source: missing }],
    ["compose.no-source", { service: "db", source: missing }],
  ]);
});

test("an image of the drill's own replaces one that would be built", () => {
  expect(problems({ services: { app: { build: {} } } }, { image: "qwen:2" })).toEqual([]);
});

test("the engine's socket is refused, also by a link and by a directory that it is in", () => {
  const socket = join(directory, "engine.sock");
  symlinkSync("/dev/null", socket);
  const engine: EngineAddress = { kind: "unix", path: socket, chosenBy: "DOCKER_HOST" };
  const link = join(directory, "link");
  symlinkSync(socket, link);
  for (const source of [socket, link, "/dev", "/"]) {
    const app = { ...IMAGE, volumes: [{ ...MOUNT, source }] };
    expect(problems({ services: { app } }, { engine })).toEqual([
      ["compose.engine-socket", { service: "app", source }],
    ]);
  }
});

test("an engine on another machine has no file of this one", () => {
  const engine: EngineAddress = { kind: "tcp", host: "10.0.0.2", port: 2375, tls: null, chosenBy: "DOCKER_HOST" };
  expect(problems({ services: { app: { ...IMAGE, volumes: [MOUNT] } } }, { engine })).toEqual([
    ["compose.unseen-source", { service: "app", source: directory, why: "remote-engine" }],
  ]);
});

test("nor has one of this machine a file of the job's container", () => {
  expect(problems({ services: { app: { ...IMAGE, volumes: [MOUNT] } } }, { inContainer: true })).toEqual([
    ["compose.unseen-source", { service: "app", source: directory, why: "job-container" }],
  ]);
});

describe("with a baseline", () => {
  const model = {
    services: {
      app: { ...IMAGE, networks: { front: null, fixed: null }, volumes: [MOUNT] },
      db: {
        ...IMAGE,
        networks: { front: null },
        volumes: [
          { type: "volume", source: "theirs", target: "/a" },
          { type: "volume", source: "own", target: "/b" },
        ],
      },
      proxy: { ...IMAGE, network_mode: "host", volumes: [{ ...MOUNT, read_only: true }] },
    },
    networks: { front: { external: true }, fixed: { ipam: { config: [{}] } } },
    volumes: { theirs: { external: true }, own: {} },
  };

  test("what two copies would share is refused", () => {
    expect(problems(model, { isCompared: true })).toEqual([
      ["compose.shared", { what: "host-network", name: "host", service: "proxy" }],
      ["compose.shared", { what: "directory", name: directory, service: "app" }],
      ["compose.shared", { what: "volume", name: "theirs", service: "db" }],
      ["compose.shared", { what: "network", name: "front", service: "db" }],
      ["compose.shared", { what: "subnet", name: "fixed", service: null }],
    ]);
  });

  test("one copy alone may have it", () => {
    expect(problems(model)).toEqual([]);
  });
});
