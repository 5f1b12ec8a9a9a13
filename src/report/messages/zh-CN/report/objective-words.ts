import type { MetricName } from "../../../../model/metrics.ts";
import type { ObjectiveKind } from "../../../../model/objectives.ts";

interface ObjectiveWords {
  readonly label: string;
  /** What a service has to do to pass. */
  readonly goal: string;
  /** The title of its worst figure. */
  readonly worst?: string;
  /** For a comparison of candidate and baseline: its result. */
  readonly comparison?: Readonly<Record<"pass" | "fail" | "inconclusive", string>>;
  /** The figure that is compared. */
  readonly compares?: string;
}

const SLOWDOWN = { pass: "不慢于基线", fail: "慢于基线", inconclusive: "无法判定" } as const;

const OBJECTIVE_WORDS: Readonly<Record<ObjectiveKind, ObjectiveWords>> = {
  availability: { label: "可用率", goal: "响应更多请求", worst: "可用率（最差窗口）" },
  p95: { label: "P95", goal: "更快响应", worst: "P95（最差窗口）" },
  ttft: { label: "首字延迟 P95", goal: "更快输出首字", worst: "首字延迟 P95（最差窗口）" },
  "answer-ttft": { label: "正文首字延迟 P95", goal: "更快输出正文" },
  tpot: { label: "每 token 耗时 P95", goal: "更快输出", worst: "每 token 耗时 P95（最差窗口）" },
  stall: { label: "停顿 P95", goal: "输出不停顿" },
  "within-limits": { label: "goodput", goal: "让更多请求满足所有阈值" },
  recovery: { label: "恢复时间", goal: "及时恢复", worst: "恢复时间（最长）" },
  steady: { label: "P50（对比稳态）", goal: "恢复到稳态" },
  stop: { label: "优雅停止", goal: "优雅停止" },
  drain: { label: "断开后收尾", goal: "停止响应已断开的客户端" },
  growth: { label: "单请求内存增长", goal: "让内存不再增长" },
  refusals: { label: "异常输入处理", goal: "拒绝异常输入" },
  isolation: { label: "标签保持", goal: "保持标签不变" },
  "prompt-kept": { label: "提示词泄露", goal: "不泄露系统提示词" },
  "long-texts": { label: "长文本处理", goal: "正确处理长文本" },
  shedding: { label: "响应或主动拒绝", goal: "主动拒绝多余负载" },
  goodput: { label: "有效吞吐量（占处理能力）", goal: "保持吞吐量" },
  degrading: { label: "降级恢复", goal: "进入并退出降级模式" },
  "running-first": { label: "在途请求优先", goal: "优先完成在途请求" },
  "memory-left": { label: "大请求体内存残留", goal: "释放大请求体的内存" },
  start: { label: "启动到首个正常响应", goal: "更快启动" },
  "false-ready": { label: "过早报告就绪", goal: "能响应时才报告就绪" },
  noticed: { label: "未被发现的中断", goal: "报告服务中断" },
  health: { label: "健康检查", goal: "及时响应健康检查" },
  "budget-memory": { label: "内存峰值", goal: "减少内存占用" },
  "budget-cpu": { label: "CPU 峰值", goal: "减少 CPU 占用" },
  "baseline-slowdown": {
    label: "延迟（对比基线）",
    goal: "不慢于基线",
    worst: "延迟（对比基线，最高）",
    comparison: SLOWDOWN,
    compares: "延迟",
  },
  "baseline-ttft": {
    label: "首字延迟（对比基线）",
    goal: "首字输出不慢于基线",
    worst: "首字延迟（对比基线，最高）",
    comparison: SLOWDOWN,
    compares: "首字延迟",
  },
  "baseline-tpot": {
    label: "每 token 耗时（对比基线）",
    goal: "输出不慢于基线",
    worst: "每 token 耗时（对比基线，最高）",
    comparison: SLOWDOWN,
    compares: "每 token 耗时",
  },
  "baseline-availability": {
    label: "可用率（对比基线）",
    goal: "不比基线更常失败",
    comparison: { pass: "不低于基线", fail: "低于基线", inconclusive: "无法判定" },
  },
};

const METRIC_WORDS: Readonly<Record<MetricName, string>> = {
  availability: "可用率",
  p50: "P50",
  p95: "P95",
  ttft: "首字延迟 P95",
  "answer-ttft": "正文首字延迟 P95",
  tpot: "每 token 耗时 P95",
  stall: "停顿 P95",
  goodput: "goodput",
};

/** Returns the words of an objective. */
export function objectiveZh(kind: ObjectiveKind): ObjectiveWords {
  return OBJECTIVE_WORDS[kind];
}

/** Returns the figure that an objective compares with the baseline's, as in `延迟`. */
export function comparedZh(kind: ObjectiveKind): string {
  return OBJECTIVE_WORDS[kind].compares ?? OBJECTIVE_WORDS[kind].label;
}

/** Returns the name of a metric. */
export function metricZh(name: MetricName): string {
  return METRIC_WORDS[name];
}
