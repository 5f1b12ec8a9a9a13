import { FORMAT } from "../../en/report/formats.ts";

/** Units that Chinese reports write in another way. Symbols such as ms, s and MiB are the same. */
const UNITS: readonly (readonly [symbol: RegExp, word: string])[] = [
  [/ min$/, " 分钟"],
  [/ bytes$/, " 字节"],
  [/ CPUs?$/, " 核"],
  [/ %$/, "%"],
  [/(?<=\d)x$/, " 倍"],
  [/^the baseline's$/, "基线"],
];

function inChinese(text: string): string {
  return UNITS.reduce((all, [symbol, word]) => all.replace(symbol, word), text);
}

function translated<Args extends readonly unknown[]>(format: (...args: Args) => string): (...args: Args) => string {
  return (...args) => inChinese(format(...args));
}

/** How numbers are written in Chinese, and how texts are put together. */
export const FORMAT_ZH: typeof FORMAT = {
  ...FORMAT,
  bytes: translated(FORMAT.bytes),
  cpus: translated(FORMAT.cpus),
  duration: translated(FORMAT.duration),
  durationLike: translated(FORMAT.durationLike),
  exactDuration: translated(FORMAT.exactDuration),
  figure: translated(FORMAT.figure),
  limit: translated(FORMAT.limit),
  measured: translated(FORMAT.measured),
  multiple: translated(FORMAT.multiple),
  ratio: translated(FORMAT.ratio),
  ratioAtMost: translated(FORMAT.ratioAtMost),
  ratioOf: translated(FORMAT.ratioOf),
  list: (parts) => parts.join("、"),
  clauses: (parts) => parts.join("，"),
  sentence: (text) => `${text}。`,
  labeled: (label, text) => `${label}：${text}`,
  note: (text) => `（${text}）`,
  day: (startedAt) =>
    new Date(startedAt).toLocaleDateString("zh-CN", { day: "numeric", month: "short", timeZone: "UTC" }),
};
