import { describe, expect, test } from "vitest";
import { badQuestions } from "../../../../src/experiments/bad-input/bad-questions.ts";
import { WRAPPINGS } from "../../../../src/experiments/prompt-injection/injection-attempts.ts";
import { type MessageCode, message } from "../../../../src/model/message.ts";
import { presetService } from "../../../../src/model/service/service.ts";
import { say } from "../../../../src/report/messages/say.ts";
import { attemptZh } from "../../../../src/report/messages/zh-CN/report/attempt-words.ts";
import { failuresZh, glue, inParenthesesZh, listedZh, placeZh } from "../../../../src/report/messages/zh-CN/words.ts";
import { ZH_CN } from "../../../../src/report/messages/zh-CN.ts";
import { textsIn } from "../../../support/chinese.ts";
import { ALL, FAMILIES } from "./examples/families.ts";

/** A message about a file of JSON can name its null. */
const GAP_IN_JSON = /undefined|NaN|\[object| {2}/;

describe("Chinese", () => {
  test.each(Object.entries(FAMILIES))("of the %s messages is as committed", async (family, examples) => {
    const lines = Object.entries(examples).flatMap(([code, all]) =>
      all.map((args) => `${code}: ${say({ code, args }, ZH_CN)}`),
    );
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`chinese/${family}.txt`);
  });

  test.each(Object.keys(ALL) as MessageCode[])("%s has no gap, no English word and no half-width mark", (code) => {
    for (const args of ALL[code as keyof typeof ALL]) {
      const text = say(message(code, args as never), ZH_CN);
      expect(text).not.toMatch(code.startsWith("result.") ? GAP_IN_JSON : /undefined|null|NaN|\[object| {2}/);
      const own = textsIn(text, args);
      expect(own.words, text).toEqual([]);
      expect(own.marks, text).toEqual([]);
      expect(own.joints, text).toEqual([]);
    }
  });
});

test("a unit that is a Chinese word has no blank after it", () => {
  const silent = (silentMs: number) => say(message("aborted.silent", { silentMs }), ZH_CN);
  expect([silent(750_000), silent(34_200)]).toEqual([
    "服务已有 12.5 分钟没有正常响应，超过了允许的恢复时间。",
    "服务已有 34.2 s 没有正常响应，超过了允许的恢复时间。",
  ]);
  expect(ZH_CN.words.setting.firstAnswer(750_000)).toBe("启动后 12.5 分钟得到首个正常响应");
});

test("every text that an experiment sends has a Chinese name, and any other name stays as it is", () => {
  const names = [...badQuestions(presetService("qwen-allinone")), ...WRAPPINGS].map(({ name }) => name);
  const unknown = names.filter((name) => name !== "null" && attemptZh(name) === name);
  expect(unknown).toEqual([]);
  expect(names.length).toBeGreaterThan(30);
  expect(["20,000 words", "null", "another one", "constructor"].map(attemptZh)).toEqual([
    "20,000 个词",
    "null",
    "another one",
    "constructor",
  ]);
});

describe("parts of sentences", () => {
  test("have a space where Chinese meets another script", () => {
    expect(glue("服务在", "cpu-overload", "期间", "达标")).toBe("服务在 cpu-overload 期间达标");
    expect(glue("对", "`a`", "，", "b")).toBe("对 `a`，b");
    expect(glue()).toBe("");
  });

  test("name a scope as a time", () => {
    const scopes = ["steady-state", "drill", "after kill-restart", "cpu-overload"];
    expect(scopes.map(placeZh)).toEqual(["稳态阶段", "整个演练期间", "kill-restart 之后", "cpu-overload 期间"]);
  });

  test("list words and failures", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "另外 2 个"]].map(listedZh)).toEqual([
      "",
      "a",
      "a 和 b",
      "a、b 和另外 2 个",
    ]);
    const none = { ok: 9, "http-error": 0, timeout: 0, refused: 0, cut: 0, dropped: 0, "wrong-answer": 0 };
    expect(failuresZh(none)).toBe("");
    expect(failuresZh({ ...none, timeout: 1_200, "http-error": 2 })).toBe("1,200 个超时，2 个返回 HTTP 错误");
    expect([inParenthesesZh("", ""), inParenthesesZh("甲", "", "乙")]).toEqual(["", "（甲；乙）"]);
  });
});

test("figures are written as Chinese reports write them", () => {
  const { format } = ZH_CN;
  expect([85, 1_360, 262_000, 750_000].map((ms) => format.duration(ms))).toEqual([
    "85 ms",
    "1.36 s",
    "262 s",
    "12.5 分钟",
  ]);
  expect([format.ratio(0.9996), format.ratio(1), format.ratioAtMost(0.001)]).toEqual(["99.9%", "100%", "0.1%"]);
  expect([format.count(2_995), format.cpus(0.82), format.cpus(1)]).toEqual(["2,995", "0.82 核", "1 核"]);
  expect([format.bytes(512), format.bytes(2 ** 31)]).toEqual(["512 字节", "2 GiB"]);
  expect([format.multiple(2.8), format.ratioOf(1.04)]).toEqual(["2.8 倍", "1.04 倍"]);
  expect(format.limit({ kind: "availability", limit: 0.995 })).toBe("99.5%");
  expect(format.limit({ kind: "baseline-slowdown", limit: 0.2 })).toBe("1.2 倍");
  expect(format.limit({ kind: "baseline-availability", limit: null })).toBe("基线");
  expect(format.measured({ kind: "availability", limit: 0.95 }, 0.9496)).toBe("94.9%");
  expect(format.measured({ kind: "budget-cpu", limit: 0.8 }, 0.8)).toBe("0.8 核");
  expect(format.figure("milliseconds", 9_100)).toBe("9.1 s");
  expect(format.exactDuration(8_040)).toBe("8.04 s");
  expect(format.day("2026-11-27T14:03:07.240Z")).toBe("11月27日");
  expect(format.moment("2026-11-27T14:03:07.240Z")).toBe("2026-11-27 14:03:07 UTC");
  expect([format.list(["a", "b"]), format.clauses(["a", "b"])]).toEqual(["a、b", "a，b"]);
});
