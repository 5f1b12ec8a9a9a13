import { asMet } from "../model/facts/shed.ts";
import { measure, nearestRank } from "../model/measurement.ts";
import { metricOf, OBJECTIVES, type WindowObjective, windowObjectives } from "../model/objectives.ts";
import type { AbortLimits, Limits } from "../model/plan.ts";
import type { Sample } from "../model/sample.ts";
import { formatCount, formatDuration, formatLimit, formatMeasured } from "../model/text/format.ts";
import { OUTAGE_MS, OutageWatch } from "./outage.ts";

/** An abort limit is looked at over this many requests: fewer could be one bad moment. */
export const ABORT_REQUESTS = 20;

/** The limits under a fault, as far as it is aborted by them. */
export interface AbortedBy {
  /** One that is null is not watched. */
  readonly abort: AbortLimits;
  readonly limits: Pick<Limits, "maxRecoveryMs">;
}

/**
 * Watches the requests under a fault for what a drill must not go on with: a service that is down for longer than it may
 * take to recover, and abort limits that its latest requests crossed. It only ever ends a window sooner: no check is
 * decided by it.
 */
export class AbortWatch {
  readonly #limits: AbortLimits;
  readonly #longestSilenceMs: number;
  readonly #silence = new OutageWatch(1);
  readonly #shedding: boolean;
  readonly #latest: Sample[] = [];
  #crossed: string | null = null;

  /**
   * @param shedding whether a request that is turned away in time was met as it should be
   */
  constructor({ abort, limits }: AbortedBy, shedding = false) {
    this.#limits = abort;
    // A shorter silence is not yet a fail, and might end.
    this.#longestSilenceMs = Math.max(limits.maxRecoveryMs, OUTAGE_MS);
    this.#shedding = shedding;
  }

  /** Takes the next request, in the order in which they end. One that was never sent is the generator's doing. */
  push(sample: Sample): void {
    if (sample.outcome === "dropped") return;
    const met = this.#shedding ? asMet(sample) : sample;
    this.#silence.push({ ...met, failed: met.outcome !== "ok" });
    this.#latest.push(met);
    if (this.#latest.length > ABORT_REQUESTS) this.#latest.shift();
    if (this.#latest.length === ABORT_REQUESTS) this.#crossed ??= this.#problem();
    this.#crossed ??= this.#silent();
  }

  /** What was crossed, with its figures, as a clause; null while none was. One that was crossed stays crossed. */
  crossed(): string | null {
    return this.#crossed;
  }

  #silent(): string | null {
    const { ongoingMs } = this.#silence.state;
    if (ongoingMs < this.#longestSilenceMs) return null;
    return `the service gave no good answer for ${formatDuration(ongoingMs)}, longer than it may take to recover`;
  }

  #problem(): string | null {
    const problems = abortObjectives(this.#limits).map((objective) => problemOf(objective, this.#latest));
    return problems.find((problem) => problem !== null) ?? null;
  }
}

/** The abort limits as objectives; none where nothing was said. */
export function abortObjectives(abort: AbortLimits): WindowObjective[] {
  const limits = Object.fromEntries(Object.entries(abort).filter(([, limit]) => limit !== null));
  return windowObjectives(limits).filter(({ kind }) => OBJECTIVES[kind].abortInput !== undefined);
}

/** How the requests cross an abort limit, as a clause; null where they don't. */
function problemOf(objective: WindowObjective, samples: readonly Sample[]): string | null {
  const { reads, label, ofWindow } = metricOf(objective);
  const measurement = measure(samples);
  const { ok, requests } = measurement;
  const last = `the last ${formatCount(requests)} requests`;
  const limit = `the ${formatLimit(objective)} of \`${OBJECTIVES[objective.kind].abortInput}\``;
  if (reads.of === "good-share") {
    if (ok >= objective.limit * requests) return null;
    return `of ${last} ${formatCount(ok)} were answered well, fewer than ${limit}`;
  }
  // A failed request took longer than any limit, as for the limit that it is judged by.
  const values = samples.map((sample) => (sample.outcome === "ok" ? reads.value(sample) : Number.POSITIVE_INFINITY));
  if ((nearestRank(values, reads.rank) ?? 0) <= objective.limit) return null;
  const failed = requests - ok;
  const also = failed === 0 ? "" : ` and ${formatCount(failed)} of them failed,`;
  return `${label} of ${last} was ${failed === 0 ? "" : "at least "}${formatMeasured(objective, ofWindow(measurement) ?? 0)},${also} above ${limit}`;
}
