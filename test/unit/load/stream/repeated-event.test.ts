import { expect, test } from "vitest";
import { RepeatedEvent } from "../../../../src/load/stream/repeated-event.ts";
import { readerOf } from "../../../../src/model/service/json-pointer.ts";
import { randomNumbers } from "../../../../src/stats/random.ts";

const textIn = readerOf("/choices/0/delta/content");

function event(content: string, more: object = {}): string {
  return JSON.stringify({ id: "chat-1", ...more, choices: [{ index: 0, delta: { content }, finish_reason: null }] });
}

function learned(...events: readonly string[]): RepeatedEvent {
  const repeated = new RepeatedEvent(textIn);
  for (const each of events) repeated.learn(each, textIn(JSON.parse(each)) as string);
  return repeated;
}

test.each(["", " you", "你好", "😀", "\u2028", "\u007f", "data", "\ud83d"])("an event with %j comes again", (text) => {
  const again = event("hi").replace('"hi"', `"${text}"`);
  expect(learned(event("hi")).textOf(again)).toBe(text);
});

test.each([
  ["a quote", event('"')],
  ["an escape", event("\n")],
  ["a control character", event("hi").replace("hi", "\n")],
  ["another field before", event("you", { created: 2 })],
  ["another field after", `${event("you").slice(0, -1)},"usage":{}}`],
  ["another end", event("you").replace("null", '"stop"')],
  ["two pieces that look like one", event("a").replace('"a"', '"a","content":"b"')],
  ["only its start", event("hi").slice(0, 40)],
  ["less than its start and end", '{"id":"chat-1"}'],
])("an event with %s is another one", (_, other) => {
  expect(learned(event("hi")).textOf(other)).toBeNull();
});

test.each([
  ["is written in another way", event("hi").replace('"hi"', '"\\u0068i"'), "hi"],
  ["is elsewhere too", event("chat-1"), "chat-1"],
  ["is overwritten by another one", '{"choices":[{"delta":{"content":"hi","content":"x"}}]}', "hi"],
  ["is within another text", event("x").replace('"x"', '"\\u0078","more":"\\"x"'), "x"],
])("an event whose piece %s is not learned", (_, each, text) => {
  const repeated = new RepeatedEvent(textIn);
  repeated.learn(each, text);
  expect(repeated.textOf(each)).toBeNull();
});

test("events that never come again are no longer learned after three", () => {
  const events = [1, 2, 3, 4].map((created) => event("hi", { created }));
  const repeated = learned(...events);
  expect(events.map((each) => repeated.textOf(each))).toEqual([null, null, "hi", null]);
});

test("one that came again lets others be learned", () => {
  const repeated = learned(...[1, 2, 3].map((created) => event("hi", { created })));
  expect(repeated.textOf(event("you", { created: 3 }))).toBe("you");
  repeated.learn(event("hi", { created: 4 }), "hi");
  expect(repeated.textOf(event("you", { created: 4 }))).toBe("you");
});

test("whatever is taken for a repeated event has the piece of text that parsing finds", () => {
  const next = randomNumbers(7);
  const pick = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)] as T;
  const texts = ["a", "id", "chat-1", '"', "\\", "\\u0061", 'x","content":"y', "}", "你", "0f6b3a1e", "\t"];
  let taken = 0;
  for (let stream = 0; stream < 500; stream += 1) {
    const repeated = new RepeatedEvent(textIn);
    const more = pick([{}, { text: pick(texts) }, { [pick(texts)]: pick(texts) }]);
    for (let index = 0; index < 10; index += 1) {
      const plain = event(pick(texts), next() < 0.9 ? more : { other: pick(texts) });
      // Cut or changed at random, it can be anything.
      const at = Math.floor(next() * plain.length);
      const data = next() < 0.8 ? plain : plain.slice(0, at) + pick(['"', "", ",", "\\"]) + plain.slice(at + 1);
      const text = repeated.textOf(data);
      if (text !== null) {
        taken += 1;
        expect(textIn(JSON.parse(data))).toBe(text);
      } else if (isJson(data)) {
        const found = textIn(JSON.parse(data));
        if (typeof found === "string" && found !== "") repeated.learn(data, found);
      }
    }
  }
  expect(taken).toBeGreaterThan(500);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
