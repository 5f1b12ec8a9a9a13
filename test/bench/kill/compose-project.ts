import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withoutCompose } from "../../support/compose-plugin.ts";
import { SERVICE_IMAGE } from "../../support/service-image.ts";

/** Variable with the workspace that has a compose file, and a directory of models. */
export const COMPOSE_WORKSPACE = "FAULT_DRILL_BENCH_COMPOSE";
/** Variable with the name of the volume that is not the project's own. */
export const THEIR_VOLUME = "FAULT_DRILL_BENCH_VOLUME";
/** Directory of the workspace, with one file. */
export const MODELS = "models";
export const COMPOSE_FILE = "compose.yml";
/** A plan file of the workspace, with a dependency that is down in each way. */
export const DEPENDENCY_PLAN = "dependency.yml";

const HEALTH = `fetch("http://127.0.0.1:8080/health").then(({ok}) => process.exit(ok ? 0 : 1), () => process.exit(1))`;

/** A compose project on the engine, with a volume and a network that are not its own. */
export interface ComposeProject extends Disposable {
  /** Which of the volume and the network are gone. */
  lost(): string[];
}

/**
 * Writes a compose file whose service depends on a store that takes a while to be healthy.
 * @throws Error if Compose is not available
 */
export async function composeProject(): Promise<ComposeProject> {
  const missing = await withoutCompose();
  if (missing !== null) throw new Error(missing);
  const name = `bench-kill-${randomUUID()}`;
  const workspace = mkdtempSync(join(tmpdir(), "bench-compose-"));
  process.env[COMPOSE_WORKSPACE] = workspace;
  process.env[THEIR_VOLUME] = name;
  const models = join(workspace, MODELS);
  mkdirSync(models);
  writeFileSync(join(models, "model.gguf"), name);
  writeFileSync(join(workspace, COMPOSE_FILE), fileOf(name));
  const ways = ["stop", "freeze", "refuse", "blackhole"];
  const experiments = ways.map((how) => ({ kind: "dependency-down", how, for: "5s" }));
  writeFileSync(join(workspace, DEPENDENCY_PLAN), JSON.stringify({ experiments }));
  const docker = (...args: string[]) => execFileSync("docker", args, { encoding: "utf8" });
  for (const kind of ["volume", "network"]) docker(kind, "create", name);
  return {
    lost: () => [
      ...["volume", "network"]
        .filter((kind) => !docker(kind, "ls", "--format", "{{.Name}}").split("\n").includes(name))
        .map((kind) => `the ${kind} of others is gone`),
      ...(readdirSync(models).join() === "model.gguf" && readFileSync(join(models, "model.gguf"), "utf8") === name
        ? []
        : ["the directory of models was written to"]),
    ],
    [Symbol.dispose]: () => {
      for (const kind of ["volume", "network"]) docker(kind, "rm", name);
      rmSync(workspace, { recursive: true });
    },
  };
}

const fileOf = (theirs: string) => `
services:
  store:
    image: ${SERVICE_IMAGE}
    container_name: ${theirs}
    environment: { LISTEN_AFTER_MS: "1500" }
    volumes: ["data:/data", "/anonymous", "theirs:/theirs"]
    healthcheck: { test: ["CMD", "/node", "-e", ${JSON.stringify(HEALTH)}], interval: 500ms, retries: 60 }
  app:
    image: ${SERVICE_IMAGE}
    depends_on: { store: { condition: service_healthy } }
    networks: [default, theirs]
    volumes: ["cache:/cache"]
volumes:
  data: {}
  cache: {}
  theirs: { name: ${theirs}, external: true }
networks:
  theirs: { name: ${theirs}, external: true }
`;
