import { beforeAll, describe, expect, it } from "vitest";
import type { Bpe } from "../../../qwen-allinone/model/bpe.ts";
import { REPLIES } from "../../../qwen-allinone/model/replies.ts";
import { CHAT_PROMPT, PROMPT_TAIL, promptHead, SENTIMENT_PROMPT } from "../../../qwen-allinone/server/prompts.ts";
import { opener } from "../../../src/load/texts/openers.ts";
import { PROMPTS } from "../../../src/load/texts/prompts.ts";
import { promptsOf } from "../../../src/load/texts/text-source.ts";
import { DEFAULT_PLAN } from "../../../src/model/default-plan.ts";
import { ensurePackages } from "../../../src/reference/packages.ts";
import { englishLog } from "../../support/collected-progress.ts";

/** The lexicon and the tokenizer come from packages of the image, which may have to be installed first. */
async function load() {
  await ensurePackages(englishLog);
  const { Encoder } = await import("../../../qwen-allinone/model/bpe.ts");
  const { isHan, scoreOf } = await import("../../../qwen-allinone/model/lexicon.ts");
  const { cutDown, qwenBpe, textOf } = await import("../../../qwen-allinone/model/vocabulary.ts");
  const whole = qwenBpe();
  const describe = (bpe: Bpe) => {
    const encoder = new Encoder(bpe);
    const tokens = (text: string) => encoder.encode(text).map((id) => textOf(bpe.tokens[id] ?? ""));
    const score = (text: string) => tokens(text).reduce((sum, token) => sum + scoreOf(token), 0);
    return { bpe, tokens, score };
  };
  return { isHan, scoreOf, sizes: { "0.5b": describe(whole), tiny: describe(cutDown(whole, 16_381)) } };
}

let loaded: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  loaded = await load();
}, 120_000);

describe.each(["0.5b", "tiny"] as const)("in the %s vocabulary", (size) => {
  it.each(PROMPTS.filter((prompt) => prompt.clear !== null))("$id weighs $clear", ({ text, clear }) => {
    expect(Math.sign(loaded.sizes[size].score(text))).toBe(clear === "positive" ? 1 : -1);
  });

  it("each new text weighs what its prompt does, and takes about as many tokens as the prompt's other texts", () => {
    const { tokens, score } = loaded.sizes[size];
    const weights = new Map(PROMPTS.map(({ id, text }) => [id, score(text)]));
    const lengths = new Map<string, number[]>();
    const otherwise: string[] = [];
    for (const stretch of ["steady-state", "cpu-overload", "memory-leak"]) {
      const prompts = promptsOf(DEFAULT_PLAN.prompts, stretch);
      for (let count = 0; count < 700; count += 1) {
        const { id, text } = prompts.next();
        const words = tokens(text);
        if (words.reduce((sum, word) => sum + loaded.scoreOf(word), 0) !== weights.get(id)) otherwise.push(text);
        lengths.set(id, [...(lengths.get(id) ?? []), words.length]);
      }
    }
    expect(otherwise).toEqual([]);
    for (const each of lengths.values())
      expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(size === "tiny" ? 12 : 3);
  });

  it("no word that is new in a text weighs anything", () => {
    const { tokens } = loaded.sizes[size];
    const openers = ["Hello", "你好"].flatMap((text) =>
      Array.from({ length: 2_000 }, (_, index) => opener(text, index)),
    );
    expect(openers.flatMap(tokens).filter((token) => loaded.scoreOf(token) !== 0)).toEqual([]);
  });

  it("the system prompts weigh nothing and hold no Chinese", () => {
    const { tokens } = loaded.sizes[size];
    const spoken = [SENTIMENT_PROMPT, CHAT_PROMPT].flatMap((text) => tokens(promptHead(text) + PROMPT_TAIL));
    expect(spoken.filter((token) => loaded.scoreOf(token) !== 0)).toEqual([]);
    expect(spoken.filter((token) => /\p{Script=Han}/u.test(token))).toEqual([]);
  });

  it.each(REPLIES)("the $mood reply in $language can be stored", ({ text, mood }) => {
    const { tokens } = loaded.sizes[size];
    const spoken = tokens(text);
    expect(spoken.join("")).toBe(text);
    expect(new Set(spoken).size).toBe(spoken.length);
    expect(spoken.length).toBeLessThanOrEqual(15);
    const direction = { positive: 1, neutral: 0, negative: -1 }[mood];
    expect(spoken.map(loaded.scoreOf).filter((score) => score !== 0 && Math.sign(score) !== direction)).toEqual([]);
  });
});

describe("the lexicon", () => {
  it.each([
    ["love", 3],
    [" Love", 3],
    ["positive", 0],
    [" negative", 0],
    ["constructor", 0],
    ["喜欢", 3],
    ["非常喜欢", 3],
    ["不喜欢", -3],
    ["不满意", -3],
    ["贵", -2],
    ["贵州", 0],
    ["脏", -2],
    ["心脏", 0],
    ["很棒", 3],
  ])("gives %s %i", (text, score) => {
    expect(loaded.scoreOf(text)).toBe(score);
  });
});

describe("the tiny vocabulary", () => {
  it("has 16,381 tokens, and each merge's parts and product among them", () => {
    const { tokens, merges } = loaded.sizes.tiny.bpe;
    const known = new Set(tokens);
    expect(tokens.length).toBe(16_381);
    expect(merges.length).toBe(16_381 - 256);
    expect(
      merges.filter((pair) => ![...pair.split(" "), pair.replace(" ", "")].every((part) => known.has(part))),
    ).toEqual([]);
  });

  it("splits the replies as the whole one does", () => {
    for (const { text } of REPLIES) expect(loaded.sizes.tiny.tokens(text)).toEqual(loaded.sizes["0.5b"].tokens(text));
  });
});
