import { STEADY_STATE } from "../../../../model/facts/place.ts";
import { METRICS } from "../../../../model/metrics.ts";
import { isMinimum, OBJECTIVES, type Objective, type ObjectiveKind } from "../../../../model/objectives.ts";
import type { REPORT_WORDS } from "../../en/report/report-words.ts";
import { OUTAGES_ZH } from "../experiments/recovery-messages.ts";
import { failuresZh, glue, leansZh, listedZh, placeZh } from "../words.ts";
import { FORMAT_ZH } from "./formats.ts";
import { metricZh, objectiveZh } from "./objective-words.ts";

const { count, duration, limit: limitOf, measured: shown } = FORMAT_ZH;

/** Terms that need a meaning, as the Chinese report uses them. */
const TERMS_ZH: typeof REPORT_WORDS.legend.terms = [
  ["P50", "一半的请求在此时间内得到响应。"],
  ["P95", "95% 的请求在此时间内得到响应。失败的请求至少按请求超时计算。"],
  ["稳态", "实验之前、相同负载下的服务。"],
  ["可证实", "在 95% 置信度下可由请求数据证实的值，而不只是实测值。"],
  ["恢复", "到首个正常响应的时间：崩溃或停止从其开始算起；负载实验从实验结束算起，并扣除一次响应的通常耗时。"],
  ["CPU 限流", "容器用完 CPU 配额后被内核暂停。比例按 100 ms 的周期计算。"],
  ["固定计算", "每秒在运行器上执行一次的固定计算。耗时波动说明运行器繁忙。"],
  ["steal", "宿主机让给其他虚拟机的 CPU 时间。"],
  ["负载生成器滞后", "演练发送请求的延后时间：反映运行器，而不是服务。"],
  ["倾向", "尚未判定的检查所偏向的结果。"],
  ["主动拒绝", "及时以 429 或 503 及 Retry-After 拒绝。"],
  ["压力进程", "实验在容器内运行、用来占用资源的进程。"],
];

/** What frames a report: its verdict, its checks, and what went wrong, in Chinese. */
export const REPORT_WORDS_ZH: typeof REPORT_WORDS = {
  verdict: {
    pass: "故障演练通过",
    fail: "故障演练未通过",
    inconclusive: "故障演练无法判定",
    error: "故障演练无法运行",
    cancelled: "故障演练已取消",
  },
  status: {
    pass: "通过",
    fail: "未通过",
    inconclusive: "无法判定",
    error: "错误",
    cancelled: "已取消",
    "not-applicable": "不适用",
  },
  sides: { candidate: "候选版本", baseline: "基线" },
  metric: metricZh,
  objective: (kind) => objectiveZh(kind).label,
  worst: (kind) => objectiveZh(kind).worst ?? "",
  phase: (name) => (name === STEADY_STATE ? "稳态" : name.startsWith("after ") ? placeZh(name) : name),
  place: placeZh,
  failures: failuresZh,

  document: {
    sections: "目录",
    files: "文件",
    fullReport: {
      done: (url) => [{ link: "完整报告", to: url }, "：全部请求、图表和数据，见工件中的 report.html"],
      unknown: (url) => [{ link: "完整报告", to: url }, "：见本次运行的工件中的 report.html"],
      failed: (url) => ["完整报告：上传失败。日志和摘要见", { link: "本次运行", to: url }, "。"],
    },
    more: (number) => `…… 另有 ${count(number)} 项`,
    moreBelow: (number) => `…… 另有 ${count(number)} 项，见下文`,
    truncated: (leftOut) => `篇幅有限，已省略：${leftOut.join("、")}。完整内容见运行的报告文件。`,
    note: (title) => `故障演练：${title}`,
    notes: "故障演练",
    noComment: "没有评论",
    noArtifact: "没有工件",
    moreNotes: (number) => `另有 ${count(number)} 项；全部内容见运行摘要。`,
    suites: "故障演练",
    suite: (image) => `${image} 的故障演练`,
  },

  chart: {
    handle: "演练期间的延迟",
    title: (unit) => `演练期间的延迟（${unit}）`,
    time: "时间（s）",
    latency: (unit) => `延迟（${unit}）`,
    slowest: "蓝线：从第一个请求开始，将演练等分为 60 段，每段中最慢的请求。",
    limit: "红线：P95 的阈值。",
    experiments: (names) => `实验：${names.join("，")}。`,
    from: (name, fromS, toS) => `${name}（${fromS}–${toS} s）`,
    at: (name, ms) => `${name}（${duration(ms)} 处）`,
  },

  checks: {
    title: "检查",
    headings: ["检查项", "阈值", "实测", "请求数", "结果"],
    name: (kind, scope) => glue(`${checkedPlaceZh(kind, scope)}的`, objectiveZh(kind).label),
    names: (kinds, where) => glue(`${where}的`, listedZh(kinds.map((kind) => objectiveZh(kind).label))),
    place: checkedPlaceZh,
    passed: (passed, notApplicable) =>
      `${count(passed)} 项检查通过${notApplicable === 0 ? "" : `，${count(notApplicable)} 项不适用`}`,
    proven: (measured, objective, proven) =>
      `${measured}（可证实 ${isMinimum(objective) ? "≥" : "≤"} ${shown(objective, proven)}）`,
    answered: (ok, requests) => `${count(requests)} 个中 ${count(ok)} 个得到响应`,
    ratio: (objective, measured, low, high) => {
      const end = (ratio: number) => shown(objective, ratio).replace(/ 倍$/, "");
      const interval = low === null ? "" : `（${end(low)}–${high === null ? "∞" : end(high)}）`;
      return `${shown(objective, measured)}${interval}`;
    },
    failedRequests: "请求失败",
    pairs: (number) => `${count(number)} 对`,
    parts: (number) => `${count(number)} 段`,
    outages: (number, trigger) => `${count(number)} 次${OUTAGES_ZH[trigger].noun}`,
    comparison: (kind, status) => objectiveZh(kind).comparison?.[status] ?? "",
    notApplicable: "不适用",
    leaning: leansZh,
    noData: "没有数据",
    open: "未判定",
    failed: {
      "service.crashed": "服务崩溃",
      "stop.request-cut-off": "请求被中断",
      "degrading.not-entered": "未进入降级",
      "window.outage": "服务中断",
      "window.broken-for-a-while": "一度不达标",
    },
    mayFail: (outcome) => (outcome === "" ? "允许失败" : `${outcome}，允许失败`),
  },

  limits: {
    objective: (kind, objective) => {
      const limit = objective === null ? "" : ` ${isMinimum(objective) ? "≥" : "≤"} ${limitOf(objective)}`;
      return `${objectiveZh(kind).label}${limit}`;
    },
    abort: (requests, objectives) => `最近 ${count(requests)} 个请求中，${objectives.map(crossed).join("，或")}`,
  },

  reasons: "其他原因",
  warnings: "警告",
  countedWarnings: (number) => `⚠️ ${count(number)} 条警告`,
  allowedToFail: (reason) => `允许失败：${reason}`,
  cause: "原因",
  because: (cause) => `原因是：${cause}`,
  advice: {
    title: "处理建议",
    about: (checks) => (checks.length === 0 ? "处理建议" : `处理建议：${someZh(checks)}`),
    checks: someZh,
    legs: (legs, differ) => `（${someZh(legs)}${differ ? "；数据来自其中一个" : ""}）`,
    see: (address) => `参见 ${address}`,
    fixing: (objective) => `修复失败：${objective}`,
    troubleshooting: "故障排查",
  },

  legend: {
    title: "术语",
    handle: "镜像、机器、术语与本地复现",
    terms: TERMS_ZH,
  },

  source: {
    took: (ms) => `耗时 ${duration(ms)}`,
    session: "会话",
    commit: "提交",
    thisRun: "本次运行",
  },
};

function checkedPlaceZh(kind: ObjectiveKind, scope: string): string {
  if (scope.startsWith("after ")) return placeZh(scope);
  const where = OBJECTIVES[kind].place;
  return where === "after" ? placeZh(`after ${scope}`) : where === "on" ? glue(scope, "时") : placeZh(scope);
}

/** The first few names, and how many there are. */
function someZh(names: readonly string[]): string {
  if (names.length <= MAX_NAMES) return listedZh(names);
  return glue(names.slice(0, MAX_NAMES).join("、"), `等 ${count(names.length)} 项`);
}

/** More names than this hide what is said about them. */
const MAX_NAMES = 3;

function crossed(objective: Objective): string {
  const limit = limitOf(objective);
  const { metric } = OBJECTIVES[objective.kind];
  if (metric === undefined || METRICS[metric].reads.of === "good-share") return `得到正常响应的不足 ${limit}`;
  return `${glue(metricZh(metric), "超过")} ${limit}`;
}
