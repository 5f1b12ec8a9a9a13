import { requestTemplate } from "../../model/service/request-template.ts";
import type { ExperimentContext, Question } from "../kit/experiment.ts";

type Service = ExperimentContext["service"];

const JSON_HEADERS = { "content-type": "application/json" };

/** Words enough for ten thousand tokens of any tokenizer that knows English. */
const MANY_WORDS = 10_000;
const DEEP = 100_000;
export const LARGE_BYTES = 1024 ** 2;
const USUAL = "Hello, how are you?";
/** Stands where bytes go that no text has; it is not in any template by chance. */
const BYTES_HERE = "\u{f0000}bytes\u{f0000}";

/** A body of a size that no sentence has. */
export function largeQuestion({ request }: Service): Question {
  return post("a body of 1 MiB", requestTemplate(request).fill("a".repeat(LARGE_BYTES)), "either");
}

/**
 * What a service gets from careless clients, scanners and fuzzers, built from what its requests look like. What is no text
 * for the model has to be refused; what is text, however odd, may be answered too. Their number is the same for every
 * service.
 */
export function badQuestions(service: Service): readonly Question[] {
  const { fill, fillWithJson } = requestTemplate(service.request);
  const body = fill(USUAL);
  // A chat goes on with a turn that has no content, as one that calls a tool.
  const none = service.preset === "openai-chat" ? "either" : "refusal";
  return [
    post("an empty body", "", "refusal"),
    post("JSON that breaks off", body.slice(0, body.indexOf(USUAL) + 5), "refusal"),
    post("text that is no JSON", USUAL, "refusal"),
    post("a form", "input=Hello", "refusal", { "content-type": "application/x-www-form-urlencoded" }),
    post("bytes that are no UTF-8", noUtf8(fill(BYTES_HERE)), "either"),
    post("null", "null", "refusal"),
    post("a list", '["Hello"]', "refusal"),
    post("an object without an input", "{}", "refusal"),
    post("an input that is null", fillWithJson("null"), none),
    post("an input that is a number", fillWithJson("42"), "refusal"),
    post("an input that is an object", fillWithJson('{"text": "Hello"}'), "refusal"),
    post("an empty input", fillWithJson('""'), "either"),
    post("an input of blanks", fillWithJson('" \\n\\t "'), "either"),
    post("lists in lists, 100,000 deep", fillWithJson("[".repeat(DEEP) + "]".repeat(DEEP)), "refusal"),
    post("a NUL in the text", fill("Hello\0, how are you?"), "either"),
    post("half a surrogate pair", fill("Hello \ud83d"), "either"),
    post("emoji", fill("👩‍👩‍👧‍👦 🏳️‍🌈 I love it 🎉"), "either"),
    post("text from right to left", fill("\u202eמה שלומך היום\u202c? אני אוהב את זה"), "either"),
    post("a text of 10,000 tokens", fill("good day ".repeat(MANY_WORDS / 2)), "either"),
    largeQuestion(service),
    { name: "GET", raw: { method: "GET", headers: {}, body: "" }, expected: "refusal" },
    { name: "DELETE", raw: { method: "DELETE", headers: {}, body: "" }, expected: "refusal" },
    {
      name: "a body that takes 3 s to come",
      raw: { method: "POST", headers: JSON_HEADERS, body, slowly: { pieces: 30, everyMs: 100 } },
      expected: "anything-but-an-error",
    },
    {
      name: "a body that breaks off",
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

/** The same body with two bytes in the place of the mark that no UTF-8 has. */
function noUtf8(body: string): Uint8Array {
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
