import { STEADY_STATE } from "../../../../model/facts/place.ts";
import { METRICS } from "../../../../model/metrics.ts";
import { isMinimum, OBJECTIVES, type Objective, type ObjectiveKind } from "../../../../model/objectives.ts";
import type { REPORT_WORDS } from "../../en/report/report-words.ts";
import { code } from "../../parts.ts";
import { OUTAGES_ZH } from "../experiments/recovery-messages.ts";
import { replyZh } from "../reply-messages.ts";
import { failuresZh, glue, leansZh, listedZh, placeZh } from "../words.ts";
import { attemptZh } from "./attempt-words.ts";
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
    goals: (kinds, where) =>
      glue(where, kinds.map((kind) => (kind === "running" ? "保持运行" : objectiveZh(kind).goal)).join("，")),
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
      "service.crashed": (figure) => `服务崩溃，此外为 ${figure}`,
      "stop.request-cut-off": (figure) => `请求被中断，${figure} 后退出`,
      "stop.signal-ignored": (figure) => `忽略信号，${figure} 后被强制终止`,
      "stop.not-ended": (figure) => `未退出，${figure} 后被强制终止`,
      "stop.not-ended-behind-init": (figure) => `未退出，${figure} 后被强制终止`,
      "stop.not-ended-behind-first": (figure) => `未退出，${figure} 后被强制终止`,
      "degrading.not-entered": () => "未进入降级模式",
      "window.outage": (figure) => `服务中断，总体 ${figure}`,
      "window.broken-for-a-while": (figure) => `一度不达标，总体 ${figure}`,
      "recovery.crash-loop": () => "未恢复：反复崩溃",
      "recovery.runs-without-service": () => "未恢复：服务进程已不在",
      "recovery.no-restart-policy": () => "未恢复：容器未重启",
      "recovery.clean-exit": () => "未恢复：容器未重启",
      "recovery.not-restarted": () => "未恢复：容器未重启",
      "recovery.not-listening": () => "未恢复：端口未打开",
      "recovery.no-good-answer": () => "未恢复：没有正常响应",
      "recovery.never": () => "未恢复：没有正常响应",
      "noticed.never": () => "未发现",
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
  evidence: {
    title: "依据",
    log: (name, exitCode) => `容器${exitCode === null ? "" : `以退出码 ${exitCode} 退出前的`}日志末尾（${name}）：`,
    attack: (name, sent, answer, plain) => [
      `${attemptZh(name)}：`,
      sent,
      " 得到 ",
      answer,
      ...(plain === null ? [] : ["，而不是 ", { code: plain }]),
    ],
    answer: (detail) => (detail === null ? "" : replyZh(detail)),
  },

  before: {
    title: "此前情况",
    question: "此前是否如此？",
    onBaseline: (check, kept, figure) =>
      kept
        ? `否：本次演练中基线没有超出阈值（${check}：${figure}）。`
        : `是：本次演练中基线同样超出阈值（${check}：${figure}）。`,
    onBranch: ({ branch, runs, passed, last }) => {
      const which = glue(code(branch), "上最近一次演练");
      const numbers = runs === 1 ? "" : `（最近 ${count(runs)} 次中 ${count(passed)} 次通过）`;
      if (last === "pass") return `很可能不是：${which}通过${numbers}。`;
      return last === "fail" ? `很可能是：${which}同样失败${numbers}。` : `未知：${which}无法判定${numbers}。`;
    },
    unknown: "未知：本次演练没有基线，也没有历史记录。请把 `baseline-image` 设为目标分支的镜像，以便对比。",
    notCompared: "未知：基线上没有测量此项，也没有历史记录。",
    limits: "阈值：",
    limitsSet: (inputs) => glue(listedZh(inputs.map(code)), "由工作流设置。"),
    limitOfExperiment: (parameter, name) => glue(code(name), "的参数", code(parameter), "。"),
    limitsFixed: (kinds) => `${listedZh(kinds.map((kind) => objectiveZh(kind).label))}的阈值是固定的。`,
    limitsByDefault: (inputs) => glue(listedZh(inputs.map(code)), "为默认值。"),
  },

  advice: {
    title: "处理建议",
    about: (checks) => (checks.length === 0 ? "处理建议" : `处理建议：${someZh(checks)}`),
    checks: someZh,
    toDo: (goals) => `如何改进：${someZh(goals)}`,
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
