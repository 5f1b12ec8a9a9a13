// What the service does without when it runs short, and from when to when. A pure function of readings.

/** What the container uses, as shares of its limits; null where there is no limit or no reading. */
export interface Load {
  readonly atMs: number;
  readonly cpu: number | null;
  readonly memory: number | null;
}

/** The steps down, in their order. */
export type Step = "history" | "new-connections";

/** A step is taken above one share, and taken back once use has stayed below another for a while, so that it can't flap. */
interface Threshold {
  readonly above: number;
  readonly below: number;
}

const CPU: Threshold = { above: 0.8, below: 0.7 };
const MEMORY: Threshold = { above: 0.9, below: 0.85 };
const CALM_MS = 3_000;

/**
 * CPU above 80 %: the conversation memory, which is no core feature, is off. Memory above 90 %: it is off too, and new
 * connections are turned away, so that the requests that run can finish.
 */
export class Ladder {
  readonly #cpu = new Rung(CPU);
  readonly #memory = new Rung(MEMORY);
  #steps: readonly Step[] = [];

  /** What is off now; empty when nothing is. */
  get steps(): readonly Step[] {
    return this.#steps;
  }

  has(step: Step): boolean {
    return this.#steps.includes(step);
  }

  /** Takes the next reading. @returns whether the steps changed */
  see({ atMs, cpu, memory }: Load): boolean {
    const [hot, full] = [this.#cpu.see(cpu, atMs), this.#memory.see(memory, atMs)];
    const steps: readonly Step[] = full ? ["history", "new-connections"] : hot ? ["history"] : [];
    const changed = steps.length !== this.#steps.length;
    this.#steps = steps;
    return changed;
  }
}

class Rung {
  readonly #threshold: Threshold;
  #taken = false;
  #calmSinceMs: number | null = null;

  constructor(threshold: Threshold) {
    this.#threshold = threshold;
  }

  see(share: number | null, atMs: number): boolean {
    const { above, below } = this.#threshold;
    if (share !== null && share > above) this.#taken = true;
    // Without a reading nothing says that it is short of anything.
    const calm = share === null || share < below;
    this.#calmSinceMs = calm ? (this.#calmSinceMs ?? atMs) : null;
    if (this.#calmSinceMs !== null && atMs - this.#calmSinceMs >= CALM_MS) this.#taken = false;
    return this.#taken;
  }
}
