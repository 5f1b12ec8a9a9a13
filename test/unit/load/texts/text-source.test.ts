import { describe, expect, test } from "vitest";
import { PROMPTS } from "../../../../src/load/texts/prompts.ts";
import { promptsOf, shortTexts } from "../../../../src/load/texts/text-source.ts";

const SEED = 20250405;
const take = (count: number, stretch = "steady-state", seed = SEED) => {
  const prompts = promptsOf({ texts: "new", seed }, stretch);
  return Array.from({ length: count }, () => prompts.next());
};
const textsOf = (...taken: Parameters<typeof take>) => take(...taken).map(({ text }) => text);
const templates = new Map(PROMPTS.map((prompt) => [prompt.id, prompt]));

describe("new texts", () => {
  const taken = take(20_000);

  test("are all different, each from its first word on: no start of it was asked in the round before", () => {
    expect(new Set(taken.map(({ text }) => text)).size).toBe(taken.length);
    for (let first = 0; first + 60 <= taken.length; first += 60) {
      const words = taken.slice(first, first + 60).map(({ text }) => text.split(/[,，]/)[0]);
      expect(new Set(words).size).toBe(60);
    }
  });

  test("end with their prompt as it is, and keep its id, its sentiment and its language", () => {
    for (const { id, text, clear } of taken) {
      const template = templates.get(id);
      expect(text.endsWith(template?.text ?? "?")).toBe(true);
      expect(clear).toBe(template?.clear);
      const added = text.slice(0, -(template?.text.length ?? 0));
      expect(added).toMatch(id.startsWith("zh-") ? /^\p{Script=Han}{2}，\p{Script=Han}+：$/u : /^\w+, \w+ in \w+: $/);
    }
  });

  test("come in the order in which their prompts do", () => {
    const fixed = promptsOf({ texts: "fixed", seed: SEED }, "steady-state");
    expect(take(60).map(({ id }) => id)).toEqual(Array.from({ length: 60 }, () => fixed.next().id));
  });

  test("are the same with the same seed and stretch, and others with another one", () => {
    expect(textsOf(100)).toEqual(textsOf(100));
    const first = new Set(textsOf(1_000));
    expect(textsOf(1_000, "cpu-overload").filter((text) => first.has(text))).toEqual([]);
    expect(textsOf(1_000, "steady-state", 1).filter((text) => first.has(text))).toEqual([]);
  });

  test("of the stretches of a long drill are next to all different", () => {
    const all = Array.from({ length: 40 }, (_, index) => textsOf(500, `fault ${index}`)).flat();
    expect(new Set(all).size).toBeGreaterThan(0.99 * all.length);
  });

  test("are short where it is only looked whether there is an answer", () => {
    const next = shortTexts({ texts: "new", seed: SEED }, "recovery from kill-restart");
    const texts = Array.from({ length: 300 }, next);
    expect(new Set(texts).size).toBe(300);
    for (const text of texts) expect(text).toMatch(/: Hello, how are you\?$/);
  });
});

test("fixed texts are the prompts, and the short one is the shortest of them", () => {
  const prompts = promptsOf({ texts: "fixed", seed: SEED }, "steady-state");
  const taken = new Set(Array.from({ length: 40 }, () => prompts.next()));
  expect(taken).toEqual(new Set(PROMPTS));
  const next = shortTexts({ texts: "fixed", seed: SEED }, "boot");
  expect([next(), next()]).toEqual(["Hello, how are you?", "Hello, how are you?"]);
});
