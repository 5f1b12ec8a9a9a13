import type { WindowObjective } from "../model/objectives.ts";
import type { Sample } from "../model/sample.ts";
import { ObjectiveWatch, type WatchStatus } from "./objective-watch.ts";

/** Where an objective stands when the generator's own trouble is not blamed on the service. */
export interface TolerantStatus extends WatchStatus {
  /** It would be a fail, but only because of requests that were never sent. */
  readonly spared: boolean;
}

/**
 * One objective in one window, judged twice once a request was dropped: with the dropped ones counted as failed, which
 * makes a pass hold whatever they would have been, and without them, which a fail has to hold on too. Either fail
 * stays, and so does the two together.
 */
export class TolerantWatch {
  readonly objective: WindowObjective;
  readonly #all: ObjectiveWatch;
  /** Of the requests that were sent; null as long as all were. */
  #sent: ObjectiveWatch | null = null;
  /** The requests up to the first dropped one. */
  readonly #before: Sample[] = [];

  constructor(objective: WindowObjective) {
    this.objective = objective;
    this.#all = new ObjectiveWatch(objective);
  }

  /** Takes the next request, in the order in which they end. */
  push(sample: Sample): void {
    this.#all.push(sample);
    const dropped = sample.outcome === "dropped";
    if (this.#sent === null && dropped) {
      this.#sent = new ObjectiveWatch(this.objective);
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
