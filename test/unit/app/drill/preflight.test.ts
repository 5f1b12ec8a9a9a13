import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runDrill } from "../../../../src/app/drill/drill.ts";
import { connectEngine } from "../../../../src/engine/adapter/dockerode.ts";
import { newSession } from "../../../../src/engine/session.ts";
import { DEFAULT_PLAN } from "../../../../src/model/default-plan.ts";
import { message } from "../../../../src/model/message.ts";
import { collectedProgress } from "../../../support/collected-progress.ts";
import { FakeEngine } from "../../../support/fake-engine.ts";

const path = process.env.PATH;
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "preflight-"));
  process.env.PATH = directory;
  const aptGet = join(directory, "apt-get");
  writeFileSync(aptGet, '#!/bin/sh\necho "E: Unable to locate package stress-ng" >&2\nexit 100\n');
  chmodSync(aptGet, 0o755);
  symlinkSync("/usr/bin/env", join(directory, "env"));
});

afterAll(() => {
  process.env.PATH = path;
  rmSync(directory, { recursive: true });
});

// Without root the installation is tried with sudo, which is not at hand here.
test.runIf(process.getuid?.() === 0)(
  "a drill whose programs can't be installed has not started: it has no image",
  async () => {
    await using fake = await FakeEngine.start(null);
    const engine = connectEngine({ kind: "tcp", host: "127.0.0.1", port: fake.port, chosenBy: null, tls: null });
    const plan = { ...DEFAULT_PLAN, target: { ...DEFAULT_PLAN.target, image: "example:1" } };
    const progress = collectedProgress([]);
    const { signal } = new AbortController();
    const record = await runDrill({ plan, session: newSession(), engine, progress, signal });

    expect(record.errorAdvice).toEqual([message("advice.install-first", { kinds: ["cpu-overload"] })]);
    expect(record).toMatchObject({ image: null, readyMs: null });
  },
);
