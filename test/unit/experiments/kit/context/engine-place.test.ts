import { existsSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { callFailed } from "../../../../../src/engine/engine-error.ts";
import { noiseBetween } from "../../../../../src/experiments/kit/context/context.ts";
import { placeOf } from "../../../../../src/experiments/kit/context/engine-place.ts";
import { publishedAt } from "../../../../../src/experiments/kit/context/published-at.ts";
import { chooseProbe } from "../../../../../src/experiments/kit/crash/recovery-watch.ts";
import { DEFAULT_ENGINE, type EngineAddress } from "../../../../../src/model/facts/engine-address.ts";
import { startClock } from "../../../../../src/model/text/clock.ts";
import { NoiseWatch } from "../../../../../src/runner/noise-watch.ts";

const KERNEL = "/proc/sys/kernel/random/boot_id";
const at = (host: string): EngineAddress => ({ kind: "tcp", host, port: 2376, tls: null, chosenBy: "DOCKER_HOST" });

describe.runIf(existsSync(KERNEL))("an engine is", () => {
  const ours = existsSync(KERNEL) ? readFileSync(KERNEL, "latin1").trim() : "";
  const theirs = "0f8fad5b-d9cb-469f-a165-70867728950e";

  test.each([
    ["here", DEFAULT_ENGINE, false, ours, { sameMachine: true, sameNetwork: true }],
    ["here, behind a port", at("localhost"), false, ours, { sameMachine: true, sameNetwork: true }],
    ["here, rootless: its network is its own", DEFAULT_ENGINE, true, ours, { sameMachine: true, sameNetwork: false }],
    ["here, by another address", at("10.0.0.1"), false, ours, { sameMachine: true, sameNetwork: false }],
    ["elsewhere", at("10.0.0.1"), false, theirs, { sameMachine: false, sameNetwork: false }],
    ["elsewhere, behind a tunnel", at("127.0.0.1"), false, theirs, { sameMachine: false, sameNetwork: false }],
    ["nowhere that it would tell", DEFAULT_ENGINE, false, "", { sameMachine: false, sameNetwork: false }],
  ])("%s", (_, address, rootless, kernelId, place) => {
    expect(placeOf({ address }, { rootless }, kernelId, null)).toEqual(place);
  });
});

describe("ports are published", () => {
  const published = async (address: EngineAddress) => {
    const unknown = callFailed({ call: "inspect a container" }, { problem: null, reason: "none" }, 404, null);
    const container = () => Promise.reject(unknown);
    return await publishedAt({ address, container }, AbortSignal.timeout(5_000));
  };

  test.each([DEFAULT_ENGINE, at("localhost"), at("127.0.0.1"), at("::1")])(
    "for this machine alone (%j)",
    async (address) => {
      expect(await published(address)).toEqual({ asked: "127.0.0.1", bound: ["127.0.0.1"] });
    },
  );

  test("on the address that leads to another machine, else on all of its addresses", async () => {
    expect(await published(at("10.0.0.1"))).toEqual({ asked: "10.0.0.1", bound: ["10.0.0.1", "0.0.0.0"] });
    expect(await published(at("2001:db8::1"))).toEqual({ asked: "2001:db8::1", bound: ["2001:db8::1", "::"] });
  });
});

test("a container's own address is only asked where it is the container's: elsewhere a stranger may have it", async () => {
  const stranger = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => stranger.once("listening", resolve));
  const { port } = stranger.address() as AddressInfo;
  expect(await chooseProbe({ address: "127.0.0.1" }, port, { sameNetwork: true })).toBe("container-address");
  expect(await chooseProbe({ address: "127.0.0.1" }, port, { sameNetwork: false })).toBe("http-exchange");
  expect(await chooseProbe({ address: null }, port, { sameNetwork: true })).toBe("http-exchange");
  await new Promise((resolve) => stranger.close(resolve));
});

test("of an engine's machine that is another one the noise claims to know nothing", async () => {
  const clock = startClock();
  using noise = new NoiseWatch(clock);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const sides = [{ usage: { between: () => ({ cpuShare: 0.1 }) } }];
  const context = { noise, clock, sides, plan: { target: { cpus: 1 } } };
  const between = (sameMachine: boolean) =>
    noiseBetween({ ...context, place: { sameMachine, sameNetwork: sameMachine } } as never, 0, clock.now());
  expect(between(false)).toMatchObject({ foreignRatio: null, headroomRatio: null });
  if (existsSync("/proc/stat"))
    expect(between(true)).toMatchObject({ foreignRatio: expect.any(Number), headroomRatio: expect.any(Number) });
});
