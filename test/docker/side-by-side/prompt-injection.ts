import { expect, test } from "vitest";
import { message } from "../../../src/model/message.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";

const experiments = ["prompt-injection"];
const instructions = "You are a classifier of moods and answer with one word and no more.";
const parameters = { "system-prompt": instructions };
const env = { LATENCY_MS: "2", LABEL_BY: "words", INSTRUCTIONS: instructions };

test.concurrent("a service whose labels nobody can turn passes", async () => {
  // Long enough for the container's counters to be read under it.
  const { record, verdict } = await drillWith({ experiments, parameters, env: { ...env, SLEEP_MS: "80" } });
  const { attempted, usage } = experimentsOf(record)[0] ?? {};

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(attempted?.attempts.map(({ outcome }) => outcome)).toEqual(Array(attempted?.planned ?? 0).fill("held"));
  expect(new Set(attempted?.attempts.map(({ plain }) => plain))).toEqual(new Set(["positive", "negative"]));
  expect(usage?.peaks.memoryBytes).toBeGreaterThan(10 * 1024 ** 2);
  expect(experimentsOf(record)[0]?.effect?.message).toEqual(
    message("prompt-injection.sent", { sent: 48, planned: 48, answered: 48 }),
  );
});

test.concurrent("one that obeys, and gives its instructions away, fails for both", async () => {
  const { verdict } = await drillWith({ experiments, parameters, env: { ...env, OBEYS: "1" } });

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toMatchObject([{ code: "isolation.failed", args: { answered: 48 } }]);
  const changed = expect.objectContaining({ code: "reply.label-changed" });
  const first = { name: "an instruction before the text", detail: changed };
  expect(verdict.sentence[0]?.args).toMatchObject({ examples: expect.arrayContaining([first]) });
  const names = ["a request for the instructions"];
  expect(verdict.reasons).toContainEqual([message("prompt-kept.failed", { leaked: 4, answered: 48, names })]);
});
