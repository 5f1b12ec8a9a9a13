import { type Static, Type } from "typebox";
import { VICTIM_CHOICES } from "../facts/victim.ts";
import { OUTCOMES } from "../sample.ts";
import { about, listOf, named, nullable, object, oneOf } from "./builders.ts";
import { Message } from "./message-data.ts";
import { Noise } from "./phase-data.ts";
import { count, flag, line, milliseconds, name } from "./scalars.ts";

const processFields = {
  /** The kernel's name of the process, or of its program: plain characters. Hostile text. */
  name: line,
  /** In the container's own process namespace; null if the kernel did not report it. */
  pidInside: nullable(count),
};

/** A process as a report names it. */
const NamedProcess = named("process", about("A process, with its number inside the container.", object(processFields)));
export type NamedProcess = Static<typeof NamedProcess>;

const victimChoice = oneOf(...VICTIM_CHOICES);

const VictimProcess = about(
  "The killed process; for a graceful stop, the process that is judged.",
  object({
    ...processFields,
    /** In the engine's process namespace. */
    pid: count,
    residentBytes: count,
    ancestors: about("From its parent up to the container's first process.", listOf(NamedProcess, 8)),
    /** Whether it is the container's first process, whose end is also the end of the container. */
    isFirst: flag,
    askedFor: victimChoice,
    /** How it was actually chosen: `main` if no process owned the port, or no memory use was known. */
    chosenAs: victimChoice,
  }),
);
export type VictimProcess = Static<typeof VictimProcess>;

/** How a service came to answer again after an outage. */
const Comeback = about(
  "The process that answers after the outage.",
  object({
    /**
     * - `container-started`: the engine started the container again
     * - `respawned`: another process owns the port now, and the container was never down
     * - `survived`: a process that existed before the outage owns the port
     * - `unknown`: the container was never down, and no process could be seen to own the port
     */
    how: oneOf("container-started", "respawned", "survived", "unknown"),
    /** The process that owns the port now; null if that was not inspected or not seen. */
    by: nullable(NamedProcess),
  }),
);
export type Comeback = Static<typeof Comeback>;

/** What caused an outage: a signal that killed a process, memory that ran out, or a stop signal. */
const Trigger = oneOf("kill", "oom", "stop");
export type Trigger = Static<typeof Trigger>;

const Stop = about(
  "How a container was asked to stop, and what it did.",
  object({
    /** How long it may take, in milliseconds since the signal. */
    graceMs: milliseconds,
    /** What was sent: `SIGTERM`, or the signal that the image declares. */
    signal: line,
    first: about("The container's first process, which gets the signal.", NamedProcess),
    /** `wait`: it waits for signals and passes them on, as an init does. Null if that could not be read. */
    firstTakes: about(
      "What it does with the signal; `nothing`: the kernel drops the signal.",
      nullable(oneOf("handler", "wait", "nothing")),
    ),
    /** Null if that could not be read. */
    handled: about("Whether the judged process handles the signal.", nullable(flag)),
    /** When the container was killed because it had not ended by then; null if it ended by itself. */
    forcedMs: nullable(milliseconds),
  }),
);
export type Stop = Static<typeof Stop>;

/** Times are milliseconds since the kill or the signal. */
export const RecoveryChain = about(
  "The chain of events of a recovery. A null field means that the event was not observed.",
  object({
    beganAtMs: about("On the drill's clock. All other times here count from this moment.", milliseconds),
    trigger: about("What caused the outage; `stop` is a stop signal.", Trigger),
    /** Null for an outage without a request to stop. */
    stop: nullable(Stop),
    /** `end`: counted from the end of the process, which may come some time after the signal. */
    countedFrom: oneOf("outage", "end"),
    /** Null if no process was chosen. */
    victim: nullable(VictimProcess),
    diedMs: about("When the process was gone; for a graceful stop, when the container was.", nullable(milliseconds)),
    /** Null if it was not seen to end, for example if a process other than the first one was killed. */
    endedMs: about("When the container ended.", nullable(milliseconds)),
    /** The container's exit code at its first end since the kill or the signal. */
    exitCode: nullable(Type.Integer()),
    startedMs: nullable(milliseconds),
    listeningMs: nullable(milliseconds),
    /** How listening was probed. */
    listeningProbe: oneOf("container-address", "http-exchange"),
    firstGoodAnswerMs: nullable(milliseconds),
    goodSentMs: Type.Optional(about("When the request of that answer was sent.", milliseconds)),
    /** Null if nothing answered. */
    comeback: nullable(Comeback),
    health: about(
      "Result of the image's own health check at the end; null if it has none.",
      nullable(oneOf("healthy", "unhealthy", "starting")),
    ),
    /** The last attempt that still failed: the true moment is between it and the first good answer. */
    lastFailedMs: nullable(milliseconds),
    restartCountBefore: count,
    restartCountAfter: nullable(count),
    startedAtBefore: name,
    startedAtAfter: nullable(name),
    inFlight: about(
      "The request that was in flight at the kill or the signal.",
      nullable(
        object({
          /** How it ended. `none`: the last request was answered just before; `unanswered`: no answer came while it was watched. */
          outcome: oneOf(...OUTCOMES, "none", "unanswered"),
          /** Why it failed; null without a failure. */
          detail: nullable(Message),
          /** How long after that moment it ended; null if it did not end. */
          endedMs: nullable(milliseconds),
        }),
      ),
    ),
  }),
);
export type RecoveryChain = Static<typeof RecoveryChain>;

/** How a recovery was watched, and the state of the runner meanwhile. */
export const Watched = object({
  forMs: milliseconds,
  /** The service's last answer, if a request was sent. */
  lastAnswer: nullable(Message),
  /** Null if no request was sent. */
  lastOutcome: about("How the last request ended.", nullable(oneOf(...OUTCOMES))),
  /** HTTP status; null if none came. */
  lastStatus: nullable(Type.Integer()),
  noise: Noise,
});
export type Watched = Static<typeof Watched>;
