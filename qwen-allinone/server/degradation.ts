// What the service disables when CPU or memory runs short, and for how long. A pure function of readings.

/** What the container uses, as shares of its limits; null where there is no limit or no reading. */
export interface Load {
  readonly atMs: number;
  readonly cpu: number | null;
  readonly memory: number | null;
}

/** What can be disabled, in this order. */
export type Step = "history" | "new-connections";

/** On above one share; off again once use has stayed below another for a while, so that it does not flap. */
interface Threshold {
  readonly above: number;
  readonly below: number;
}

const CPU: Threshold = { above: 0.8, below: 0.7 };
const MEMORY: Threshold = { above: 0.9, below: 0.85 };
const CALM_MS = 3_000;

/**
 * CPU above 80 % disables the conversation memory. Memory above 90 % disables it too, and new connections are rejected,
 * so that running requests can finish.
 */
export class Degradation {
  readonly #cpu = new Switch(CPU);
  readonly #memory = new Switch(MEMORY);
  #steps: readonly Step[] = [];

  /** What is disabled now. */
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

class Switch {
  readonly #threshold: Threshold;
  #taken = false;
  #calmSinceMs: number | null = null;

  constructor(threshold: Threshold) {
    this.#threshold = threshold;
  }

  see(share: number | null, atMs: number): boolean {
    const { above, below } = this.#threshold;
    if (share !== null && share > above) this.#taken = true;
    // Without a reading it does not count as short.
    const calm = share === null || share < below;
    this.#calmSinceMs = calm ? (this.#calmSinceMs ?? atMs) : null;
    if (this.#calmSinceMs !== null && atMs - this.#calmSinceMs >= CALM_MS) this.#taken = false;
    return this.#taken;
  }
}
