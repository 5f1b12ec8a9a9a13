import type { MessageArgs } from "../../../model/message.ts";
import { NOISE_LIMITS } from "../../../model/noise.ts";
import { OBJECTIVES } from "../../../model/objectives.ts";
import type { ThreadKnob } from "../../../model/record.ts";
import {
  formatCount,
  formatCpus,
  formatDuration,
  formatLimitAsInput,
  formatRatio,
} from "../../../model/text/format.ts";
import { listed } from "../../../model/text/listed.ts";
import type { Sayings } from "../language.ts";
import { code, coreList, sentenceOf } from "../parts.ts";
import { plural } from "./words.ts";

/** The runner, and the drill itself. */
export const RUNNER = {
  "noise.busy": ({ stealRatio, headroomRatio, foreignRatio, waitRatio, canaryCv, canaryMs, loopLagMs }) => {
    const limits = NOISE_LIMITS;
    const busy = [
      stealRatio === null
        ? null
        : `its host took ${formatRatio(stealRatio, limits.stealRatio)} of its CPU time (limit ${formatRatio(limits.stealRatio)})`,
      headroomRatio === null || foreignRatio === null
        ? null
        : `other programs used ${formatRatio(foreignRatio)} of its CPU time and left ${formatRatio(headroomRatio, limits.headroomRatio)} of the CPUs that the drill's containers may use (limit ${formatRatio(limits.headroomRatio)})`,
      waitRatio === null
        ? null
        : `a fixed computation spent ${formatRatio(waitRatio, limits.canaryWaitRatio)} of its time waiting for a core while cores were idle (limit ${formatRatio(limits.canaryWaitRatio)}), as on a runner that is held to less CPU than it has`,
      canaryCv === null
        ? null
        : `a fixed computation of ${formatDuration(canaryMs ?? 0)} varied by ${formatRatio(canaryCv, limits.canaryCv)} (limit ${formatRatio(limits.canaryCv)})`,
      loopLagMs === null
        ? null
        : `the drill's own timers ran ${formatDuration(loopLagMs, limits.loopLagP99Ms)} late, P99 (limit ${formatDuration(limits.loopLagP99Ms)})`,
    ];
    return `The runner itself was busy: ${busy.filter((each) => each !== null).join("; ")}.`;
  },
  "clean-up.incomplete": ({ command }) => `The clean-up is incomplete: list what is left with ${code(command)}.`,
  "foreign.said": ({ text }) => sentenceOf(text),
  "engine.no-swap-limit": () =>
    "The Docker engine can't limit swap. If its machine has swap, the container can use more than `memory`, and memory experiments act later or not at all.",
  "image.emulated": ({ image, architecture, machine }) =>
    `The image ${code(image)} is built for ${architecture}, but the engine's machine is ${machine}. It can only run under emulation, so its figures don't apply to ${architecture} machines.`,
  "threads.over-quota": ({ threads, cpus, throttledRatio, knob, suggested }) =>
    `${plural(threads, "thread")} share ${formatCpus(cpus, cpus)}, and ${formatRatio(throttledRatio)} of the scheduling periods are throttled with one request in flight: ${setThreads(knob, suggested)}.`,
  "judged-again.limits": ({ changes, more }) =>
    `Evaluated again with ${listed([...changes.map(change), ...(more > 0 ? [`${formatCount(more)} more`] : [])])}.`,
  "judged-again.on-inconclusive": ({ now, before }) =>
    `Evaluated again with \`on-inconclusive: ${now}\` instead of \`${before}\`.`,

  "left-out.skipped": ({ name, onBaseline }) => `${name} did not run${onBaseline ? " on the baseline" : ""}.`,
  "left-out.cancelled": () => "It was cancelled.",
  "left-out.error": ({ cause }) => `It ended in an error${cause === null ? "." : `: ${cause}`}`,
  "left-out.error-is": () => "It ended in an error:",
  "left-out.noise": ({ phase }) => `The runner was not quiet during ${phase}.`,
} satisfies Partial<Sayings>;

/** How to set a server's number of threads. */
function setThreads(knob: ThreadKnob, threads: number): string {
  const ways: Readonly<Record<ThreadKnob, string>> = {
    "llama-server": `set \`--threads ${threads}\` (or \`LLAMA_ARG_THREADS=${threads}\`)`,
    ollama: `set \`num_thread\` to ${threads}, in the request's \`options\` or with \`PARAMETER num_thread ${threads}\` in the \`Modelfile\``,
    vllm: `set \`VLLM_CPU_OMP_THREADS_BIND=${coreList(threads)}\`, which starts one thread for each core of the list`,
    torch: `set \`OMP_NUM_THREADS=${threads}\` (or call \`torch.set_num_threads(${threads})\`)`,
    onnxruntime: `set \`intra_op_num_threads = ${threads}\` in the session's options; ONNX Runtime does not read \`OMP_NUM_THREADS\``,
    "llama-library": `set the number of threads of the llama.cpp context to ${threads} (\`n_threads\` in llama-cpp-python, \`threads\` in node-llama-cpp)`,
    openmp: `set \`OMP_NUM_THREADS=${threads}\``,
    openblas: `set \`OPENBLAS_NUM_THREADS=${threads}\``,
    unknown: `set the server's own option for threads to ${threads}, or \`OMP_NUM_THREADS=${threads}\` if its libraries use OpenMP`,
  };
  return ways[knob];
}

/** `max-p95: 4s` instead of `8s` for cpu-overload, as it is written in an input. */
function change({
  objective,
  limit,
  before,
  experiment,
}: MessageArgs["judged-again.limits"]["changes"][number]): string {
  const input = (value: number) => formatLimitAsInput({ kind: objective, limit: value });
  const was = before === null ? "no limit" : `\`${input(before)}\``;
  return `\`${OBJECTIVES[objective].input ?? objective}: ${input(limit)}\` instead of ${was}${experiment === null ? "" : ` for ${experiment}`}`;
}
