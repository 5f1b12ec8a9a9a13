import { type Check, veto } from "../model/check.ts";
import { SHED_WITHIN_MS } from "../model/facts/shed.ts";
import { type Noise, noiseReason } from "../model/noise.ts";
import type { Phase, UsageMoment } from "../model/record.ts";
import { ranOutOfTime, type Sample } from "../model/sample.ts";
import { OUTAGE_MS } from "./outage.ts";

/*
 * Noise excuses late answers and nothing else. A busy runner makes answers late; it does not make them wrong, end a
 * process, or close a connection.
 */

/** Short enough for every limit. */
const IN_TIME_MS = 1;
/** A service that uses less CPU than this is not waiting for CPU. An idle Node, Python or JVM uses a tenth of it. */
const IDLE_CPUS = 0.02;
/** Readings are one second apart: fewer could all have missed what the service did. */
const MIN_READINGS = 5;

/**
 * Makes a fail inconclusive if the runner was too busy to blame the service, unless the check fails without any late
 * answer too.
 * @param noise null if it was not watched, which excuses nothing
 * @param inTime the same checks, calculated as if nothing had been late; a check that is not among them did not fail, and
 * without it none did
 */
export function excusedByNoise(check: Check, noise: Noise | null, inTime: () => readonly Check[] = () => []): Check {
  if (check.status !== "fail" || noise === null) return check;
  const reason = noiseReason(noise);
  if (reason === null) return check;
  const same = inTime().find(({ objective }) => objective.kind === check.objective.kind);
  return same?.status === "fail" ? check : veto(check, reason);
}

/**
 * Returns the samples of a phase as if nothing in it had been late: every answer at once, every time-out answered, and
 * every shed request shed at once. Other failures stay, and so do the time-outs of a service that hung.
 * @param usage what the service's container used through the drill
 */
export function asIfInTime(
  phase: Pick<Phase, "samples" | "startedAtMs" | "endedAtMs">,
  usage: readonly UsageMoment[] = [],
): Sample[] {
  const hungFromMs = hungFrom(phase, usage);
  return phase.samples.map((sample): Sample => {
    if (sample.shed === true) {
      return { ...sample, endedAtMs: Math.min(sample.endedAtMs, sample.intendedAtMs + SHED_WITHIN_MS) };
    }
    const late = ranOutOfTime(sample) && sample.endedAtMs <= hungFromMs;
    return late || sample.outcome === "ok" ? inTime(sample) : sample;
  });
}

function inTime({ stream, ...sample }: Sample): Sample {
  const answered = { ...sample, outcome: "ok", latencyMs: IN_TIME_MS } as const;
  if (stream === undefined) return answered;
  const { ttftMs, answerTtftMs, tpotMs, maxStallMs } = stream;
  const soon = (ms: number | null) => (ms === null ? null : IN_TIME_MS);
  return {
    ...answered,
    stream: {
      ...{ ...stream, ttftMs: soon(ttftMs), answerTtftMs: soon(answerTtftMs) },
      ...{ tpotMs: soon(tpotMs), maxStallMs: soon(maxStallMs) },
    },
  };
}

/**
 * Returns when a service stopped for good: it answered nothing until the end of the phase, for longer than any burst of
 * noise lasts, and used no CPU, so it was not short of CPU. Infinity if it is not known to have stopped.
 */
function hungFrom(
  { samples, startedAtMs, endedAtMs }: Pick<Phase, "samples" | "startedAtMs" | "endedAtMs">,
  usage: readonly UsageMoment[],
): number {
  const answeredAtMs = samples.reduce(
    (latest, sample) => (sample.outcome === "ok" ? Math.max(latest, sample.endedAtMs) : latest),
    startedAtMs,
  );
  const hung = endedAtMs - answeredAtMs >= OUTAGE_MS && wasIdle(usage, answeredAtMs, endedAtMs);
  return hung ? answeredAtMs : Number.POSITIVE_INFINITY;
}

/** Returns whether a container was idle between two moments of the drill's clock; false if that is not known. */
export function wasIdle(usage: readonly UsageMoment[], fromMs: number, toMs: number): boolean {
  // A reading covers the second before it.
  const shares = usage
    .filter(({ atMs }) => atMs >= fromMs + 1_000 && atMs <= toMs)
    .flatMap(({ cpuShare }) => cpuShare ?? []);
  return shares.length >= MIN_READINGS && shares.reduce((sum, share) => sum + share, 0) < IDLE_CPUS * shares.length;
}
