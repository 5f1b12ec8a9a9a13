import type { WindowObjective } from "../model/objectives.ts";
import type { Sample } from "../model/sample.ts";
import { ObjectiveWatch, type WatchStatus } from "./objective-watch.ts";

/** Status of an objective that does not blame the service for requests that the generator could not send. */
export interface TolerantStatus extends WatchStatus {
  /** Only requests that were never sent would make this a fail. */
  readonly spared: boolean;
}

/**
 * Watches one objective in one window and judges it twice once a request was dropped. A pass must hold with the dropped
 * requests counted as failed, the worst case. A fail must hold without them too. A fail of either judgment is final, so
 * a fail of both is final as well.
 */
export class TolerantWatch {
  readonly objective: WindowObjective;
  readonly #objectives: readonly WindowObjective[];
  readonly #all: ObjectiveWatch;
  /** Watches only the requests that were sent; null as long as all were sent. */
  #sent: ObjectiveWatch | null = null;
  /** The requests before the first dropped one. */
  readonly #before: Sample[] = [];

  /** @param objectives all objectives of the window */
  constructor(objective: WindowObjective, objectives: readonly WindowObjective[] = [objective]) {
    this.objective = objective;
    this.#objectives = objectives;
    this.#all = new ObjectiveWatch(objective, objectives);
  }

  /** Takes the next request, in the order in which requests end. */
  push(sample: Sample): void {
    this.#all.push(sample);
    const dropped = sample.outcome === "dropped";
    if (this.#sent === null && dropped) {
      this.#sent = new ObjectiveWatch(this.objective, this.#objectives);
      for (const earlier of this.#before.splice(0)) this.#sent.push(earlier);
    }
    if (dropped) return;
    if (this.#sent === null) this.#before.push(sample);
    else this.#sent.push(sample);
  }

  standing(): TolerantStatus {
    const all = this.#all.standing();
    const sent = this.#sent?.standing() ?? all;
    if (all.status !== "fail" || sent.status === "fail") return { ...all, spared: false };
    return { ...all, status: sent.status === "suspected" ? "suspected" : "undecided", spared: true };
  }
}
