import type { Check } from "../model/check.ts";
import { shareAllowed, type WindowObjective } from "../model/objectives.ts";
import type { Sample } from "../model/sample.ts";
import { tooManyDropped, windowCheck } from "./checks/window-check.ts";
import type { WatchStatus } from "./objective-watch.ts";
import { cleanRequestsNeeded } from "./proof.ts";
import { TolerantWatch } from "./tolerant-watch.ts";

/** A share beyond a limit is far too large from this multiple of the allowed share on. */
const LEAN_FACTOR = 2;
const LEAN_REQUESTS = 2;

/** How near an objective is to a decision, for a live display. */
export interface GateProgress {
  readonly objective: WindowObjective;
  readonly status: WatchStatus["status"];
  readonly requests: number;
  /** How many requests a pass takes if no further one exceeds the limit; Infinity if none can prove it. */
  readonly needed: number;
}

/**
 * The gate of one window under load: its objectives, each judged after every request.
 *
 * It never reads a clock, so the same samples in the same order always give the same checks.
 */
export class WindowGate {
  readonly #scope: string;
  readonly #objectives: readonly WindowObjective[];
  readonly #watches: readonly TolerantWatch[];
  readonly #samples: Sample[] = [];
  #dropped = 0;

  /**
   * @param scope where the requests are made: an experiment's name, or `steady-state`
   * @param objectives what they are judged by, such as windowObjectives() of the plan's limits
   */
  constructor(scope: string, objectives: readonly WindowObjective[]) {
    this.#scope = scope;
    this.#objectives = objectives;
    this.#watches = objectives.map((objective) => new TolerantWatch(objective, objectives));
  }

  /** Takes the next request, in the order in which requests end. */
  push(sample: Sample): void {
    this.#samples.push(sample);
    if (sample.outcome === "dropped") this.#dropped += 1;
    for (const watch of this.#watches) watch.push(sample);
  }

  /** Returns whether every check is a pass or a fail right now, so that more requests would not change anything. */
  decided(): boolean {
    return this.#watches.every((watch) => {
      const { status } = watch.standing();
      return status === "fail" || (status === "pass" && !tooManyDropped(this.#dropped, this.#samples.length));
    });
  }

  /** Returns whether a suspected fail needs more requests to confirm or dismiss it. */
  suspected(): boolean {
    return this.#watches.some((watch) => watch.standing().status === "suspected");
  }

  /** Returns whether far more requests exceed a limit than it allows, although that could still be chance. */
  leansToFail(): boolean {
    return this.#watches.some((watch) => {
      const { clearly, n } = watch.standing().test;
      return clearly >= LEAN_REQUESTS && clearly >= LEAN_FACTOR * shareAllowed(watch.objective) * n;
    });
  }

  /** Returns whether a fail is confirmed: it is final. */
  failed(): boolean {
    return this.#watches.some((watch) => watch.standing().status === "fail");
  }

  /** Returns the current check of every objective. */
  checks(): Check[] {
    return this.#watches.map((watch) =>
      windowCheck(this.#scope, watch.objective, watch.standing(), this.#samples, this.#objectives),
    );
  }

  /**
   * Returns only what is wrong: confirmed fails, and as inconclusive the suspected fails and those caused by the
   * generator. For a part of the drill that is too short to pass, such as the steady state before any experiment.
   */
  alarms(): Check[] {
    return this.#watches.flatMap((watch) => {
      const standing = watch.standing();
      if (standing.status !== "fail" && standing.status !== "suspected" && !standing.spared) return [];
      return [windowCheck(this.#scope, watch.objective, standing, this.#samples, this.#objectives)];
    });
  }

  progress(): GateProgress[] {
    return this.#watches.map((watch) => {
      const { status, test } = watch.standing();
      return {
        objective: watch.objective,
        status,
        requests: test.n,
        needed: cleanRequestsNeeded(shareAllowed(watch.objective), test.designEffect, test.k),
      };
    });
  }
}

/** Judges a whole window from its samples alone, in the order in which they ended. */
export function judgeWindow(
  scope: string,
  objectives: readonly WindowObjective[],
  samples: readonly Sample[],
): Check[] {
  return fed(scope, objectives, samples).checks();
}

/** Returns what is wrong in a part of the drill that is too short to pass: see WindowGate.alarms. */
export function windowAlarms(
  scope: string,
  objectives: readonly WindowObjective[],
  samples: readonly Sample[],
): Check[] {
  return fed(scope, objectives, samples).alarms();
}

function fed(scope: string, objectives: readonly WindowObjective[], samples: readonly Sample[]): WindowGate {
  const gate = new WindowGate(scope, objectives);
  for (const sample of samples) gate.push(sample);
  return gate;
}
