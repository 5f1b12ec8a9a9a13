import { describe, expect, test } from "vitest";
import { foreignCause } from "../../../../src/model/facts/drill-error.ts";
import { logLine } from "../../../../src/model/text/escape.ts";
import { toMarkdown } from "../../../../src/report/render/markdown.ts";
import { toTerminal } from "../../../../src/report/render/terminal.ts";
import { hiderOf } from "../../../../src/report/secrets/secrets.ts";
import { drillReport } from "../../../support/in-english.ts";
import {
  buildPhase,
  buildPlan,
  buildProvenance,
  buildRecord,
  buildSamples,
  buildVerdict,
} from "../../../support/record-builder.ts";
import { textMessage, textReply } from "../../../support/said.ts";

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
    expect(hidden("swordfish hunter /models/q8.gguf serve", {}, command)).toBe("*** *** /models/q8.gguf serve");
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

  const KEY = "sk-7f3a9c1e5b2d8f4a6c0e";
  const base64 = (text: string) => Buffer.from(text).toString("base64");

  test.each([
    ["in base64", base64(KEY)],
    ["in base64 with a name before it", base64(`user:${KEY}`)],
    ["in base64 for addresses", Buffer.from(`??${KEY}>>`).toString("base64url")],
    ["in hexadecimal digits", Buffer.from(KEY).toString("hex")],
    ["in upper-case hexadecimal digits", Buffer.from(KEY).toString("hex").toUpperCase()],
    ["in upper case", KEY.toUpperCase()],
    ["cut at its end", KEY.slice(0, 12)],
    ["cut at its beginning", KEY.slice(-12)],
    ["cut at both ends", KEY.slice(5, 16)],
    ["cut before three dots", `${KEY.slice(0, 7)}...`],
    ["cut before stars", `${KEY.slice(0, 7)}******`],
  ])("a key that comes back %s", (_, form) => {
    const shown = hidden(`401: "${form}" is wrong`, { API_KEY: KEY });
    expect(shown).toContain("***");
    for (let at = 0; at + 8 <= form.length; at += 1) expect(shown).not.toContain(form.slice(at, at + 8));
    expect(shown).toMatch(/^401: ".*\*\*\*.*" is wrong$/);
  });

  test("in base64 in the midst of more, what it is in stays", () => {
    const shown = hidden(base64(`{"user":"a","key":"${KEY}","more":1}`), { API_KEY: KEY });
    expect(shown).toMatch(/^eyJ1c2VyIjoiYSIsImtleSI6In?\*\*\*\S{0,4}wibW9yZSI6MX0=$/);
  });

  test("the name and the password of `Authorization: Basic`", () => {
    const headers = { authorization: `Basic ${base64("drill:swordfish7")}` };
    const hide = hiderOf(buildPlan({ service: { ...buildPlan().service, headers } }));
    expect(hide("no user drill:swordfish7, or SWORDFISH7 is wrong")).toBe("no user ***, or *** is wrong");
    expect(hide(`Basic ${base64("drill:swordfish7")}`)).toBe("***");
  });

  test.each([
    ["postgres://app:hunter22@db:5432/x", "could not log in with hunter22", "could not log in with ***"],
    ["https://ghp-token-1234@github.com/a/b", "ghp-token-1234", "***"],
    ["https://x.example/a?sig=AbC123xyz", "sig=AbC123xyz is over", "sig=*** is over"],
    ["https://hooks.example/T0/xYz123AbC456dEf789", "POST /T0/xYz123AbC456dEf789 failed", "POST /T0/*** failed"],
  ])("what gives access in %s", (address, text, expected) => {
    expect(hidden(text, { DB: address })).toBe(expected);
    expect(hidden(text, {}, ["serve", address])).toBe(expected);
  });

  test("a secret in a script, and in a value of several", () => {
    expect(hidden("no hunter2222x", {}, ["sh", "-c", "serve --api-key hunter2222x; exit 0"])).toBe("no ***");
    expect(hidden("no hunter2222x", { JAVA_OPTS: "-Xmx2g -Dpassword=hunter2222x" })).toBe("no ***");
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

  test.each([
    ["MODEL_PATH", "/models/qwenn.gguf"],
    ["MODEL_PATH", "models/qwenn.gguf"],
    [
      "HF_HOME",
      "/root/.cache/huggingface/hub/models--Qwen--Qwen2.5-0.5B/snapshots/7ae557604adf67be50417f59c2c2f167def9a775",
    ],
    ["MODEL", "Qwen/Qwen2.5-0.5B-Instruct"],
    ["SERVED", "Qwen/Qwen2.5-0.5B-Instruct"],
    ["MODEL_ID", "llama3.1:8b-instruct-q4_K_M"],
    ["CACHE", "redis://cache:6379/0"],
    ["UPSTREAM", "http://10.0.0.7:8000/v1/models?full=yes"],
    ["AUTH_URL", "https://auth.example.com/realms/main"],
    ["SSL_KEY_FILE", "/etc/ssl/service.pem"],
    ["TOKENIZER", "/models/tokenizer.json"],
    ["BIND", "0.0.0.0:8080"],
    ["MAX_TOKENS", "300000"],
  ])("%s=%s: it is the clue, and no secret", (name, value) => {
    const text = `failed to open '${value}' (No such file or directory)`;
    expect(hidden(text, { [name]: value })).toBe(text);
    expect(hidden(text, {}, [`--${name.toLowerCase().replaceAll("_", "-")}`, value])).toBe(text);
  });

  test("the words of a command that starts a server", () => {
    const command = "python -m vllm.entrypoints.openai.api_server --model Qwen/Qwen2.5-0.5B --max-model-len=4096".split(
      " ",
    );
    const text = `error: ${command.join(" ")}: unrecognized arguments: --max-model-len=4096`;
    expect(hidden(text, {}, command)).toBe(text);
    const script = "node /service.mjs; echo ended; exit 0";
    expect(hidden(script, {}, ["sh", "-c", script])).toBe(script);
  });

  test("a name is only left where it stands as one", () => {
    expect(hidden("qwen-allinone:3f2c1e9 has qwen-allinone", { A: "qwen-allinone" })).toBe(
      "qwen-allinone:3f2c1e9 has ***",
    );
  });

  test("the report's facts, in both forms", () => {
    const record = buildRecord({
      plan: planWith({ MODEL_NAME: "qwen-allinone", ROUTE: "/predict", MODE: "cpu-overload" }),
    });
    const reports = [
      toMarkdown(drillReport(record, buildVerdict(), buildProvenance())),
      toTerminal(drillReport(record, buildVerdict(), buildProvenance()), { color: false, files: [] }),
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
  const samples = buildSamples(3, 0, 10).map((sample) => ({
    ...sample,
    outcome: "http-error" as const,
    detail: textReply(detail),
  }));
  const record = buildRecord({
    plan: planWith({ API_KEY: secret }),
    phases: [buildPhase("steady-state", samples)],
    warnings: [textMessage(detail)],
    error: [foreignCause(detail)],
  });
  const verdict = buildVerdict({ status: "error", sentence: logLine(detail) });
  const text = toMarkdown(drillReport(record, verdict, buildProvenance()));
  expect(text).not.toContain(secret.slice(0, 6));
  expect(text).toContain("bad key");
});

test("thousands of secrets take little longer than one, and so do long texts that nearly match", () => {
  const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`KEY_${at}`, `${"ab".repeat(20)}${at}-x`]));
  const hide = hiderOf(planWith(many));
  for (let text = 0; text < 300; text += 1) hide(`${text} ${"ab".repeat(150)}…`);
  expect(hide(`${"ab".repeat(20)}2999-x`)).toBe("***");
});
