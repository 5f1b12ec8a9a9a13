import { expect, test } from "vitest";
import { DEFAULT_ENGINE, type EngineAddress } from "../../../src/core/engine-address.ts";
import { whyUnheard } from "../../../src/drill/unheard.ts";
import { EngineMachine } from "../../support/engine-machine.ts";

const REMOTE: EngineAddress = { kind: "tcp", host: "10.0.0.1", port: 2376, tls: null, chosenBy: "DOCKER_HOST" };
const TARGET = { containerId: "1", containerPort: 8080, url: new URL("http://10.0.0.1:20007/predict") };

/** As the kernel writes its table of sockets: number, local, remote, state (0A listens, 01 is connected). */
const socket = (local: string, state = "0A") => `   0: ${local} 00000000:0000 ${state} 00000000:00000000 00:00000000\n`;

async function why(sockets: { tcp?: string; tcp6?: string }, address: EngineAddress = REMOTE): Promise<string> {
  using machine = new EngineMachine();
  machine.write("proc/net/tcp", `  sl  local_address rem_address   st\n${sockets.tcp ?? ""}`);
  if (sockets.tcp6 !== undefined) machine.write("proc/net/tcp6", `  sl  local_address\n${sockets.tcp6}`);
  return await whyUnheard(machine.tools, TARGET, address, new AbortController().signal);
}

test("nothing listens on the port", async () => {
  const others = socket("00000000:1F91") + socket("00000000:1F90", "01");
  expect(await why({ tcp: others })).toBe("Nothing listens on port 8080 in its container (`container-port`).");
});

test("another port that the image exposes is named", async () => {
  using machine = new EngineMachine();
  machine.write("proc/net/tcp", "  sl  local_address rem_address   st\n");
  const { signal } = new AbortController();
  expect(await whyUnheard(machine.tools, TARGET, REMOTE, signal, [9931])).toBe(
    "Nothing listens on port 8080 in its container (`container-port`). The image exposes 9931.",
  );
});

test.each([
  ["IPv4", { tcp: socket("0100007F:1F90") }],
  ["IPv6", { tcp6: socket("00000000000000000000000001000000:1F90") }],
  ["IPv4 in IPv6", { tcp6: socket("0000000000000000FFFF00000100007F:1F90") }],
])("it listens on the container's loopback alone, by %s", async (_, sockets) => {
  expect(await why(sockets)).toContain("loopback address alone: have it listen on 0.0.0.0.");
});

test("it listens where it should, and is not reached from here", async () => {
  const everywhere = { tcp6: socket("00000000000000000000000000000000:1F90") };
  expect(await why(everywhere)).toContain("port 20007, where the engine published that, does not lead there");
  expect(await why(everywhere)).toContain("the ports 20000 to 31999 of the engine's machine have to be open");
  expect(await why(everywhere, DEFAULT_ENGINE)).toContain("drill in a job without `container:`");
  expect(await why({ tcp: socket("0100007F:1F90") + socket("020011AC:1F90") })).toContain("does not lead there");
});

test("where the container's network can't be looked at, nothing is said", async () => {
  const tools = { onNetworkOf: () => Promise.reject(new Error("no")) };
  expect(await whyUnheard(tools, TARGET, REMOTE, new AbortController().signal)).toBe("");
});
