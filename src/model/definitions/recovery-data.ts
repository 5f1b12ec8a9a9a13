import { type Static, Type } from "typebox";
import { STRIKE_TARGETS } from "../facts/struck.ts";
import { OUTCOMES } from "../sample.ts";
import { about, listOf, named, nullable, object, oneOf } from "./builders.ts";
import { Noise } from "./phase-data.ts";
import { count, flag, line, milliseconds, name } from "./scalars.ts";

const processFields = {
  /** The kernel's name for it, or its program's: plain characters. Hostile text. */
  name: line,
  /** In the container's own process namespace; null where the kernel did not tell. */
  pidInside: nullable(count),
};

/** A process as a report names it. */
const NamedProcess = named("process", about("A process, by its number inside the container.", object(processFields)));
export type NamedProcess = Static<typeof NamedProcess>;

const strikeTarget = oneOf(...STRIKE_TARGETS);

const StruckProcess = about(
  "The process that was struck; of a request to end, the one that is judged.",
  object({
    ...processFields,
    /** In the engine's process namespace. */
    pid: count,
    residentBytes: count,
    ancestors: about("From its parent up to the container's first process.", listOf(NamedProcess, 8)),
    /** Whether it is the container's first process, whose end is the container's. */
    isFirst: flag,
    askedFor: strikeTarget,
    /** What it was really chosen as: `main` where nothing owned the port, or no memory was known. */
    chosenAs: strikeTarget,
  }),
);
export type StruckProcess = Static<typeof StruckProcess>;

/** How a service came to answer again after a strike. */
const Comeback = about(
  "Who answered then.",
  object({
    /**
     * - `container-started`: the engine started the container again
     * - `respawned`: another process owns the port now, and the container was never down
     * - `survived`: a process that was there before the strike owns the port
     * - `unknown`: the container was never down, and no process could be seen to own the port
     */
    how: oneOf("container-started", "respawned", "survived", "unknown"),
    /** What owns the port now; null where that was not looked at or not seen. */
    by: nullable(NamedProcess),
  }),
);
export type Comeback = Static<typeof Comeback>;

const StrikeWords = about(
  "How the strike is told.",
  object({
    /** What was done: `killed`, `SIGTERM sent`. */
    deed: line,
    /** What became of the service, to go behind "after": `its process was killed`. */
    cause: line,
    /** One of these, to be counted: `kill`. */
    noun: line,
  }),
);
export type StrikeWords = Static<typeof StrikeWords>;

const Stop = about(
  "How a container was asked to end, and what it did.",
  object({
    /** How long it may take, milliseconds since the strike. */
    graceMs: milliseconds,
    /** What was sent: `SIGTERM`, or what the image declares. */
    signal: line,
    first: about("The container's first process, which gets the signal.", NamedProcess),
    /** As an init does it waits for signals and passes them on. Null where that could not be read. */
    firstTakes: about(
      "What it does with it; `nothing`: the kernel drops it.",
      nullable(oneOf("handler", "wait", "nothing")),
    ),
    /** Null where that could not be read. */
    handled: about("Whether the process that is judged handles it.", nullable(flag)),
    /** When the container was killed, because it had not ended by then; null when it ended by itself. */
    forcedMs: nullable(milliseconds),
  }),
);
export type Stop = Static<typeof Stop>;

/** Times are milliseconds since the strike. */
export const RecoveryChain = about(
  "The proof chain of a recovery; null: that link is missing.",
  object({
    struckAtMs: about("On the drill's clock; every other time here counts from the kill.", milliseconds),
    words: StrikeWords,
    /** Null for a strike that asks nobody. */
    stop: nullable(Stop),
    /** The end is that of the process, which a strike may take its time to bring about. */
    countedFrom: oneOf("strike", "end"),
    /** Null where none was chosen. */
    struck: nullable(StruckProcess),
    diedMs: about("When it was gone; of a request to end, when the container was.", nullable(milliseconds)),
    /** Null when it was not seen to, as where a process below the first one was struck. */
    endedMs: about("When the container ended.", nullable(milliseconds)),
    /** The container's, of its first end since the strike. */
    exitCode: nullable(Type.Integer()),
    startedMs: nullable(milliseconds),
    listeningMs: nullable(milliseconds),
    /** How listening was probed. */
    listeningProbe: oneOf("container-address", "http-exchange"),
    firstGoodAnswerMs: nullable(milliseconds),
    /** Null when nobody answered. */
    comeback: nullable(Comeback),
    health: about(
      "What the image's own health check said at the end; null: it has none.",
      nullable(oneOf("healthy", "unhealthy", "starting")),
    ),
    /** The last attempt that still failed: the true moment lies between it and the first good answer. */
    lastFailedMs: nullable(milliseconds),
    restartCountBefore: count,
    restartCountAfter: nullable(count),
    startedAtBefore: name,
    startedAtAfter: nullable(name),
    /** The request that was in flight when the strike came. */
    inFlight: nullable(object({ outcome: line, detail: line })),
  }),
);
export type RecoveryChain = Static<typeof RecoveryChain>;

/** How a recovery was watched, and what the runner was like meanwhile. */
export const Watched = object({
  forMs: milliseconds,
  /** The last thing the service said, if it was asked. */
  lastAnswer: nullable(line),
  /** Null when the service was not asked. */
  lastOutcome: about("How the last request ended.", nullable(oneOf(...OUTCOMES))),
  /** HTTP; null when no status came. */
  lastStatus: nullable(Type.Integer()),
  noise: Noise,
});
export type Watched = Static<typeof Watched>;
