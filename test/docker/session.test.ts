import { execFileSync } from "node:child_process";
import { Readable } from "node:stream";
import { pack } from "tar-stream";
import { expect, test } from "vitest";
import { carryTools } from "../../src/engine/carried/tools.ts";
import { newSession, sessionLabels, sweep } from "../../src/engine/session.ts";
import { fillDisks } from "../../src/experiments/disk-full/fill-disk.ts";
import { freezeProcesses } from "../../src/experiments/kit/means/freeze.ts";
import { CacheOnNetwork } from "../support/cache-on-network.ts";
import { testEngine } from "../support/engine.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { SERVICE_IMAGE } from "../support/service-image.ts";

const engine = testEngine();

async function makeThings(session: string): Promise<void> {
  const tar = pack();
  tar.entry({ name: "file" }, session);
  tar.finalize();
  const labels = sessionLabels(session, "target");
  await engine.importImage(Readable.from(tar), labels);
  const volume = await engine.createVolume(labels);
  const mounts = [{ volume, path: "/data" }];
  const running = await engine.createContainer({
    image: SERVICE_IMAGE,
    labels,
    mounts,
    restartPolicy: { name: "always" },
  });
  await engine.startContainer(running);
  await engine.createContainer({ image: SERVICE_IMAGE, labels });
}

test("a sweep removes what its session made, running or not, and nothing of another's", async () => {
  const [ours, theirs] = [newSession(), newSession()];
  await makeThings(ours);
  await makeThings(theirs);

  expect(await sweep(engine, ours)).toBe(4);
  expect(leftOnEngine()).toHaveLength(4);
  expect(await sweep(engine, ours)).toBe(0);

  expect(await sweep(engine, theirs)).toBe(4);
  expect(leftOnEngine()).toEqual([]);
});

test("a volume that the engine makes because its own was swept meanwhile is the session's too", async () => {
  const session = newSession();
  const volume = `fault-drill-test-${session}`;
  const labels = sessionLabels(session, "helper");
  await engine.createContainer({ image: SERVICE_IMAGE, labels, mounts: [{ volume, path: "/data" }] });
  const volumes = () => execFileSync("docker", ["volume", "ls", "--quiet"], { encoding: "utf8" });
  expect(volumes()).toContain(volume);

  expect(await sweep(engine, session)).toBe(2);
  expect(volumes()).not.toContain(volume);
});

test("a file system that a killed drill had filled goes with the rest", async () => {
  const session = newSession();
  const { signal } = new AbortController();
  const [sizeBytes, path] = [2 ** 20, "/data"];
  const smallDisks = [{ path, sizeBytes }];
  const tools = await carryTools({ engine, session, programs: ["dd", "rm"], disk: false, smallDisks, signal });
  const mounts = await tools.mountsForTarget(signal);
  const volumes = mounts.filter((mount) => mount.path === path);
  const sizes = () => execFileSync("df", ["--output=target", "--block-size=1"], { encoding: "utf8" });
  expect(sizes()).toContain(volumes[0]?.volume);
  await fillDisks({ engine, tools, lifetimeMs: 600_000 }, volumes, signal);

  // The tools' image and volume, the file system, what keeps it, and what fills it.
  expect(await sweep(engine, session)).toBe(5);
  expect(sizes()).not.toContain(volumes[0]?.volume);
  expect(await sweep(engine, session)).toBe(0);
});

test("what a killed drill had stopped of the user's runs again after a sweep, and is never removed", async () => {
  using stopping = new CacheOnNetwork();
  using frozen = new CacheOnNetwork();
  using orphaned = new CacheOnNetwork();
  const session = newSession();
  const { signal } = new AbortController();
  const tools = await carryTools({ engine, session, programs: [], disk: false, signal });

  const held = { tools, lifetimeMs: 600_000 };
  expect((await freezeProcesses(held, frozen.id, null, signal)).pids).toHaveLength(2);
  // Its holder was killed, too.
  const { holderId } = await freezeProcesses(held, orphaned.id, null, signal);
  execFileSync("docker", ["kill", holderId]);
  expect([frozen, orphaned].map(({ states }) => states)).toEqual(["TT", "TT"]);
  // The drill is killed before the engine has answered.
  await tools.hold({ restarts: stopping.id }, signal);
  const late = engine.stopContainer(stopping.id).catch(() => undefined);

  expect(await sweep(engine, session)).toBe(5);
  await late;
  for (const { states, isWhole } of [stopping, frozen, orphaned]) {
    expect(states).toMatch(/^[RSD]{2}$/);
    expect(isWhole).toBe(true);
  }
  expect(leftOnEngine()).toEqual([]);
});
