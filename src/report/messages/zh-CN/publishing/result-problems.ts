import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { glue } from "../words.ts";

const { count } = FORMAT_ZH;

type WrongValue = MessageArgs["result.wrong-value"];

const FOUND: Readonly<Record<Exclude<WrongValue["kind"], "value">, string>> = {
  list: "列表",
  object: "对象",
  "out-of-range": "超出范围的数字",
};
const FORMS: Readonly<Record<WrongValue["form"], (expected: string) => string>> = {
  number: () => "数字",
  integer: () => "整数",
  string: () => "字符串",
  boolean: () => "`true` 或 `false`",
  array: () => "列表",
  object: () => "对象",
  null: () => "`null`",
  "one-of": (expected) => (expected.includes(",") ? glue("以下之一：", code(expected)) : code(expected)),
  minimum: (limit) => `不小于 ${limit} 的值`,
  maximum: (limit) => `不大于 ${limit} 的值`,
  above: (limit) => `大于 ${limit} 的值`,
  below: (limit) => `小于 ${limit} 的值`,
  "number-up-to": (limit) => `不超过 ${limit} 的数字`,
  ratio: () => "大于 0 且小于 1 的比例",
  slowdown: () => "大于 0 的比例，例如 0.2",
  "time-up-to": (limit) => `0 至 ${limit} ms 的时间`,
  line: () => "不含换行和控制字符的文本",
  commit: () => "十六进制的提交标识",
  matching: (pattern) => glue("匹配", code(pattern), "的字符串"),
  moment: () => '时间，例如 `"2026-07-30T13:57:36.000Z"`',
  address: () => '网址，例如 `"https://example.com/"`',
  "as-written": () => "演练写入的内容",
};
const VERDICTS: Readonly<Record<MessageArgs["leg.other-verdict"]["written"], string>> = {
  pass: "通过",
  fail: "未通过",
  inconclusive: "无法判定",
  error: "出错",
  cancelled: "已取消",
};
const UNFIT: Readonly<Record<MessageArgs["leg.unfit"]["why"], string>> = {
  "other-run": "其中的结果属于另一次运行。",
  "other-commit": "其中的结果所属的提交与该运行的不同。",
  "no-version": "其中的结果没有说明由哪个版本的演练写入。",
  "no-leg": "其中的结果没有说明属于哪个子演练。",
  "bad-job": "其中的结果给出的任务名在工作流中不可能存在。",
};

/** Why a result's file can't be used, in Chinese. */
export const RESULT_PROBLEMS_ZH = {
  "leg.unfit": ({ why }) => UNFIT[why],
  "leg.impossible": ({ index, total }) => `其中的结果自称是第 ${index} 个子演练（共 ${total} 个），没有这样的矩阵。`,
  "leg.of-other-artifact": ({ artifact }) => `其中的结果属于 ${code(artifact)}，而不是它所在的工件。`,
  "leg.other-verdict": ({ written, judged }) =>
    `其中的结论为${VERDICTS[written]}，但由样本得出的${judged === null ? "是其他检查结果" : `结论为${VERDICTS[judged]}`}：文件被改动过，或由其他版本的演练判定。`,
  "leg.not-fit": ({ problems }) =>
    problems > 1 ? `其中的结果有 ${count(problems)} 个问题。第一个：` : "其中的结果不符合格式：",

  "result.not-json": ({ reason }) => `文件不是 JSON（${reason}）：请传入演练的 \`result.json\`。`,
  "result.not-a-result": () => "文件不是演练的结果：缺少 `schemaVersion`。请传入演练的 `result.json`。",
  "result.other-version": ({ found, read }) =>
    `文件的格式版本为 ${found}，而本程序读取版本 ${read}：请使用写入该文件的演练版本。`,
  "result.other-schema": ({ found, expected }) =>
    `文件的 \`$schema\` 为 ${found}，而不是 ${code(expected)}：请传入演练的 \`result.json\`。`,
  "result.too-deep": ({ max }) => `文件的列表嵌套超过 ${max} 层，演练不会写出这样的文件。`,
  "result.too-many-lists": () => "相对于文件的大小，列表和对象过多。",
  "result.more-problems": ({ problems }) => `另有 ${count(problems)} 个问题。`,
  "result.missing-field": ({ field, name }) => `${subject(field)}缺少 ${code(name)}：请补上。`,
  "result.extra-field": ({ field, name }) => `${subject(field)}有结果中不存在的字段 ${code(name)}：请删除。`,
  "result.wrong-value": ({ field, found, kind, orNull, form, expected }) =>
    `${glue(`${subject(field)}的值为`, kind === "value" ? code(found) : FOUND[kind])}：${glue("请写", FORMS[form](expected))}${orNull ? "，或 `null`" : ""}。`,
  "result.wrong-size": ({ field, of, has, limit, atLeast }) => {
    const unit = { items: "项", characters: "个字符", fields: "个字段" }[of];
    const now = has === null ? "字段过多" : `有 ${has} ${unit}`;
    return `${subject(field)}${now}：请写${atLeast ? "至少" : "最多"} ${limit} ${unit}。`;
  },
  "result.no-baseline": () => "`plan.baseline` 为 `null`，但演练包含基线：请写上它的镜像。",
  "result.short-maximum": () => "`plan.maxDurationMs` 小于 `plan.durationMs`：请写较长的时间。",
  "result.impossible-sample": ({ field, maxMs }) =>
    `${subject(field)}不可能出现：时间为 0 至 ${maxMs} ms，\`endedAtMs\` 不早于 \`intendedAtMs\`，只有未发出的请求 \`sentAtMs\` 才为 \`null\`。`,
  "result.ends-early": ({ field }) => `${subject(field)}的结束早于开始：请让 \`endedAtMs\` 晚于 \`startedAtMs\`。`,
  "result.other-sum": ({ field, written, summed }) =>
    `${subject(field)}的值为 ${written ?? "`null`"}，但由样本得出的是 ${summed ?? "`null`"}：请写后者。`,
  "result.unsorted": ({ field }) => `${subject(field)}早于前一个时刻：请按时间排序。`,
  "result.no-such-index": ({ field, index, count: all, of }) =>
    `${subject(field)}的值为 ${index}，但 \`${of}\` 只有 ${all} 项：请写其中一项的序号（从 0 开始），或 \`null\`。`,
  "result.unpaired": ({ field, candidate, baseline }) =>
    `${subject(field)}有候选版本的 ${candidate} 个样本和基线的 ${baseline} 个样本：请求成对发出，因此两者最多相差 1 个。`,
} satisfies Partial<Sayings>;

function subject(field: string): string {
  return field === "" ? "文件" : `${code(field)} `;
}

/** Returns what a field has to be. */
export function formTextZh(form: WrongValue["form"], expected: string): string {
  return FORMS[form](expected);
}
