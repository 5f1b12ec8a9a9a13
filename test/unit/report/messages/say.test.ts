import { describe, expect, test } from "vitest";
import { type Message, message } from "../../../../src/model/message.ts";
import { EN } from "../../../../src/report/messages/en.ts";
import { LANGUAGES } from "../../../../src/report/messages/languages.ts";
import { toHtml } from "../../../../src/report/render/html.ts";
import { toJunit } from "../../../../src/report/render/junit.ts";
import { toMarkdown } from "../../../../src/report/render/markdown.ts";
import { toTerminal } from "../../../../src/report/render/terminal.ts";
import { readResult } from "../../../../src/report/result/read-result.ts";
import { resultText } from "../../../../src/report/result/result.ts";
import { HOSTILE } from "../../../support/hostile.ts";
import { annotationsOf, drillReport, say, toResult } from "../../../support/in-english.ts";
import { strangeParts } from "../../../support/page-parts.ts";
import {
  buildCheck,
  buildExperiment,
  buildPlan,
  buildProvenance,
  buildRecord,
  buildVerdict,
} from "../../../support/record-builder.ts";
import { elements, prose } from "../../../support/rendered.ts";
import { sanitized } from "../../../support/sanitized.ts";
import { EVERY_MESSAGE, everyMessageWith } from "./examples/every-message.ts";

const BOUND = 2_000;
const unfit = (code: string, args: unknown) => ({ code, args }) as Message;

describe("a message", () => {
  test("is said in the language that is given", () => {
    const none = { messages: {} } as Parameters<typeof say>[1];
    expect(say(message("verdict.skipped", { name: "a" }))).toBe("a did not run.");
    expect(say(message("verdict.skipped", { name: "a" }), none)).toBe('verdict.skipped {"name":"a"}');
  });

  test.each(["window.of-a-later-version", "", "constructor", "__proto__", "toString", "hasOwnProperty", "messages"])(
    "of a code that is not known is given as code and arguments: %j",
    (code) => {
      expect(say(unfit(code, { ratio: 0.5, name: "a" }))).toBe(`${code} {"ratio":0.5,"name":"a"}`);
    },
  );

  test.each<[string, Message]>([
    ["an argument is missing", unfit("verdict.skipped", {})],
    ["a figure is missing", unfit("aborted.silent", {})],
    ["a flag is missing", unfit("effect.none", { name: "a" })],
    ["a nested field is missing", unfit("aborted.failures", { objective: { kind: "p95" }, requests: 1, ok: 1 })],
    ["an inherited field has its name", unfit("verdict.skipped", Object.create({ name: "a" }))],
    ["a text is an object", unfit("verdict.skipped", { name: { toString: "x", valueOf: 1 } })],
    ["a text is null", unfit("verdict.error", { cause: null })],
    ["a text is a number", unfit("verdict.error", { cause: 1 })],
    ["a figure is a text", unfit("aborted.silent", { silentMs: "long" })],
    ["a figure is null", unfit("verdict.legs", { status: "fail", count: {}, legs: null })],
    ["a count is a text", unfit("verdict.processes-left", { name: "a", processes: "many" })],
    ["a word is none of its words", unfit("verdict.legs", { status: "lost", count: 1, legs: 2 })],
    ["a word is a function's name", unfit("verdict.legs", { status: "constructor", count: 1, legs: 2 })],
    ["a word is a prototype", unfit("verdict.legs", { status: "__proto__", count: 1, legs: 2 })],
    ["an objective is unknown", unfit("verdict.not-checked", { name: "a", objective: "constructor" })],
    ["a limit's objective is unknown", unfit("aborted.slow", { objective: { kind: "toString", limit: 1 } })],
    ["a list is a text", unfit("verdict.passed", { under: "a", recoveries: [], compared: true, budgeted: true })],
    ["a list is missing", unfit("merge.jobs-without-results", { jobs: null, results: 1 })],
    ["there are no arguments", unfit("verdict.skipped", undefined)],
    ["the arguments are a text", unfit("verdict.skipped", "name")],
    ["the arguments are null", unfit("verdict.skipped", null)],
  ])("whose arguments do not fit is given as code and arguments: %s", (_, given) => {
    for (const language of LANGUAGES) expect(say(given, language)).toBe(`${given.code} ${JSON.stringify(given.args)}`);
  });

  test("with an argument that is called as a prototype's is said, and changes none", () => {
    const args = JSON.parse('{"name": "a", "__proto__": {"polluted": true}}');
    expect(say(unfit("verdict.skipped", args))).toBe("a did not run.");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("quotes a text that reads like a gap", () => {
    const cause = "`label` is undefined, not [object Object] or NaN.";
    expect(say(message("verdict.error", { cause }))).toBe(cause);
  });

  test("is never longer than its bound, whatever is huge in it", () => {
    const huge = "😈".repeat(1e6);
    const list = Array.from({ length: 100_000 }, () => "x");
    const all = [
      unfit("verdict.skipped", { name: huge }),
      unfit("unknown", { name: huge }),
      unfit(huge, {}),
      unfit("verdict.passed", { under: list, recoveries: [], compared: true, budgeted: true }),
      unfit("verdict.processes-left", { name: "a", processes: Number.MAX_VALUE }),
    ];
    for (const text of LANGUAGES.flatMap((language) => all.map((each) => say(each, language)))) {
      expect(text.length).toBeLessThanOrEqual(BOUND);
      expect(text.isWellFormed()).toBe(true);
    }
    expect(say(Array.from({ length: 1_000 }, () => unfit("x", { huge }))).length).toBeLessThan(21 * (BOUND + 1));
  });

  test.each(LANGUAGES)("is code and arguments once something in it is of another type, in $tag", (language) => {
    const others = [{}, [], [{}], "x", "constructor", -1, 1e300, null, true];
    const wrong: string[] = [];
    for (const { code, args } of EVERY_MESSAGE) {
      for (const name of Object.keys(args)) {
        for (const other of others) {
          const text = say(unfit(code, { ...args, [name]: other }), language);
          if (text.length > BOUND || /undefined|NaN|∞|\[object |\[native code\]|^$/.test(text)) {
            wrong.push(`${code}, ${name}, ${JSON.stringify(other)}: ${text}`);
          }
        }
        const { [name]: _, ...rest } = args;
        const text = say(unfit(code, rest), language);
        if (/undefined|NaN|∞|\[object |^$/.test(text)) wrong.push(`${code} without ${name}: ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** A drill whose messages are the given ones, wherever it has some. */
function drillOf(messages: readonly Message[], env: Record<string, string> = {}) {
  const [first = message("verdict.nothing-checked", {})] = messages;
  const plan = buildPlan({ target: { ...buildPlan().target, env } });
  const record = buildRecord({
    plan,
    warnings: [...messages],
    checks: messages.slice(0, 20).map((each) => buildCheck({ status: "fail", reason: [each] })),
    experiments: [
      buildExperiment("kill-restart", { description: first, effect: { observed: false, message: first } }),
      buildExperiment("cpu-overload", { aborted: first }),
      buildExperiment("cpu-overload", { skipped: first }),
    ],
  });
  const reasons = messages.map((each) => [each]);
  const verdict = buildVerdict({ status: "fail", sentence: [first], reasons, tolerated: [[first]] });
  return [record, verdict, buildProvenance()] as const;
}

/** What a comment has, with the addresses of its links. */
function elementsOf(html: string): Set<string> {
  return new Set(elements(html).map(({ name, attributes }) => `${name}${name === "a" ? attributes : ""}`));
}

describe.each(LANGUAGES)("hostile text in every argument of every message in $tag", (language) => {
  const reportOf = (drill: ReturnType<typeof drillOf>) => drillReport(...drill, null, language);
  const ours = elementsOf(sanitized(toMarkdown(reportOf(drillOf(EVERY_MESSAGE)), 1e9)).html);

  // Renderers escape, in all languages alike, so a sample shows for another language that nothing goes around them.
  const texts = language === EN ? HOSTILE : HOSTILE.filter((_, index) => index % 4 === 0);

  test.each(texts)("stays text in each format: %s", (_name, text) => {
    const messages = everyMessageWith(text.slice(0, 300));
    const drill = drillOf(messages);
    const report = reportOf(drill);
    const markdown = toMarkdown(report, 1e9);
    const { html, asWritten } = sanitized(markdown);
    expect(html).toBe(asWritten);
    expect([...elementsOf(html)].filter((name) => !ours.has(name))).toEqual([]);
    expect(prose(html)).not.toMatch(/(?:^|[^\w`])@\w|www\./i);
    expect(strangeParts(toHtml(report))).toEqual([]);
    const terminal = toTerminal(report, { color: false, files: [] });
    expect(terminal).not.toMatch(/^\s*::|##\[/m);
    expect(terminal.replaceAll("\n", "")).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(toJunit(report).replaceAll("\n", "")).not.toMatch(/\p{Cc}|<script|<img/u);
    for (const { title, message } of annotationsOf(...drill, language)) {
      expect(`${title}\n${message}`).not.toMatch(/^\s*::|##\[|[^\n\P{Cc}]/u);
    }
    // All of them are more than a result may have.
    for (const part of [messages.slice(0, 900), messages.slice(900)]) {
      expect(readResult(resultText(toResult(...drillOf(part)))).record.warnings).toHaveLength(part.length);
    }
  });
});

describe("a secret in an argument", () => {
  const SECRET = "sk-7f3a9c1e5b2d8f4a6c0e";
  const formsOf = (drill: ReturnType<typeof drillOf>, language = EN) => {
    const report = drillReport(...drill, null, language);
    return [
      resultText(toResult(...drill)),
      toMarkdown(report, 1e9),
      toHtml(report),
      toTerminal(report, { color: false, files: [] }).replaceAll(/\s+/g, ""),
      toJunit(report),
      JSON.stringify(annotationsOf(...drill, language)),
    ];
  };

  test.each(LANGUAGES)(
    "is hidden in the result and in every report in $tag, whichever message it is in",
    (language) => {
      for (const form of formsOf(drillOf(everyMessageWith(`bad key ${SECRET} of it`), { API_KEY: SECRET }), language)) {
        expect(form).not.toContain(SECRET.slice(3, 11));
        expect(form).toMatch(/\*\*\*|\\\*\\\*\\\*/);
      }
    },
  );

  test("is hidden if a sentence puts two arguments next to each other that are no secret alone", () => {
    const secret = "frigate: lantern";
    const across = message("pull.failed", { image: "x", reason: "frigate" });
    const joined = message("left-out.error", { cause: "frigate: lantern" });
    const parted = message("image.emulated", { image: "tulip", architecture: "frigate", machine: "lantern" });
    const words = "frigate, but the engine's machine is lantern";
    for (const form of formsOf(drillOf([across, joined], { PASSWORD: secret }))) {
      expect(form).not.toContain("lantern");
      expect(form).toContain("frigate");
    }
    for (const form of formsOf(drillOf([parted], { PASSWORD: words }))) expect(form).not.toMatch(/frigate|lantern/);
    for (const form of formsOf(drillOf([parted], { PASSWORD: "another of these" }))) expect(form).toContain("lantern");
  });

  test("that equals words of ours takes nothing from a message", () => {
    const told = message("verdict.skipped", { name: "cpu-overload" });
    const [record, verdict, provenance] = drillOf([told], { PASSWORD: "did not run" });
    expect(toResult(record, verdict, provenance).warnings).toEqual([told]);
  });
});
