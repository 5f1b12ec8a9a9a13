import { describe, expect, test } from "vitest";
import { joinableNetwork } from "../../../src/engine/dependency/network.ts";
import { DrillError } from "../../../src/model/facts/drill-error.ts";
import { message } from "../../../src/model/message.ts";
import { json, ScriptedEngine } from "../../support/scripted-engine.ts";

const SHOP = { Id: "1f2e", Name: "shop", Driver: "bridge", Scope: "local", Internal: false, Attachable: false };
const NAMES = ["bridge", "host", "none", "shop", "back"];

/** @param own what is different about the network; null if there is none */
async function join(own: object | null) {
  await using engine = await ScriptedEngine.start(({ url = "" }, response) => {
    if (url.startsWith("/networks/shop") && own !== null) json(response, 200, { ...SHOP, ...own });
    else if (url.startsWith("/networks/shop")) json(response, 404, { message: "network shop not found" });
    else
      json(
        response,
        200,
        NAMES.map((Name) => ({ Name })),
      );
  });
  return await joinableNetwork(engine.engine, "shop", AbortSignal.timeout(10_000)).catch((error: unknown) => error);
}

test("a network that is there, with the containers on it", async () => {
  expect(await join({ Containers: { a1: {}, b2: {} } })).toMatchObject({ id: "1f2e", containers: ["a1", "b2"] });
  expect(await join({ Driver: "overlay", Scope: "swarm", Attachable: true })).toMatchObject({ name: "shop" });
});

describe("refused, with the networks that there are instead", () => {
  test("one that does not exist", async () => {
    const error = await join(null);
    expect(error).toBeInstanceOf(DrillError);
    const networks = ["bridge", "shop", "back"];
    expect((error as DrillError).said).toEqual([message("network.missing", { network: "shop", networks })]);
  });

  test.each([
    [{ Internal: true }, "internal"],
    [{ Driver: "host" }, "driver"],
    [{ Driver: "macvlan" }, "driver"],
    [{ Driver: "overlay", Scope: "swarm" }, "swarm"],
  ] as const)("one whose containers publish no port: %j", async (own, why) => {
    const driver = "Driver" in own ? own.Driver : "bridge";
    const networks = ["bridge", "back"];
    const said = [message("network.no-ports", { network: "shop", why, driver, networks })];
    expect(await join(own)).toMatchObject({ said });
  });
});
