import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { SERVICE_IMAGE } from "./service-image.ts";

/** Answers PING, in two processes, as many servers have: the one that listens is a child. */
export const CACHE = `
const { fork } = require("node:child_process");
if (process.argv[1] === undefined) {
  fork("/dev/null", [], { execArgv: ["-e", process.env.PROGRAM, "child"] });
  process.on("SIGTERM", () => process.exit(0));
} else require("node:net").createServer((socket) => {
  socket.on("data", () => socket.write("+PONG\\r\\n"));
  socket.on("error", () => undefined);
}).listen(6379);`;

const docker = (...args: string[]) => execFileSync("docker", args, { encoding: "utf8" }).trim();

const PING = `
const socket = require("node:net").connect(6379, "127.0.0.1", () => socket.write("PING\\r\\n"));
socket.on("error", () => process.exit(1)).on("data", () => process.exit(0));`;

/** What follows `docker run` and its options: the image, with what the cache of this file needs. */
const RUN_CACHE = ["--env", `PROGRAM=${CACHE}`, "--entrypoint", "/node", SERVICE_IMAGE, "-e", CACHE];

/** A network of the user with a cache on it, called redis, as a job's services have them. */
export class CacheOnNetwork implements Disposable {
  readonly network = `fault-drill-test-${randomUUID()}`;
  readonly id: string;

  constructor(options: readonly string[] = [], run: readonly string[] = RUN_CACHE) {
    docker("network", "create", this.network);
    this.id = docker("run", "--detach", ...options, "--network", this.network, "--network-alias", "redis", ...run);
  }

  /** The states of its processes, as the kernel has them; none if it does not run. */
  get states(): string {
    const pids = docker("inspect", "--format", "{{.State.Running}}", this.id) === "true" ? this.#pids() : [];
    return pids.map((pid) => execFileSync("ps", ["--no-headers", "-o", "stat", pid], { encoding: "utf8" })[0]).join("");
  }

  /** Whether it answers PING. */
  get isAnswering(): boolean {
    const ask = ["exec", this.id, "/node", "-e", PING];
    return spawnSync("docker", ask, { timeout: 10_000 }).status === 0;
  }

  get startedAt(): string {
    return docker("inspect", "--format", "{{.State.StartedAt}}", this.id);
  }

  /** Whether container and network are still there. */
  get isWhole(): boolean {
    return docker("network", "inspect", "--format", "{{len .Containers}}", this.network) === "1";
  }

  [Symbol.dispose](): void {
    docker("rm", "--force", this.id);
    docker("network", "rm", this.network);
  }

  #pids(): string[] {
    return docker("top", this.id, "-o", "pid").split("\n").slice(1);
  }
}
