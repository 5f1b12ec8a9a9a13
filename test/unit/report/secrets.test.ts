import { describe, expect, test } from "vitest";
import { logLine } from "../../../src/report/escape.ts";
import { toMarkdown } from "../../../src/report/markdown.ts";
import { hiderOf } from "../../../src/report/secrets.ts";
import { toTerminal } from "../../../src/report/terminal.ts";
import {
  buildPhase,
  buildPlan,
  buildProvenance,
  buildRecord,
  buildSamples,
  buildVerdict,
} from "../../support/record-builder.ts";

function planWith(env: Record<string, string>, command: string[] | null = null) {
  return buildPlan({ target: { ...buildPlan().target, env, command } });
}

function hidden(text: string, env: Record<string, string>, command: string[] | null = null): string {
  return hiderOf(planWith(env, command))(text);
}

describe("what is hidden", () => {
  test.each([
    ["a value", "key k3y-k3y-k3y is wrong", { KEY: "k3y-k3y-k3y" }, "key *** is wrong"],
    ["inside a word", "xk3y-k3y-k3yx", { KEY: "k3y-k3y-k3y" }, "x***x"],
    ["the longer of two", "abc123-def456", { A: "abc123", B: "abc123-def456" }, "***"],
    ["as a JSON string", String.raw`"pa\"ss\\w0rd"`, { A: 'pa"ss\\w0rd' }, '"***"'],
    ["in an address", "/x?k=a%26b%3D1234", { A: "a&b=1234" }, "/x?k=***"],
    ["a plain word whose name says so", "swordfish is wrong", { DB_PASSWORD: "swordfish" }, "*** is wrong"],
    ["more letters than a word has", "no qhfkzmwpxlvtrbnsdgj", { A: "qhfkzmwpxlvtrbnsdgj" }, "no ***"],
    ["a secret with one of our names in it", "no kill-restart-9f8e7d", { A: "kill-restart-9f8e7d" }, "no ***"],
  ])("%s", (_, text, env, expected) => {
    expect(hidden(text, env)).toBe(expected);
  });

  test("a word of the command, the value of a flag and what stands after an equals sign", () => {
    const command = ["serve", "--token", "swordfish", "--api-key=hunter", "/models/q8.gguf"];
    expect(hidden("swordfish hunter /models/q8.gguf serve", {}, command)).toBe("*** *** *** serve");
  });

  test("a header's value, and what stands behind its scheme", () => {
    const service = { ...buildPlan().service, headers: { authorization: "Bearer swordfish", "x-tenant": "blue" } };
    const hide = hiderOf(buildPlan({ service }));
    expect(hide("the key swordfish of blue is wrong: Bearer swordfish")).toBe("the key *** of blue is wrong: ***");
  });

  test.each([40, 80, 120, 300])("the beginning of a value that was cut off after %i characters", (length) => {
    const secret = `sk-${"7f3a9c".repeat(60)}`;
    for (let start = length - 30; start < length - 7; start += 1) {
      const cut = `${"x".repeat(start)}${secret}`.slice(0, length - 1);
      expect(hidden(`"${cut}…"; and more`, { KEY: secret })).toBe(`"${"x".repeat(start)}***…"; and more`);
    }
  });

  test("five characters before a cut are no telling", () => {
    expect(hidden("wrong: k3y-k…", { KEY: "k3y-k3y-k3y" })).toBe("wrong: k3y-k…");
  });
});

describe("what stays readable", () => {
  test.each([
    ["the image", "image qwen-allinone:3f2c1e9 is here", { MODEL_NAME: "qwen-allinone" }],
    ["the path", "POST /predict failed", { ROUTE: "predict", PATHS: "/predict" }],
    ["a fault's kind", "7 of 9 under cpu-overload, after kill-restart", { A: "overload", B: "kill-restart" }],
    ["a phase", "slower in the steady state (steady-state)", { A: "steady-state", B: "steady state" }],
    [
      "plain words and numbers",
      "requests were answered, Positive, 300000",
      { A: "answered", B: "Positive", C: "300000" },
    ],
    ["short values", "info -1 10 s", { A: "info", B: "-1", C: "10 s" }],
  ])("%s", (_, text, env) => {
    expect(hidden(text, env)).toBe(text);
  });

  test("a name is only left where it stands as one", () => {
    expect(hidden("qwen-allinone:3f2c1e9 has qwen-allinone", { MODEL_NAME: "qwen-allinone" })).toBe(
      "qwen-allinone:3f2c1e9 has ***",
    );
  });

  test("the report's facts, in both forms", () => {
    const record = buildRecord({
      plan: planWith({ MODEL_NAME: "qwen-allinone", ROUTE: "/predict", MODE: "cpu-overload" }),
    });
    const reports = [
      toMarkdown(record, buildVerdict(), buildProvenance()),
      toTerminal(record, buildVerdict(), buildProvenance(), { colour: false, files: [] }),
    ];
    for (const text of reports) {
      expect(text).not.toContain("***");
      expect(text).toContain("ghcr.io/example/qwen-allinone@sha256:9d");
    }
  });
});

test("a secret that a service quotes and that was cut on the way is in no form of the report", () => {
  const secret = "sk-7f3a9c1e5b2d8f4a6c0e";
  const detail = `401 Unauthorized: bad key ${secret.slice(0, 12)}…`;
  const samples = buildSamples(3, 0, 10).map((sample) => ({ ...sample, outcome: "http-error" as const, detail }));
  const record = buildRecord({
    plan: planWith({ API_KEY: secret }),
    phases: [buildPhase("steady-state", samples)],
    warnings: [detail],
    error: [detail],
  });
  const verdict = buildVerdict({ status: "error", sentence: logLine(detail) });
  const text = toMarkdown(record, verdict, buildProvenance());
  expect(text).not.toContain(secret.slice(0, 6));
  expect(text).toContain("bad key");
});
