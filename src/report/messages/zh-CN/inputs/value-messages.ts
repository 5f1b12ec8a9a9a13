import type { MessageArgs } from "../../../../model/message.ts";
import type { NamedUnit } from "../../../../model/text/units.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { alternativesZh, didYouMeanZh, insteadZh } from "./input-words.ts";

const QUANTITIES: Readonly<Record<MessageArgs["value.quantity"]["why"], string>> = {
  duration: "不是时间：请写数字和单位，例如 `8s`、`500ms`、`1.5m` 或 `1h`",
  zero: "必须大于 0：请写一个时间，例如 `1s`",
  "over-a-day": "超过一天：最多写 `24h`",
  "checks-nothing": "不会检查任何内容：请写大于 `0%` 的比例",
  "over-100": "超过 100%：请写小于 `100%` 的比例",
  multiple: "不是倍数：请写成 `2x` 这样的形式",
  bytes: "不是内存大小：请写数字和单位，例如 `2g`、`512m` 或 `2GiB`",
  "too-many-bytes": "超出任何机器的内存：请以 `m` 或 `g` 为单位",
  cpus: "不是 CPU 数：请写一个数字，例如 `1.0` 或 `0.5`",
  "too-few-cpus": "太小：Docker 引擎的最小值是 `0.01`",
  "too-many-cpus": "超出任何机器的 CPU 数：请写 CPU 的个数，例如 `2`",
};

const SETTINGS: Readonly<Record<MessageArgs["value.setting"]["why"], string>> = {
  health: "既不是路径也不是 `HEALTHCHECK`：请写路径，例如 `/health`，或写 `HEALTHCHECK` 使用镜像自带的健康检查",
  "path-start": "没有以 `/` 开头：请写路径，例如 `/predict`",
  model: "不是有效的模型名称：请写不含空格的名称，例如 `qwen2.5:0.5b`",
  "too-little-memory": "太小：Docker 引擎的最小值是 `6m`",
  retries: "冒号后面不是整数：请写 `on-failure:3`；不限次数则写 `on-failure`",
  load: "不是负载：请写 `1 client`、`3 clients` 或 `5/s`（每秒请求数）",
  "no-experiment": "为空：请至少写一个实验",
  "never-proven": "无法用任何数量的请求证明，因为下一个请求总有可能失败：请写 `99%` 这样的阈值",
  "below-noise": "小于任何运行器的噪声：请写 `5%` 或更大的值",
  "never-fails": "永远不会触发：最大写 `1000%`",
  invisible: "含有不可见字符：请删除",
  "history-name": "不是名称：要使用任务名，请删除此输入",
  cpuset: "不是 CPU 列表：请写成 `0-3` 或 `0,2`",
  token: "含有空格或不可打印的字符：请检查它所取自的机密",
};

const IMAGES: Readonly<Record<MessageArgs["value.image"]["why"], string>> = {
  space: "含有空格：请删除",
  url: "是网址：请去掉 `https://`",
  colon: "以冒号结尾：标签为空，可能来自一个空的表达式",
  capitals: "的名称含有大写字母：标签前面的名称请用小写",
  form: "不是镜像引用：请写成 `NAME`、`NAME:TAG` 或 `NAME@sha256:DIGEST`",
};

const NETWORKS: Readonly<Record<MessageArgs["value.network"]["why"], string>> = {
  host: "使容器没有自己的网络，无法发布端口：请指定其他网络，或删除此输入",
  none: "使容器没有网络，无法访问：请指定其他网络，或删除此输入",
  default: "就是不设此输入时容器加入的网络：请删除",
  container: "与另一个容器共用网络，无法发布端口：请指定那个容器所在的网络",
  form: "不是网络的名称：请填写 `docker network ls` 中的名称，例如 `shop_default`",
};

const OF_WORKFLOW: Readonly<Record<MessageArgs["value.workflow"]["why"], string>> = {
  "artifact-name": "不是有效的工件名称：最多 100 个字符，只能用字母、数字、点、短横线和下划线",
  leg: "不是矩阵中的子演练：请删除此输入，默认值就是正确的",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
  needs: "不是 GitHub 的 `needs` 上下文：请写 `${{ toJSON(needs) }}`",
  "no-needs": "为空：请在此任务中添加 `needs:`，写上各个演练任务",
  "pull-request": "不是拉取请求的编号：请写成 `42` 这样的数字",
};

const UNITS: Readonly<Record<NamedUnit, string>> = {
  milliseconds: "毫秒",
  seconds: "秒",
  "per-second": "每秒请求数",
  KiB: "KiB",
  MiB: "MiB",
  GiB: "GiB",
  bytes: "字节",
};

/** What is wrong with a value, after its name. */
export const INPUT_VALUES_ZH = {
  "value.no-unit": ({ choices }) =>
    `没有单位：请写 ${alternativesZh(choices.map(({ text, unit }) => (unit === null ? code(text) : `${code(text)}（${UNITS[unit]}）`)))}`,
  "value.comma": ({ write }) => `含有逗号：请写 ${code(write)}`,
  "value.quantity": ({ why }) => QUANTITIES[why],
  "value.not-share": ({ example }) => `不是比例：请写成百分比，例如 ${code(example)}`,
  "value.thousandths": ({ write }) => `以千分之一为单位：请写 ${code(write)}`,
  "value.out-of-range": ({ min, max }) => `超出范围：请写 ${code(min)} 到 ${code(max)} 之间的值`,
  "value.not-whole": ({ min, max }) => `不是 ${min} 到 ${max} 之间的整数`,
  "value.not-one-of": ({ words, nearest }) =>
    [
      `只能是 ${words.map(code).join("、")} 之一`,
      ...(nearest.length === 0 ? [] : [didYouMeanZh(nearest.map(code))]),
    ].join("；"),
  "value.not-switch": ({ write }) => `只能是 \`true\` 或 \`false\`${write === null ? "" : `：请写 ${code(write)}`}`,
  "value.not-path": ({ example }) => `不是路径：请写成 ${code(example)} 这样，不含空格和 \`#\`，开头只有一个 \`/\``,
  "value.setting": ({ why }) => SETTINGS[why],
  "value.too-many-words": ({ max }) => `超过 ${max} 个单词：请把它们移到镜像内的文件里`,
  "value.too-long": ({ max }) => `超过 ${max} 个字符：请写短一些`,
  "value.clients": ({ max }) => `超出范围：客户端数量请写 1 到 ${max}`,
  "value.rate": ({ maxPerSecond }) => `超出范围：速率请大于 0，且不超过 ${code(`${maxPerSecond}/s`)}`,
  "value.repeated-kind": ({ kind }) => `重复列出了 ${kind}：请只写一次，或在计划文件中使用 \`repeat\``,
  "value.multiple": ({ write }) => `是倍数：请写 ${code(write)}`,
  "value.image": ({ why }) => IMAGES[why],
  "value.network": ({ why }) => NETWORKS[why],
  "value.workflow": ({ why }) => OF_WORKFLOW[why],
  "value.too-many-jobs": ({ count, max }) => `有 ${count} 个任务：最多 ${max} 个`,
  "value.env": ({ problems, more, max }) =>
    [...problems.map((each) => envProblem(each, max)), ...moreLines(more)].join("；"),
  "value.headers": ({ problems, more, ...limits }) =>
    [...problems.map((each) => headerProblem(each, limits)), ...moreLines(more)].join("；"),

  "words.backslash": () => "末尾的反斜杠没有转义任何字符：请删除，或写成两个",
  "words.quote": ({ quote, position }) =>
    `第 ${position} 个字符处的引号（${code(quote)}）没有闭合：请补上 ${code(quote)}`,
  "template.no-mark": ({ mark, almost }) =>
    `没有 ${code(mark)}：请在${almost === null ? "" : ` ${code(almost)} 处，即`}文本的位置写上它，例如 ${code(`{"input": "${mark}"}`)}`,
  "template.form": ({ why, mark }) => {
    const example = code(`{"input": "${mark}"}`);
    if (why === "mark-in-key") return `把 ${code(mark)} 写在了键里：请写在值里，例如 ${example}`;
    if (why === "unquoted-mark") return `中的 ${code(mark)} 没有引号：请写 ${code(`"${mark}"`)}`;
    return `不是 JSON：请写请求体，例如 ${example}`;
  },
  "answer.json": ({ example }) => `是 JSON，而这里需要逐行的文本：请为每个部分写一行，例如 ${code(example)}`,
  "answer.twice": ({ part }) => `重复设置了 ${code(part)}：请只保留一个`,
  "answer.status": ({ value }) => `的状态码 ${value} 不表示成功：请写 \`status: 2xx\`，或 \`201\` 这样的具体状态码`,
  "answer.part": ({ name, nearest, parts, example }) =>
    name === null
      ? `有一行缺少组成部分及其位置：每行请写成 ${code(example)} 这样`
      : `有未知的组成部分 ${name}：${insteadZh(nearest.map(code), `可用的是 ${parts.map(code).join("、")}`)}`,
  "answer.pointer": ({ value, part, write }) => `中 ${code(part)} 的值 ${value} 不是 JSON 指针：请写 ${write}`,

  "disk-pressure.limit-too-low": () => "会让容器停滞而不是变慢：请写 `256k` 或更大的值",
  "disk-full.paths-form": ({ max }) =>
    `不是可以写满的目录：请填写最多 ${max} 个绝对路径，例如 \`/tmp\`，不含空格，且不在 \`/proc\`、\`/sys\`、\`/dev\` 和 \`/fault-drill\` 之内`,
  "dependency-down.of-form": () => "不是容器的名称：请填写容器名、别名或服务名，例如 `redis`",
  "value.too-short": ({ minMs }) => `太短，说明不了问题：请写 ${code(`${minMs / 1000}s`)} 或更长的时间`,
  "network-delay.delay-too-small": ({ minMs }) => `太小，无法与噪声区分：请写 ${code(`${minMs}ms`)} 或更大的值`,
  "network-delay.loss-too-large": ({ maxRatio }) =>
    `会使可测量的请求太少：请写 ${code(`${maxRatio * 100}%`)} 或更小的值`,
  "network-delay.jitter-too-large": () => "抖动不能超过延迟：请减小抖动，或增大延迟",
} satisfies Partial<Sayings>;

function moreLines(count: number): string[] {
  return count === 0 ? [] : [`还有 ${FORMAT_ZH.count(count)} 个类似的问题`];
}

function envProblem(
  { why, part, number, key, first }: MessageArgs["value.env"]["problems"][number],
  max: number,
): string {
  if (why === "too-many") return `变量超过 ${max} 个：请删除一些`;
  const line = partZh(part, number);
  if (why === "no-equals") return `${line}没有 \`=\`：请写成 \`KEY=VALUE\``;
  if (why === "name") return `${line}的 \`=\` 前面不是有效的名称：请写成 \`KEY=VALUE\`，\`KEY\` 两边不留空格`;
  if (why === "nul") return `${line}含有空字符：请删除`;
  return `${line}再次设置了 ${code(key)}（首次设置于${partZh(part, first)}）：请只保留一个`;
}

function headerProblem(
  { why, part, number, name }: MessageArgs["value.headers"]["problems"][number],
  { maxHeaders, maxName, maxValue }: Omit<MessageArgs["value.headers"], "problems" | "more">,
): string {
  const header = code(name);
  const predicates: Readonly<Record<typeof why, string>> = {
    "too-many": `请求头超过 ${maxHeaders} 个：请删除一些`,
    "long-name": `的名称超过 ${maxName} 个字符：请写短一些`,
    name: "的冒号前面没有有效的请求头名称：请写成 `Authorization: Bearer …` 这样",
    own: `设置了 ${header}，它由演练自行设置：请删除`,
    again: `再次设置了 ${header}：请只保留一个`,
    "no-value": `没有给出 ${header} 的值：请写上，或将其删除`,
    "long-value": `中 ${header} 的值超过 ${maxValue} 个字符，服务器会拒绝：请写短一些`,
    character: `的 ${header} 含有请求头不允许的字符：请使用 ASCII`,
  };
  return why === "too-many" ? predicates[why] : `${partZh(part, number)}${predicates[why]}`;
}

function partZh(part: "line" | "number", number: number): string {
  return part === "line" ? `第 ${number} 行` : `第 ${number} 个`;
}
