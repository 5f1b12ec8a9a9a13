import { describe, expect, test } from "vitest";
import { judgeAnswer } from "../../../src/load/answer.ts";
import { Labels } from "../../../src/load/labels.ts";

function judge(body: unknown, status = 200, cut = false) {
  const labels = new Labels();
  labels.learn("positive");
  labels.learn("negative");
  labels.close();
  return judgeAnswer({ status, cut, body: typeof body === "string" ? body : JSON.stringify(body) }, labels);
}

const good = { success: true, sentiment: "Positive ", response: " Fine.\n" };

describe("a 200", () => {
  test("with the envelope is ok, whatever else it carries", () => {
    expect(judge({ ...good, version: 1 })).toEqual({
      outcome: "ok",
      status: 200,
      sentiment: "Positive",
      response: " Fine.\n",
    });
  });

  test.each([
    [{ ...good, success: undefined }, "`success` is missing"],
    [{ ...good, success: false }, "`success` is false, not true"],
    [{ ...good, success: "true" }, '`success` is "true", not true'],
    [{ ...good, sentiment: undefined }, "`sentiment` is missing"],
    [{ ...good, sentiment: null }, "`sentiment` is null, not text"],
    [{ ...good, sentiment: 3 }, "`sentiment` is 3, not text"],
    [{ ...good, sentiment: "  " }, "`sentiment` is empty"],
    [{ ...good, sentiment: "foo" }, '`sentiment` is "foo", not one of positive, negative'],
    [{ ...good, response: undefined }, "`response` is missing"],
    [{ ...good, response: ["x"] }, '`response` is ["x"], not text'],
    [{ ...good, response: "\n\t\u200b" }, "`response` is empty"],
    [{}, "`success` is missing; `sentiment` is missing; `response` is missing"],
    ["[1]", 'the body is not a JSON object: "[1]"'],
    ["null", 'the body is not a JSON object: "null"'],
    ["<h1>hi</h1>", 'the body is not a JSON object: "<h1>hi</h1>"'],
    ["", "the body is not a JSON object: it is empty"],
  ])("%j is wrong", (body, detail) => {
    const said =
      typeof body === "object" && "response" in body && typeof body.response === "string"
        ? { response: body.response }
        : {};
    expect(judge(body)).toEqual({ outcome: "wrong-answer", status: 200, detail, ...said });
  });

  test("with more than can be read is wrong", () => {
    expect(judge(good, 200, true)).toEqual({
      outcome: "wrong-answer",
      status: 200,
      detail: "the body is longer than 1 MiB",
    });
  });
});

describe("any other status", () => {
  test.each([
    [503, { error: "loading", at: 17 }, "503 Service Unavailable: loading"],
    [500, { message: "gone" }, "500 Internal Server Error: gone"],
    [500, "", "500 Internal Server Error"],
    [404, "no such route", "404 Not Found: no such route"],
    [204, "", "204 No Content"],
    [307, "", "307 Temporary Redirect, redirects are not followed"],
    [201, good, `201 Created: ${JSON.stringify(good)}`],
    [799, "", "799"],
  ])("%i is an HTTP error", (status, body, detail) => {
    expect(judge(body, status)).toEqual({ outcome: "http-error", status, detail });
  });
});
