import type { RawRequest } from "../../model/service/raw-exchange.ts";
import { requestTemplate } from "../../model/service/request-template.ts";
import type { ExperimentContext } from "../kit/experiment.ts";

type Service = ExperimentContext["service"];

/** An unusual request. */
export interface Question {
  readonly name: string;
  readonly raw: RawRequest;
  /** `refusal`: 4xx; `either`: 4xx or an answer; `anything-but-an-error`: also no answer at all, but never 5xx. */
  readonly expected: "refusal" | "either" | "anything-but-an-error";
}

const JSON_HEADERS = { "content-type": "application/json" };

/** Enough words for 10,000 tokens with any English tokenizer. */
const MANY_WORDS = 10_000;
const DEEP = 100_000;
export const LARGE_BYTES = 1024 ** 2;
const USUAL = "Hello, how are you?";
/** Placeholder for bytes that are not valid text; a string that templates don't contain. */
const BYTES_HERE = "\u{f0000}bytes\u{f0000}";

/** A body that is much larger than any sentence. */
export function largeQuestion({ request }: Service): Question {
  return post("a body of 1 MiB", requestTemplate(request).fill("a".repeat(LARGE_BYTES)), "either");
}

/**
 * Requests as from careless clients, scanners and fuzzers, built from the service's request template. A request without
 * text for the model must be rejected; unusual text may also be answered. Their number is the same for every service.
 */
export function badQuestions(service: Service): readonly Question[] {
  const { fill, fillWithJson } = requestTemplate(service.request);
  const body = fill(USUAL);
  // In a chat a turn without content is valid, for example for a tool call.
  const none = service.preset === "openai-chat" ? "either" : "refusal";
  return [
    post("an empty body", "", "refusal"),
    post("truncated JSON", body.slice(0, body.indexOf(USUAL) + 5), "refusal"),
    post("text that is not JSON", USUAL, "refusal"),
    post("a form", "input=Hello", "refusal", { "content-type": "application/x-www-form-urlencoded" }),
    post("invalid UTF-8", invalidUtf8(fill(BYTES_HERE)), "either"),
    post("null", "null", "refusal"),
    post("a list", '["Hello"]', "refusal"),
    post("an object without an input", "{}", "refusal"),
    post("an input that is null", fillWithJson("null"), none),
    post("an input that is a number", fillWithJson("42"), "refusal"),
    post("an input that is an object", fillWithJson('{"text": "Hello"}'), "refusal"),
    post("an empty input", fillWithJson('""'), "either"),
    post("an input of whitespace", fillWithJson('" \\n\\t "'), "either"),
    post("100,000 nested lists", fillWithJson("[".repeat(DEEP) + "]".repeat(DEEP)), "refusal"),
    post("a NUL in the text", fill("Hello\0, how are you?"), "either"),
    post("half a surrogate pair", fill("Hello \ud83d"), "either"),
    post("emoji", fill("👩‍👩‍👧‍👦 🏳️‍🌈 I love it 🎉"), "either"),
    post("right-to-left text", fill("\u202eמה שלומך היום\u202c? אני אוהב את זה"), "either"),
    post("a text of 10,000 tokens", fill("good day ".repeat(MANY_WORDS / 2)), "either"),
    largeQuestion(service),
    { name: "GET", raw: { method: "GET", headers: {}, body: "" }, expected: "refusal" },
    { name: "DELETE", raw: { method: "DELETE", headers: {}, body: "" }, expected: "refusal" },
    {
      name: "a body that takes 3 s to arrive",
      raw: { method: "POST", headers: JSON_HEADERS, body, slowly: { pieces: 30, everyMs: 100 } },
      expected: "anything-but-an-error",
    },
    {
      name: "a truncated body",
      raw: {
        method: "POST",
        headers: { ...JSON_HEADERS, "content-length": String(Buffer.byteLength(body) + 1_000) },
        body,
        hangUpAfterMs: 500,
      },
      expected: "anything-but-an-error",
    },
  ];
}

/** The same body with two bytes that are invalid in UTF-8 instead of the placeholder. */
function invalidUtf8(body: string): Uint8Array {
  const [before = "", ...after] = body.split(BYTES_HERE);
  return Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe]), Buffer.from(after.join(""))]);
}

function post(
  name: string,
  body: string | Uint8Array,
  expected: Question["expected"],
  headers: Readonly<Record<string, string>> = JSON_HEADERS,
): Question {
  return { name, raw: { method: "POST", headers, body }, expected };
}
