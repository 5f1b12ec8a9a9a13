import type { Sample } from "../../model/sample.ts";
import { hodgesLehmann } from "../hodges-lehmann.ts";
import { signedRankZ } from "../signed-rank.ts";
import { type AvailabilityComparison, AvailabilityWatch } from "./availability.ts";
import { BlockBuilder } from "./blocks.ts";
import { smallestShift } from "./power.ts";

/** State of a comparison. Every ratio is candidate latency / baseline latency. */
export interface ComparisonState {
  /** `fail`: slower. `pass`: not slower. `inconclusive`: the last look decided nothing. Only `undecided` can change. */
  readonly status: "pass" | "fail" | "inconclusive" | "undecided";
  /** The pairs that the status and the ratios are based on, without those after a decision. */
  readonly pairs: number;
  /** What they weigh: the pairs of one second count as one. */
  readonly blocks: number;
  /** The estimate; null if nothing could be compared, Infinity if the candidate failed in most pairs. */
  readonly ratio: number | null;
  /** The 95 % interval of the ratio; null with fewer than 6 blocks. */
  readonly low: number | null;
  readonly high: number | null;
  /**
   * The smallest true ratio that this run would have detected as slower with a probability of 95 %. A run that ended
   * with an early decision is calculated as if it had gone on to the last look, because a slower candidate would have
   * kept it running. Never below 1 + maxSlowdown, because a smaller slowdown may pass before it is detected. Null if no
   * slowdown could have been detected.
   */
  readonly smallestSeen: number | null;
  readonly availability: AvailabilityComparison;
}

const FIRST_LOOK = 10;
const LOOK_EVERY = 5;
/** A run that is undecided after this many blocks stays undecided. */
export const LAST_LOOK = 80;
/**
 * With the looks above, about 1 % of candidates as slow as the margin are called slower, and 3 % of those at the limit
 * are called not slower.
 */
const Z_SLOWER = 2.834;
const Z_NOT_SLOWER = 2.4;
/** The share of `maxSlowdown` up to which a slowdown raises no alarm. */
const TOLERATED = 0.25;

/**
 * Returns the ratio of latencies up to which no alarm is raised.
 * @param maxSlowdown 0.2 for 20 %
 */
export function toleratedRatio(maxSlowdown: number): number {
  return 1 + TOLERATED * maxSlowdown;
}

/**
 * The test of "the candidate is slower than the baseline". It takes pairs: the same prompt sent to both, one directly
 * after the other, in the order A B B A.
 *
 * `maxSlowdown` is the slowdown that must not pass: a candidate that is as slow as that is called not slower in at most
 * 1 of 20 drills, and one slowed by a quarter of it or less is called slower in at most about 1 of 100. Between the
 * two, either result is possible. Simulated by test/bench/gate.ts in nine kinds of noise: at the limit 0.2 to 4.0 %
 * passed, at a quarter of it 0 to 1.3 % failed, and with equal images 0 to 0.1 % failed.
 *
 * d = ln(candidate latency / baseline latency) of a block of pairs; +Infinity if only the candidate failed, -Infinity
 * if only the baseline failed. At 10, 15, 20, ... 80 blocks the result is
 *
 *     slower      when z(d - ln(1 + maxSlowdown / 4)) >= 2.834
 *     not slower  when z(ln(1 + maxSlowdown) - d) >= 2.4
 *
 * with z of the signed-rank test. A block whose baseline failed is evidence against "slower" but never for "not
 * slower", so that a baseline that does not answer never leads to a pass. Reads no clock: the same samples give
 * the same state.
 */
export class PairedComparison {
  readonly #maxSlowdown: number;
  readonly #margin: number;
  readonly #limit: number;
  readonly #builder = new BlockBuilder();
  readonly #availability = new AvailabilityWatch();
  readonly #slower: number[] = [];
  readonly #notSlower: number[] = [];
  #status: ComparisonState["status"] = "undecided";
  #pairs = 0;
  #blocks = 0;

  /** @param maxSlowdown 0.2 for 20 %; above 0 */
  constructor(maxSlowdown: number) {
    if (!(maxSlowdown > 0 && Number.isFinite(maxSlowdown))) {
      throw new RangeError(`a slowdown to find is above 0, not ${maxSlowdown}`);
    }
    this.#maxSlowdown = maxSlowdown;
    this.#margin = Math.log(toleratedRatio(maxSlowdown));
    this.#limit = Math.log1p(maxSlowdown);
  }

  /**
   * Takes the next pair. Ignores it if one of its requests was never sent, or if the experiment itself caused its
   * outcome.
   */
  push(candidate: Sample, baseline: Sample): void {
    if (candidate.outcome === "dropped" || baseline.outcome === "dropped") return;
    if (candidate.byExperiment === true || baseline.byExperiment === true) return;
    this.#availability.pushPair(candidate, baseline);
    if (this.#status === "undecided") this.#pairs += 1;
    const block = this.#builder.push(candidate, baseline);
    if (block === null) return;
    this.#availability.pushBlock(block);
    this.#blocks += 1;
    if (this.#status !== "undecided" || block.slower === null) return;
    this.#slower.push(block.slower);
    if (block.notSlower !== null) this.#notSlower.push(block.notSlower);
    this.#look();
  }

  get state(): ComparisonState {
    const shift = hodgesLehmann(this.#slower);
    const ratio = (ln: number | null | undefined) => (ln === null || ln === undefined ? null : Math.exp(ln));
    return {
      status: this.#status,
      pairs: this.#pairs,
      blocks: this.#slower.length,
      ratio: ratio(shift?.estimate),
      low: ratio(shift?.low),
      high: ratio(shift?.high),
      smallestSeen: shift === null ? null : this.#smallestSeen(shift.estimate),
      availability: this.#availability.state,
    };
  }

  /** Returns whether more pairs would not change anything: something fails, both pass, or the last look is over. */
  decided(): boolean {
    const availability = this.#availability.state.status;
    if (this.#status === "fail" || availability === "fail" || this.#blocks >= LAST_LOOK) return true;
    return this.#status === "pass" && availability === "pass";
  }

  #look(): void {
    const blocks = this.#slower.length;
    if (blocks < FIRST_LOOK || blocks % LOOK_EVERY !== 0) return;
    if (signedRankZ(this.#slower.map((d) => d - this.#margin)) >= Z_SLOWER) this.#status = "fail";
    else if (this.#isNotSlower()) this.#status = "pass";
    else if (blocks >= LAST_LOOK) this.#status = "inconclusive";
  }

  #isNotSlower(): boolean {
    if (this.#notSlower.length < FIRST_LOOK) return false;
    return signedRankZ(this.#notSlower.map((d) => this.#limit - d)) >= Z_NOT_SLOWER;
  }

  #smallestSeen(center: number): number | null {
    const n = this.#status === "undecided" ? this.#slower.length : LAST_LOOK;
    const shift = smallestShift({ differences: this.#slower, center, n, margin: this.#margin, z: Z_SLOWER });
    return shift === null ? null : Math.max(1 + this.#maxSlowdown, Math.exp(shift));
  }
}
