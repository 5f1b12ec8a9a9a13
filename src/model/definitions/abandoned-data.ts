import { type Static, Type } from "typebox";
import { about, listOf, nullable, object } from "./builders.ts";
import { Noise, Usage } from "./phase-data.ts";
import { count, flag, milliseconds, notNegative } from "./scalars.ts";

const cpuShare = about("CPU seconds used per second.", notNegative);

/** What a container used between two readings of its counters, on the drill's clock. */
const CpuReading = object({ fromMs: milliseconds, toMs: milliseconds, cpuShare });
export type CpuReading = Static<typeof CpuReading>;

const readings = listOf(CpuReading, 10_000);

/** Clients that hung up before they had their answers. Times are on the drill's clock. */
export const Abandoned = object({
  streamed: about("Whether they waited for the first text of a streamed answer.", flag),
  clients: about("Number of clients.", count),
  answering: about("Clients that were being answered when they hung up.", count),
  waiting: about("Clients that hung up while they waited for the answer to begin.", count),
  answered: about("Clients that had the whole answer before they could hang up.", count),
  startedAtMs: milliseconds,
  leftAtMs: about("When the last of them had hung up.", milliseconds),
  endedAtMs: about("Until when the CPU use was watched.", milliseconds),
  rest: about("CPU use before they came, without any request.", readings),
  answerShare: about(
    "CPU seconds per second that one answer took in the steady state; null if that is not known.",
    nullable(Type.Number()),
  ),
  after: about("CPU use after they had hung up, without any request.", readings),
  usage: about("What the container used from the first client on.", nullable(Usage)),
  noise: Noise,
});
export type Abandoned = Static<typeof Abandoned>;
