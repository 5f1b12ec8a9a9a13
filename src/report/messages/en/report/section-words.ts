import { START } from "../../../../model/facts/peak-use.ts";
import { place, STEADY_STATE } from "../../../../model/facts/place.ts";
import type { SideName } from "../../../../model/facts/side.ts";
import type { Message } from "../../../../model/message.ts";
import type { Noise } from "../../../../model/noise.ts";
import type { ObjectiveKind } from "../../../../model/objectives.ts";
import type { Load, Plan } from "../../../../model/plan.ts";
import type { Machine, Peaks, RecoveryChain } from "../../../../model/record.ts";
import type { AnswerShape, StreamFormat } from "../../../../model/service/service.ts";
import {
  formatBytes,
  formatCount,
  formatCpus,
  formatDuration,
  formatExactDuration,
  formatRatioAtMost,
  formatRatioOf,
} from "../../../../model/text/format.ts";
import type { Text } from "../../../document/blocks.ts";
import type { StreamNotes } from "../../../facts/phases.ts";
import { outageAction } from "../experiments/recovery-messages.ts";
import { replyText } from "../reply-messages.ts";
import { comparedLabel, plural } from "../words.ts";

/** The smallest ratios that a comparison could have detected as a slowdown. */
interface SmallestSeen {
  readonly scope: string;
  readonly ratios: readonly { readonly kind: ObjectiveKind; readonly ratio: number }[];
}

/** The ratio of the latency needs no word. */
function ratioWord({ kind, ratio }: SmallestSeen["ratios"][number]): string {
  return `${kind === "baseline-slowdown" ? "" : `${comparedLabel(kind)} `}${formatRatioOf(ratio)}`;
}

/** What the sections of a drill's report say besides its verdict and its checks. */
export const SECTION_WORDS = {
  timeline: "Timeline",
  latency: "Latency",
  requests: "Requests",

  experiments: {
    title: "Experiments and recovery",
    /** The figure of a check in a line of several: `P95 4.3 s`. */
    figure: (label: string, figure: string) => `${label} ${figure}`,
    withLimit: (figure: string, limit: string) => `${figure} (${limit})`,
    figures: (figures: readonly string[]) => figures.join(", "),
    didNotRun: "did not run",
    skipped: (reason: string) => `Skipped: ${reason}`,
    aborted: (reason: string) => `Aborted: ${reason}`,
    disabled: (names: readonly string[]) => `The service reported as disabled: ${names.join(", ")}.`,
    allowance: (latencyMs: number) =>
      `Its limits on latency are ${formatDuration(latencyMs)} higher, because the experiment adds that much.`,
    effect: (effect: string) => `Effect: ${effect}`,
    noEffect: (effect: string) => `No measurable effect: ${effect}`,
    notVerified: "Its effect was not verified.",
    removed: (processesLeft: number | null) => `Removed${stressorsLeft(processesLeft)}.`,
    notRemoved: (processesLeft: number | null) => `Not removed${stressorsLeft(processesLeft)}.`,
    removalFailed: (failure: string, processesLeft: number | null) =>
      `Removal failed. ${failure}${processesLeft === null ? "" : ` ${plural(processesLeft, "stressor")} left.`}`,
    /** @param usualMs what an answer usually takes, which a recovery does not count; null if it is unknown */
    latencyBack: (ms: number, usualMs: number | null) => {
      const back = `Latency was back at its steady state with the answer that came ${formatDuration(ms)} after the end of the experiment`;
      if (usualMs === null || usualMs > ms) return `${back}.`;
      return `${back}: ${formatDuration(ms - usualMs)} more than the ${formatDuration(usualMs)} of an answer in the steady state (P50).`;
    },
    latencyNotBack: "Latency did not return to its steady state while it was watched.",
    /** A text that was not met as it should be. */
    attempt: (name: string, detail: Message | null) => `${name}${detail === null ? "" : `: ${replyText(detail)}`}`,
    ofBaseline: (fact: string) => `On the baseline: ${fact}`,
  },

  recovery: {
    /** @param time of day in UTC */
    began: (outage: Pick<RecoveryChain, "trigger" | "stop">, time: string) => `${outageAction(outage)} ${time} UTC`,
    action: outageAction,
    links: {
      killed: "killed by force",
      gone: "process gone",
      ended: "container ended",
      started: "started again",
      listening: "listening",
      answer: "first good answer",
    },
    never: "never",
    notSeen: "not seen",
    exitCode: (code: number) => `exit code ${code}`,
    byExchange: "by HTTP exchange",
    lastFailure: (ms: number) => `last failure ${formatDuration(ms)}`,
    stillFailing: (ms: number) => `still failing at ${formatDuration(ms)}`,
  },

  baseline: {
    title: "Baseline",
    heading: "Compared with the baseline",
    sameImage: "the same image on both sides",
    compared: "Latency compared with the baseline",
    sides: "candidate / baseline",
    pairs: "pairs",
    /** The heading of a ratio: alone it is of the latency. */
    ratio: (kind: ObjectiveKind) => (kind === "baseline-slowdown" ? "ratio" : `${comparedLabel(kind)} ratio`),
    recovered: "Recovery compared with the baseline",
    sensitivity: (smallest: readonly SmallestSeen[]) =>
      `The smallest slowdown that this run could have seen, 19 times of 20: ${smallest.map(({ scope, ratios }) => `${ratios.map(ratioWord).join(", ")} ${place(scope)}`).join("; ")}.`,
  },

  phases: {
    title: "Phases",
    phase: "phase",
    requests: "requests",
    slowdown: "P95 vs steady state",
    /** The handle of many. */
    handle: (count: number) => `Figures of all ${count} phases`,
    lasted: (name: string, ms: number) => `${name} (${formatDuration(ms)})`,
    failed: (lines: readonly string[]) => `Failed requests, ${lines.join("; ")}.`,
    /** What the times of streamed answers don't say; a sentence each. */
    streams: streamSentences,
  },

  peaks: {
    title: "Peak use",
    headings: ["resource", "maximum", "budget", "where"],
    resources: {
      cpus: "CPU",
      memoryBytes: "memory",
      writtenPerSecond: "disk, written",
      readPerSecond: "disk, read",
      networkPerSecond: "network",
    } satisfies Record<keyof Peaks, string>,
    summary: (cpu: string, memory: string) => `Peak use: ${cpu}, ${memory}`,
    perSecond: (bytes: number) => `${formatBytes(bytes)}/s`,
    noCounters: "no counters",
    noneCounted: "none counted",
    /** @param scope a phase's, or `start` */
    where: (scope: string, nextToBaseline: boolean) => {
      const name = scope === START ? "start and warm-up" : scope === STEADY_STATE ? "steady state" : scope;
      return nextToBaseline ? `${name} next to the baseline` : name;
    },
  },

  threads: {
    title: "Threads and CPU quota",
    labels: {
      quota: "CPU quota",
      threads: "threads",
      computing: "threads that compute",
      runnable: "threads ready to run at the same time",
      throttled: "scheduling periods that were throttled",
    },
    notCounted:
      "Not counted: with one request in flight the CPU quota hardly held the service back, or its threads could not be seen.",
    inLooks: (usual: number, most: number, looks: number) =>
      `${formatCount(usual)}, at most ${formatCount(most)} (P75 of ${plural(looks, "look")})`,
    /** @param throttled share of the scheduling periods */
    summary: (threads: number, cpus: number, throttled: string) =>
      `With one request in flight, ${plural(threads, "thread")} ${threads === 1 ? "computes" : "compute"} on ${formatCpus(cpus, cpus)}; scheduling periods throttled: ${throttled}.`,
  },

  runner: {
    title: "Runner",
    table: "The runner in each phase",
    /** CPU room: the CPUs that were left to the drill's containers over those that they may use. */
    headings: ["phase", "steal", "others' CPU", "CPU room", "lag P99", "sent late", "canary"],
    lateOf: (late: number, requests: number) => `${formatCount(late)} of ${formatCount(requests)}`,
    /** A fixed computation: its time, and how much that varied. */
    canary: ({ medianMs, cv }: NonNullable<Noise["canary"]>) =>
      `${formatDuration(medianMs)} ± ${formatRatioAtMost(cv)}`,
    /** The worst of all phases; empty if nothing was watched. */
    summary: ({ stealRatio, lagMs, late, requests, canary, engineElsewhere }: NoiseFigures) => {
      const parts = [
        ...(stealRatio === null ? [] : [`steal at most ${formatRatioAtMost(stealRatio)}`]),
        ...(lagMs === null ? [] : [`generator lag P99 at most ${formatDuration(lagMs)}`]),
        ...(late === 0 ? [] : [`${formatCount(late)} of ${formatCount(requests)} requests sent late`]),
        ...(canary === null ? [] : [`canary ${formatDuration(canary.medianMs)} ± ${formatRatioAtMost(canary.cv)}`]),
        ...(engineElsewhere ? ["how busy the machine of the engine was is not known"] : []),
      ];
      return parts.length === 0 ? "" : `Runner: ${parts.join(", ")}.`;
    },
    recoveryAfter: (name: string) => `recovery after ${name}`,
    baselineAfter: (name: string) => `baseline after ${name}`,
    compared: (scope: string, side: SideName | null) => `compared ${place(scope)}${side === null ? "" : `, ${side}`}`,
  },

  sentiments: {
    title: "Sentiments",
    noLabels: "Sentiment during experiments: not applicable, because the service's answers have no label",
    changed: (changed: number, prompts: number) =>
      `Sentiment during experiments: ${changed === 0 ? "none" : changed} of ${plural(prompts, "prompt")} changed`,
    unchanged: "Every prompt kept the label that it had in the steady state.",
    table: "Changed labels",
    headings: ["prompt", "steady state", "during experiments"],
  },

  history: {
    title: "History",
    headings: [
      "run",
      "verdict",
      "availability",
      "P95, worst window",
      "P95, steady state",
      "P95 vs steady state",
      "recovery",
      "runner",
    ],
    /** After the P95 of the worst window, where drills have them. */
    ofStreams: ["P95 TTFT", "P95 TPOT"],
    figures: { p95Ms: "P95", ttftMs: "TTFT", tpotMs: "TPOT", recoveryMs: "recovery" },
    canary: (ms: number) => `canary ${formatDuration(ms)}`,
    /** How a figure was in the last runs: its range, its median if it says more, and this run's. */
    range: (
      name: string,
      minMs: number,
      maxMs: number,
      medianMs: number | null,
      nowMs: number | null,
      atLeast: RangeBounds,
    ) => {
      const time = (ms: number, isBound: boolean) => `${isBound ? "at least " : ""}${formatDuration(ms)}`;
      const [min, max] = [time(minMs, atLeast.min), time(maxMs, atLeast.max)];
      const now = nowMs === null ? "" : ` (now ${time(nowMs, atLeast.now)})`;
      if (min === max) return `${name} ${max}${now}`;
      return `${name} ${min} to ${max}${medianMs === null ? "" : `, median ${time(medianMs, atLeast.median)}`}${now}`;
    },
    elsewhere: (count: number, runs: number) => {
      const which = runs === 1 ? "" : count === runs ? "all " : `${count} of them `;
      return `${which}on another CPU than this run`;
    },
    sentence: (runs: number, branch: string, parts: readonly string[]) =>
      `${runs === 1 ? "The last run" : `The last ${runs} runs`} on \`${branch}\`: ${parts.join("; ")}.`,
  },

  setting: {
    title: "Image and machine",
    handle: "Image, machine, how to run it yourself",
    command: "Command",
    /** @param clone the repository and its version, if it is known */
    runAgain: (clone: string | null): Text => [
      "Run the same drill in a terminal",
      ...(clone === null ? [] : [", in a clone of ", { code: clone }, " after ", { code: "npm ci" }]),
      ":",
    ],
    labels: {
      image: "image",
      compose: "compose file",
      baseline: "baseline",
      container: "container",
      service: "service",
      health: "health check",
      runner: "runner",
      engine: "engine",
    },
    composeOf: (files: readonly string[], service: string | null) =>
      [files.join(" + "), ...(service === null ? [] : [`service ${service}`])].join(", "),
    firstAnswer: (ms: number) => `first good answer ${formatDuration(ms)} after its start`,
    healthGood: (ok: number, asked: number) => `good ${formatCount(ok)} of ${plural(asked, "time")}`,
    restartPolicy: (policy: string) => `restart policy ${policy}`,
    readOnly: "read-only root",
    cpuset: (cpus: string) => `on CPU ${cpus}`,
    options: (options: string) => `options ${options}`,
    volumes: (volumes: readonly string[]) => `${volumes.length === 1 ? "volume" : "volumes"} ${volumes.join(", ")}`,
    network: (name: string) => `network ${name}`,
    load: (load: string) => `load ${load}`,
    loadOf: (load: Load) =>
      load.kind === "clients"
        ? plural(load.clients, "client")
        : `${load.perSecond} ${load.perSecond === 1 ? "request" : "requests"}/s`,
    newPrompts: "prompts new: a different text each time",
    fixedPrompts: "prompts fixed: the same 20 texts over and over",
    timeout: (ms: number) => `request time-out ${formatDuration(ms)}`,
    canary: (ms: number) => `canary ${formatDuration(ms)}`,
    priority: (priority: Machine["generatorPriority"]) => `generator at ${priority} priority`,
    cores: (cores: number, cpuModel: string) => `${cores} × ${cpuModel}`,
    engineElsewhere: (cores: number, architecture: string) =>
      `on another machine, of ${plural(cores, "core")} (${architecture})`,
    noiseOfRunner: "what is said of noise is of the runner, which sent the requests",
    kernel: (version: string) => `kernel ${version}`,
    docker: (version: string) => `Docker ${version}`,
    cgroup: (version: Machine["cgroupVersion"], driver: string) => `cgroup v${version} (${driver})`,
  },

  service: {
    model: (model: string) => `model ${model}`,
    ownRequest: "custom request",
    streamed: (format: StreamFormat) => (format === "sse" ? "streamed" : `streamed as ${format}`),
    text: (pointer: string) => `text at ${pointer}`,
    label: (pointer: string) => `label at ${pointer}`,
    noLabel: "no label",
    headers: (names: readonly string[]) => `headers ${names.join(", ")}`,
  },

  plan: {
    intro: "This is what the drill would do. Nothing was built, installed or started.",
    boot: (readyTimeoutMs: number) =>
      `The container is booted, which may take ${formatExactDuration(readyTimeoutMs)} until its first good answer, warmed up, and measured in its steady state. Then, in this order:`,
    atMost: (minutes: number) =>
      `That is at most about ${minutes} min, besides getting the image; most drills end far sooner.`,
    labels: {
      image: "image",
      compose: "compose file",
      baseline: "baseline",
      container: "container",
      environment: "environment",
      command: "command",
      service: "service",
      requests: "requests",
      answer: "good answer",
      health: "health check",
      load: "load",
      limits: "limits",
      budget: "budget",
      abort: "abort",
      inconclusive: "inconclusive",
      planFile: "plan file",
    },
    built: "the reference image, built here",
    pulled: {
      missing: "pulled only if it is not here",
      always: "always pulled",
      never: "never pulled",
    } satisfies Record<Plan["target"]["pull"], string>,
    ownCommand: (words: number) => `${plural(words, "word")} of its own`,
    requests: (path: string, port: number, timeoutMs: number) =>
      `POST ${path} on port ${port}, given up after ${formatExactDuration(timeoutMs)}`,
    /** @param path null for the health check of the image */
    health: (path: string | null) =>
      path === null ? "that of the image, read once per second" : `GET ${path} once per second`,
    goodAnswer: ({ status, text, label, success }: AnswerShape) =>
      [
        `status ${status}`,
        ...(success === null ? [] : [`true at ${success}`]),
        `a text at ${text}`,
        ...(label === null ? [] : [`a label at ${label}`]),
      ].join(", "),
    inputs: "The inputs, and where each value comes from:",
    byDefault: "default",
    budget: (limits: string) => `${limits}, over the whole drill`,
    abort: (condition: string) => `an experiment under load, once ${condition}`,
    failsStep: "fails the step",
    warns: "warns",
    spikeTime: (ms: number) => `It lasts ${formatExactDuration(ms)}, after the capacity of the service was measured.`,
    probeTime: (maxMs: number) => `It lasts until all requests are sent, at most ${formatExactDuration(maxMs)}.`,
    loadTime: (ms: number, maxMs: number) =>
      `It lasts ${formatExactDuration(ms)} to ${formatExactDuration(maxMs)}, until every check on it is decided.`,
    checks: (limits: string) => `Checks: ${limits}.`,
    ownLimits: (limits: string) => `Its own limits: ${limits}.`,
    ownAbort: (condition: string) => `It is aborted once ${condition}.`,
    allowedToFail: "Allowed to fail: its outcome is reported but decides nothing.",
  },
};

/** Which figures of a range are lower bounds. */
interface RangeBounds {
  readonly min: boolean;
  readonly max: boolean;
  readonly median: boolean;
  readonly now: boolean;
}

interface NoiseFigures {
  readonly stealRatio: number | null;
  /** The worst P99 of the generator's lag. */
  readonly lagMs: number | null;
  readonly late: number;
  readonly requests: number;
  readonly canary: Noise["canary"];
  readonly engineElsewhere: boolean;
}

function stressorsLeft(processes: number | null): string {
  return processes === null ? "" : `, ${plural(processes, "stressor")} left`;
}

function streamSentences({ cut, answers, reasoned, onlyReasoning, withoutTpot, withoutStall }: StreamNotes): string {
  const words = cut?.minWords === cut?.maxWords ? `${cut?.minWords}` : `${cut?.minWords} to ${cut?.maxWords}`;
  return [
    ...(cut === null ? [] : [`${plural(cut.count, "stream")} ended after ${words} words, before the answer did.`]),
    ...(reasoned === 0 ? [] : [`${plural(reasoned, "answer")} began with reasoning, which counts as text.`]),
    ...(onlyReasoning === 0
      ? []
      : [`${formatCount(onlyReasoning)} ended within the reasoning, so they have no TTFT of the answer.`]),
    ...(withoutTpot === 0
      ? []
      : [
          `${formatCount(withoutTpot)} of ${plural(answers, "answer")} without TPOT: no number of tokens, or only one piece.`,
        ]),
    ...(withoutStall === 0 ? [] : [`${formatCount(withoutStall)} came in one piece, so they have no stall.`]),
  ].join(" ");
}
