import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client } from "../../../src/load/http/client.ts";
import { Labels } from "../../../src/load/labels.ts";
import { presetService, type ServicePlan } from "../../../src/model/service/service.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { inEnglish } from "../../support/said.ts";
import { type ScriptedService, startService } from "./service.ts";

const SPEAKS = "openai-chat";

function chatClient({ url }: { url: string }, shape: ServicePlan): Client {
  return new Client({
    url: new URL("/v1/chat/completions", url),
    requestTimeoutMs: 5_000,
    labels: new Labels(),
    shape,
  });
}

test("a chat is asked and answers, also through another origin, and gives no label", async () => {
  await using service = await startService({ SPEAKS, MODEL: "a/b:c", MODEL_NEEDED: "1", API_KEY: "k3y" });
  const headers = { authorization: "Bearer k3y" };
  const client = chatClient(service, { ...presetService("openai-chat", "a/b:c"), headers });
  const good = { outcome: "ok", status: 200, response: "I am fine." };
  expect(await client.send("hello")).toEqual(good);
  expect(await client.through(new URL(service.url), 10).send("hello")).toEqual(good);
});

test.each([
  [null, { MODEL: "a" }, "ok", undefined],
  ["b", { MODEL: "a" }, "http-error", "404 Not Found: there is no model b"],
  [null, { MODEL: "a", MODEL_NEEDED: "1" }, "http-error", "404 Not Found: there is no model undefined"],
  ["a", { MODEL: "a", API_KEY: "k3y" }, "http-error", "401 Unauthorized: the API key is wrong"],
])("asked for the model %s by %j: %s", async (model, behavior, outcome, detail) => {
  await using service = await startService({ SPEAKS, ...behavior });
  const { outcome: seen, detail: told } = inEnglish(
    await chatClient(service, presetService("openai-chat", model)).send("hello"),
  );
  expect([seen, told]).toEqual([outcome, detail]);
});

test("no header of the plan takes the place of ours", async () => {
  await using service = await startService({ SPEAKS });
  const headers = { "content-type": "text/plain", "accept-encoding": "gzip" };
  const client = chatClient(service, { ...presetService("openai-chat"), headers });
  expect((await client.send("hello")).outcome).toBe("ok");
});

describe("whatever is asked reaches it as a text", () => {
  let service: ScriptedService;
  beforeAll(async () => {
    service = await startService({ SPEAKS });
  });
  afterAll(() => service.kill());

  test.each(HOSTILE)("%s", async (_name, text) => {
    // Beyond a size of its own it refuses, as it should.
    expect((await chatClient(service, presetService("openai-chat")).send(text.slice(0, 10_000))).outcome).toBe("ok");
  });
});
