import { expect, test } from "vitest";
import { errorMessage } from "../../../../src/model/service/error-message.ts";

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

test.each([
  ["Flask's page", FLASK, "Internal Server Error"],
  ["the page of Flask's debugger", FLASK_DEBUG, "KeyError: 'input' // Werkzeug Debugger"],
  ["nginx's page", NGINX, "Bad Gateway"],
  ["gunicorn's page", GUNICORN, "Internal Server Error"],
  ["a page without a title", "<html><body><b>Out of</b> memory</body></html>", "Out of  memory"],
  ["llama-server's object", LLAMA, "'messages' is required"],
  ["FastAPI's detail", '{"detail":"Not Found"}', "Not Found"],
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
