import type { Check } from "../model/check.ts";
import { shareAllowed, type WindowObjective } from "../model/objectives.ts";
import type { Sample } from "../model/sample.ts";
import { LN_FAIL, LN_PASS } from "../stats/e-value.ts";
import { tooManyDropped, windowCheck } from "./checks/window-check.ts";
import type { WatchStatus } from "./objective-watch.ts";
import { TolerantWatch } from "./tolerant-watch.ts";

/** A share beyond a limit is far too large from here on. */
const LEAN_FACTOR = 2;
const LEAN_REQUESTS = 2;

/** How near an objective is to a decision, for a live display. */
export interface GateProgress {
  readonly objective: WindowObjective;
  readonly status: WatchStatus["status"];
  readonly requests: number;
  /** 0 to 1: how much of the evidence for a pass, and for suspecting a fail, is there. */
  readonly towardPass: number;
  readonly towardFail: number;
}

/**
 * The gate of one window under load: its objectives, each judged after every request.
 *
 * It never looks at a clock, so the samples of a window, in the order in which they were pushed, always give the
 * same checks again.
 */
export class WindowGate {
  readonly #scope: string;
  readonly #watches: readonly TolerantWatch[];
  readonly #samples: Sample[] = [];
  #dropped = 0;

  /**
   * @param scope where the requests are made: a fault's name, or `steady-state`
   * @param objectives what they are judged by, such as windowObjectives() of the plan's limits
   */
  constructor(scope: string, objectives: readonly WindowObjective[]) {
    this.#scope = scope;
    this.#watches = objectives.map((objective) => new TolerantWatch(objective));
  }

  /** Takes the next request, in the order in which they end. */
  push(sample: Sample): void {
    this.#samples.push(sample);
    if (sample.outcome === "dropped") this.#dropped += 1;
    for (const watch of this.#watches) watch.push(sample);
  }

  /** Whether every check is a pass or a fail right now, so that more requests would be a waste of time. */
  decided(): boolean {
    return this.#watches.every((watch) => {
      const { status } = watch.standing();
      return status === "fail" || (status === "pass" && !tooManyDropped(this.#dropped, this.#samples.length));
    });
  }

  /** Whether a fail is suspected that more requests would confirm or lay to rest. */
  suspected(): boolean {
    return this.#watches.some((watch) => watch.standing().status === "suspected");
  }

  /** Whether far more requests are beyond a limit than it allows, although that could be chance still. */
  leansToFail(): boolean {
    return this.#watches.some((watch) => {
      const { clearly, n } = watch.standing().test;
      return clearly >= LEAN_REQUESTS && clearly >= LEAN_FACTOR * shareAllowed(watch.objective) * n;
    });
  }

  /** Whether a fail is confirmed: nothing that follows can undo it. */
  failed(): boolean {
    return this.#watches.some((watch) => watch.standing().status === "fail");
  }

  /** Every objective's check as it stands now. */
  checks(): Check[] {
    return this.#watches.map((watch) => windowCheck(this.#scope, watch.objective, watch.standing(), this.#samples));
  }

  /**
   * Only what is wrong: confirmed fails, and suspected ones or those the generator is to blame for as inconclusive.
   * For a stretch too short to pass, such as the steady state before any fault.
   */
  alarms(): Check[] {
    return this.#watches.flatMap((watch) => {
      const standing = watch.standing();
      if (standing.status !== "fail" && standing.status !== "suspected" && !standing.spared) return [];
      return [windowCheck(this.#scope, watch.objective, standing, this.#samples)];
    });
  }

  progress(): GateProgress[] {
    return this.#watches.map((watch) => {
      const { status, test } = watch.standing();
      return {
        objective: watch.objective,
        status,
        requests: test.n,
        towardPass: share(test.lnPass, LN_PASS),
        towardFail: share(test.lnFail, LN_FAIL),
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

/** What is wrong in a stretch that is too short to pass: see WindowGate.alarms. */
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

function share(evidence: number, needed: number): number {
  return Math.min(1, Math.max(0, evidence / needed));
}
