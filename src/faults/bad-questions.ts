import type { Question } from "./fault.ts";

const JSON_HEADERS = { "content-type": "application/json" };

/** Words enough for ten thousand tokens of any tokenizer that knows English. */
const MANY_WORDS = 10_000;
const DEEP = 100_000;
export const LARGE_BYTES = 1024 ** 2;

/** A body of a size that no sentence has. */
export const LARGE: Question = post("a body of 1 MiB", JSON.stringify({ input: "a".repeat(LARGE_BYTES) }), "either");

/**
 * What a service gets from careless clients, scanners and fuzzers. What is no text for the model has to be refused; what
 * is text, however odd, may be answered too.
 */
export const BAD_QUESTIONS: readonly Question[] = [
  post("an empty body", "", "refusal"),
  post("JSON that breaks off", '{"input": "Hello', "refusal"),
  post("text that is no JSON", "Hello, how are you?", "refusal"),
  post("a form", "input=Hello", "refusal", { "content-type": "application/x-www-form-urlencoded" }),
  post("bytes that are no UTF-8", Buffer.from('{"input": "\xff\xfe"}', "latin1"), "refusal"),
  post("null", "null", "refusal"),
  post("a list", '["Hello"]', "refusal"),
  post("an object without an input", "{}", "refusal"),
  post("an input that is null", '{"input": null}', "refusal"),
  post("an input that is a number", '{"input": 42}', "refusal"),
  post("an input that is an object", '{"input": {"text": "Hello"}}', "refusal"),
  post("an empty input", '{"input": ""}', "refusal"),
  post("an input of blanks", '{"input": " \\n\\t "}', "refusal"),
  post("lists in lists, 100,000 deep", `{"input": ${"[".repeat(DEEP)}${"]".repeat(DEEP)}}`, "refusal"),
  post("a NUL in the text", '{"input": "Hello\\u0000, how are you?"}', "either"),
  post("half a surrogate pair", '{"input": "Hello \\ud83d"}', "either"),
  post("emoji", JSON.stringify({ input: "👩‍👩‍👧‍👦 🏳️‍🌈 I love it 🎉" }), "either"),
  post("text from right to left", JSON.stringify({ input: "\u202eמה שלומך היום\u202c? אני אוהב את זה" }), "either"),
  post("a text of 10,000 tokens", JSON.stringify({ input: "good day ".repeat(MANY_WORDS / 2) }), "either"),
  LARGE,
  { name: "GET", raw: { method: "GET", headers: {}, body: "" }, expected: "refusal" },
  { name: "DELETE", raw: { method: "DELETE", headers: {}, body: "" }, expected: "refusal" },
  {
    name: "a body that takes 3 s to come",
    raw: {
      method: "POST",
      headers: JSON_HEADERS,
      body: '{"input": "Hello, how are you?"}',
      slowly: { pieces: 30, everyMs: 100 },
    },
    expected: "anything-but-an-error",
  },
  {
    name: "a body that breaks off",
    raw: {
      method: "POST",
      headers: { ...JSON_HEADERS, "content-length": "1000" },
      body: '{"input": "Hello"}',
      hangUpAfterMs: 500,
    },
    expected: "anything-but-an-error",
  },
];

function post(
  name: string,
  body: string | Uint8Array,
  expected: Question["expected"],
  headers: Readonly<Record<string, string>> = JSON_HEADERS,
): Question {
  return { name, raw: { method: "POST", headers, body }, expected };
}
