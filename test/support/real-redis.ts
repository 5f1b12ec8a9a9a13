import { execFileSync } from "node:child_process";
import { CacheOnNetwork } from "./cache-on-network.ts";
import { START } from "./real-server-image.ts";

/** A network with Debian's redis on it. */
export class RealRedis extends CacheOnNetwork {
  /** @param image the one of the Python servers */
  constructor(image: string) {
    super([], [image, ...START.redis]);
  }

  /** What it answers to PING. */
  get answer(): string {
    return execFileSync("docker", ["exec", this.id, "redis-cli", "ping"], { encoding: "utf8", timeout: 10_000 }).trim();
  }

  /** Whether a service has kept anything in it since it started. */
  get isUsed(): boolean {
    const told = execFileSync("docker", ["exec", this.id, "redis-cli", "info", "commandstats"], { encoding: "utf8" });
    return /^cmdstat_set:/m.test(told);
  }
}
