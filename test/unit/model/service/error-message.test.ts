import { describe, expect, test } from "vitest";
import { errorMessage, requiredFields } from "../../../../src/model/service/error-message.ts";

/** As the servers write them. */
const FLASK =
  "<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>\n<p>The server encountered an internal error.</p>\n";
const FLASK_DEBUG =
  "<!doctype html>\n<html lang=en>\n  <head>\n    <title>KeyError: 'input' // Werkzeug Debugger</title>";
const NGINX =
  "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n";
const GUNICORN =
  "<html>\n  <head>\n    <title>Internal Server Error</title>\n  </head>\n  <body>\n    <h1><p>Internal Server Error</p></h1>";
const LLAMA = '{"error":{"code":400,"message":"\'messages\' is required","type":"invalid_request_error"}}';

const FASTAPI = JSON.stringify({
  detail: [
    { type: "missing", loc: ["body", "text"], msg: "Field required", input: { input: "I like it" } },
    { type: "string_type", loc: ["body", "data", "1", "lang"], msg: "Input should be a valid string", input: 7 },
  ],
});

test.each([
  ["Flask's page", FLASK, "Internal Server Error"],
  ["the page of Flask's debugger", FLASK_DEBUG, "KeyError: 'input' // Werkzeug Debugger"],
  ["nginx's page", NGINX, "Bad Gateway"],
  ["gunicorn's page", GUNICORN, "Internal Server Error"],
  ["a page without a title", "<html><body><b>Out of</b> memory</body></html>", "Out of  memory"],
  ["llama-server's object", LLAMA, "'messages' is required"],
  ["FastAPI's detail", '{"detail":"Not Found"}', "Not Found"],
  ["FastAPI's validation", FASTAPI, "text: Field required; data.1.lang: Input should be a valid string"],
  ["plain text", "Internal Server Error", "Internal Server Error"],
  ["an object with none of the forms", '{"code":7}', '{"code":7}'],
  ["nothing", "", ""],
])("of %s", (_name, body, message) => {
  expect(errorMessage(body)).toBe(message);
});

test("a page without end takes no time", () => {
  const startedAt = performance.now();
  errorMessage(`<html>${"<".repeat(1024 * 1024)}`);
  errorMessage(`<html><title>${" ".repeat(1024 * 1024)}`);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

describe("the fields that FastAPI requires", () => {
  const missing = (...loc: unknown[]) => ({ type: "missing", loc, msg: "Field required" });
  const of = (...detail: unknown[]) => requiredFields(JSON.stringify({ detail }));

  test("are those that are missing, not those that do not fit", () => {
    expect(requiredFields(FASTAPI)).toEqual(["text"]);
    expect(of(missing("body", "data", "text"))).toEqual(["data.text"]);
    expect(of({ ...missing("body", "text"), type: "value_error.missing" })).toEqual(["text"]);
  });

  test.each<[string, ...unknown[]]>([
    ["parameters of the address", missing("query", "text")],
    ["a body that is missing as a whole", missing("body")],
    ["an item of a list", missing("body", 0, "text")],
    ["a name that is no plain word", missing("body", "`; rm -rf /"), missing("body", "x".repeat(41))],
    ["a place that is too deep", missing("body", "a", "b", "c", "d")],
    ["other forms", null, 3, "missing", { loc: "body" }, { type: "missing", loc: ["body", "text"] }],
  ])("but not %s", (_, ...detail) => {
    expect(of(...detail)).toEqual([]);
  });

  test("at most four", () => {
    expect(of(...Array.from({ length: 50 }, (_, index) => missing("body", `f${index}`)))).toHaveLength(4);
    expect(requiredFields("<html>")).toEqual([]);
    expect(requiredFields('{"detail": "Not Found"}')).toEqual([]);
  });
});
