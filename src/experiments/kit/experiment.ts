import type { SmallDisk, Tools } from "../../engine/carried/tools.ts";
import type { Engine, UsageCounters, VolumeMount } from "../../engine/engine.ts";
import type { Check } from "../../model/check.ts";
import type { Message } from "../../model/message.ts";
import type { ObjectiveKind } from "../../model/objectives.ts";
import type { AbortLimits, Limits } from "../../model/plan.ts";
import type {
  Allowance,
  DrillRecord,
  ExperimentOutcome,
  ExperimentRecord,
  Phase,
  Resource,
} from "../../model/record.ts";
import type { RawReply, RawRequest } from "../../model/service/raw-exchange.ts";
import type { ServicePlan } from "../../model/service/service.ts";
import type { TextReply } from "../../model/service/text-reply.ts";
import type { Clock } from "../../model/text/clock.ts";
import type { Form } from "../../model/text/form.ts";
import type { DrillContext } from "./context/context.ts";

/** What it takes to stop containers or processes, and to undo that. */
type HolderCalls = "startContainer" | "stopContainer" | "restartContainer" | "remove" | "logTail";
/** What it takes to put a container on another network. */
type NetworkCalls = "network" | "networks" | "joinNetwork" | "leaveNetwork";

/** What an experiment can use. */
export interface ExperimentContext {
  readonly engine: Pick<Engine, "container" | "exec" | "labeled" | NetworkCalls | HolderCalls>;
  readonly tools: Omit<Tools, "kernelId" | "mountsForTarget">;
  readonly containerId: string;
  /** The drill's volumes in the container. */
  readonly mounts: readonly VolumeMount[];
  /** The port that the service listens on in its container. */
  readonly containerPort: number;
  /** The existing network that the container is on; null for the engine's default. */
  readonly network: string | null;
  /** The other services of its compose project, which the drill started; null without one. */
  readonly services: readonly string[] | null;
  /** Base URL of the service, `http://host:port`. */
  readonly origin: URL;
  /** The format of a request and of a good answer. */
  readonly service: Pick<ServicePlan, "preset" | "request" | "answer">;
  /** Sends a raw request to the predict route, with the plan's headers. Never rejects because of the service. */
  readonly ask: (request: RawRequest, signal: AbortSignal) => Promise<RawReply>;
  /** Sends one text like the load does. Never rejects because of the service. */
  readonly say: (text: string, signal: AbortSignal) => Promise<TextReply>;
  /** The minimum memory of the container over the last `forMs` milliseconds; null if unknown. */
  readonly memoryNow: (forMs: number) => number | null;
  /** The container's counters at each reading over the last `forMs` milliseconds, about one per second. */
  readonly readings: (forMs: number) => readonly UsageCounters[];
  /** Whether the engine reported over the last `forMs` milliseconds that the kernel killed a process for lack of memory. */
  readonly ranOutOfMemory: (forMs: number) => boolean;
  readonly clock: Clock;
  /** The container's CPU limit. */
  readonly cpus: number;
  /** The container's memory limit. */
  readonly memoryBytes: number;
  /** Maximum duration of the load; the experiment's other work must end by then. */
  readonly windowMs: number;
  /** Maximum duration of the disturbance; one that ends by itself must last at least this long. */
  readonly lifetimeMs: number;
}

/** One parameter of an experiment, with the same name in plan files. */
export interface Parameter<T = unknown> {
  /** The action's input that also sets it. */
  readonly input?: string;
  /** As written by a user. */
  readonly default: string;
  /** One sentence without Markdown. */
  readonly meaning: string;
  /** For an editor that checks a plan file. */
  readonly form: Form;
  /** Whether a plan file may write it as a list too; it is parsed from its lines. */
  readonly isList?: true;
  /** @throws ValueProblem */
  readonly parse: (raw: string) => T;
  /** Added time of the experiment for a value, milliseconds; for a duration its value by default. */
  readonly takesMs?: (value: T) => number;
}

/** One experiment of a drill. */
export interface ExperimentRun<P extends object = object, O extends ExperimentOutcome = ExperimentOutcome> {
  /** Its index in the plan. */
  readonly index: number;
  readonly parameters: P;
  readonly limits: Limits;
  readonly abort: AbortLimits;
  readonly record: ExperimentRecord<O>;
}

/** What the checks of an experiment are made from; nothing else, so that a kept record can be judged again. */
export interface Judging<O extends ExperimentOutcome = ExperimentOutcome> {
  readonly record: DrillRecord;
  /** Its index in the plan. */
  readonly index: number;
  readonly experiment: ExperimentRecord<O>;
  readonly outcome: O;
  readonly limits: Limits;
  readonly steady: Phase;
}

/** The maximum times, in milliseconds, that an experiment's own maximum time is made of. */
export interface Times {
  /** 2 with a baseline, else 1. */
  readonly sides: number;
  /** Helpers, inspections, and applying and removing a disturbance. */
  readonly engineMs: number;
  /** What its own parameters add, such as a grace period. */
  readonly ownMs: number;
  /** One window of load. */
  readonly windowMs: number;
  /** A comparison with the baseline. */
  readonly compareMs: number;
  /** Watching how latency recovers. */
  readonly comeBackMs: number;
  readonly maxRecoveryMs: number;
  readonly maxDrainMs: number;
  readonly requestTimeoutMs: number;
}

/** A way of running an experiment: a function of the kit, or of the experiment itself, makes one. */
export interface Way<P extends object, O extends ExperimentOutcome> {
  /** The type of its outcome. */
  readonly type: O["type"];
  /** Whether it sends the plan's load, so that abort limits apply. */
  readonly hasLoad: boolean;
  /** Whether candidate and baseline are compared under it; needs a disturbance that can last on both. */
  readonly compared: boolean;
  /** Whether it also runs on the baseline. */
  readonly onBaseline: boolean;
  /** The outcome before it ran: nothing is known. */
  begin(parameters: P): O;
  /** Runs it and fills in its record. */
  run(context: DrillContext, run: ExperimentRun<P, O>, steady: Phase): Promise<void>;
  /** Its checks, in the order of a report. */
  check(judging: Judging<O>): Check[];
  /** Its maximum time, milliseconds. */
  maxMs(times: Times): number;
}

/** One kind of experiment: its own folder, a line in the registry, and a test that it has an effect and is removed. */
export interface Experiment<P extends object = object, O extends ExperimentOutcome = ExperimentOutcome>
  extends Way<P, O> {
  readonly kind: string;
  /** What it does: one sentence without Markdown. */
  readonly summary: string;
  /** Other names that users try for it, in lower case with dashes. A message then suggests this one. */
  readonly guesses?: readonly string[];
  /** The runner's programs that it needs in the target; none by default. */
  readonly programs?: readonly string[];
  /** Programs that it uses if the runner has them. */
  readonly optionalPrograms?: readonly string[];
  /** Whether it needs the directory `DISK_PATH` on the target's disk, which is set up when the container is created. */
  readonly needsDisk?: true;
  /** Small file systems of its own that the container gets when it is created; none by default. */
  smallDisks?(parameters: P): readonly SmallDisk[];
  /** Resources that it uses itself in the container, which do not count against a budget; none by default. */
  readonly uses?: readonly Resource[];
  /** The objectives that are checked, in addition to the comparison with a baseline. */
  readonly objectives: readonly ObjectiveKind[];
  readonly parameters: { readonly [Name in keyof P]: Parameter<P[Name]> };
  /** Parameters that reports must not show. */
  readonly confidential?: readonly (keyof P & string)[];
  /** Whether it needs other containers on a network that the service's container joins. */
  readonly needsNetwork?: true;
  /**
   * Looks for what it needs on the engine, before anything is created.
   * @throws DrillError if that is missing
   */
  preflight?(
    place: Pick<ExperimentContext, "network" | "services"> & { readonly engine: Pick<Engine, "container" | "network"> },
    parameters: P,
    signal: AbortSignal,
  ): Promise<void>;
  /** A sentence if valid parameters contradict each other, with what to write; null otherwise. */
  contradiction?(parameters: P): Message | null;
  /** The experiment in words, for reports. */
  describe(parameters: P): Message;
  /** What is added to the limits for the disturbance itself; nothing by default. */
  allowance?(parameters: P): Allowance;
}
