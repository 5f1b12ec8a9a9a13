import { describe, expect, test } from "vitest";
import { judgeAnswer } from "../../../../src/load/http/answer.ts";
import { Labels } from "../../../../src/load/labels.ts";
import { DEFAULT_PLAN } from "../../../../src/model/default-plan.ts";
import { message } from "../../../../src/model/message.ts";
import { PRESETS } from "../../../../src/model/service/service.ts";
import { HOSTILE } from "../../../support/hostile.ts";
import { inEnglish, said } from "../../../support/said.ts";

const TOO_LONG = message("reply.body-too-long", { maxBytes: 2 ** 20, unpacked: false });
const CHAT = PRESETS["openai-chat"].answer;

function judge(body: unknown, status = 200, cut = false, shape = DEFAULT_PLAN.service.answer) {
  const labels = new Labels();
  labels.learn("positive");
  labels.learn("negative");
  labels.close();
  return judgeAnswer(
    {
      status,
      unread: cut ? TOO_LONG : null,
      body: typeof body === "string" ? body : JSON.stringify(body),
    },
    shape,
    labels,
  );
}

const FASTAPI = { detail: [{ type: "missing", loc: ["body", "text"], msg: "Field required", input: { input: "x" } }] };
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
    expect(inEnglish(judge(body))).toEqual({ outcome: "wrong-answer", status: 200, detail, ...said });
  });

  test("with more than can be read is wrong", () => {
    expect(judge(good, 200, true)).toEqual({
      outcome: "wrong-answer",
      status: 200,
      detail: TOO_LONG,
    });
  });
});

describe("any other status", () => {
  test.each([
    [503, { error: "loading", at: 17 }, "503 Service Unavailable: loading"],
    [500, { message: "gone" }, "500 Internal Server Error: gone"],
    [500, "", "500 Internal Server Error"],
    [500, "<!doctype html><title>500 Internal Server Error</title><h1>Oops</h1>", "500 Internal Server Error"],
    [500, "<html><head><title>KeyError: 'input'</title>", "500 Internal Server Error: KeyError: 'input'"],
    [404, "no such route", "404 Not Found: no such route"],
    [404, { error: { message: "no such model", code: 404 } }, "404 Not Found: no such model"],
    [422, { detail: [{ msg: "x" }] }, '422 Unprocessable Entity: {"detail":[{"msg":"x"}]}'],
    [204, "", "204 No Content"],
    [307, "", "307 Temporary Redirect, redirects are not followed"],
    [201, good, `201 Created: ${JSON.stringify(good)}`],
    [799, "", "799"],
  ])("%i is an HTTP error", (status, body, detail) => {
    expect(inEnglish(judge(body, status))).toMatchObject({ outcome: "http-error", status, detail });
  });

  test.each([
    [201, good, "2xx"],
    [201, good, "201"],
    [299, good, "2xx"],
  ])("%i is ok where the shape takes %s", (status, body, taken) => {
    const shape = { ...DEFAULT_PLAN.service.answer, status: taken };
    expect(judge(body, status, false, shape)).toMatchObject({ outcome: "ok", status });
    expect(judge({}, status, false, shape)).toMatchObject({ outcome: "wrong-answer", status });
    expect(judge(body, 302, false, shape)).toMatchObject({ outcome: "http-error" });
  });

  test.each([
    [201, good, message("answer.good-status", {})],
    [204, "", undefined],
    [401, "", message("answer.key", {})],
    [400, "Invalid host header", message("answer.host", {})],
    [421, "", message("answer.host", {})],
    [404, "", message("answer.route", {})],
    [500, "no host", undefined],
    [422, FASTAPI, message("answer.required-fields", { fields: ["text"] })],
    [422, { detail: "no host" }, message("answer.host", {})],
    [500, FASTAPI, undefined],
  ])("what to write on %i %j", (status, body, advice) => {
    expect(judge(body, status).advice).toEqual(advice);
  });

  test.each([
    ["/predict/", message("answer.redirects", { path: "/predict/" })],
    ["http://127.0.0.1:20007/v2/predict", message("answer.redirects", { path: "/v2/predict" })],
    ["https://service/predict", message("answer.redirects-to-https", {})],
    ["//evil.example", message("answer.redirects", { path: "/" })],
    ["/x`; rm -rf /`", undefined],
    ["http://", undefined],
  ])("a redirect to %s is named, and what to write", (location, advice) => {
    const redirect = { status: 307, body: "", unread: null, location };
    const answer = judgeAnswer(redirect, DEFAULT_PLAN.service.answer, new Labels());
    expect(said(answer.detail)).toBe(`307 Temporary Redirect to ${location}, redirects are not followed`);
    expect(answer.advice).toEqual(advice);
  });
});

describe("an answer of another shape", () => {
  const chat = (content: unknown, more: object = {}) => ({ choices: [{ index: 0, message: { content } }], ...more });
  const judgeAs = (shape: typeof CHAT, body: unknown) => judge(body, 200, false, shape);

  test("is ok with its text alone, where it has no label and nothing that says success", () => {
    expect(judgeAs(CHAT, chat("Fine."))).toEqual({ outcome: "ok", status: 200, response: "Fine." });
  });

  test.each([
    [chat(""), "`/choices/0/message/content` is empty"],
    [chat(null), "`/choices/0/message/content` is null, not text"],
    [chat([{ type: "text", text: "x" }]), expect.stringMatching(/is \[{"type":"text".*, not text$/)],
    [{ choices: [] }, "`/choices/0/message/content` is missing"],
    [{ choices: { 0: { message: { content: 3 } } } }, "`/choices/0/message/content` is 3, not text"],
    [{ error: { message: "loading" } }, 'the service says "loading"; `/choices/0/message/content` is missing'],
    ["data: {}", 'the body is not a JSON object: "data: {}"'],
  ])("%j is wrong", (body, detail) => {
    expect(inEnglish(judgeAs(CHAT, body))).toMatchObject({ outcome: "wrong-answer", detail });
  });

  test("has its label and what says success where the shape says so", () => {
    const shape = { status: "200", text: "/a~1b/~0", label: "/tags/1", success: "/meta/done" };
    const body = { "a/b": { "~": "yes" }, tags: ["x", "positive"], meta: { done: true } };
    expect(judgeAs(shape, body)).toEqual({ outcome: "ok", status: 200, sentiment: "positive", response: "yes" });
    expect(said(judgeAs(shape, { ...body, tags: ["x", "foo"], meta: {} }).detail)).toBe(
      '`/meta/done` is missing; `/tags/1` is "foo", not one of positive, negative',
    );
  });

  test("is a list where its text is in one", () => {
    const shape = { status: "200", text: "/0/generated_text", label: null, success: null };
    expect(judgeAs(shape, [{ generated_text: "hi" }])).toMatchObject({ outcome: "ok", response: "hi" });
    expect(said(judgeAs(shape, { 0: { generated_text: "hi" } }).detail)).toMatch(/^the body is not a JSON list/);
  });

  test.each(["/constructor/name", "/__proto__/x", "/choices/length", "/choices/00", "/choices/-1"])(
    "%s finds nothing that the document itself does not have",
    (text) => {
      expect(said(judgeAs({ status: "200", text, label: null, success: null }, chat("x")).detail)).toBe(
        `\`${text}\` is missing`,
      );
    },
  );

  test("lists in lists without end are wrong, and no end of the drill", () => {
    const deep = `{"response": ${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    expect(judge(deep)).toMatchObject({ outcome: "wrong-answer" });
  });

  test.each(HOSTILE)("hostile text in it is made harmless: %s", (_name, text) => {
    for (const body of [chat({ [text]: text }), { choices: text }, { error: { message: text } }]) {
      expect(said(judgeAs(CHAT, body).detail)).not.toMatch(/[\p{Cc}\p{Cf}]|^::|##\[/u);
      expect(said(judge(body, 500, false, CHAT).detail)).not.toMatch(/[\p{Cc}\p{Cf}]|^::|##\[/u);
    }
  });
});
