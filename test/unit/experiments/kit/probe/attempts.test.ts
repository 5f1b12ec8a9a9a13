import { expect, test } from "vitest";
import { attempt } from "../../../../../src/experiments/kit/probe/attempts.ts";
import { message } from "../../../../../src/model/message.ts";
import type { Attempt } from "../../../../../src/model/record.ts";
import type { TextReply } from "../../../../../src/model/service/text-reply.ts";
import { buildExperimentContext } from "../../../../support/experiment-context.ts";

const ok: TextReply = {
  outcome: "ok",
  status: 200,
  sentiment: "Positive",
  response: "Fine.",
  detail: null,
  latencyMs: 5,
};
const slow: TextReply = {
  ...ok,
  outcome: "timeout",
  status: null,
  sentiment: null,
  response: "",
  detail: message("reply.none", {}),
};

/** Asks one trial of each text; the plain one is "plain". */
async function trying(texts: readonly string[], say: (text: string) => TextReply) {
  const asked: string[] = [];
  const attempts: Attempt[] = [];
  let labels: boolean | null = null;
  const context = buildExperimentContext({
    say: async (text) => {
      asked.push(text);
      return say(text);
    },
  });
  await attempt(context, {
    trials: texts.map((text) => ({ name: text, text, plain: "plain" })),
    leaks: (answer) => answer.includes("secret"),
    onAttempt: (each) => attempts.push(each),
    onLabels: (given) => {
      labels = given;
    },
    signal: new AbortController().signal,
  });
  return { asked, attempts, labels };
}

test("the plain text is asked once, before all others; labels are compared as labels are", async () => {
  const replies: Record<string, TextReply> = {
    b: { ...ok, sentiment: " positive" },
    c: { ...ok, sentiment: "negative" },
  };
  const { asked, attempts, labels } = await trying(["a", "b", "c"], (text) => replies[text] ?? ok);
  expect(asked).toEqual(["plain", "a", "b", "c"]);
  expect(attempts.map(({ outcome, detail }) => [outcome, detail])).toEqual([
    ["held", null],
    ["held", null],
    ["turned", message("reply.label-changed", { plain: "Positive", label: "negative" })],
  ]);
  expect(labels).toBe(true);
});

test.each([
  [
    "an answer that is none of the service's",
    {
      ...ok,
      outcome: "wrong-answer",
      sentiment: null,
      detail: message("reply.not-json", { list: false, start: "banana" }),
    },
    "turned",
  ],
  [
    "a refusal",
    {
      ...ok,
      outcome: "http-error",
      status: 422,
      sentiment: null,
      detail: message("reply.status", { status: 422, meaning: "", text: "", location: null }),
    },
    "refused",
  ],
  [
    "a full queue",
    {
      ...ok,
      outcome: "http-error",
      status: 429,
      sentiment: null,
      detail: message("reply.status", { status: 429, meaning: "", text: "", location: null }),
    },
    "unanswered",
  ],
  [
    "a failure",
    {
      ...ok,
      outcome: "http-error",
      status: 500,
      sentiment: null,
      detail: message("reply.status", { status: 500, meaning: "", text: "", location: null }),
    },
    "unanswered",
  ],
] as const)("%s", async (_, reply, outcome) => {
  const { attempts } = await trying(["a"], (text) => (text === "a" ? reply : ok));
  expect(attempts.map((each) => each.outcome)).toEqual([outcome]);
});

test("what fails once is asked again, and a service that is gone no further", async () => {
  let first = true;
  const once = await trying(["a"], (text) => {
    const fails = text === "a" && first;
    if (text === "a") first = false;
    return fails ? slow : ok;
  });
  expect(once.attempts.map(({ outcome }) => outcome)).toEqual(["held"]);

  const gone = await trying([..."abcdefgh"], (text) => (text === "plain" || text === "a" ? ok : slow));
  expect(gone.attempts).toHaveLength(6);
});

test("a service that does not answer the plain text shows nothing", async () => {
  await expect(trying(["a"], () => slow)).rejects.toThrow("reply.none");
});

test("a service without labels says so, and what leaks is seen", async () => {
  const { attempts, labels } = await trying(["a"], () => ({ ...ok, sentiment: null, response: "my secret" }));
  expect(labels).toBe(false);
  expect(attempts).toMatchObject([{ outcome: "held", leaked: true }]);
});
