import type { MessageArgs } from "../../../model/message.ts";
import type { Sayings } from "../language.ts";
import { code, roughTime } from "../parts.ts";
import { FORMAT_ZH } from "./report/formats.ts";
import { comparedZh, objectiveZh } from "./report/objective-words.ts";
import { REPORT_WORDS_ZH } from "./report/report-words.ts";
import { glue, listedZh, placeZh } from "./words.ts";

const { count, duration, ratioOf } = FORMAT_ZH;

/** The stages of a drill, in Chinese. */
export const STAGES_ZH: Readonly<Record<MessageArgs["progress.stage"]["stage"], string>> = {
  preflight: "预检",
  boot: "启动",
  "warm-up": "预热",
  "steady-state": "稳态",
  comparison: "与基线对比",
  "clean-up": "清理",
  machine: "本机环境",
  "reference-image": "参考镜像",
  report: "报告",
  results: "结果",
  simulation: "模拟",
};
const INSTALLED: Readonly<Record<MessageArgs["progress.installing"]["what"], string>> = {
  docker: " Docker 引擎",
  "stress-ng": " stress-ng",
  iproute2: " iproute2",
  mmdebstrap: " mmdebstrap",
  "reference-packages": "参考镜像所需的软件包",
};
const STANDING: Readonly<Record<MessageArgs["progress.compared"]["status"], string>> = {
  pass: "通过",
  fail: "未通过",
  inconclusive: "无法判定",
  undecided: "尚无结论",
};
const KEPT: Readonly<Record<MessageArgs["progress.drill-kept"]["status"], string>> = {
  pass: "通过",
  fail: "未通过",
  inconclusive: "无法判定",
  error: "错误",
  cancelled: "已取消",
};

/** The lines of the log while a drill is prepared, runs and is cleaned up, in Chinese. */
export const PROGRESS_ZH = {
  "progress.stage": ({ stage }) => STAGES_ZH[stage],
  "progress.experiment": ({ name }) => `实验：${name}`,
  "progress.drill": ({ number, count: all }) => `第 ${number} 次演练，共 ${all} 次`,
  "progress.engine": ({ url, chosenBy }) => `Docker 引擎：${url}${chosenBy === null ? "" : `（${chosenBy}）`}`,
  "progress.pulling": ({ image }) => `正在拉取 ${image}……`,
  "progress.installing": ({ what }) => `正在安装${INSTALLED[what]}……`,
  "progress.starting-engine": () => "正在启动 Docker 引擎……",
  "progress.waiting-for-apt": ({ holder }) =>
    `${holder === null ? "另一个进程" : `进程 ${holder} `}占用了 apt-get 的锁，正在等待……`,
  "progress.priority": ({ priority }) => `负载生成器的优先级：${PRIORITIES.get(priority) ?? priority}`,
  "progress.ready": ({ readyMs, onBaseline }) =>
    `${onBaseline ? "基线：" : ""}启动后 ${duration(readyMs)} 得到首个正常响应`,
  "progress.not-counted": ({ requests }) => `${count(requests)} 个请求，不计入结果`,
  "progress.same-on-baseline": () => "在基线上重复同样的操作",
  "progress.removed": () => "干扰已移除",
  "progress.removal-failed": () => "干扰移除失败",
  "progress.recovered": ({ afterMs }) =>
    afterMs === null ? "中断后没有得到正常响应" : `中断开始后 ${duration(afterMs)} 得到首个正常响应`,
  "progress.disabled": ({ features }) =>
    features.length === 0 ? "服务未报告停用任何功能" : glue("服务报告已停用", listedZh(features)),
  "progress.sent": ({ name, sent, planned }) => `${name}：已发送 ${count(sent)} / ${count(planned)}`,
  "progress.window": ({ phase, elapsedMs, requests, needed, left, failed, p95Ms, isBound, alarms }) =>
    [
      `${REPORT_WORDS_ZH.phase(phase)} ${seconds(elapsedMs)}`,
      `${needed > requests ? `${count(requests)} / ${count(needed)} 个请求` : `${count(requests)} 个请求`}${left === null ? "" : `，${left.isMax ? "最多还需" : "大约还需"} ${roughly(left.ms)}`}`,
      ...(failed === 0 ? [] : [`${count(failed)} 个失败`]),
      ...(p95Ms === null ? [] : [`P95 ${isBound ? "≥ " : ""}${duration(p95Ms)}`]),
      ...alarms.map(alarm),
    ].join(" · "),
  "progress.compared": ({ scope, kind, elapsedMs, pairs, ratio, low, high, status, maxLeftMs }) =>
    [
      `${placeZh(scope)}候选版本与基线对比 ${seconds(elapsedMs)}`,
      `${count(pairs)} 对请求`,
      ...(ratio === null ? [] : [`${comparedZh(kind)} ${ratioOf(ratio)}${interval(low, high)}`]),
      STANDING[status],
      ...(maxLeftMs === null ? [] : [`最多还需 ${roughly(maxLeftMs)}`]),
    ].join(" · "),
  "progress.drill-kept": ({ status, file }) => `${KEPT[status]}：见 ${file}`,
  "progress.results-found": ({ results }) => `找到 ${count(results)} 份演练结果。`,
  "progress.merge-cancelled": () => "合并已取消。",

  "reference.building": ({ image, tool }) => `正在${tool === "docker" ? "" : `用 ${tool} `}构建 ${image}……`,
  "reference.built": ({ image, tookMs }) => `${image} 已构建，用时 ${(tookMs / 1_000).toFixed(1)} s。`,
  "reference.weights": ({ size }) => `正在合成模型权重（${size}，仅为替代品，并非 Qwen）……`,
  "reference.lock-taken-over": ({ file }) => `接管已结束的构建所留下的锁（${file}）。`,
  "reference.waiting": ({ holder, file, waitedMs }) =>
    `${waitedMs === null ? "正在" : `已`}等待进程 ${holder} 的构建${waitedMs === null ? "" : ` ${Math.round(waitedMs / 1_000)} s`}，它占用了 ${file}……`,

  "clean-up.removed": ({ objects }) => `已移除本次演练的 ${count(objects)} 个对象`,
  "clean-up.left": ({ objects }) => `已移除演练遗留的 ${count(objects)} 个对象。`,
  "clean-up.nothing": () => "没有启动过演练，无需清理。",
  "clean-up.waiting": ({ waitMs }) =>
    `引擎尚未答复部分创建请求，最多等待 ${waitMs / 1_000} s，以便移除由此产生的对象。`,
  "clean-up.failed": () => "清理未完成。",
  "clean-up.list": ({ command }) => `可用 ${code(command)} 列出遗留的对象。`,
  "clean-up.not-removed": ({ objects }) => `本次演练的 ${count(objects)} 个对象无法移除。`,
  "clean-up.not-listed": () => "无法列出引擎上属于本次演练的对象。",
  "clean-up.still-listed": () => "引擎仍列出这些对象。",
} satisfies Partial<Sayings>;

const PRIORITIES = new Map([
  ["real-time", "实时"],
  ["normal", "普通"],
]);

function seconds(ms: number): string {
  return `${Math.floor(ms / 1_000)} s`;
}

function interval(low: number | null, high: number | null): string {
  return low === null || high === null ? "" : `，95% 区间 ${ratioOf(low)}–${ratioOf(high)}`;
}

function roughly(ms: number): string {
  const { amount, unit } = roughTime(ms);
  return `${amount} ${unit === "min" ? "分钟" : unit}`;
}

function alarm({ objective, status }: MessageArgs["progress.window"]["alarms"][number]): string {
  const { label } = objectiveZh(objective);
  return glue(label, status === "fail" ? "未通过" : "疑似未通过，待确认");
}
