import { expect, test } from "vitest";
import { withPortOfImage } from "../../../../src/app/boot/container-port.ts";
import { storedImage } from "../../../../src/engine/adapter/dockerode-shapes.ts";
import { DEFAULT_PLAN } from "../../../../src/model/default-plan.ts";

/** As an engine inspects an image that exposes these ports. */
const engineWith = (ports: readonly string[] | null) => ({
  image: async () => {
    const exposed = ports && { ExposedPorts: Object.fromEntries(ports.map((port) => [port, {}])) };
    return storedImage({ Id: "sha256:1", Config: exposed } as never);
  },
});

const portOf = async (ports: readonly string[] | null, plan = DEFAULT_PLAN) =>
  (await withPortOfImage(plan, engineWith(ports))).target.containerPort;

test("without an input, the port is the only one that the image exposes, else 8080", async () => {
  expect(await portOf(["9931/tcp"])).toBe(9931);
  expect(await portOf(["53/udp", "11434/tcp"])).toBe(11434);
  expect(await portOf([])).toBe(8080);
  expect(await portOf(null)).toBe(8080);
  expect(await portOf(["9931/tcp", "9000/tcp"])).toBe(8080);
});

test("a port that was given is used whatever the image exposes", async () => {
  const target = { ...DEFAULT_PLAN.target, containerPort: 8080, portFromImage: false };
  expect(await portOf(["9931/tcp"], { ...DEFAULT_PLAN, target })).toBe(8080);
});
