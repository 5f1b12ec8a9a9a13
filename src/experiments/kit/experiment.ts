import type { Tools } from "../../engine/carried/tools.ts";
import type { Engine, EngineEvent } from "../../engine/engine.ts";
import type { Shape } from "../../model/facts/shape.ts";
import type { StruckProcess } from "../../model/facts/struck.ts";
import type { ObjectiveKind } from "../../model/objectives.ts";
import type {
  Allowance,
  Asked,
  Attempted,
  Evidence,
  MemoryLeft,
  MemoryReading,
  Phase,
  RecoveryChain,
  Resource,
  Stop,
  StrikeWords,
} from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import type { RawReply, RawRequest } from "../../model/service/raw-exchange.ts";
import type { ServicePlan } from "../../model/service/service.ts";
import type { TextReply } from "../../model/service/text-reply.ts";
import type { Clock } from "../../model/text/clock.ts";
import type { Form } from "../../model/text/form.ts";

/** What an experiment can use. */
export interface ExperimentContext {
  readonly engine: Pick<Engine, "container" | "exec">;
  readonly tools: Omit<Tools, "kernelId" | "mountsForTarget">;
  readonly containerId: string;
  /** The port that the service listens on in its container. */
  readonly containerPort: number;
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

/** An unusual request. */
export interface Question {
  readonly name: string;
  readonly raw: RawRequest;
  /** `refusal`: 4xx; `either`: 4xx or an answer; `anything-but-an-error`: also no answer at all, but never 5xx. */
  readonly expected: "refusal" | "either" | "anything-but-an-error";
}

/** Requests that an experiment sends itself while the load continues. */
export interface Asking {
  /** Whether all of them were sent. */
  over(): boolean;
  readonly asked: readonly Asked[];
  /** How many there are to send. */
  readonly planned: number;
  left(): MemoryLeft | null;
}

/** Texts that an experiment sends one after the other, without other load. */
export interface Attempting {
  /** Whether all texts were sent. */
  over(): boolean;
  attempted(): Attempted;
}

/** How to observe a service's degraded mode. */
export interface Ladder {
  /** Path where it reports disabled features. */
  readonly healthPath: string;
  /** Whether it should shed new requests and finish the running ones. */
  readonly turnsAway: boolean;
}

/** Measurements around a disturbance, to verify its effect. */
export interface Observation {
  readonly steady: Phase;
  /** The window under the disturbance; null for an outage. */
  readonly during: Phase | null;
  /** The engine's events of the container since the outage began. */
  readonly events?: readonly EngineEvent[];
  /** Memory readings during a soak. */
  readonly memory?: readonly MemoryReading[];
  /** The service's capacity in good answers per second; only for a surge. */
  readonly capacityPerSecond?: number;
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
  /** @throws ValueProblem */
  readonly parse: (raw: string) => T;
  /** Added time of the experiment for a value, milliseconds; for a duration its value by default. */
  readonly takesMs?: (value: T) => number;
}

/** One kind of experiment: its own folder, a line in the registry, and a test that it has an effect and is reverted. */
export interface Experiment<P extends object = object> {
  readonly kind: string;
  /** What it does: one sentence without Markdown. */
  readonly summary: string;
  readonly shape: Shape;
  /** The runner's programs that it needs in the target. */
  readonly programs: readonly string[];
  /** Programs that it uses if the runner has them. */
  readonly optionalPrograms?: readonly string[];
  /** Whether it needs the directory `DISK_PATH` on the target's disk, which is set up when the container is created. */
  readonly needsDisk?: true;
  /** Resources that it uses itself in the container, which do not count against a budget; none by default. */
  readonly uses?: readonly Resource[];
  /** Whether candidate and baseline are compared under it; needs a disturbance that can last on both. */
  readonly compared: boolean;
  /** The objectives that are checked, in addition to the comparison with a baseline. */
  readonly checks: readonly ObjectiveKind[];
  readonly parameters: { readonly [Name in keyof P]: Parameter<P[Name]> };
  /** Parameters that reports must not show. */
  readonly confidential?: readonly (keyof P & string)[];
  /** A sentence if valid parameters contradict each other, with what to write; null otherwise. */
  contradiction?(parameters: P): string | null;
  /** The experiment in words, for reports. */
  describe(parameters: P): string;
  /** The load of a surge as a multiple of the service's capacity. */
  surge?(parameters: P): number;
  /** The growth that a soak allows, in bytes per request. */
  maxGrowth?(parameters: P): number;
  /** What is added to the limits for the disturbance itself; nothing by default. */
  allowance?(parameters: P): Allowance;
  /** For an experiment that should trigger the degraded mode: how to observe it. */
  ladder?(parameters: P): Ladder;
  /** Applies the disturbance and returns once it is active. If it throws, it leaves nothing that the sweep would miss. */
  inject(context: ExperimentContext, parameters: P, signal: AbortSignal): Promise<Injection>;
}

/** A moment by the drill's clock and by the engine's own (Unix epoch, milliseconds). */
export interface Moment {
  readonly atMs: number;
  readonly atEpochMs: number;
}

/** How a container was killed that did not end on request. */
export interface Forced extends Pick<Stop, "firstTakes" | "handled"> {
  /** On the drill's clock. */
  readonly atMs: number;
  /** When its first process had ended; null if that was not seen. */
  readonly gone: Moment | null;
}

/** What the drill needs to know about an outage to time the recovery. */
export interface Strike {
  readonly words: StrikeWords;
  readonly countedFrom: RecoveryChain["countedFrom"];
  /** Maximum time until the process has ended. */
  readonly deathLimitMs: number;
  /** The process that is killed; for a request to end, the one that is judged. */
  readonly struck: StruckProcess;
  /** The container's processes before it, by `identityOf`. */
  readonly before: ReadonlySet<string>;
  /** Whether the container ends with that process, as with its first process or on a request to end. */
  readonly endsContainer: boolean;
  /** Waits for the process to end; null if the kernel did not report it. */
  ended(signal: AbortSignal): Promise<Moment | null>;
  /** For a request to end; null for a kill. */
  readonly request:
    | (Pick<Stop, "signal" | "first" | "firstTakes" | "handled"> & {
        /** By when the request was sent for sure, on the drill's clock. */
        readonly surelyAtMs: number;
        /** Kills the first process like an engine after the grace period; null if it had ended before. */
        force(signal: AbortSignal): Promise<Forced | null>;
      })
    | null;
}

/** Pauses a disturbance, so that another container can be measured. */
export interface Pausing {
  pause(signal: AbortSignal): Promise<void>;
  resume(signal: AbortSignal): Promise<void>;
}

/** An active disturbance. */
export interface Injection {
  /** When it began, on the drill's clock. */
  readonly injectedAtMs: number;
  /** The same moment on the engine's clock (Unix epoch, milliseconds), for comparison with its events. */
  readonly injectedAtEpochMs: number;
  /** Details of an outage; null for a disturbance that lasts. */
  readonly strike: Strike | null;
  /** How to pause a disturbance that uses CPU; null for others. */
  readonly pausing: Pausing | null;
  /** Whether the disturbance itself caused a request to fail; absent if it never does. Called once per request. */
  takes?(sample: Sample): boolean;
  /** For an experiment with its own requests during the load; absent for others. */
  readonly asking?: Asking;
  /** For an experiment that only sends texts; absent for others. */
  readonly attempting?: Attempting;
  /** Base URL of the service under the disturbance; null if unchanged. */
  readonly origin: URL | null;
  /** Verifies whether the disturbance had a measurable effect. */
  felt(observation: Observation): Promise<Evidence>;
  /**
   * Reverts it; safe to repeat.
   * @returns how many of its processes are left in the container; null if there is nothing to revert
   * @throws Error if it could not be reverted
   */
  revert(signal: AbortSignal): Promise<number | null>;
}
