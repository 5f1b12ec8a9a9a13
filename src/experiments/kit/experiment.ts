import type { Tools } from "../../engine/carried/tools.ts";
import type { Engine, EngineEvent } from "../../engine/engine.ts";
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
import type { Shape } from "../../model/shape.ts";
import type { Clock } from "../../model/text/clock.ts";
import type { Form } from "../../model/text/form.ts";

/** What a fault has to work with. */
export interface ExperimentContext {
  readonly engine: Pick<Engine, "container" | "exec">;
  readonly tools: Omit<Tools, "kernelId" | "mountsForTarget">;
  readonly containerId: string;
  /** Where the service listens in its container. */
  readonly containerPort: number;
  /** Where the service is asked, `http://host:port`. */
  readonly origin: URL;
  /** What a request of the load and a good answer look like. */
  readonly service: Pick<ServicePlan, "preset" | "request" | "answer">;
  /** Asks the predict route whatever there is to ask, with the plan's headers. Resolves however the service behaves. */
  readonly ask: (request: RawRequest, signal: AbortSignal) => Promise<RawReply>;
  /** Asks one text as the load does. Resolves however the service behaves. */
  readonly say: (text: string, signal: AbortSignal) => Promise<TextReply>;
  /** The least memory of the container over the last so many milliseconds; null where it is not known. */
  readonly memoryNow: (forMs: number) => number | null;
  readonly clock: Clock;
  /** The container's CPU limit. */
  readonly cpus: number;
  /** The container's memory limit. */
  readonly memoryBytes: number;
  /** The longest that the load goes on under it: what it does beside the load has to be over by then. */
  readonly windowMs: number;
  /** The longest the fault may have to last; one that ends by itself must not do so sooner. */
  readonly lifetimeMs: number;
}

/** A question out of the ordinary. */
export interface Question {
  readonly name: string;
  readonly raw: RawRequest;
  /** `refusal`: 4xx; `either`: 4xx or an answer; `anything-but-an-error`: also no answer at all, but never 5xx. */
  readonly expected: "refusal" | "either" | "anything-but-an-error";
}

/** Questions that a fault asks on its own while the load goes on. */
export interface Asking {
  /** Whether all of them were asked. */
  over(): boolean;
  readonly asked: readonly Asked[];
  /** How many there are to ask. */
  readonly planned: number;
  left(): MemoryLeft | null;
}

/** Texts that a fault asks one after the other, with nothing beside them. */
export interface Attempting {
  /** Whether there is nothing left to ask. */
  over(): boolean;
  attempted(): Attempted;
}

/** What a service of several steps of degradation is followed by. */
export interface Ladder {
  /** Where it says what it does without. */
  readonly healthPath: string;
  /** Whether it should turn new requests away, and finish those that run. */
  readonly turnsAway: boolean;
}

/** What was measured around an injected fault, for it to tell whether it bit. */
export interface Observation {
  readonly steady: Phase;
  /** The window under the fault; null for a fault that strikes once. */
  readonly during: Phase | null;
  /** What the engine told of the container since a strike. */
  readonly events?: readonly EngineEvent[];
  /** The memory through the window of a soak. */
  readonly memory?: readonly MemoryReading[];
  /** Good answers a second that the service gives when it is kept busy; only there for a surge. */
  readonly capacityPerSecond?: number;
}

/** One parameter of a fault; it is known by its name, which a plan file uses too. */
export interface Parameter<T = unknown> {
  /** The input of the action that sets it as well. */
  readonly input?: string;
  /** As somebody would write it. */
  readonly default: string;
  /** One sentence without Markdown. */
  readonly meaning: string;
  /** For an editor that checks a plan file. */
  readonly form: Form;
  /** @throws ValueProblem */
  readonly parse: (raw: string) => T;
  /** How much longer the fault may take because of it, milliseconds; of a duration its value unless it says so. */
  readonly takesMs?: (value: T) => number;
}

/** One kind of fault: a file of its own here, a line in the registry, and a test that it is felt and then gone. */
export interface Experiment<P extends object = object> {
  readonly kind: string;
  /** What it does: one sentence without Markdown. */
  readonly summary: string;
  readonly shape: Shape;
  /** Programs of the runner that it needs in the target. */
  readonly programs: readonly string[];
  /** Programs that it makes use of where the runner has them. */
  readonly optionalPrograms?: readonly string[];
  /** Whether it needs a place on the target's disk, `DISK_PATH`, which has to be there when the container is made. */
  readonly needsDisk?: true;
  /** What it uses in the container itself, which a budget must not take for the service's; nothing unless it says so. */
  readonly uses?: readonly Resource[];
  /** Whether the candidate is compared with a baseline under it: only under what both can be in the same way, for a while. */
  readonly compared: boolean;
  /** The objectives that are checked on it, beside the comparison with a baseline. */
  readonly checks: readonly ObjectiveKind[];
  readonly parameters: { readonly [Name in keyof P]: Parameter<P[Name]> };
  /** Parameters that no report may show. */
  readonly confidential?: readonly (keyof P & string)[];
  /** What parameters that are fine each on their own get wrong together, and what to write; null when nothing. */
  contradiction?(parameters: P): string | null;
  /** The fault in words, as a report shows it. */
  describe(parameters: P): string;
  /** How many times its capacity a surge asks of the service. */
  surge?(parameters: P): number;
  /** The growth that a soak allows, in bytes a request. */
  maxGrowth?(parameters: P): number;
  /** What the limits leave to the fault itself; nothing unless it says so. */
  allowance?(parameters: P): Allowance;
  /** Of a fault that should make a service do without something: what to look at. */
  ladder?(parameters: P): Ladder;
  /** Injects it. When it returns, the fault is on; when it throws, nothing of it is left that revert or the sweep would not get. */
  inject(context: ExperimentContext, parameters: P, signal: AbortSignal): Promise<Injection>;
}

/** A moment by the drill's clock and by the engine's own (Unix epoch, milliseconds). */
export interface Moment {
  readonly atMs: number;
  readonly atEpochMs: number;
}

/** How a container was killed that had not ended when it was asked to. */
export interface Forced extends Pick<Stop, "firstTakes" | "handled"> {
  /** On the drill's clock. */
  readonly atMs: number;
  /** When its first process was seen to be gone; null when it was not. */
  readonly gone: Moment | null;
}

/** What a drill has to know of a fault that strikes once, to time the way back. */
export interface Strike {
  readonly words: StrikeWords;
  readonly countedFrom: RecoveryChain["countedFrom"];
  /** The longest that it may take until the process has ended of it. */
  readonly deathLimitMs: number;
  /** The process that is struck; of a request to end the one that is judged. */
  readonly struck: StruckProcess;
  /** The container's processes before it, by `identityOf`. */
  readonly before: ReadonlySet<string>;
  /** Whether the container ends with what is struck, as it does with its first process and on a request to end. */
  readonly endsContainer: boolean;
  /** Waits, as long as that may take, for the end that the strike brings about; null when the kernel did not see it. */
  ended(signal: AbortSignal): Promise<Moment | null>;
  /** Of a strike that only asks the container to end; null for one that asks nobody. */
  readonly request:
    | (Pick<Stop, "signal" | "first" | "firstTakes" | "handled"> & {
        /** By when it was surely asked, on the drill's clock. */
        readonly surelyAtMs: number;
        /** Kills the first process, as an engine does when the grace period is over; null when it had ended before. */
        force(signal: AbortSignal): Promise<Forced | null>;
      })
    | null;
}

/** Lets a target be as without its fault for a while, so that another one can be measured. */
export interface Pausing {
  pause(signal: AbortSignal): Promise<void>;
  resume(signal: AbortSignal): Promise<void>;
}

/** A fault that was injected. */
export interface Injection {
  /** When it struck, on the drill's clock. */
  readonly injectedAtMs: number;
  /** The same moment by the engine's own clock (Unix epoch, milliseconds), which the engine's events go by. */
  readonly injectedAtEpochMs: number;
  /** How it struck; null for a fault that lasts. */
  readonly strike: Strike | null;
  /** Of a fault that takes CPU from whatever else runs; null for one that does not. */
  readonly pausing: Pausing | null;
  /** Whether a failed request was the fault's own doing; absent for a fault that takes none. Asked once of each. */
  takes?(sample: Sample): boolean;
  /** Of a fault that asks questions of its own beside the load; absent for others. */
  readonly asking?: Asking;
  /** Of a fault that is nothing but the texts it asks; absent for others. */
  readonly attempting?: Attempting;
  /** Where the service is to be asked under the fault; null for the same as ever. */
  readonly origin: URL | null;
  /** Proves that the fault bit, or that it did not. */
  felt(observation: Observation): Promise<Evidence>;
  /**
   * Takes it back; safe to repeat.
   * @returns how many processes of the fault are left in the container; null for a fault that leaves nothing to take back
   * @throws Error when it could not be taken back
   */
  revert(signal: AbortSignal): Promise<number | null>;
}
