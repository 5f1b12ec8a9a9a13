import type { EngineEvent } from "../../engine/engine.ts";
import type { VictimProcess } from "../../model/facts/victim.ts";
import type { Effect, Phase, RecoveryChain, Stop, Trigger } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import type { ExperimentContext } from "./experiment.ts";

/** Measurements around a disturbance, to verify its effect. */
export interface Observation {
  readonly steady: Phase;
  /** The window under the disturbance; null for an outage. */
  readonly during: Phase | null;
  /** The engine's events of the container since the outage began. */
  readonly events?: readonly EngineEvent[];
}

/** An active disturbance. */
export interface Disturbance {
  /** Verifies whether it had a measurable effect. */
  verify(observation: Observation): Promise<Effect>;
  /**
   * Removes it; safe to repeat.
   * @returns how many of its processes are left in the container; null if it has none
   * @throws Error if it could not be removed
   */
  remove(signal: AbortSignal): Promise<number | null>;
}

/**
 * Applies a disturbance and returns once it is active. If it throws, it leaves nothing that the sweep would miss.
 * @typeParam P the experiment's parameters
 */
export type Apply<P, D extends Disturbance> = (
  context: ExperimentContext,
  parameters: P,
  signal: AbortSignal,
) => Promise<D>;

/** Pauses a disturbance, so that another container can be measured. */
export interface Pausing {
  pause(signal: AbortSignal): Promise<void>;
  resume(signal: AbortSignal): Promise<void>;
}

/** A disturbance that lasts while load is sent. */
export interface LoadDisturbance extends Disturbance {
  /** How to pause one that uses CPU; absent for others. */
  readonly pausing?: Pausing;
  /** Base URL of the service under the disturbance; absent if unchanged. */
  readonly origin?: URL;
  /** Whether the disturbance itself caused a request to fail; absent if it never does. Called once per request. */
  takes?(sample: Sample): boolean;
}

/** A moment by the drill's clock and by the engine's own (Unix epoch, milliseconds), for comparison with its events. */
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

/** An outage, with what the drill needs to know to time the recovery. */
export interface Outage extends Disturbance {
  readonly began: Moment;
  /** By when it had hit for sure, on the drill's clock; null if only the end of the process tells. */
  readonly surelyAtMs: number | null;
  readonly trigger: Trigger;
  readonly countedFrom: RecoveryChain["countedFrom"];
  /** Maximum time until the process has ended. */
  readonly deathLimitMs: number;
  /** The process that is killed; for a request to end, the one that is judged. */
  readonly victim: VictimProcess;
  /** The container's processes before it, by `identityOf`. */
  readonly before: ReadonlySet<string>;
  /** Whether the container ends with that process, as with its first process or on a request to end. */
  readonly endsContainer: boolean;
  /** Waits for the process to end; null if the kernel did not report it. */
  ended(signal: AbortSignal): Promise<Moment | null>;
  /** For a request to end; null for a kill. */
  readonly request:
    | (Pick<Stop, "signal" | "first" | "firstTakes" | "handled"> & {
        /** Kills the first process like an engine after the grace period; null if it had ended before. */
        force(signal: AbortSignal): Promise<Forced | null>;
      })
    | null;
}
