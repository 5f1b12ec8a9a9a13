import type { MessageArgs } from "../../../model/message.ts";
import { NOISE_LIMITS } from "../../../model/noise.ts";
import { OBJECTIVES } from "../../../model/objectives.ts";
import type { ThreadKnob } from "../../../model/record.ts";
import { formatLimitAsInput } from "../../../model/text/format.ts";
import type { Sayings } from "../language.ts";
import { code, coreList, sentenceOf } from "../parts.ts";
import { FORMAT_ZH } from "./report/formats.ts";
import { inParenthesesZh, listedZh, placeZh } from "./words.ts";

const { count, cpus, duration, ratio } = FORMAT_ZH;

/** The runner, and the drill itself, in Chinese. */
export const RUNNER_ZH = {
  "noise.busy": ({ stealRatio, headroomRatio, foreignRatio, waitRatio, canaryCv, canaryMs, loopLagMs }) => {
    const limits = NOISE_LIMITS;
    const busy = [
      stealRatio === null
        ? null
        : `宿主机抢占了其 ${ratio(stealRatio, limits.stealRatio)} 的 CPU 时间（阈值 ${ratio(limits.stealRatio)}）`,
      headroomRatio === null || foreignRatio === null
        ? null
        : `其他程序占用了其 ${ratio(foreignRatio)} 的 CPU 时间，演练容器可用的 CPU 只剩 ${ratio(headroomRatio, limits.headroomRatio)}（阈值 ${ratio(limits.headroomRatio)}）`,
      waitRatio === null
        ? null
        : `一项固定计算有 ${ratio(waitRatio, limits.canaryWaitRatio)} 的时间在等待 CPU 核，而当时有核空闲（阈值 ${ratio(limits.canaryWaitRatio)}），说明运行器的 CPU 可能受到限制`,
      canaryCv === null
        ? null
        : `一项耗时 ${duration(canaryMs ?? 0)} 的固定计算波动达 ${ratio(canaryCv, limits.canaryCv)}（阈值 ${ratio(limits.canaryCv)}）`,
      loopLagMs === null
        ? null
        : `演练自身的定时器滞后 ${duration(loopLagMs, limits.loopLagP99Ms)}（P99，阈值 ${duration(limits.loopLagP99Ms)}）`,
    ];
    return `运行器本身繁忙：${busy.filter((each) => each !== null).join("；")}。`;
  },
  "clean-up.incomplete": ({ command }) => `清理未完成：可以用 ${code(command)} 查看残留的内容。`,
  "foreign.said": ({ text }) => sentenceOf(text),
  "engine.no-swap-limit": () =>
    "Docker 引擎无法限制 swap。如果所在机器启用了 swap，容器的内存用量可能超过 `memory`，内存类实验会推迟生效，甚至完全不生效。",
  "image.emulated": ({ image, architecture, machine }) =>
    `镜像 ${code(image)} 面向 ${architecture} 构建，而容器引擎所在的机器为 ${machine}。镜像只能在模拟环境中运行，测得的数据不适用于 ${architecture} 机器。`,
  "threads.over-quota": ({ threads, cpus: quota, throttledRatio, knob, suggested }) =>
    `${count(threads)} 个线程共用 ${cpus(quota, quota)}的 CPU 配额，单个请求处理期间有 ${ratio(throttledRatio)} 的调度周期被限流：${setThreads(knob, suggested)}。`,
  "judged-again.limits": ({ changes, more }) =>
    `已按以下设置重新评估：${listedZh([...changes.map(change), ...(more > 0 ? [`另外 ${count(more)} 项`] : [])])}。`,
  "judged-again.on-inconclusive": ({ now, before }) =>
    `已按 \`on-inconclusive: ${now}\`（原为 \`${before}\`）重新评估。`,

  "left-out.skipped": ({ name, onBaseline }) => `${name} 没有${onBaseline ? "在基线上" : ""}运行。`,
  "left-out.cancelled": () => "演练被取消。",
  "left-out.error": ({ cause }) => (cause === null ? "演练出错。" : `演练出错：${cause}`),
  "left-out.error-is": () => "演练出错：",
  "left-out.noise": ({ phase }) => `${placeZh(phase)}，运行器受到干扰。`,
} satisfies Partial<Sayings>;

/** How to set a server's number of threads. */
function setThreads(knob: ThreadKnob, threads: number): string {
  const ways: Readonly<Record<ThreadKnob, string>> = {
    "llama-server": `请设置 \`--threads ${threads}\`（或 \`LLAMA_ARG_THREADS=${threads}\`）`,
    ollama: `请将 \`num_thread\` 设为 ${threads}，写在请求的 \`options\` 中，或在 \`Modelfile\` 中写 \`PARAMETER num_thread ${threads}\``,
    vllm: `请设置 \`VLLM_CPU_OMP_THREADS_BIND=${coreList(threads)}\`，列表中的每个核启动一个线程`,
    torch: `请设置 \`OMP_NUM_THREADS=${threads}\`（或调用 \`torch.set_num_threads(${threads})\`）`,
    onnxruntime: `请在会话选项中设置 \`intra_op_num_threads = ${threads}\`；ONNX Runtime 不读取 \`OMP_NUM_THREADS\``,
    "llama-library": `请将 llama.cpp 上下文的线程数设为 ${threads}（\`llama-cpp-python\` 为 \`n_threads\`，\`node-llama-cpp\` 为 \`threads\`）`,
    openmp: `请设置 \`OMP_NUM_THREADS=${threads}\``,
    openblas: `请设置 \`OPENBLAS_NUM_THREADS=${threads}\``,
    unknown: `请将服务自身的线程数选项设为 ${threads}；如果其库使用 OpenMP，请设置 \`OMP_NUM_THREADS=${threads}\``,
  };
  return ways[knob];
}

/** `max-p95: 4s`（cpu-overload，原为 `8s`）, as it is written in an input. */
function change({
  objective,
  limit,
  before,
  experiment,
}: MessageArgs["judged-again.limits"]["changes"][number]): string {
  const input = (value: number) => formatLimitAsInput({ kind: objective, limit: value });
  const was = before === null ? "原无阈值" : `原为 \`${input(before)}\``;
  return `\`${OBJECTIVES[objective].input ?? objective}: ${input(limit)}\`${inParenthesesZh(experiment === null ? "" : `仅 ${experiment}`, was)}`;
}
