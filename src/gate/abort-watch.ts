import { asMet } from "../model/facts/shed.ts";
import { measure, nearestRank } from "../model/measurement.ts";
import { type Message, message } from "../model/message.ts";
import { metricOf, OBJECTIVES, type WindowObjective, windowObjectives } from "../model/objectives.ts";
import type { AbortLimits, Limits } from "../model/plan.ts";
import type { Sample } from "../model/sample.ts";
import { OUTAGE_MS, OutageWatch } from "./outage.ts";

/** An abort limit is checked over this many requests: fewer could be one bad moment. */
export const ABORT_REQUESTS = 20;

declare module "../model/message.ts" {
  interface MessageArgs {
    "aborted.silent": { readonly silentMs: number };
    "aborted.failures": { readonly objective: WindowObjective; readonly requests: number; readonly ok: number };
    "aborted.slow": {
      readonly objective: WindowObjective;
      readonly requests: number;
      readonly failed: number;
      readonly measured: number;
    };
  }
}

/** The limits that abort an experiment. */
export interface AbortedBy {
  /** A limit that is null is not watched. */
  readonly abort: AbortLimits;
  readonly limits: Pick<Limits, "maxRecoveryMs">;
}

/**
 * Watches the requests of an experiment and tells when it must be aborted: the service is down for longer than its
 * recovery limit, or its latest requests crossed an abort limit. It only ends a window earlier and never decides a
 * check.
 */
export class AbortWatch {
  readonly #limits: AbortLimits;
  readonly #longestSilenceMs: number;
  readonly #silence = new OutageWatch(1);
  readonly #shedding: boolean;
  readonly #latest: Sample[] = [];
  #crossed: Message | null = null;

  /** @param shedding whether a request that is shed in time counts as handled correctly */
  constructor({ abort, limits }: AbortedBy, shedding = false) {
    this.#limits = abort;
    // A shorter silence is not a failure yet and might end.
    this.#longestSilenceMs = Math.max(limits.maxRecoveryMs, OUTAGE_MS);
    this.#shedding = shedding;
  }

  /**
   * Takes the next request, in the order in which requests end. Ignores dropped ones: the generator never sent them.
   */
  push(sample: Sample): void {
    if (sample.outcome === "dropped") return;
    const met = this.#shedding ? asMet(sample) : sample;
    this.#silence.push({ ...met, failed: met.outcome !== "ok" });
    this.#latest.push(met);
    if (this.#latest.length > ABORT_REQUESTS) this.#latest.shift();
    if (this.#latest.length === ABORT_REQUESTS) this.#crossed ??= this.#problem();
    this.#crossed ??= this.#silent();
  }

  /** Returns what was crossed, with its figures; null if nothing was. Once set, it never changes. */
  crossed(): Message | null {
    return this.#crossed;
  }

  #silent(): Message | null {
    const { ongoingMs } = this.#silence.state;
    if (ongoingMs < this.#longestSilenceMs) return null;
    return message("aborted.silent", { silentMs: ongoingMs });
  }

  #problem(): Message | null {
    const problems = abortObjectives(this.#limits).map((objective) => problemOf(objective, this.#latest));
    return problems.find((problem) => problem !== null) ?? null;
  }
}

/** Returns the abort limits as objectives; none if no limit is set. */
export function abortObjectives(abort: AbortLimits): WindowObjective[] {
  const limits = Object.fromEntries(Object.entries(abort).filter(([, limit]) => limit !== null));
  return windowObjectives(limits).filter(({ kind }) => OBJECTIVES[kind].abortInput !== undefined);
}

/** Returns how the requests cross an abort limit; null if they don't. */
function problemOf(objective: WindowObjective, samples: readonly Sample[]): Message | null {
  const { reads, ofWindow } = metricOf(objective);
  const measurement = measure(samples);
  const { ok, requests } = measurement;
  if (reads.of === "good-share") {
    return ok >= objective.limit * requests ? null : message("aborted.failures", { objective, requests, ok });
  }
  // A failed request exceeds every latency limit, as in the check of the same metric.
  const values = samples.flatMap((sample) =>
    sample.outcome === "ok" ? (reads.value(sample) ?? []) : Number.POSITIVE_INFINITY,
  );
  if ((nearestRank(values, reads.rank) ?? 0) <= objective.limit) return null;
  return message("aborted.slow", { objective, requests, failed: requests - ok, measured: ofWindow(measurement) ?? 0 });
}
