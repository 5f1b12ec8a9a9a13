import { describe, expect, test } from "vitest";
import { HELP } from "../../../../src/config/help/help-of.ts";
import type { HelpWords } from "../../../../src/config/help/help-words.ts";
import { FLAG_NAMES, INPUT_NAMES, rowOf } from "../../../../src/config/table.ts";
import { readCalibrateTerminal } from "../../../../src/config/terminal/calibrate-terminal.ts";
import { type Commands, commandsOf } from "../../../../src/config/terminal/commands.ts";
import { renderHelp, renderJudgeHelp } from "../../../../src/config/terminal/help.ts";
import { readJudgeTerminal } from "../../../../src/config/terminal/judge-terminal.ts";
import { renderList } from "../../../../src/config/terminal/list.ts";
import { spokenTag } from "../../../../src/config/terminal/locale.ts";
import { readTerminal } from "../../../../src/config/terminal/terminal.ts";
import { experiments } from "../../../../src/experiments/registry.ts";
import { LANGUAGE_TAGS } from "../../../../src/model/language.ts";
import { widthOf } from "../../../../src/report/render/columns.ts";
import { inPseudo, outsideOfPseudo } from "../../../support/pseudo-language.ts";
import { ofPlan, ofStep, ofTerminal, problemsOf } from "../support.ts";

const COMMANDS = commandsOf({});

describe("the language of a terminal", () => {
  test.each([
    [{ LANG: "zh_CN.UTF-8" }, "zh-CN"],
    [{ LANG: "zh_SG" }, "zh-CN"],
    [{ LANG: "zh" }, "zh-CN"],
    [{ LANG: "ZH_cn.gb18030@stroke" }, "zh-CN"],
    [{ LANG: "en_US.UTF-8" }, "en"],
    [{ LANG: "zhx_XX" }, "en"],
    [{ LANG: "C.UTF-8" }, "en"],
    [{ LANG: "de_DE" }, "en"],
    [{}, "en"],
    [{ LANG: "" }, "en"],
    [{ LC_MESSAGES: "zh_CN.UTF-8", LANG: "en_US.UTF-8" }, "zh-CN"],
    [{ LC_ALL: "C", LC_MESSAGES: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" }, "en"],
    [{ LC_ALL: "", LC_MESSAGES: "", LANG: "zh_CN.UTF-8" }, "zh-CN"],
    [{ LANGUAGE: "zh_CN", LC_CTYPE: "zh_CN.UTF-8" }, "en"],
  ])("%j is %s", (env, tag) => {
    expect(ofTerminal([], env).inputs.language).toBe(tag);
    expect(readJudgeTerminal(["result.json"], env)).toMatchObject({ language: tag });
    expect(readCalibrateTerminal([], env, experiments)).toMatchObject({ drill: { inputs: { language: tag } } });
    expect(spokenTag(["--image", "a"], env)).toBe(tag);
  });

  const chinese = { LANG: "zh_CN.UTF-8" };

  test("is that of the flag, whatever the environment says", () => {
    expect(ofTerminal(["--language", "en"], chinese).inputs.language).toBe("en");
    expect(ofTerminal(["--language=ZH-cn"], {}).inputs.language).toBe("zh-CN");
    expect(readJudgeTerminal(["result.json", "--language", "zh-CN"], {})).toMatchObject({ language: "zh-CN" });
    expect(spokenTag(["--help", "--language", "en"], chinese)).toBe("en");
    expect(spokenTag(["--language", "fr"], chinese)).toBe("zh-CN");
    expect(spokenTag(["--language"], chinese)).toBe("zh-CN");
  });

  test("is that of the help, too", () => {
    const help = (argv: string[], env: Record<string, string>) => readTerminal(argv, env, experiments);
    expect(help(["--help"], chinese)).toEqual({ ask: "help", text: renderHelp(HELP["zh-CN"], COMMANDS) });
    expect(help(["--language", "zh-CN", "--list"], {})).toEqual({
      ask: "list",
      text: renderList(experiments, HELP["zh-CN"]),
    });
    expect(help(["--help", "--language", "en"], chinese)).toEqual({ ask: "help", text: renderHelp(HELP.en, COMMANDS) });
    expect(readCalibrateTerminal(["--help"], chinese, experiments)).toMatchObject({
      text: HELP["zh-CN"].calibrate(COMMANDS),
    });
    expect(readJudgeTerminal(["--help"], chinese)).not.toEqual(readJudgeTerminal(["--help"], {}));
  });
});

describe("the language of a workflow's step", () => {
  test("is English unless the step or its plan file says otherwise", () => {
    expect(ofStep({}, { LANG: "zh_CN.UTF-8" }).language).toBe("en");
    expect(ofStep({ language: "zh-CN" }).language).toBe("zh-CN");
    expect(ofPlan("language: zh-CN\n").language).toBe("zh-CN");
    expect(ofPlan("language: zh-CN\n", { language: "en" }).language).toBe("en");
  });

  test("changes nothing of the plan, so that results are the same", () => {
    expect(ofStep({ language: "zh-CN" }).plan).toEqual(ofStep({}).plan);
  });
});

test.each(["fr", "zh-TW", "english", "zh_CN"])(
  "a language that there is not is refused in a sentence: %s",
  (language) => {
    const sentence = `"${language}" must be one of ${LANGUAGE_TAGS.join(", ")}`;
    expect(problemsOf(() => ofStep({ language }))).toEqual([expect.stringContaining(`language ${sentence}`)]);
    expect(problemsOf(() => ofTerminal(["--language", language]))).toEqual([
      expect.stringContaining(`--language ${sentence}`),
    ]);
    expect(problemsOf(() => readJudgeTerminal(["a.json", "--language", language], {}))).toEqual([
      expect.stringContaining(`--language ${sentence}`),
    ]);
  },
);

describe.each(LANGUAGE_TAGS)("the help in %s", (tag) => {
  const words = HELP[tag];
  const textsOf = (commands: Commands) => [
    renderHelp(words, commands),
    renderList(experiments, words),
    renderJudgeHelp(["max-p95", "max-memory"], words, commands),
    words.calibrate(commands),
  ];
  const inClone = commandsOf({ npm_lifecycle_event: "drill" });
  const texts = [...textsOf(COMMANDS), ...textsOf(inClone)];

  test("names the commands as they were called", () => {
    expect(textsOf(COMMANDS).filter((text) => text.includes("npm run"))).toEqual([]);
    const [drill, , judge, calibrate] = textsOf(inClone);
    expect(drill).toContain(`${inClone.drill} --image`);
    expect(judge).toContain(`${inClone.judge} FILE`);
    expect(calibrate).toContain(`${inClone.calibrate} --image`);
    expect([drill, judge, calibrate].join("\n")).not.toContain("qwen-fault-drill");
  });

  test("names the flag for the version", () => {
    const [drill, , judge, calibrate] = texts;
    for (const text of [drill, judge, calibrate]) expect(text).toMatch(/^ {2}-v, --version {2,}\S/m);
  });

  test("fits 100 columns, and has no line that ends in a blank", () => {
    const lines = texts.flatMap((text) => text.split("\n"));
    expect(lines.filter((line) => widthOf(line) > 100)).toEqual([]);
    expect(lines.filter((line) => / $/.test(line))).toEqual([]);
  });

  test("names each flag once at the start of a line", () => {
    for (const name of FLAG_NAMES) {
      expect(texts[0]?.match(new RegExp(`^ {2}--${name}(?= )`, "gm")), name).toHaveLength(1);
    }
  });

  test("has the words of each default that is not a value", () => {
    const inWords = INPUT_NAMES.filter((name) => {
      const { defaultInWords = "(none)" } = rowOf(name);
      return defaultInWords !== "(none)" && defaultInWords !== "(required)";
    });
    expect(Object.keys(words.defaults).toSorted()).toEqual(inWords.toSorted());
  });
});

test("the Chinese list has every experiment with all of its parameters", () => {
  const names = (all: readonly { kind: string; parameters: object }[]) =>
    all.map(({ kind, parameters }) => [kind, Object.keys(parameters).toSorted()]);
  const { kinds } = HELP["zh-CN"].list;
  expect(names(Object.entries(kinds).map(([kind, { parameters }]) => ({ kind, parameters })))).toEqual(
    names(experiments),
  );
});

test("all that the help says comes from its words", () => {
  const kinds = Object.fromEntries(
    experiments.map(({ kind, summary, parameters }) => {
      const meanings = Object.entries(parameters).map(([name, { meaning }]) => [name, meaning]);
      return [kind, { summary, parameters: Object.fromEntries(meanings) }];
    }),
  );
  const words = inPseudo({ ...HELP.en, list: { ...HELP.en.list, kinds } }) as HelpWords;
  const parameters = experiments.flatMap((each) => Object.keys(each.parameters));
  const names = [...parameters, ...experiments.map(({ kind }) => kind), "repeat", "allow-failure"];
  const stray = (text: string) =>
    outsideOfPseudo(text.replaceAll(/\s+/g, " "))
      .replaceAll(/(?:-[hv], )?--[\w-]+(?: [A-Z][\w:=|.]*| tiny\|0\.5b)?/g, " ")
      .split(/[^\w-]+/)
      .filter((word) => /[a-z]/i.test(word) && !names.includes(word));
  expect(stray(renderHelp(words, COMMANDS).replaceAll(/^ {2}qwen-fault-drill (?:judge|calibrate)(?= )/gm, ""))).toEqual(
    [],
  );
  expect(stray(renderList(experiments, words))).toEqual([]);
  expect(stray(renderJudgeHelp(["max-p95"], words, COMMANDS))).toEqual([]);
});
