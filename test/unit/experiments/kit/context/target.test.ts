import { expect, test } from "vitest";
import type { ContainerSpec, Engine } from "../../../../../src/engine/engine.ts";
import { callFailed } from "../../../../../src/engine/engine-error.ts";
import { startTarget } from "../../../../../src/experiments/kit/context/target.ts";
import { DEFAULT_PLAN } from "../../../../../src/model/default-plan.ts";
import type { EngineAddress } from "../../../../../src/model/facts/engine-address.ts";

/** Starts a target on an engine that refuses to, as often and in the words given. */
async function start(host: string, refusals: readonly string[]) {
  const address: EngineAddress = { kind: "tcp", host, port: 2376, tls: null, chosenBy: "DOCKER_HOST" };
  const published: (ContainerSpec["publish"] & object)[] = [];
  const left = [...refusals];
  const engine: Pick<Engine, "address" | "createContainer" | "startContainer" | "remove"> = {
    address,
    createContainer: async ({ publish }) => {
      if (publish) published.push(publish);
      return `container ${published.length}`;
    },
    startContainer: async () => {
      const refusal = left.shift();
      if (refusal !== undefined)
        throw callFailed({ call: "start a container" }, { problem: null, reason: refusal }, 500, null);
    },
    remove: async () => undefined,
  };
  const { signal } = new AbortController();
  const target = await startTarget({
    engine: engine as Engine,
    target: DEFAULT_PLAN.target,
    session: "1",
    mounts: [],
    readyTimeoutMs: 0,
    signal,
  }).catch((error: Error) => error.message);
  return {
    target,
    bound: published.map(({ hostAddress }) => hostAddress),
    ports: published.map((each) => each.hostPort),
  };
}

const NOT_ITS_OWN =
  "driver failed programming external connectivity on endpoint x: Error starting userland proxy: " +
  "listen tcp4 203.0.113.7:20001: bind: cannot assign requested address";
const TAKEN = "Bind for 10.0.0.1:20001 failed: port is already allocated";

test("a port of another machine is open on the address that leads there, and asked at it", async () => {
  const { target, bound, ports } = await start("10.0.0.1", []);
  expect(bound).toEqual(["10.0.0.1"]);
  expect(target).toMatchObject({ url: new URL(`http://10.0.0.1:${ports[0]}/predict`) });
});

test("on all of its addresses only where it does not know that one", async () => {
  const { target, bound, ports } = await start("203.0.113.7", [NOT_ITS_OWN]);
  expect(bound).toEqual(["203.0.113.7", "0.0.0.0"]);
  expect(target).toMatchObject({ url: new URL(`http://203.0.113.7:${ports[1]}/predict`) });
  expect((await start("203.0.113.7", [NOT_ITS_OWN, NOT_ITS_OWN])).target).toContain(NOT_ITS_OWN);
});

test("IPv6 addresses stand in brackets where they have to", async () => {
  const { target, bound, ports } = await start("2001:db8::1", []);
  expect(bound).toEqual(["2001:db8::1"]);
  expect(target).toMatchObject({ url: new URL(`http://[2001:db8::1]:${ports[0]}/predict`) });
});

test("a port that somebody has is left to him, three times", async () => {
  expect((await start("10.0.0.1", [TAKEN, TAKEN])).bound).toEqual(["10.0.0.1", "10.0.0.1", "10.0.0.1"]);
  expect((await start("10.0.0.1", [TAKEN, TAKEN, TAKEN])).target).toContain(TAKEN);
});
