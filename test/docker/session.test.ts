import { execFileSync } from "node:child_process";
import { Readable } from "node:stream";
import { pack } from "tar-stream";
import { expect, test } from "vitest";
import { newSession, sessionLabels, sweep } from "../../src/engine/session.ts";
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
