import { START } from "../../../../model/facts/peak-use.ts";
import { STEADY_STATE } from "../../../../model/facts/place.ts";
import type { ObjectiveKind } from "../../../../model/objectives.ts";
import type { SECTION_WORDS } from "../../en/report/section-words.ts";
import { outageActionZh } from "../experiments/recovery-messages.ts";
import { replyZh } from "../reply-messages.ts";
import { glue, placeZh } from "../words.ts";
import { attemptZh } from "./attempt-words.ts";
import { FORMAT_ZH } from "./formats.ts";
import { comparedZh } from "./objective-words.ts";

const { bytes: size, count, cpus, duration, exactDuration, ratioAtMost, ratioOf } = FORMAT_ZH;
/** The ratio of the latency needs no word. */
const ratioWordZh = ({ kind, ratio }: { readonly kind: ObjectiveKind; readonly ratio: number }) =>
  `${kind === "baseline-slowdown" ? "" : `${comparedZh(kind)} `}${ratioOf(ratio)}`;
/** The others are names of Linux. */
const PRIORITIES = new Map([
  ["real-time", "实时"],
  ["normal", "普通"],
]);

/** What the sections of a drill's report say besides its verdict and its checks, in Chinese. */
export const SECTION_WORDS_ZH: typeof SECTION_WORDS = {
  timeline: "时间线",
  latency: "延迟",
  requests: "请求",

  experiments: {
    title: "实验与恢复",
    figure: (label, figure) => `${label} ${figure}`,
    withLimit: (figure, limit) => `${figure}（${limit}）`,
    figures: (figures) => figures.join("，"),
    didNotRun: "没有运行",
    skipped: (reason) => `已跳过：${reason}`,
    aborted: (reason) => `已中止：${reason}`,
    disabled: (names) => `服务上报已关闭的功能：${names.join("、")}。`,
    allowance: (latencyMs) => `延迟阈值放宽了 ${duration(latencyMs)}，因为实验本身会增加这么多延迟。`,
    effect: (effect) => `已生效：${effect}`,
    noEffect: (effect) => `未产生可观测的影响：${effect}`,
    notVerified: "没有验证是否生效。",
    removed: (processesLeft) => `已移除${stressorsLeft(processesLeft)}。`,
    notRemoved: (processesLeft) => `没有移除${stressorsLeft(processesLeft)}。`,
    removalFailed: (failure, processesLeft) =>
      `移除失败。${failure}${processesLeft === null ? "" : `${stressorsLeft(processesLeft).slice(1)}。`}`,
    latencyBack: (ms, usualMs) => {
      const back = `实验结束 ${duration(ms)} 后，延迟恢复到稳态水平`;
      if (usualMs === null || usualMs > ms) return `${back}。`;
      return `${back}：比稳态下一次响应的 P50（${duration(usualMs)}）多 ${duration(ms - usualMs)}。`;
    },
    latencyNotBack: "在观测期间，延迟没有恢复到稳态水平。",
    attempt: (name, detail) => `${attemptZh(name)}${detail === null ? "" : `：${replyZh(detail)}`}`,
    ofBaseline: (fact) => `基线：${fact}`,
  },

  recovery: {
    began: (outage, time) => `${outageActionZh(outage)} ${time} UTC`,
    action: outageActionZh,
    links: {
      killed: "被强制终止",
      gone: "进程退出",
      ended: "容器退出",
      started: "重新启动",
      listening: "开始监听",
      answer: "首个正常响应",
    },
    never: "始终没有",
    notSeen: "未观测到",
    exitCode: (code) => `退出码 ${code}`,
    byExchange: "通过 HTTP 请求判断",
    lastFailure: (ms) => `最后一次失败 ${duration(ms)}`,
    stillFailing: (ms) => `${duration(ms)} 时仍然失败`,
  },

  baseline: {
    title: "基线",
    heading: "与基线对比",
    sameImage: "两边为同一镜像",
    compared: "与基线的延迟对比",
    sides: "候选版本 / 基线",
    pairs: "请求对数",
    ratio: (kind) => (kind === "baseline-slowdown" ? "比值" : `${comparedZh(kind)}比值`),
    recovered: "与基线的恢复对比",
    sensitivity: (smallest) =>
      `本次运行有 95% 的把握能检出的最小变慢幅度：${smallest.map(({ scope, ratios }) => `${placeZh(scope)} ${ratios.map(ratioWordZh).join("、")}`).join("，")}。`,
  },

  phases: {
    title: "阶段",
    phase: "阶段",
    requests: "请求数",
    slowdown: "P95（对比稳态）",
    handle: (number) => `全部 ${count(number)} 个阶段的数据`,
    lasted: (name, ms) => `${name}（${duration(ms)}）`,
    failed: (lines) => `失败的请求：${lines.join("；")}。`,
    streams: ({ cut, answers, reasoned, onlyReasoning, withoutTpot, withoutStall }) =>
      [
        ...(cut === null
          ? []
          : [`${count(cut.count)} 个流式响应在输出 ${spanZh(cut.minWords, cut.maxWords)} 个词后中断。`]),
        ...(reasoned === 0 ? [] : [`${count(reasoned)} 个响应以推理内容开头，推理内容计为文本。`]),
        ...(onlyReasoning === 0 ? [] : [`${count(onlyReasoning)} 个响应止于推理，没有正文首字延迟。`]),
        ...(withoutTpot === 0
          ? []
          : [
              `${count(answers)} 个完整响应中有 ${count(withoutTpot)} 个没有每 token 耗时：未报告 token 数，或只分一块到达。`,
            ]),
        ...(withoutStall === 0 ? [] : [`其中 ${count(withoutStall)} 个只分一块到达，没有停顿数据。`]),
      ].join(""),
  },

  peaks: {
    title: "资源峰值",
    headings: ["资源", "最大值", "预算", "出现位置"],
    resources: {
      cpus: "CPU",
      memoryBytes: "内存",
      writtenPerSecond: "磁盘写入",
      readPerSecond: "磁盘读取",
      networkPerSecond: "网络",
    },
    summary: (cpu, memory) => `资源峰值：${cpu}，${memory}`,
    perSecond: (bytes) => `${size(bytes)}/s`,
    noCounters: "没有计数器",
    noneCounted: "没有计数",
    where: (scope, nextToBaseline) => {
      const name = scope === START ? "启动与预热" : scope === STEADY_STATE ? "稳态" : placeZh(scope);
      return `${name}${nextToBaseline ? "（与基线同时运行）" : ""}`;
    },
  },

  threads: {
    title: "线程与 CPU 配额",
    labels: {
      quota: "CPU 配额",
      threads: "线程数",
      computing: "参与计算的线程",
      runnable: "同时可运行的线程",
      throttled: "被限流的调度周期",
    },
    notCounted: "未统计：只有一个请求时，CPU 配额几乎没有限制服务，或者看不到它的线程。",
    inLooks: (usual, most, looks) => `${count(usual)}，最多 ${count(most)}（${count(looks)} 次观察的 P75）`,
    summary: (threads, quota, throttled) =>
      `单个请求处理期间，${count(threads)} 个线程在 ${cpus(quota, quota)}的 CPU 配额内计算；被限流的调度周期：${throttled}。`,
  },

  runner: {
    title: "运行器",
    table: "各阶段的运行器状况",
    headings: ["阶段", "steal", "其他程序 CPU", "CPU 余量", "滞后 P99", "发送滞后", "固定计算"],
    lateOf: (late, requests) => `${count(late)} / ${count(requests)}`,
    canary: ({ medianMs, cv }) => `${duration(medianMs)} ± ${ratioAtMost(cv)}`,
    summary: ({ stealRatio, lagMs, late, requests, canary, engineElsewhere }) => {
      const parts = [
        ...(stealRatio === null ? [] : [`steal 最高 ${ratioAtMost(stealRatio)}`]),
        ...(lagMs === null ? [] : [`负载生成器滞后 P99 最高 ${duration(lagMs)}`]),
        ...(late === 0 ? [] : [`${count(requests)} 个请求中有 ${count(late)} 个发送滞后`]),
        ...(canary === null ? [] : [`固定计算 ${duration(canary.medianMs)} ± ${ratioAtMost(canary.cv)}`]),
        ...(engineElsewhere ? ["容器引擎所在机器的繁忙程度未知"] : []),
      ];
      return parts.length === 0 ? "" : `运行器：${parts.join("，")}。`;
    },
    recoveryAfter: (name) => `${name} 之后的恢复`,
    baselineAfter: (name) => `${name} 之后的基线`,
    compared: (scope, side) =>
      `${placeZh(scope)}的对比${side === null ? "" : side === "baseline" ? "（基线）" : "（候选版本）"}`,
  },

  sentiments: {
    title: "情感标签",
    noLabels: "实验期间的情感标签：不适用，因为服务的响应没有标签",
    changed: (changed, prompts) =>
      `实验期间的情感标签：${count(prompts)} 个提示词中${changed === 0 ? "没有改变" : `有 ${count(changed)} 个改变`}`,
    unchanged: "每个提示词的标签都与稳态时相同。",
    table: "改变的标签",
    headings: ["提示词", "稳态", "实验期间"],
  },

  history: {
    title: "历史",
    headings: ["运行", "结果", "可用率", "P95（最差窗口）", "P95（稳态）", "P95（对比稳态）", "恢复时间", "运行器"],
    ofStreams: ["首字延迟 P95", "每 token 耗时 P95"],
    figures: { p95Ms: "P95", ttftMs: "首字延迟", tpotMs: "每 token 耗时", recoveryMs: "恢复时间" },
    canary: (ms) => `固定计算 ${duration(ms)}`,
    range: (name, minMs, maxMs, medianMs, nowMs, atLeast) => {
      const time = (ms: number, isBound: boolean) => `${isBound ? "至少 " : ""}${duration(ms)}`;
      const [min, max] = [time(minMs, atLeast.min), time(maxMs, atLeast.max)];
      const now = nowMs === null ? "" : `（本次 ${time(nowMs, atLeast.now)}）`;
      if (min === max) return `${name} ${max}${now}`;
      return `${name} ${min} 至 ${max}${medianMs === null ? "" : `，中位数 ${time(medianMs, atLeast.median)}`}${now}`;
    },
    elsewhere: (number, runs) => {
      if (runs === 1) return "CPU 型号与本次运行不同";
      return `${number === runs ? "全部" : `其中 ${count(number)} 次`}运行的 CPU 型号与本次不同`;
    },
    sentence: (runs, branch, parts) =>
      `\`${branch}\` 上${runs === 1 ? "最近一次" : `最近 ${count(runs)} 次`}运行：${parts.join("；")}。`,
  },

  setting: {
    title: "镜像与机器",
    handle: "镜像、机器与本地复现",
    command: "命令",
    runAgain: (clone) => [
      "在终端中运行同一演练",
      ...(clone === null ? [] : ["（在 ", { code: clone }, " 的克隆目录中，先执行 ", { code: "npm ci" }, "）"]),
      "：",
    ],
    labels: {
      image: "镜像",
      compose: "Compose 文件",
      baseline: "基线",
      container: "容器",
      service: "服务",
      health: "健康检查",
      runner: "运行器",
      engine: "容器引擎",
    },
    composeOf: (files, service) => [files.join(" + "), ...(service === null ? [] : [`服务 ${service}`])].join("，"),
    firstAnswer: (ms) => `启动后 ${duration(ms)} 得到首个正常响应`,
    healthGood: (ok, asked) => `${count(asked)} 次中 ${count(ok)} 次正常`,
    restartPolicy: (policy) => `重启策略 ${policy}`,
    readOnly: "只读根文件系统",
    cpuset: (cpus) => `使用 CPU ${cpus}`,
    options: (options) => `选项 ${options}`,
    volumes: (volumes) => `卷 ${volumes.join("、")}`,
    network: (name) => `网络 ${name}`,
    load: (load) => `负载 ${load}`,
    loadOf: (load) => (load.kind === "clients" ? `${count(load.clients)} 个客户端` : `每秒 ${load.perSecond} 个请求`),
    newPrompts: "提示词不重复：每次使用不同的文本",
    fixedPrompts: "提示词固定：循环使用同样的 20 段文本",
    timeout: (ms) => `请求超时 ${duration(ms)}`,
    canary: (ms) => `固定计算 ${duration(ms)}`,
    priority: (priority) => glue("负载生成器优先级为", PRIORITIES.get(priority) ?? priority),
    cores: (cores, cpuModel) => `${cores} × ${cpuModel}`,
    engineElsewhere: (cores, architecture) => `位于另一台机器，${count(cores)} 核（${architecture}）`,
    noiseOfRunner: "干扰数据来自发送请求的运行器",
    kernel: (version) => `内核 ${version}`,
    docker: (version) => `Docker ${version}`,
    cgroup: (version, driver) => `cgroup v${version}（${driver}）`,
  },

  service: {
    model: (model) => `模型 ${model}`,
    ownRequest: "自定义请求",
    streamed: (format) => (format === "sse" ? "流式响应" : `流式响应（${format}）`),
    text: (pointer) => `文本位于 ${pointer}`,
    label: (pointer) => `标签位于 ${pointer}`,
    noLabel: "没有标签",
    headers: (names) => `请求头 ${names.join("、")}`,
  },

  plan: {
    intro: "以下是演练将要执行的内容。尚未构建、安装或启动任何东西。",
    boot: (readyTimeoutMs) =>
      `启动容器（最多等待 ${exactDuration(readyTimeoutMs)} 得到首个正常响应），预热，并测量稳态。然后依次执行：`,
    atMost: (minutes) => `总共最多约 ${count(minutes)} 分钟，不含获取镜像的时间；大多数演练会提前很多结束。`,
    labels: {
      image: "镜像",
      compose: "Compose 文件",
      baseline: "基线",
      container: "容器",
      environment: "环境变量",
      command: "命令",
      service: "服务",
      requests: "请求",
      answer: "正常响应",
      health: "健康检查",
      load: "负载",
      limits: "阈值",
      budget: "预算",
      abort: "中止",
      inconclusive: "无法判定",
      planFile: "计划文件",
    },
    built: "参考镜像，在本地构建",
    pulled: {
      missing: "仅在本地没有时拉取",
      always: "总是拉取",
      never: "从不拉取",
    },
    ownCommand: (words) => `自定义命令，共 ${count(words)} 个词`,
    requests: (path, port, timeoutMs) => `POST ${path}，端口 ${port}，${exactDuration(timeoutMs)} 后放弃`,
    health: (path) => (path === null ? "镜像自带，每秒读取一次" : `每秒一次 GET ${path}`),
    goodAnswer: ({ status, text, label, success }) =>
      [
        `状态码 ${status}`,
        ...(success === null ? [] : [`${success} 为 true`]),
        `${text} 处为文本`,
        ...(label === null ? [] : [`${label} 处为标签`]),
      ].join("，"),
    inputs: "各输入项的取值及来源：",
    byDefault: "默认值",
    budget: (limits) => `${limits}，针对整个演练`,
    abort: (condition) => `一旦${condition}，就中止带负载的实验`,
    failsStep: "步骤失败",
    warns: "仅警告",
    spikeTime: (ms) => `先测量服务的处理能力，然后持续 ${exactDuration(ms)}。`,
    probeTime: (maxMs) => `持续到所有请求发出，最长 ${exactDuration(maxMs)}。`,
    loadTime: (ms, maxMs) => `持续 ${exactDuration(ms)} 至 ${exactDuration(maxMs)}，直到它的所有检查都能判定。`,
    checks: (limits) => `检查：${limits}。`,
    ownLimits: (limits) => `单独的阈值：${limits}。`,
    ownAbort: (condition) => `一旦${condition}，就中止该实验。`,
    allowedToFail: "允许失败：结果会列入报告，但不影响结论。",
  },
};

function stressorsLeft(processes: number | null): string {
  if (processes === null) return "";
  return processes === 0 ? "，没有残留的压力进程" : `，残留 ${count(processes)} 个压力进程`;
}

function spanZh(min: number, max: number): string {
  return min === max ? count(min) : `${count(min)} 至 ${count(max)}`;
}
