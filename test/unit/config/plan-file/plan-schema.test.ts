import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { planSchema } from "../../../../src/config/plan-file/plan-schema.ts";
import { FILE_INPUTS } from "../../../../src/config/table.ts";
import { LIMIT_NAMES } from "../../../../src/config/values/experiments.ts";
import { experiments } from "../../../../src/experiments/registry.ts";
import { ofPlan, problemsIn } from "../support.ts";

const file = new URL("../../../../src/config/plan-file/plan.schema.generated.json", import.meta.url);
const schema = JSON.parse(readFileSync(file, "utf8"));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validate = ajv.compile(schema);

test("the committed schema is that of the table and the kinds of fault", async () => {
  await expect(`${JSON.stringify(planSchema(experiments), null, 2)}\n`).toMatchFileSnapshot(file.pathname);
});

test("it is a schema of draft 2020-12, and has every input that a file may set", () => {
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(Object.keys(schema.properties)).toEqual(FILE_INPUTS);
});

test("no parameter of a kind has the name of another key of a drill", () => {
  const others = ["kind", "repeat", "allow-failure", ...LIMIT_NAMES];
  expect(
    experiments.flatMap(({ parameters }) => Object.keys(parameters)).filter((name) => others.includes(name)),
  ).toEqual([]);
});

describe("both take", () => {
  test.each([
    ["cpus: 2"],
    ["cpus: '0.5'"],
    ["container-port: 80"],
    ["container-port: '80'"],
    ["read-only: true"],
    ["read-only: 'false'"],
    ["restart-policy: on-failure:3"],
    ["restart-policy: no"],
    ["pull: never"],
    ["env: {A: 1, B: x, C: true, D: ''}"],
    ["env: |\n  A=1\n"],
    ["command: serve --port 80"],
    ["command: [serve, --port, 80]"],
    ["load: 3 clients"],
    ["load: 2.5/s\nmin-availability: 90%"],
    ["ready-timeout: 1m30s"],
    ["ready-timeout: 90 seconds"],
    ["memory: 2GiB"],
    ["memory: 512 MB"],
    ["max-slowdown: 30 %\nbaseline-image: qwen:main"],
    ["predict-path: /v1/predict?full=1"],
    ["service: openai-chat\nmodel: qwen2.5:0.5b"],
    ['request: \'{"q": "{{input}}"}\'\nanswer: {text: /q, label: none}'],
    ["answer: {status: 2xx}"],
    ["answer: {status: 201, label: none}"],
    ['request: |\n  {"q":\n   "{{input}}"}\nanswer: |\n  text: /q\n'],
    ["request-headers: {Authorization: Bearer x, X-Tenant: 7}"],
    ["request-headers: 'X-Tenant: 7'"],
    ["stress-workers: 4"],
    ["experiments: [cpu-overload, {kind: kill-restart}, {kind: terminate, grace: 30s}]"],
    ["experiments: [{kind: cpu-overload, workers: 4, max-p95: 9s, repeat: 2, allow-failure: true}]"],
    ["experiments: [{kind: oom-kill, max-recovery: 60s, min-availability: 90%}]"],
  ])("%j", (text) => {
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(ofPlan(text).plan.target.image).not.toBe("");
  });
});

describe("both refuse", () => {
  test.each([
    ["{}"],
    ["- cpu-overload"],
    ["max-p59: 8s"],
    ["max-p95: 8"],
    ["max-p95: '8'"],
    ["max-p95:"],
    ["max-p95: [8s]"],
    ["min-availability: 0.95"],
    ["min-availability: 95"],
    ["memory: 512"],
    ["cpus: 500m"],
    ["cpus: two"],
    ["container-port: http"],
    ["read-only: yes"],
    ["restart-policy: unless-stoped"],
    ["restart-policy: on-failure:x"],
    ["pull: sometimes"],
    ["on-inconclusive: warning"],
    ["load: 5"],
    ["load: 30/m"],
    ["predict-path: predict"],
    ["service: openai"],
    ["request: {q: '{{input}}'}"],
    ["request: '{}'"],
    ["answer: {status: 302x}"],
    ["answer: {text: x}"],
    ["answer: {text: /x, lable: /y}"],
    ["answer: [/x]"],
    ["request-headers: [A]"],
    ["env: [A=1]"],
    ["env: {A B: 1}"],
    ["env: {A: [1]}"],
    ["env: {A: }"],
    ["command: []"],
    ["command: [[a]]"],
    ["plan: x"],
    ["comment: false"],
    ["comment-key: x"],
    ["github-token: x"],
    ["experiments: cpu-overload"],
    ["experiments: []"],
    ["experiments: [cpu-overlod]"],
    ["experiments: [{kind: cpu-overlod}]"],
    ["experiments: [{workers: 2}]"],
    ["experiments: [{kind: kill-restart, workers: 2}]"],
    ["experiments: [{kind: kill-restart, max-slowdown: 30%}]"],
    ["experiments: [{kind: cpu-overload, workers: many}]"],
    ["experiments: [{kind: cpu-overload, duration: 30s}]"],
    ["experiments: [{kind: terminate, grace: 30}]"],
    ["experiments: [{kind: kill-restart, repeat: 11}]"],
    ["experiments: [{kind: kill-restart, repeat: 1.5}]"],
    ["experiments: [{kind: kill-restart, allow-failure: yes}]"],
    [`experiments: [${"kill-restart, ".repeat(51)}]`],
  ])("%.60j", (text) => {
    expect(validate(parse(text))).toBe(false);
    expect(problemsIn(text)).not.toEqual([]);
  });
});
