import { expect, test } from "vitest";
import { presetService } from "../../../src/model/service/service.ts";
import { toMarkdown } from "../../../src/report/render/markdown.ts";
import { COMPUTES, drillWith } from "../../docker/drill-order.ts";
import { drillReport } from "../../support/in-english.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { buildProvenance } from "../../support/record-builder.ts";
import { said } from "../../support/said.ts";

const SPEAKS = "openai-chat";

test.concurrent("a server that speaks openai-chat is drilled as it is, and its labels are not applicable", async () => {
  const { record, verdict } = await drillWith({
    service: presetService("openai-chat", "qwen2.5:0.5b"),
    experiments: ["cpu-overload", "kill-restart"],
    cpus: 0.3,
    env: { ...COMPUTES, LATENCY_MS: "8", SPEAKS, MODEL: "qwen2.5:0.5b", MODEL_NEEDED: "1" },
  });

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experimentsOf(record).map(({ effect }) => effect?.observed)).toEqual([true, true]);
  expect(record.sentiments).toEqual([]);
  expect(experimentsOf(record)[1]?.recovery?.inFlight).not.toBeNull();
  expect(toMarkdown(drillReport(record, verdict, buildProvenance()))).toContain(
    "Sentiment during experiments: not applicable",
  );
});

test.concurrent("bad input is built from what its requests look like, and brings the key that it asks for", async () => {
  const { record, verdict } = await drillWith({
    service: { ...presetService("openai-chat"), headers: { authorization: "Bearer k3y-k3y-k3y" } },
    experiments: ["bad-input"],
    env: { SPEAKS, API_KEY: "k3y-k3y-k3y" },
  });
  const asked = experimentsOf(record)[0]?.questioned?.asked ?? [];

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(asked.filter(({ status }) => status === 401)).toEqual([]);
  expect(asked.find(({ name }) => name === "an input that is a number")?.status).toBe(400);
  expect(asked.find(({ name }) => name === "emoji")?.status).toBe(200);
});

test.concurrent("a request of one's own, and an answer that has its text elsewhere", async () => {
  const { verdict } = await drillWith({
    service: {
      ...presetService("qwen-allinone"),
      request: '{"q": ["{{input}}"], "n": 1.0}',
      answer: { status: "200", text: "/version", label: null, success: null },
    },
    experiments: ["kill-restart"],
  });
  expect(verdict.status, said(verdict.sentence)).toBe("pass");
});

test.concurrent.each([
  ["a model that it does not serve", { MODEL: "b" }, "404 Not Found: there is no model a"],
  ["no key", { MODEL: "a", API_KEY: "k3y-k3y-k3y" }, "401 Unauthorized: the API key is wrong"],
])("%s is an error in the server's own words", async (_name, env, words) => {
  const { verdict } = await drillWith({
    service: presetService("openai-chat", "a"),
    env: { SPEAKS, ...env },
    readyTimeoutMs: 3_000,
  });
  expect(verdict.status).toBe("error");
  expect(verdict.sentence[0]).toMatchObject({ code: "boot.no-good-answer", args: { readyTimeoutMs: 3_000 } });
  expect(said(verdict.sentence)).toContain(words);
});
