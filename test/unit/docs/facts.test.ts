import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { HELP } from "../../../src/config/help/help-of.ts";
import { MAX_REPEATS } from "../../../src/config/plan-file/plan-experiments.ts";
import { commandsOf } from "../../../src/config/terminal/commands.ts";
import { renderHelp } from "../../../src/config/terminal/help.ts";
import { SESSION_LABEL } from "../../../src/engine/session-label.ts";
import { experiments } from "../../../src/experiments/registry.ts";
import { ABORT_REQUESTS } from "../../../src/gate/abort-watch.ts";
import { OUTAGE_MS } from "../../../src/gate/outage.ts";
import { cleanRequestsNeeded } from "../../../src/gate/proof.ts";
import { judgeAnswer } from "../../../src/load/http/answer.ts";
import { MAX_BODY_BYTES } from "../../../src/load/http/foreign-body.ts";
import { Labels } from "../../../src/load/labels.ts";
import { LONG_ENOUGH_MS } from "../../../src/model/facts/peak-use.ts";
import { PEAK_WINDOW_MS } from "../../../src/model/facts/peaks.ts";
import { SHED_WITHIN_MS } from "../../../src/model/facts/shed.ts";
import { MAX_PAST_DRILLS } from "../../../src/model/history.ts";
import { constantLimit, OBJECTIVES } from "../../../src/model/objectives.ts";
import { LATE_MS } from "../../../src/model/sample.ts";
import { presetService } from "../../../src/model/service/service.ts";
import { DOCUMENTS, fencesIn, pathOf, read } from "../../support/documents.ts";
import { planText } from "../../support/in-english.ts";
import { ofStep } from "../config/support.ts";

const readme = read("README.md");
const USUAL = presetService("qwen-allinone");

describe("the README", () => {
  test("fits 250 lines", () => {
    expect(readme.split("\n").length).toBeLessThanOrEqual(250);
  });

  test.each(["npm ci && npm run drill", "npm ci && npm test"])("has the command %s", (command) => {
    expect(readme.split("\n")).toContain(command);
  });

  test("asks a service as a drill does", () => {
    const [, body = ""] = /--data '(.+?)'/.exec(readme) ?? [];
    expect(Object.keys(JSON.parse(body))).toEqual(Object.keys(JSON.parse(USUAL.request)));
  });

  test.each(["README.md", "README.zh-CN.md", "docs/other-services.md"])(
    "the answer that %s expects is a good one",
    (file) => {
      const [answer] = fencesIn(file, "json");
      const raw = { status: 200, body: answer?.text ?? "", unread: null };
      expect(judgeAnswer(raw, USUAL.answer, new Labels()).outcome).toBe("ok");
    },
  );

  test("the answer of its example of another service is a good one", () => {
    const [, body = ""] = /answers `(\{.+?\})`/.exec(readme) ?? [];
    const [example] = fencesIn("README.md", "yaml").filter(({ text }) => text.startsWith("with:"));
    const { with: inputs } = parse(example?.text ?? "") as { with: Readonly<Record<string, unknown>> };
    const asTexts = Object.entries(inputs).map(([name, value]) => [name, String(value)]);
    const { service } = ofStep(Object.fromEntries(asTexts)).plan;
    expect(judgeAnswer({ status: 200, body, unread: null }, service.answer, new Labels()).outcome).toBe("ok");
    expect(JSON.parse(service.request)).toEqual({ text: "{{input}}" });
  });

  test("and the page on usage know how long a drill with the defaults takes at most", () => {
    const [alone, compared] = [{}, { "baseline-image": "qwen-allinone:2" }].map((inputs) => maxMinutes(inputs));
    expect(readme).toContain(`(at most ${alone})`);
    expect(read("README.zh-CN.md")).toContain(`（最长 ${alone} 分钟）`);
    expect(read("docs/usage.md")).toContain(`at most ${alone} (${compared} with a baseline image)`);
  });
});

/** The maximum of a drill with these inputs, as a dry run prints it. */
function maxMinutes(inputs: Readonly<Record<string, string>>): string | undefined {
  const text = planText(ofStep(inputs).plan, { kind: "image" }, experiments);
  return /at\s+most\s+about\s+(\d+)\s+min/.exec(text)?.[1];
}

/** Words that make a text read translated, or that are spelled the British way. */
const AVOIDED =
  /\b(?:told|anew|lest|whoever|nobody|felt|beside|taken back|turned away|does without|colour|behaviour|licence|normalised|organised)\b/gi;

describe("the documents", () => {
  test.each(DOCUMENTS.filter((file) => !file.endsWith("CONTRIBUTING.md")))("%s has plain words", (file) => {
    expect(read(file).match(AVOIDED) ?? []).toEqual([]);
  });

  test.each(DOCUMENTS)("%s names only scripts that package.json has", (file) => {
    const { scripts } = JSON.parse(read("package.json"));
    const named = Array.from(read(file).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g), ([, name = ""]) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test.each(DOCUMENTS)("%s names only flags of a drill that it has", (file) => {
    const help = renderHelp(HELP.en, commandsOf({}));
    const ways = /(?:npm run\s+drill\s+-- |npx [^`\n]*qwen-fault-drill )([^`\n]+)/g;
    const commands = Array.from(read(file).matchAll(ways), ([, flags = ""]) => flags);
    const flags = commands.flatMap((command) => command.match(/--[a-z][\w-]*/g) ?? []);
    expect(flags.filter((flag) => !help.includes(flag))).toEqual([]);
  });

  test.each(DOCUMENTS)("%s names only files that there are", (file) => {
    const paths = Array.from(
      read(file).matchAll(/`((?:src|test|docs|examples|qwen-allinone)\/[\w./-]*)`/g),
      ([, path = ""]) => path,
    );
    expect(paths.filter((path) => !existsSync(pathOf(path)))).toEqual([]);
  });

  test("the pages know how many requests a pass takes with the defaults", () => {
    const needed = `[${cleanRequestsNeeded(0.05)} requests]`;
    expect(read("docs/usage.md")).toContain(needed);
  });

  const seconds = (ms: number) => `${ms / 1_000} s`;
  test.each([
    ["docs/plan-file.md", `the last ${ABORT_REQUESTS} requests`],
    ["docs/plan-file.md", `1 to ${MAX_REPEATS},`],
    ["docs/history.md", `the last ${MAX_PAST_DRILLS} runs`],
    ["docs/other-services.md", `at most ${JSON.parse(presetService("openai-chat").request).max_tokens} tokens`],
    ["docs/other-services.md", `more than ${MAX_BODY_BYTES / 1024 ** 2} MiB`],
    ["docs/checks-and-verdicts.md", `\`Retry-After\` within ${seconds(SHED_WITHIN_MS)}`],
    ["docs/checks-and-verdicts.md", `at least ${constantLimit("goodput") * 100} % of the measured capacity`],
    ["docs/checks-and-verdicts.md", `the largest mean over ${seconds(PEAK_WINDOW_MS)}`],
    ["docs/checks-and-verdicts.md", `no counters for ${seconds(LONG_ENOUGH_MS)}`],
    ["docs/statistics.md", `answers nothing for ${seconds(OUTAGE_MS)}`],
    ["docs/statistics.md", `sent more than ${LATE_MS} ms late`],
    ["docs/reading-the-report.md", `more than ${LATE_MS} ms after they were due`],
    ["docs/clean-up.md", `label=${SESSION_LABEL}\n`],
    ["docs/troubleshooting.md", `\`${SESSION_LABEL}\``],
  ])("%s has the figure of the product: %s", (file, text) => {
    expect(read(file).replaceAll(/ *\n */g, file.includes("clean-up") ? "\n" : " ")).toContain(text);
  });

  test("the page on experiments has each kind, in order", () => {
    const headings = Array.from(read("docs/experiments.md").matchAll(/^## ([\w-]+)$/gm), ([, kind]) => kind);
    expect(headings).toEqual(experiments.map(({ kind }) => kind));
  });

  test.each(["docs/checks-and-verdicts.md", "docs/fixing-a-failure.md"])("%s has each check by its label", (file) => {
    const text = read(file).toLowerCase();
    expect(Object.values(OBJECTIVES).filter(({ label }) => !text.includes(label.toLowerCase()))).toEqual([]);
  });

  test("the changelog begins with the version", () => {
    const { version } = JSON.parse(read("package.json"));
    expect(/^## (\S+)/m.exec(read("CHANGELOG.md"))?.[1]).toBe(version);
  });
});
