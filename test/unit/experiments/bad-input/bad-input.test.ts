import { describe, expect, test } from "vitest";
import { askAll, askLarge } from "../../../../src/experiments/bad-input/bad-input.ts";
import { LARGE_BYTES } from "../../../../src/experiments/bad-input/bad-questions.ts";
import { message } from "../../../../src/model/message.ts";
import type { Asked } from "../../../../src/model/record.ts";
import type { RawReply } from "../../../../src/model/service/raw-exchange.ts";
import { presetService, type ServicePlan } from "../../../../src/model/service/service.ts";
import { buildExperimentContext } from "../../../support/experiment-context.ts";
import { said } from "../../../support/said.ts";

const REPLY: RawReply = { status: 400, retryAfter: false, degraded: null, body: "", failure: null, latencyMs: 1 };

/** What became of every bad input when the service replies like this, in turn and the last one for ever. */
async function askedOf(...replies: Partial<RawReply>[]): Promise<readonly Asked[]> {
  return await askedOfService(presetService("qwen-allinone"), ...replies);
}

async function askedOfService(service: ServicePlan, ...replies: Partial<RawReply>[]): Promise<readonly Asked[]> {
  let count = 0;
  const ask = async () => {
    const reply = replies[Math.min(count, replies.length - 1)];
    count += 1;
    return { ...REPLY, ...reply };
  };
  const asked: Asked[] = [];
  const { signal } = new AbortController();
  await askAll(buildExperimentContext({ service, ask }), (each) => asked.push(each), signal);
  return asked;
}

const wrong = (asked: readonly Asked[]) => new Set(asked.filter(({ held }) => !held).map(({ name }) => name));

test("4xx for everything is right", async () => {
  const asked = await askedOf({});
  expect(wrong(asked).size).toBe(0);
  expect(asked.length).toBeGreaterThan(40);
});

test("what is text may be answered; what is none may not", async () => {
  const names = wrong(await askedOf({ status: 200 }));
  expect(names).toContain("an empty body");
  expect(names).toContain("GET");
  expect(names).not.toContain("emoji");
  expect(names).not.toContain("a body of 1 MiB");
});

test("5xx is wrong for everything, and what it said is told in one harmless line", async () => {
  const asked = await askedOf({ status: 500, body: "no\n::error::text" });
  expect(wrong(asked).size).toBe(new Set(asked.map(({ name }) => name)).size);
  expect(said(asked[0]?.detail)).toMatch(/^500: no/);
  expect(said(asked[0]?.detail)).not.toContain("\n");
});

test("of a page that says it, only the title is told", async () => {
  const asked = await askedOf({
    status: 500,
    body: "<!doctype html>\n<title>500 Internal Server Error</title>\n<h1>No</h1>",
  });
  expect(asked[0]?.detail).toEqual(
    message("reply.status", { status: 500, meaning: "", text: "Internal Server Error", location: null }),
  );
});

test("no answer is wrong, but for a body that never came whole", async () => {
  const asked = await askedOf({ status: null, failure: message("reply.none", {}) });
  expect(wrong(asked)).not.toContain("a truncated body");
  expect(asked.find(({ name }) => name === "null")).toMatchObject({ held: false, detail: message("reply.none", {}) });
});

test("a service that is full is asked again", async () => {
  const asked = await askedOf({ status: 503, retryAfter: true }, {});
  expect(wrong(asked).size).toBe(0);
});

test("a chat may go on with an empty turn, and is asked as much as any other", async () => {
  const chat = await askedOfService(presetService("openai-chat"), { status: 200 });
  expect(wrong(chat)).not.toContain("an empty input");
  expect(wrong(chat)).toContain("an input that is a number");
  expect(chat).toHaveLength((await askedOf({ status: 200 })).length);
});

describe("memory after large bodies", () => {
  /** What is left when memory is read with these values, MiB, after each round of bodies. */
  async function leftOf(readings: readonly number[], endsAtMs: number) {
    let rounds = 0;
    const memoryNow = () => {
      rounds += 1;
      return (readings[rounds - 1] ?? 0) * LARGE_BYTES;
    };
    const work = buildExperimentContext({ memoryNow, ask: async () => REPLY });
    const left = await askLarge(work, { endsAtMs, restMs: 10 }, new AbortController().signal);
    return { ...left, rounds };
  }

  test.for([
    ["what a collector frees only in the third round is no leak", [10, 62, 62], { leftBytes: 0, rounds: 3 }],
    ["what grows in each round is a leak", [100, 200, 300], { leftBytes: 100 * LARGE_BYTES, rounds: 3 }],
    ["what grows in the first alone needs no third", [100, 110], { leftBytes: 10 * LARGE_BYTES, rounds: 2 }],
  ] as const)("%s", async ([, readings, expected]) => {
    expect(await leftOf(readings, 60_000)).toMatchObject({ bodies: 100, ...expected });
  });
});
