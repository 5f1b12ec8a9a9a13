import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readEngine } from "../../../src/config/engine/engine-address.ts";
import { connectEngine } from "../../../src/engine/adapter/dockerode.ts";
import { saidBy } from "../../../src/model/facts/drill-error.ts";
import { Certificates } from "../../support/certificates.ts";
import { FakeEngine } from "../../support/fake-engine.ts";
import { said } from "../../support/said.ts";

const certificates = new Certificates();
const strangers = new Certificates();
afterAll(() => {
  certificates[Symbol.dispose]();
  strangers[Symbol.dispose]();
});

/** The engine that docker's command line would use in this environment. */
function connect(env: Record<string, string>) {
  const { engine, problems } = readEngine({ HOME: "/nowhere", ...env });
  expect(problems).toEqual([]);
  return connectEngine(engine);
}

test("an engine behind TLS is asked as one behind a socket", async () => {
  await using engine = await FakeEngine.start(certificates);
  engine.things.volumes.set("data", "session=1");
  const connected = connect(engine.environment(certificates));
  expect(await connected.facts()).toMatchObject({ version: "28.0.4", cores: 4, architecture: "x86_64" });
  expect(await connected.labeled("volume", "session=1")).toEqual(["data"]);
  await connected.remove("volume", "data");
  await connected.remove("volume", "data");
  expect(await connected.labeled("volume", "session=1")).toEqual([]);
});

test("what the environment of this process says is not mixed into another address", async () => {
  await using engine = await FakeEngine.start(null);
  const before = { ...process.env };
  Object.assign(process.env, {
    DOCKER_HOST: "tcp://127.0.0.1:9",
    DOCKER_TLS_VERIFY: "1",
    DOCKER_CERT_PATH: "/nowhere",
  });
  try {
    const connected = connect({ DOCKER_HOST: `tcp://127.0.0.1:${engine.port}` });
    expect(await connected.facts()).toMatchObject({ version: "28.0.4" });
  } finally {
    for (const name of ["DOCKER_HOST", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
});

describe("an engine that can't be reached is told of in one sentence, without its address:", () => {
  const refusal = async (env: Record<string, string>) => {
    const error = await connect(env)
      .facts()
      .catch((thrown: Error) => thrown);
    const message = error instanceof Error ? said(saidBy(error)) : "it was reached";
    expect(message).not.toContain("127.0.0.1");
    expect(message.split("\n")).toHaveLength(1);
    return message;
  };

  test("nobody there", async () => {
    const free = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => free.once("listening", resolve));
    const { port } = free.address() as { port: number };
    await new Promise((resolve) => free.close(resolve));
    expect(await refusal({ DOCKER_HOST: `tcp://127.0.0.1:${port}` })).toContain("no engine listens at its address");
    expect(await refusal({ DOCKER_HOST: "unix:///nowhere/docker.sock" })).toContain("no engine listens at its address");
  });

  test("a host that nobody knows", async () => {
    const told = await refusal({ DOCKER_HOST: "tcp://no-such-host.invalid:2375" });
    expect(told).toContain("its host name can't be resolved");
  });

  test("an engine of another authority", async () => {
    await using engine = await FakeEngine.start(certificates);
    const told = await refusal({ ...engine.environment(certificates), DOCKER_CERT_PATH: strangers.client });
    expect(told).toMatch(/its certificate is not trusted \(.+\): check that ca\.pem belongs to this engine/);
  });

  test("an engine that refuses the client", async () => {
    await using engine = await FakeEngine.start(certificates);
    const directory = mkdtempSync(join(tmpdir(), "certificates-"));
    copyFileSync(join(certificates.client, "ca.pem"), join(directory, "ca.pem"));
    for (const file of ["cert.pem", "key.pem"]) copyFileSync(join(strangers.client, file), join(directory, file));
    const told = await refusal({ ...engine.environment(certificates), DOCKER_CERT_PATH: directory });
    rmSync(directory, { recursive: true });
    expect(told).toMatch(/it rejected this client's certificate|it closed the connection/);
  });

  test("TLS on one side only", async () => {
    await using safe = await FakeEngine.start(certificates);
    await using plain = await FakeEngine.start(null);
    const tls = { DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: certificates.client };
    expect(await refusal({ DOCKER_HOST: `tcp://127.0.0.1:${plain.port}`, ...tls })).toContain("it does not use TLS");
    expect(await refusal({ DOCKER_HOST: `tcp://127.0.0.1:${safe.port}` })).toMatch(
      /set DOCKER_TLS_VERIFY to 1|it closed the connection/,
    );
  });
});

test.each([
  ["30 s ahead", 30_000],
  ["an hour behind", -3_600_000],
])("a clock that is %s is noticed", async (_, aheadMs) => {
  await using engine = await FakeEngine.start(null, { SystemTime: new Date(Date.now() + aheadMs).toISOString() });
  const { clockAheadMs } = await connect({ DOCKER_HOST: `tcp://127.0.0.1:${engine.port}` }).facts();
  // The fake engine's clock stood still since it was started.
  expect(clockAheadMs).toBeLessThanOrEqual(aheadMs + 1);
  expect(clockAheadMs).toBeGreaterThan(aheadMs - 20_000);
});

test("a clock that agrees within the time that asking took is no difference", async () => {
  await using engine = await FakeEngine.start(null);
  const { clockAheadMs } = await connect({ DOCKER_HOST: `tcp://127.0.0.1:${engine.port}` }).facts();
  expect(clockAheadMs).toBe(0);
});
