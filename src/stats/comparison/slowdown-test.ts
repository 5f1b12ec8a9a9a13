import { hodgesLehmann } from "../hodges-lehmann.ts";
import { signedRankZ } from "../signed-rank.ts";
import { applies, type Figure, type Pair, type PairBlock, ratiosOf } from "./blocks.ts";
import { smallestShift } from "./power.ts";

/** State of the comparison of one figure. Every ratio is the candidate's figure / the baseline's. */
export interface SlowdownState {
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
  /** Whether more pairs would not decide it. */
  readonly isLastLook: boolean;
  /** The good answers of each image that have the figure, and those that it does not apply to. */
  readonly answers: Readonly<Record<keyof Pair, FigureCount>>;
}

interface FigureCount {
  readonly with: number;
  readonly without: number;
}

/** When a figure is looked at, and what each decision takes. */
interface Design {
  readonly zSlower: number;
  readonly zNotSlower: number;
  /** A figure that is undecided after this many blocks stays undecided. */
  readonly lastLook: number;
}

const FIRST_LOOK = 10;
const LOOK_EVERY = 5;
/**
 * With the looks above, about 1 % of candidates as slow as the margin are called slower, and 3 % of those at the limit
 * are called not slower.
 */
const ALONE: Design = { zSlower: 2.834, zNotSlower: 2.4, lastLook: 80 };
/**
 * Up to three figures of the same pairs are three chances of a false alarm, so each has a third of that 1 %: 0.325 %
 * instead of 0.970 %, whatever the distribution of the differences (60,000 simulated comparisons). More blocks and a
 * pass that takes more evidence make up for what this costs in power.
 */
const OF_THREE: Design = { zSlower: 3.2, zNotSlower: 2.6, lastLook: 100 };
export const MAX_FIGURES = 3;

/** The share of `maxSlowdown` up to which a slowdown raises no alarm. */
const TOLERATED = 0.25;

/**
 * Returns the ratio up to which no alarm is raised.
 * @param maxSlowdown 0.2 for 20 %
 */
export function toleratedRatio(maxSlowdown: number): number {
  return 1 + TOLERATED * maxSlowdown;
}

/**
 * Returns the design of a test.
 * @param figures how many figures are compared on the same pairs, 1 to 3
 */
function designFor(figures: number): Design {
  return figures === 1 ? ALONE : OF_THREE;
}

/**
 * The test of "the candidate's figure is larger than the baseline's", for one figure of the pairs of a comparison: see
 * PairedComparison. A larger figure is worse.
 *
 * d = ln(candidate's figure / baseline's figure) of a block of pairs; +Infinity if only the candidate failed, -Infinity
 * if only the baseline failed. At 10, 15, 20, ... 80 blocks the result is
 *
 *     slower      when z(d - ln(1 + maxSlowdown / 4)) >= 2.834
 *     not slower  when z(ln(1 + maxSlowdown) - d) >= 2.4
 *
 * with z of the signed-rank test; with other figures next to it at 3.2 and 2.6, up to 100 blocks. A block whose baseline
 * failed is evidence against "slower" but never for "not slower", so that a baseline that does not answer never leads to
 * a pass. A pair with a good answer that the figure does not apply to is left out.
 */
export class SlowdownTest {
  readonly #figure: Figure;
  readonly #maxSlowdown: number;
  readonly #margin: number;
  readonly #limit: number;
  readonly #design: Design;
  readonly #slower: number[] = [];
  readonly #notSlower: number[] = [];
  readonly #answers = { candidate: { with: 0, without: 0 }, baseline: { with: 0, without: 0 } };
  #status: SlowdownState["status"] = "undecided";
  #pairs = 0;
  #blocks = 0;
  #applicable = 0;

  /**
   * @param maxSlowdown 0.2 for 20 %; above 0
   * @param figures how many figures are compared on the same pairs, this one included
   */
  constructor(figure: Figure, maxSlowdown: number, figures: number) {
    if (!(maxSlowdown > 0 && Number.isFinite(maxSlowdown))) {
      throw new RangeError(`a slowdown to find is above 0, not ${maxSlowdown}`);
    }
    this.#figure = figure;
    this.#maxSlowdown = maxSlowdown;
    this.#margin = Math.log(toleratedRatio(maxSlowdown));
    this.#limit = Math.log1p(maxSlowdown);
    this.#design = designFor(figures);
  }

  pushPair(pair: Pair): void {
    if (this.#status !== "undecided") return;
    if (applies(this.#figure, pair)) this.#pairs += 1;
    for (const side of ["candidate", "baseline"] as const) {
      if (pair[side].outcome !== "ok") continue;
      this.#answers[side][this.#figure(pair[side]) === null ? "without" : "with"] += 1;
    }
  }

  pushBlock(block: PairBlock): void {
    this.#blocks += 1;
    if (this.#status !== "undecided") return;
    if (block.pairs.some((pair) => applies(this.#figure, pair))) this.#applicable += 1;
    const { slower, notSlower } = ratiosOf(block, this.#figure);
    if (slower === null) return;
    this.#slower.push(slower);
    if (notSlower !== null) this.#notSlower.push(notSlower);
    this.#look();
  }

  get state(): SlowdownState {
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
      isLastLook: this.#status === "inconclusive" || (this.#status === "undecided" && this.isOver),
      answers: structuredClone(this.#answers),
    };
  }

  get status(): SlowdownState["status"] {
    return this.#status;
  }

  /** Whether the last look is over, decided or not. */
  get isOver(): boolean {
    return this.#blocks >= this.#design.lastLook;
  }

  /**
   * Returns whether more pairs could decide it. A figure that applies to so few of them that it would not even have its
   * first look keeps no comparison running.
   */
  isOpen(): boolean {
    if (this.#status !== "undecided" || this.isOver) return false;
    return this.#blocks < FIRST_LOOK || this.#applicable * this.#design.lastLook >= FIRST_LOOK * this.#blocks;
  }

  #look(): void {
    const blocks = this.#slower.length;
    const { zSlower, lastLook } = this.#design;
    if (blocks < FIRST_LOOK || blocks % LOOK_EVERY !== 0) return;
    if (signedRankZ(this.#slower.map((d) => d - this.#margin)) >= zSlower) this.#status = "fail";
    else if (this.#isNotSlower()) this.#status = "pass";
    else if (blocks >= lastLook) this.#status = "inconclusive";
  }

  #isNotSlower(): boolean {
    if (this.#notSlower.length < FIRST_LOOK) return false;
    return signedRankZ(this.#notSlower.map((d) => this.#limit - d)) >= this.#design.zNotSlower;
  }

  #smallestSeen(center: number): number | null {
    const { zSlower, lastLook } = this.#design;
    const n = this.#status === "undecided" ? this.#slower.length : lastLook;
    const shift = smallestShift({ differences: this.#slower, center, n, margin: this.#margin, z: zSlower });
    return shift === null ? null : Math.max(1 + this.#maxSlowdown, Math.exp(shift));
  }
}
