import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { COMPILE_CACHE } from "../../support/compile-cache.ts";

/** Prints until it is cancelled, then says why at the place that is still read, and ends by itself. */
const PROGRAM = `
import { once } from "node:events";
import { info } from ${JSON.stringify(import.meta.resolve("@actions/core"))};
import { cancelSignal } from ${JSON.stringify(new URL("../../../src/app/cancel.ts", import.meta.url).href)};
const signal = cancelSignal();
const printing = setInterval(() => info("still here"), 20);
if (!signal.aborted) await once(signal, "abort");
info("cleaning up");
setTimeout(() => {
  clearInterval(printing);
  process.stderr.write(signal.reason.message, () => process.exit(3));
}, 100);
`;

async function start() {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", PROGRAM], {
    env: { ...process.env, ...COMPILE_CACHE },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await once(child.stdout, "data");
  return { child, ended: once(child, "close").then(([code, signal]) => ({ code, signal, said })) };
}

describe("a drill is cancelled", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("by %s, and cleans up", async (signal) => {
    const { child, ended } = await start();
    child.kill(signal);
    child.stdout.resume();
    expect(await ended).toEqual({ code: 3, signal: null, said: `The drill was cancelled (${signal}).` });
  });

  test("by the end of whoever read what it prints, and cleans up", async () => {
    const { child, ended } = await start();
    child.stdout.destroy();
    expect(await ended).toEqual({
      code: 3,
      signal: null,
      said: "The drill was cancelled (its output was closed).",
    });
  });
});
