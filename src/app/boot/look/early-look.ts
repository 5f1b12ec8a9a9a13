import type { Answer } from "../../../load/http/answer.ts";
import type { Clock } from "../../../model/text/clock.ts";
import type { Looked } from "./look.ts";

/** A service that loads often refuses at first: the next look comes after twice the time. */
const FIRST_LOOK_MS = 10_000;
/** How long the settings of the plan must go on failing after the service gave a good answer to others. */
const CONFIRM_MS = 15_000;

/**
 * Looks around while a service is awaited. If it gives good answers with other settings, and none with those of the plan
 * for another 15 seconds, waiting longer is pointless.
 */
export class EarlyLook {
  readonly #clock: Clock;
  readonly #look: () => Promise<Looked>;
  readonly #isOther: (looked: Looked) => boolean;
  readonly #beganAtMs: number;
  #nextAtMs: number;
  #found: { readonly looked: Looked; readonly giveUpAtMs: number } | null = null;

  /** @param isOther whether a look found a clear answer to other settings */
  constructor(clock: Clock, look: () => Promise<Looked>, isOther: (looked: Looked) => boolean) {
    this.#clock = clock;
    this.#look = look;
    this.#isOther = isOther;
    this.#beganAtMs = clock.now();
    this.#nextAtMs = this.#beganAtMs + FIRST_LOOK_MS;
  }

  /** What it found, once waiting is pointless; null until then. Looks if it is time to. */
  async pointless(last: Answer): Promise<Looked | null> {
    const nowMs = this.#clock.now();
    if (!isRefusal(last)) {
      this.#found = null;
      return null;
    }
    if (this.#found !== null) return nowMs >= this.#found.giveUpAtMs ? this.#found.looked : null;
    if (nowMs < this.#nextAtMs) return null;
    const looked = await this.#look();
    const endedAtMs = this.#clock.now();
    this.#nextAtMs = this.#beganAtMs + 2 * (endedAtMs - this.#beganAtMs);
    if (this.#isOther(looked)) this.#found = { looked, giveUpAtMs: endedAtMs + CONFIRM_MS };
    return null;
  }
}

/**
 * Not an answer of a service that loads, is busy or hangs. The engine's proxy may accept connections for a port where
 * nothing listens, and close them.
 */
function isRefusal({ outcome, status, shed }: Answer): boolean {
  return outcome === "refused" || (status !== undefined && status < 500 && shed === undefined);
}
