import { type Static, Type } from "typebox";
import { RESOURCES } from "../record.ts";
import { Abandoned } from "./abandoned-data.ts";
import { about, constant, type Filled, listOf, named, nullable, object, oneOf, variants } from "./builders.ts";
import { Message, Sentences } from "./message-data.ts";
import { PlannedCheck } from "./objective-data.ts";
import { Usage } from "./phase-data.ts";
import { Attempted, Degraded, Questioned } from "./questions-data.ts";
import { RecoveryChain, Watched } from "./recovery-data.ts";
import { count, flag, lines, milliseconds, name, notNegative } from "./scalars.ts";

/** Whether an experiment did to the service what it describes. */
const Effect = about(
  "Whether the experiment had a measurable effect.",
  object({
    observed: flag,
    /** What was seen, with the figures. */
    message: Message,
  }),
);
export type Effect = Static<typeof Effect>;

/** The memory use of a container at one moment on the drill's clock. */
const MemoryReading = object({
  atMs: milliseconds,
  /** Without memory that the kernel can reclaim at once. */
  bytes: notNegative,
});
export type MemoryReading = Static<typeof MemoryReading>;

/** What is added to the limits for a disturbance itself. */
const Allowance = object({
  /** Added to a limit on latency. */
  latencyMs: milliseconds,
});
export type Allowance = Static<typeof Allowance>;

/** The container's state, as needed to detect a crash. */
const Liveness = named(
  "liveness",
  about(
    "The engine's information about a container at one moment.",
    object({
      status: name,
      startedAt: name,
      restartCount: count,
      /** Its last exit code; null if it did not end, or its end was not observed. */
      exitCode: nullable(Type.Integer()),
      /** Whether the kernel killed a process in it because of memory since the previous inspection. */
      oomKilled: flag,
    }),
  ),
);
export type Liveness = Static<typeof Liveness>;

const Removal = named(
  "removal",
  about(
    "How a disturbance was removed.",
    object({
      /** `pending` until removal was tried; why if it failed. */
      status: variants(oneOf("pending", "done"), object({ failed: Sentences })),
      processesLeft: about(
        "Number of its processes that are left in the container; null if it has none, or the number is not known.",
        nullable(count),
      ),
    }),
  ),
);
export type Removal = Static<typeof Removal>;

const liveness = about(
  "The container before and after the experiment.",
  nullable(object({ before: Liveness, after: Liveness })),
);
const duringPhase = about("Index of its own phase in the record.", nullable(count));
const afterPhase = about("Index of the phase after it in the record.", nullable(count));

/** Under load, with a recovery to measure afterwards. */
const underLoad = {
  liveness,
  duringPhase,
  afterPhase,
  latencyBackMs: about(
    "Time from its end until latency was back at its steady state; null if that was not observed.",
    nullable(milliseconds),
  ),
};

/*
 * The outcome of an experiment, by how it is run. Null: not known yet, or never observed.
 */

const LoadOutcome = about(
  "A disturbance under load.",
  object({ type: constant("load"), removal: Removal, ...underLoad }),
);
const DegradationOutcome = about(
  "A disturbance under load that should trigger the service's degraded mode.",
  object({ type: constant("degradation"), removal: Removal, ...underLoad, degraded: nullable(Degraded) }),
);
const QuestionsOutcome = about(
  "Unusual requests in addition to the load.",
  object({ type: constant("questions"), ...underLoad, questioned: nullable(Questioned) }),
);
const SpikeOutcome = about(
  "A multiple of the load that the service can answer.",
  object({
    type: constant("spike"),
    ...underLoad,
    capacityPerSecond: about("Good answers per second when the service is fully loaded.", nullable(notNegative)),
    plannedPerSecond: about("Planned requests per second.", nullable(notNegative)),
  }),
);
const SoakOutcome = about(
  "A load during which memory use is recorded.",
  object({
    type: constant("soak"),
    liveness,
    duringPhase,
    maxGrowth: about("The limit, in bytes per request.", notNegative),
    memory: about("Memory readings during the load.", nullable(listOf(MemoryReading, 100_000))),
  }),
);
const ProbeOutcome = about(
  "Texts sent one after the other, without any other load.",
  object({
    type: constant("probe"),
    liveness,
    usage: about("What the container used meanwhile.", nullable(Usage)),
    attempted: nullable(Attempted),
  }),
);
const CrashOutcome = about(
  "An outage, and the recovery from it.",
  object({
    type: constant("crash"),
    removal: Removal,
    recovery: nullable(RecoveryChain),
    watched: about("How the recovery was watched, and the service's last answer.", nullable(Watched)),
    usage: about("What the container used until the end of the recovery.", nullable(Usage)),
    afterPhase,
  }),
);

const AbandonOutcome = about(
  "Clients that hung up, and what the service did after that.",
  object({ type: constant("abandon"), liveness, abandoned: nullable(Abandoned), afterPhase }),
);

type Filling<T> = Filled<T, "type" & keyof T>;
export type LoadOutcome = Filling<Static<typeof LoadOutcome>>;
export type DegradationOutcome = Filling<Static<typeof DegradationOutcome>>;
export type QuestionsOutcome = Filling<Static<typeof QuestionsOutcome>>;
export type SpikeOutcome = Filling<Static<typeof SpikeOutcome>>;
export type SoakOutcome = Filling<Static<typeof SoakOutcome>>;
export type ProbeOutcome = Filling<Static<typeof ProbeOutcome>>;
export type CrashOutcome = Filling<Static<typeof CrashOutcome>>;
export type AbandonOutcome = Filling<Static<typeof AbandonOutcome>>;
export type ExperimentOutcome =
  | LoadOutcome
  | DegradationOutcome
  | QuestionsOutcome
  | SpikeOutcome
  | SoakOutcome
  | ProbeOutcome
  | CrashOutcome
  | AbandonOutcome;

const outcome = variants(
  LoadOutcome,
  DegradationOutcome,
  QuestionsOutcome,
  SpikeOutcome,
  SoakOutcome,
  ProbeOutcome,
  CrashOutcome,
  AbandonOutcome,
);

/** What a container's log says of a service that crashed, did not come back or failed requests. */
const LastLog = object({
  /** Of the end that the log leads up to; null if the container runs, or if it is not known. */
  exitCode: nullable(Type.Integer()),
  text: about("The last lines of the log. Hostile text.", lines),
});
export type LastLog = Static<typeof LastLog>;

/** One planned experiment, and its outcome. */
export const ExperimentRecord = named(
  "experiment",
  object({
    kind: name,
    /** Also the name of its phase. */
    name: about("Its name in this drill, which is also the scope of its checks.", name),
    /** Its results are reported, but decide nothing. */
    allowFailure: flag,
    allowance: about("What is added to the limits for the disturbance itself.", nullable(Allowance)),
    description: about("What it does.", Message),
    /** Without all of these checks the drill can't pass. */
    plannedChecks: about("The objectives that must be checked.", listOf(PlannedCheck, 100)),
    /** It does not count as the service's use. */
    uses: about("What the experiment itself uses in the container.", listOf(oneOf(...RESOURCES), RESOURCES.length)),
    effect: nullable(Effect),
    outcome,
    lastLog: Type.Optional(
      about("The end of the container's log, if the service crashed, did not come back or failed requests.", LastLog),
    ),
    /** The following experiments are skipped. */
    aborted: about("Why it was ended early.", nullable(Message)),
    skipped: about("Why it did not run.", nullable(Message)),
  }),
);
interface Typed<O extends ExperimentOutcome> {
  readonly outcome: O;
}
/** @typeParam O the outcome of its kind, if known */
export type ExperimentRecord<O extends ExperimentOutcome = ExperimentOutcome> = Filled<
  Omit<Static<typeof ExperimentRecord>, "outcome">,
  "kind" | "name" | "allowFailure" | "allowance" | "description" | "plannedChecks" | "uses"
> &
  Typed<O>;
