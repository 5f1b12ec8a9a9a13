import { expect, test } from "vitest";
import { templateProblem } from "../../../../src/model/service/request-template.ts";
import { requestInput } from "../../../../src/report/messages/parts.ts";

test.each([
  [["text"], { text: "{{input}}" }],
  [["model", "prompt"], { model: "…", prompt: "{{input}}" }],
  [["a", "b"], { a: "{{input}}", b: "…" }],
  [["data.lang", "data.text"], { data: { lang: "…", text: "{{input}}" } }],
  [["messages", "text"], { messages: [{ role: "user", content: "{{input}}" }], text: "…" }],
])("the request for %j can be pasted", (fields, body) => {
  const [, json = ""] = /^request: '(.*)'$/.exec(requestInput(fields)) ?? [];
  expect(JSON.parse(json)).toEqual(body);
  expect(templateProblem(json)).toBeNull();
});
