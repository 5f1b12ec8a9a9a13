import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { COMPILE_CACHE } from "../../support/compile-cache.ts";
import { FakeEngine } from "../../support/fake-engine.ts";

const ENTRY = fileURLToPath(new URL("../../../src/bin/drill.ts", import.meta.url));

/** Drills in a terminal on the engine; returns what it printed and what it asked the engine to do. */
async function drill(engine: FakeEngine, argv: readonly string[]) {
  const methods = new Set<string>();
  engine.beforeWork = (method) => methods.add(method);
  const cwd = mkdtempSync(join(tmpdir(), "unfit-engine-"));
  try {
    const address = `tcp://127.0.0.1:${engine.port}`;
    const env = { ...COMPILE_CACHE, DOCKER_HOST: address, PATH: "/nowhere", HOME: cwd };
    const child = spawn(process.execPath, [ENTRY, ...argv], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk));
    const [code] = await once(child, "close");
    return { code, output, methods: [...methods] };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

test.each([
  ["an image", ["--image", "example.org/service:1"], "The container engine is Podman 5.8.2"],
  ["the reference image, which is not built", ["--size", "tiny"], "The container engine is Podman 5.8.2"],
  ["an image, in Chinese", ["--image", "example.org/service:1", "--language", "zh-CN"], "容器引擎是 Podman 5.8.2"],
])("Podman is refused before anything is made: %s", async (_, argv, sentence) => {
  await using engine = await FakeEngine.start(null, { ServerVersion: "5.8.2", BuildahVersion: "1.43.0" });
  const { code, output, methods } = await drill(engine, argv);
  expect(code, output).toBe(1);
  expect(output.replace(/\s+/g, " ")).toContain(sentence);
  expect(methods).toEqual(["GET"]);
});
