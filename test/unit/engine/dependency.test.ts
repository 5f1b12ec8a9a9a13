import { expect, test } from "vitest";
import { containerOnNetwork } from "../../../src/engine/dependency/dependency.ts";
import { sessionLabels } from "../../../src/engine/session.ts";
import { message } from "../../../src/model/message.ts";
import { json, ScriptedEngine } from "../../support/scripted-engine.ts";

const STATE = { Status: "running", Pid: 7, ExitCode: 0, OOMKilled: false, StartedAt: "2026-01-01T00:00:00Z" };

interface Made {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
}

function inspected({ name, aliases = [], labels = {} }: Made): object {
  const Id = `${name}-0123456789abcdef`;
  const endpoint = {
    NetworkID: "n1",
    Aliases: [...aliases, Id.slice(0, 12)],
    IPAddress: "172.20.0.2",
    GlobalIPv6Address: "",
  };
  const other = { NetworkID: "n2", Aliases: ["elsewhere"], IPAddress: "10.0.0.2", GlobalIPv6Address: "fd00::2" };
  const Networks = { shop: endpoint, other };
  const Config = { Labels: labels };
  return { Id, Name: `/${name}`, Image: "i", State: STATE, RestartCount: 0, NetworkSettings: { Networks }, Config };
}

async function find(of: string | null, containers: readonly Made[]) {
  await using engine = await ScriptedEngine.start(({ url = "" }, response) => {
    const made = containers.find(({ name }) => url.startsWith(`/containers/${name}-`));
    if (made !== undefined) return json(response, 200, inspected(made));
    const Containers = Object.fromEntries(containers.map(({ name }) => [`${name}-0123456789abcdef`, {}]));
    json(response, 200, { Id: "n1", Name: "shop", Driver: "bridge", Scope: "local", Internal: false, Containers });
  });
  const found = containerOnNetwork(engine.engine, "shop", of, AbortSignal.timeout(10_000));
  return await found.catch((error: unknown) => error);
}

const CACHE = { name: "job_redis_7", aliases: ["redis"] };
const DB = { name: "shop_db_1", labels: { "com.docker.compose.service": "db" } };
const TARGET = { name: "quirky", labels: sessionLabels("1", "target") };

test.each([
  ["an alias, as services of a job have", "redis", "job_redis_7"],
  ["a service of compose", "db", "shop_db_1"],
  ["a container", "shop_db_1", "shop_db_1"],
])("a name is that of %s", async (_, of, name) => {
  expect(await find(of, [CACHE, DB, TARGET])).toMatchObject({
    name: of,
    container: { name },
    addresses: ["172.20.0.2", "10.0.0.2", "fd00::2"],
  });
});

test("without a name it is the only other container, by its most telling name", async () => {
  expect(await find(null, [CACHE, TARGET])).toMatchObject({ name: "redis" });
  expect(await find(null, [DB])).toMatchObject({ name: "db" });
});

test.each([
  ["elsewhere", [CACHE], message("dependency.missing", { of: "elsewhere", network: "shop", names: ["redis"] })],
  ["quirky", [CACHE, TARGET], message("dependency.missing", { of: "quirky", network: "shop", names: ["redis"] })],
  [null, [CACHE, DB], message("dependency.several", { of: null, network: "shop", names: ["db", "redis"] })],
  [
    "redis",
    [CACHE, { name: "second", aliases: ["redis"] }],
    message("dependency.several", { of: "redis", network: "shop", names: ["redis", "redis"] }),
  ],
  [null, [TARGET], message("dependency.none", { network: "shop" })],
])("%j is refused with what there is", async (of, containers, said) => {
  expect(await find(of, containers)).toMatchObject({ said: [said] });
});
