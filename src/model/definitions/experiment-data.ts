import { type Static, Type } from "typebox";
import { RESOURCES } from "../record.ts";
import { about, type Filled, listOf, named, nullable, object, oneOf, variants } from "./builders.ts";
import { PlannedCheck } from "./objective-data.ts";
import { Usage } from "./phase-data.ts";
import { Attempted, Degraded, Questioned } from "./questions-data.ts";
import { RecoveryChain, Watched } from "./recovery-data.ts";
import { count, flag, line, milliseconds, name, notNegative } from "./scalars.ts";

/** Proof that a fault bit, or that it did not. */
const Evidence = object({
  felt: flag,
  /** One sentence with the figures. */
  sentence: line,
});
export type Evidence = Static<typeof Evidence>;

/** How much memory a container used at a moment, on the drill's clock. */
const MemoryReading = object({
  atMs: milliseconds,
  /** What can't be reclaimed at once. */
  bytes: notNegative,
});
export type MemoryReading = Static<typeof MemoryReading>;

/** What the limits leave to a fault itself, since it is not the service's doing. */
const Allowance = object({
  /** On top of a limit on latency. */
  latencyMs: milliseconds,
});
export type Allowance = Static<typeof Allowance>;

/** As far as a crash shows in it. */
const Liveness = named(
  "liveness",
  about(
    "What the engine knows of a container at a moment.",
    object({
      status: name,
      startedAt: name,
      restartCount: count,
      /** The code that it last ended with; null where it did not end, or nobody saw it. */
      exitCode: nullable(Type.Integer()),
      /** Whether the kernel killed something in it for want of memory, since the look before. */
      oomKilled: flag,
    }),
  ),
);
export type Liveness = Static<typeof Liveness>;

/** What became of one planned fault. What its kind knows nothing of is null. */
export const ExperimentRecord = named(
  "experiment",
  object({
    kind: name,
    /** And the name of its phase. */
    name: about("What it is called in this drill: the scope of its checks.", name),
    /** Whatever comes of it is told, but decides nothing. */
    allowFailure: flag,
    /** It is not the service's doing. */
    allowance: about("What the limits leave to the fault itself.", nullable(Allowance)),
    /** In words: "2 CPU workers inside the container's quota". */
    description: line,
    /** One without its check can't end in a pass. */
    plannedChecks: about("The objectives that must have been checked on it.", listOf(PlannedCheck, 100)),
    /** It is no use of the service's. */
    uses: about("What the fault itself uses in the container.", listOf(oneOf(...RESOURCES), RESOURCES.length)),
    evidence: nullable(Evidence),
    /** `pending` until it was tried; a message when it failed. */
    reverted: variants(oneOf("pending", "done"), object({ failed: line })),
    /** Processes of the fault left in the container after the revert. */
    stressorsLeft: nullable(count),
    recovery: nullable(RecoveryChain),
    watched: about("How a recovery was watched: for how long, and the last thing the service said.", nullable(Watched)),
    /** Where no window tells; also of one that tries texts, meanwhile. */
    usage: about("Of a strike: what the container used until it was back, or was given up.", nullable(Usage)),
    surged: about(
      "Of a surge: what the service can do, in good answers a second, and what it was asked for, in requests a second.",
      nullable(object({ capacityPerSecond: notNegative, askedPerSecond: notNegative })),
    ),
    questioned: about(
      "The questions out of the ordinary that were asked, and what large ones left behind.",
      nullable(Questioned),
    ),
    attempted: about("The texts that were tried, and what became of each.", nullable(Attempted)),
    degraded: about(
      "What the service said and did about a fault that should make it do without something.",
      nullable(Degraded),
    ),
    soaked: about(
      "Of a soak: the memory through its window, and the growth that is allowed, in bytes a request.",
      nullable(object({ maxGrowth: notNegative, memory: listOf(MemoryReading, 100_000) })),
    ),
    /** For a fault that lasts. */
    liveness: about(
      "The container before and after the window under the fault.",
      nullable(object({ before: Liveness, after: Liveness })),
    ),
    duringPhase: about("Where its phase stands among the record's.", nullable(count)),
    afterPhase: about("Where the phase after it stands among the record's.", nullable(count)),
    /** Time from the revert until latency was back at its steady state; null when it was not seen to come back. */
    latencyBackMs: nullable(milliseconds),
    /** Whatever was to follow was skipped. */
    aborted: about("Why it was taken back before its time.", nullable(line)),
    skipped: about("Why it never ran.", nullable(line)),
  }),
);
export type ExperimentRecord = Filled<
  Static<typeof ExperimentRecord>,
  "kind" | "name" | "allowFailure" | "allowance" | "description" | "plannedChecks" | "uses"
>;
