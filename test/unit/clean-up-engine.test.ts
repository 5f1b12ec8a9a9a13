import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { readEngine } from "../../src/config/engine/engine-address.ts";
import { sessionLabels } from "../../src/engine/session.ts";
import { Certificates } from "../support/certificates.ts";
import { COMPILE_CACHE } from "../support/compile-cache.ts";
import { FakeEngine } from "../support/fake-engine.ts";

const certificates = new Certificates();
afterAll(() => certificates[Symbol.dispose]());

/** Two of everything, the one of a drill's session, the other of another drill's. */
function fill({ things }: FakeEngine): void {
  for (const [session, kind] of ["1", "2"].flatMap((each) =>
    ["containers", "networks", "volumes", "images"].map((kind) => [each, kind] as const),
  )) {
    const [label] = Object.entries(sessionLabels(session, "tools")).map(([name, value]) => `${name}=${value}`);
    things[kind as keyof typeof things].set(`${kind}-${session}`, label ?? "");
  }
}
const left = ({ things }: FakeEngine) => Object.values(things).flatMap((each) => [...each.keys()]);
const OF_THE_OTHER = ["containers-2", "networks-2", "volumes-2", "images-2"];

/** Runs an entry in an environment that has come to name another engine, where nobody is. */
async function run(entry: string, argv: readonly string[], env: Record<string, string>) {
  const file = fileURLToPath(new URL(`../../src/bin/${entry}`, import.meta.url));
  const running = promisify(execFile)(process.execPath, [file, ...argv], {
    env: {
      ...COMPILE_CACHE,
      ...env,
      PATH: process.env.PATH,
      DOCKER_HOST: "tcp://127.0.0.1:9",
      DOCKER_CERT_PATH: "/nowhere",
    },
  });
  running.child.stdin?.end();
  return (await running).stdout;
}

test("post sweeps the engine that the drill ran on, whichever was chosen since", async () => {
  await using engine = await FakeEngine.start(certificates);
  fill(engine);
  const address = JSON.stringify(readEngine(engine.environment(certificates)).engine);
  const state = { STATE_session: "1", STATE_engine: address, STATE_ended: "true" };
  expect(await run("post.ts", [], state)).toContain("Removed 4 objects that the drill had left.");
  expect(left(engine)).toEqual(OF_THE_OTHER);
});

test("post looks nowhere when no drill began, and says what to look for when it can't look", async () => {
  expect(await run("post.ts", [], { STATE_session: "1" })).toContain("there is nothing to clean up");
  const address = JSON.stringify({ ...{ kind: "tcp", host: "127.0.0.1", port: 9, chosenBy: null }, tls: null });
  const told = await run("post.ts", [], { STATE_session: "1", STATE_engine: address, STATE_ended: "true" });
  expect(told).toMatch(/::warning .*The clean-up is incomplete\. .*docker ps --all --filter label=.*=1/);
  const gone = JSON.stringify({
    ...JSON.parse(address),
    tls: { ca: "/gone/ca.pem", cert: null, key: null, verify: true },
  });
  expect(await run("post.ts", [], { STATE_session: "1", STATE_engine: gone })).toMatch(/::warning .*\/gone\/ca\.pem/);
});

test("so does the process that outlives a drill in a terminal", async () => {
  await using engine = await FakeEngine.start(certificates);
  fill(engine);
  await run(
    "reaper.ts",
    ["1", JSON.stringify(readEngine(engine.environment(certificates)).engine), "4711", tmpdir()],
    {},
  );
  expect(left(engine)).toEqual(OF_THE_OTHER);
});
