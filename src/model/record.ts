import type { Check } from "./check.ts";
import type { Comeback, NamedProcess, StruckProcess } from "./facts/struck.ts";
import type { Measurement } from "./measurement.ts";
import type { Noise } from "./noise.ts";
import type { ObjectiveKind } from "./objectives.ts";
import type { Plan } from "./plan.ts";
import type { Outcome, Sample } from "./sample.ts";

/** What a container has only so much of. */
export const RESOURCES = ["cpu", "memory", "disk", "network"] as const;
export type Resource = (typeof RESOURCES)[number];

/**
 * The most that a container used within a stretch: memory at a reading, all else as the largest mean over
 * `PEAK_WINDOW_MS`. Null where a counter was not there, or the stretch was shorter than that.
 */
export interface Peaks {
  /** CPU seconds used per second. */
  readonly cpus: number | null;
  readonly memoryBytes: number | null;
  /** Bytes written to block devices and read from them, per second. */
  readonly writtenPerSecond: number | null;
  readonly readPerSecond: number | null;
  /** Bytes received and sent, per second. */
  readonly networkPerSecond: number | null;
}

/** What the container used over a phase, from the engine's counters. A counter that was not there is null. */
export interface Usage {
  /** CPU seconds used per second. */
  readonly cpuShare: number | null;
  /** Throttled scheduling periods / all periods, 0 to 1. */
  readonly throttledRatio: number | null;
  /** Seconds throttled per second (summed over the cores, so it can exceed 1). */
  readonly throttledShare: number | null;
  readonly memoryBytes: number | null;
  readonly peaks: Peaks;
}

/**
 * What the container used since the reading before this one, about a second earlier, and the memory at it. A counter that
 * was not there is null.
 */
export interface UsageMoment {
  /** On the drill's clock. */
  readonly atMs: number;
  /** CPU seconds used per second. */
  readonly cpuShare: number | null;
  readonly memoryBytes: number | null;
  /** Throttled scheduling periods / all periods, 0 to 1; null where none came to an end. */
  readonly throttledRatio: number | null;
}

/** One stretch of the drill with its samples. Times are milliseconds on the drill's clock. */
export interface Phase {
  /** `steady-state`, a fault's name, or `after <name>`. */
  readonly name: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly samples: readonly Sample[];
  readonly measurement: Measurement;
  readonly usage: Usage | null;
  /** What the runner itself was like meanwhile. */
  readonly noise: Noise;
}

/** Proof that a fault bit, or that it did not. */
export interface Evidence {
  readonly felt: boolean;
  /** One sentence with the figures. */
  readonly sentence: string;
}

/** How a strike is told. */
export interface StrikeWords {
  /** What was done: `killed`, `SIGTERM sent`. */
  readonly deed: string;
  /** What became of the service, to go behind "after": `its process was killed`. */
  readonly cause: string;
  /** One of these, to be counted: `kill`. */
  readonly noun: string;
}

/** How a container was asked to end, and what it did. */
export interface Stop {
  /** How long it may take, milliseconds since the strike. */
  readonly graceMs: number;
  /** What was sent: `SIGTERM`, or what the image declares. */
  readonly signal: string;
  /** The container's first process, which gets the signal. */
  readonly first: NamedProcess;
  /**
   * What the first process does with it: has a handler, waits for signals as an init does and passes them on, or has
   * neither, so that the kernel drops it. Null where that could not be read.
   */
  readonly firstTakes: "handler" | "wait" | "nothing" | null;
  /** Whether the process that is judged handles the signal; null where that could not be read. */
  readonly handled: boolean | null;
  /** When the container was killed, because it had not ended by then; null when it ended by itself. */
  readonly forcedMs: number | null;
}

/** The proof chain of a recovery. Times are milliseconds since the strike; null = that link is missing. */
export interface RecoveryChain {
  /** The strike, on the drill's clock. */
  readonly struckAtMs: number;
  readonly words: StrikeWords;
  /** Null for a strike that asks nobody. */
  readonly stop: Stop | null;
  /** Whether the recovery counts from the end of the process, which a strike may take its time to bring about, or from the strike. */
  readonly countedFrom: "strike" | "end";
  /** The process that was struck, or of a request to end the one that is judged; null where none was chosen. */
  readonly struck: StruckProcess | null;
  /** When the struck process was gone; of a request to end, when the container was. */
  readonly diedMs: number | null;
  /** When the container ended; null when it was not seen to, as where a process below the first one was struck. */
  readonly endedMs: number | null;
  /** The container's, of its first end since the strike. */
  readonly exitCode: number | null;
  readonly startedMs: number | null;
  readonly listeningMs: number | null;
  /** How listening was probed. */
  readonly listeningProbe: "container-address" | "http-exchange";
  readonly firstGoodAnswerMs: number | null;
  /** Who answered then; null when nobody did. */
  readonly comeback: Comeback | null;
  /** What the image's own health check said at the end; null where it has none. */
  readonly health: "healthy" | "unhealthy" | "starting" | null;
  /** The last attempt that still failed: the true moment lies between it and the first good answer. */
  readonly lastFailedMs: number | null;
  readonly restartCountBefore: number;
  readonly restartCountAfter: number | null;
  readonly startedAtBefore: string;
  readonly startedAtAfter: string | null;
  /** The request that was in flight when the strike came. */
  readonly inFlight: { readonly outcome: string; readonly detail: string } | null;
}

/** How a recovery was watched, and what the runner was like meanwhile. */
export interface Watched {
  readonly forMs: number;
  /** The last thing the service said, if it was asked. */
  readonly lastAnswer: string | null;
  /** How that request ended, and its HTTP status; null when the service was not asked, or no status came. */
  readonly lastOutcome: Outcome | null;
  readonly lastStatus: number | null;
  readonly noise: Noise;
}

/** How much memory a container used at a moment, on the drill's clock. */
export interface MemoryReading {
  readonly atMs: number;
  /** What can't be reclaimed at once. */
  readonly bytes: number;
}

/** A question that was no ordinary one, and what became of it. */
export interface Asked {
  readonly name: string;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  readonly latencyMs: number;
  /** Whether the service did right. */
  readonly held: boolean;
  /** What it did instead, in one line; empty when it did right. Hostile text. */
  readonly detail: string;
}

/** Everything out of the ordinary that a fault asked. */
export interface Questioned {
  /** How many there were to ask. */
  readonly planned: number;
  readonly asked: readonly Asked[];
  /** Null where the large bodies were not finished. */
  readonly left: MemoryLeft | null;
}

/** What stays of large bodies, once a service has got used to them. */
export interface MemoryLeft {
  readonly bodies: number;
  readonly sentBytes: number;
  /** How much more memory is in use than before them; can be below 0. Null where the memory could not be read. */
  readonly leftBytes: number | null;
}

/** A text that was asked to see whether its label stays what it should be. */
export interface Attempt {
  /** What was tried, in words. */
  readonly name: string;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  readonly latencyMs: number;
  /** The label that the service gives the text when nothing is tried; null where it gives none. */
  readonly plain: string | null;
  /** The label it got; null without a good answer. Hostile text, as the one before. */
  readonly label: string | null;
  /**
   * - `held`: answered, with the label of the plain text
   * - `turned`: answered with another label, or with what is no answer of the service's
   * - `refused`: 4xx
   * - `unanswered`: nothing came in time, 5xx, or 429
   */
  readonly outcome: "held" | "turned" | "refused" | "unanswered";
  /** Whether the answer holds what should have stayed inside. */
  readonly leaked: boolean;
  /** What it did instead of holding, in one line; empty when it held. Hostile text. */
  readonly detail: string;
}

/** All that a fault tried with texts of its own. */
export interface Attempted {
  /** From the first plain text to the last answer, on the drill's clock. */
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly planned: number;
  /** The least share that has to hold, 0 to 1. */
  readonly minHeld: number;
  /** Whether the service gives labels. */
  readonly labels: boolean;
  /** Whether its system prompt is known, to be looked for in the answers. */
  readonly promptKnown: boolean;
  readonly attempts: readonly Attempt[];
}

/** What a service said of itself, and did, about a fault that should make it do without something. */
export interface Degraded {
  /**
   * What it said it does without, in its own words, hostile text: each time with no load on it, before the fault, at the
   * end of it, and after it. Null where it said nothing of the kind, neither on its health route nor in a header.
   */
  readonly before: readonly string[] | null;
  readonly under: readonly string[] | null;
  readonly after: readonly string[] | null;
  /** Time from the end of the load after the fault until it said that nothing is off; null when it was not seen to. */
  readonly backMs: number | null;
  /** How long that was watched for. */
  readonly watchedMs: number;
  /** Of a fault under which new requests are to be turned away; null for others. */
  readonly sessions: Sessions | null;
}

/** Which requests a service went on with, and which it turned away, as its memory went up. */
export interface Sessions {
  /** Those that were turned away with a time to come back at, before the fault: they have another cause. */
  readonly turnedAwayBefore: number;
  /** Those that were running when it first turned one away. */
  readonly running: readonly Asked[];
  /** Those that came after it, each over a new connection; right is to turn them away at once. */
  readonly fresh: readonly Asked[];
}

/** What the limits leave to a fault itself, since it is not the service's doing. */
export interface Allowance {
  /** On top of a limit on latency. */
  readonly latencyMs: number;
}

/** What an engine knows of a container at a moment, as far as a crash shows in it. */
export interface Liveness {
  readonly status: string;
  readonly startedAt: string;
  readonly restartCount: number;
  /** The code that it last ended with; null where it did not end, or nobody saw it. */
  readonly exitCode: number | null;
  /** Whether the kernel killed something in it for want of memory, since the look before. */
  readonly oomKilled: boolean;
}

/** Why a fault never ran, where nothing of the fault is the reason. */
export const ENDED_BEFORE = "the drill ended before its turn";
/** The same of one whose turn had come. What of it had begun went with the container. */
export const NOT_YET_INJECTED = "the drill ended before it was fully injected";
/** Why one never ran on the baseline: it is a kind that only the candidate gets. */
export const NOT_FOR_BASELINE = "it is not put to the baseline";

/** What became of one planned fault. */
export interface ExperimentRecord {
  readonly kind: string;
  /** What it is called in this drill: the scope of its checks and the name of its phase. */
  readonly name: string;
  /** Whatever comes of it is told, but decides nothing. */
  readonly allowFailure: boolean;
  readonly allowance: Allowance | null;
  /** In words: "2 CPU workers inside the container's quota". */
  readonly description: string;
  /** The objectives that must have been checked on it; one without its check can't end in a pass. */
  readonly plannedChecks: readonly ObjectiveKind[];
  /** What the fault itself uses in the container, which is no use of the service's. */
  readonly uses: readonly Resource[];
  evidence: Evidence | null;
  /** `pending` until it was tried; a message when it failed. */
  reverted: "pending" | "done" | { readonly failed: string };
  /** Processes of the fault left in the container after the revert. */
  stressorsLeft: number | null;
  recovery: RecoveryChain | null;
  /** How a recovery was watched. */
  watched: Watched | null;
  /** Where no window tells: what the container used until it was back from a strike, or while it was tried with texts. */
  usage: Usage | null;
  /** Of a surge: what the service can do, in good answers a second, and what it was asked for, in requests a second. */
  surged: { readonly capacityPerSecond: number; readonly askedPerSecond: number } | null;
  /** The questions out of the ordinary that were asked, and what large ones left behind; null for a fault that asks none. */
  questioned: Questioned | null;
  /** The texts that were tried; null for a fault that tries none. */
  attempted: Attempted | null;
  /** What the service said and did about a fault that should make it do without something; null for others. */
  degraded: Degraded | null;
  /** Of a soak: the memory through its window, and the growth that is allowed, in bytes a request. */
  soaked: { readonly maxGrowth: number; readonly memory: readonly MemoryReading[] } | null;
  /** The container before and after the window under the fault, for a fault that lasts. */
  liveness: { readonly before: Liveness; readonly after: Liveness } | null;
  /** Where its phases stand among the record's: under the fault, and after it. */
  duringPhase: number | null;
  afterPhase: number | null;
  /** Time from the revert until latency was back at its steady state; null when it was not seen to come back. */
  latencyBackMs: number | null;
  /** Why it was taken back before its time, and whatever was to follow skipped. */
  aborted: string | null;
  /** Why it never ran. */
  skipped: string | null;
}

/** One prompt's sentiment in the steady state and under the faults. */
export interface PromptSentiment {
  readonly promptId: string;
  readonly text: string;
  /** Labels seen, in order of first sight. */
  readonly steady: readonly string[];
  readonly underExperiment: readonly string[];
  readonly changed: boolean;
}

export interface ImageFacts {
  readonly reference: string;
  /** `sha256:…` id of the image that really ran. */
  readonly id: string;
  /** Registry digest, where the image has one. */
  readonly digest: string | null;
}

/**
 * The machine the drill ran on. With an engine on another machine the kernel, the engine and its control groups are of
 * that one; all else, and whatever is said of noise, is of the one that asked.
 */
export interface Machine {
  readonly cpuModel: string;
  readonly cores: number;
  readonly kernel: string;
  readonly engineVersion: string;
  readonly cgroupVersion: string;
  readonly cgroupDriver: string;
  /** Time that a fixed computation took before anything was booted: how fast a core is. */
  readonly canaryMs: number | null;
  /** What priority the generator reached: `real-time`, `nice -10` or `normal`. */
  readonly generatorPriority: string;
  /** The engine's machine where that is another one; null where it is not, or was not looked at yet. */
  readonly engineMachine: EngineMachine | null;
}

export interface EngineMachine {
  readonly cores: number;
  /** In the kernel's words: `x86_64`, `aarch64`. */
  readonly architecture: string;
}

/** The candidate and the baseline, asked the same in turn: their samples stand in pairs. */
export interface Comparison {
  /** `steady-state`, or the name of the fault that both were under. */
  readonly scope: string;
  /** Which of the record's faults that was; null in the steady state. */
  readonly experiment: number | null;
  readonly candidate: Phase;
  readonly baseline: Phase;
}

/** What was seen of the baseline. */
export interface BaselineRecord {
  image: ImageFacts | null;
  readyMs: number | null;
  comparisons: Comparison[];
  /** The record's faults, in the same order, as they went on the baseline. */
  experiments: ExperimentRecord[];
  /** What its container used, moment by moment. */
  usage: readonly UsageMoment[];
}

/** Everything a drill saw. Filled as it goes, so that an interrupted one keeps what it had. */
export interface DrillRecord {
  readonly session: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly plan: Plan;
  machine: Machine | null;
  image: ImageFacts | null;
  /** Time from the container's start to its first good answer. */
  readyMs: number | null;
  /** What the container used from its start to the end of the warm-up. */
  bootUsage: Usage | null;
  /** Null when there is no baseline in the plan. */
  baseline: BaselineRecord | null;
  phases: Phase[];
  experiments: ExperimentRecord[];
  /** What the candidate's container used, moment by moment from its first good answer on. */
  usage: readonly UsageMoment[];
  sentiments: PromptSentiment[];
  checks: Check[];
  warnings: string[];
  /** Why the drill could not be run to its end: the whole cause chain, outermost first. */
  error: readonly string[] | null;
  durationMs: number;
}
