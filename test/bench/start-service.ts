import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const PROGRAM = new URL("known-service.ts", import.meta.url).pathname;

/** The service of known latencies, listening. */
export interface RunningService {
  readonly url: string;
  /** Ends it; returns the P95 of how late it was itself, in milliseconds. */
  stop(): Promise<number>;
}

/** Starts one. A run needs its own: its stall is counted from its first request. */
export async function startService(stalls: boolean): Promise<RunningService> {
  const child = spawn(process.execPath, [PROGRAM, stalls ? "stall" : ""], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface(child.stdout);
  const [port] = (await once(lines, "line")) as [string];
  return {
    url: `http://127.0.0.1:${port}/predict`,
    stop: async () => {
      const last = once(lines, "line") as Promise<[string]>;
      child.kill("SIGTERM");
      return Number((await last)[0]);
    },
  };
}
