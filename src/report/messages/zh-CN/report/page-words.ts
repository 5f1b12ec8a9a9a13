import type { Outcome } from "../../../../model/sample.ts";
import type { LEG_WORDS, PAGE_WORDS } from "../../en/report/page-words.ts";
import { glue } from "../words.ts";
import { FORMAT_ZH } from "./formats.ts";

const { count, duration } = FORMAT_ZH;

const OUTCOME_WORDS_ZH: Readonly<Record<Outcome, string>> = {
  ok: "正常",
  "http-error": "HTTP 错误",
  timeout: "超时",
  refused: "连接被拒绝",
  cut: "流中断",
  dropped: "未发出",
  "wrong-answer": "响应无效",
};

/** What only the page says, in Chinese. */
export const PAGE_WORDS_ZH: typeof PAGE_WORDS = {
  broken: "此浏览器无法显示图表和请求列表：{reason}",
  noScript: "图表和请求列表需要 JavaScript，而此处没有启用。其余内容都在本页；全部请求见 result.json。",
  slowdown: "实验期间 P95 / 稳态 P95",

  distributions: {
    intro:
      "在一定时间内得到响应的请求占比：越靠左越快。曲线终点低于 100%，表示有请求失败；与 95% 虚线的交点即 P95。延迟采用对数坐标。",
    limit: (ms) => `P95 阈值：${duration(ms)}`,
    label: (before, after) => glue(`按延迟统计的请求占比：${before}`, "与", after, "对比；文字说明见下方"),
    figures: (name, p50, p95) => `${name}：P50 ${p50}，P95 ${p95}`,
    compared: (phase) => `与基线对比：${phase}`,
  },

  history: {
    intro:
      "仅供参考：不影响任何检查。竖线表示本次运行，叉号表示未通过的运行，圆圈表示在其他型号 CPU 上的运行，其数据不可比较。",
    titles: {
      p95: "P95（最差窗口）",
      ttft: "首字延迟 P95（最差窗口）",
      tpot: "每 token 耗时 P95（最差窗口）",
      recovery: "恢复时间（最长）",
    },
    label: (title) => `历次运行的${title}；数据见下表`,
    limit: (ms) => `阈值：${duration(ms)}`,
  },

  recovery: {
    limit: (ms, fromEnd) => `恢复时间阈值：${duration(ms)}${fromEnd ? "（从进程退出算起）" : ""}`,
    watchedFor: (ms) => `（观测了 ${duration(ms)}）`,
  },

  requests: {
    headings: ["计划时间", "阶段", "结果", "延迟", "状态码", "提示词", "标签", "异常原因"],
    ofStreams: { ttft: "首字延迟", answer: "正文首字延迟", tpot: "每 token 耗时", stall: "停顿" },
    phase: "阶段",
    outcome: "结果",
    text: "文本",
    order: "排序",
    all: "全部",
    bad: "全部异常",
    outcomes: OUTCOME_WORDS_ZH,
    shed: "被主动拒绝",
    late: "发送滞后",
    byExperiment: "由实验导致",
    textHint: "提示词、标签、原因、状态码",
    orders: { time: "按计划时间", slowest: "从慢到快", fastest: "从快到慢" },
    ordersOfStreams: { ttft: "首字延迟从长到短", stall: "停顿从长到短" },
    firstPage: "第一页",
    pageBefore: "上一页",
    nextPage: "下一页",
    lastPage: "最后一页",
    tooManyTexts: "（不同的文本过多，详见 result.json）",
  },

  timeline: {
    caption:
      "每个请求的延迟，按计划发送的时间排列。阴影：实验期间；虚线：该实验的 P95 阈值。横向拖动或点击实验编号可放大，双击可恢复全部范围。",
    captionOfStreams: "方块：每个响应的首段文本；横条：其最长停顿，横向为发生的时间，高度为持续的时长。",
    label: "全部请求的时间线。下方的实验列表和阶段表给出相同内容，请求列表列出每个请求。",
    usage: "同一时间内容器的资源用量，逐秒统计。横向虚线：可用上限。",
    usageOfBaseline: "虚线曲线为基线的容器。",
    windows: "按时间排列的实验",
    onBaseline: (name) => `${name}（基线）`,
    effect: "已生效",
    noEffect: "未生效",
    notVerified: "未验证是否生效",
    at: (clock) => `${clock}`,
    after: (ms) => `+${duration(ms)}`,
    never: (name) => `${name}：始终没有`,
    show: (name) => `在图表中显示 ${name}`,
    began: "开始",
    applied: "注入",
    ended: "结束",
    removed: "移除",
    aborted: "中止",
    latencyBack: "延迟恢复",
    hungUp: "已断开",
    compared: (phase) => `对比：${phase}`,
    comparedBaseline: (phase) => `对比：${phase}（基线）`,
  },

  script: {
    kinds: {
      ok: "正常",
      baseline: "正常（基线）",
      byExperiment: "由实验导致",
      shed: "被主动拒绝",
      dropped: "负载生成器未发出",
      failed: "失败",
    },
    outcomes: OUTCOME_WORDS_ZH,
    shed: "被主动拒绝",
    late: "发送滞后",
    byExperiment: "由实验导致",
    layers: { ttft: "首段文本", "answer-ttft": "推理后的首段文本", stall: "最长停顿" },
    layerLimits: {
      p95: "延迟阈值 {limit}",
      ttft: "首字延迟阈值 {limit}",
      "answer-ttft": "正文首字延迟阈值 {limit}",
      stall: "停顿阈值 {limit}",
    },
    firstText: "首字延迟 {time}",
    answerText: "正文首字延迟 {time}",
    onlyReasoning: "止于推理",
    longestStall: "停顿 {time}",
    logarithmic: "对数坐标",
    wholeDrill: "整个演练",
    none: "无",
    range: "{first} 至 {last}",
    requests: "显示：{shown}（共 {all} 个请求）",
    cpu: "CPU",
    memory: "内存",
    throttled: "被限流的调度周期",
    candidate: "候选版本",
    baseline: "基线",
    comma: "，",
    of: "上限 {max}",
    limit: "阈值 {limit}",
    overTime: "随时间的变化（{name}）：{ranges}",
    notRead: "没有读数",
    at: "{values}（{time}）",
    onBaseline: "{name}（基线）",
    withoutEffect: "{name}（未生效）",
  },
};

/** What the report of all legs of a run says, in Chinese. */
export const LEG_WORDS_ZH: typeof LEG_WORDS = {
  title: "子演练",
  leg: "子演练",
  verdict: "结果",
  statuses: { pass: "通过", fail: "未通过", inconclusive: "无法判定", error: "无法运行", cancelled: "已取消" },
  count: (legs, counts) => (legs === 0 ? "没有子演练" : `${count(legs)} 个子演练：${counts.join("，")}`),
  ofStatus: (number, status) => `${count(number)} 个${status}`,
  noResult: "没有结果",
  refused: "未被采用",
  lost: "缺失与未被采用的结果",
  passedLeftOut: (legs) => `${count(legs)} 个通过的子演练`,
  tableLeftOut: "子演练列表",
  reportsLeftOut: (legs) => `${count(legs)} 个子演练的报告`,
  checksLeftOut: "为控制页面大小，这里省略了它的检查；详见它自己的报告。",
  checksOfEach: "各子演练的检查",
  checksOf: (leg) => `${glue(leg, "的检查")}`,
  ownReport: "它自己的报告",
  asTheFork: "以下为 fork 自己的运行所上报的内容：",
  ofFork: "来自 fork",
  theRun: "运行",
  attempt: (attempt) => `第 ${count(attempt)} 次尝试`,
  allLegs: "全部子演练",
  result: "结果",
  leftNoResult: "没有留下结果：被取消，或在上传报告之前就已结束。",
  limit: (limit) => `（${limit}）`,
  never: (limit) => `始终没有，${limit}`,
  shown: (measured, place, limit) => `${glue(place, measured)}，${limit}`,
  intro:
    "每个数值都是该子演练中最差的。下方的条形表示最接近阈值的检查，竖线为阈值；可用率的条形表示失败请求的占比。同一列的刻度相同。",
  shownOf: (legs) => `显示 {shown} 个（共 ${count(legs)} 个子演练）`,
  filter: {
    verdict: "结果",
    text: "文本",
    order: "排序",
    all: "全部",
    allButPassed: (legs) => `除通过以外（${count(legs)}）`,
    status: (status, legs) => `${status}（${count(legs)}）`,
    textHint: "子演练、镜像、演练",
    orders: {
      worst: "最差的在前",
      place: "按矩阵顺序",
      limit: "最接近阈值的在前",
      availability: "可用率低的在前",
      p95: "P95 高的在前",
      recovery: "恢复时间长的在前",
    },
  },
};
