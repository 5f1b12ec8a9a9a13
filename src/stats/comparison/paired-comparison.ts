import type { Sample } from "../../model/sample.ts";
import { type AvailabilityComparison, AvailabilityWatch } from "./availability.ts";
import { BlockBuilder, type Figure, type Pair } from "./blocks.ts";
import { MAX_FIGURES, type SlowdownState, SlowdownTest } from "./slowdown-test.ts";

/** State of a comparison. */
export interface ComparisonState {
  /** The state of each figure, in their order. */
  readonly slowdowns: readonly SlowdownState[];
  readonly availability: AvailabilityComparison;
}

/**
 * The test of "the candidate is slower than the baseline". It takes pairs: the same prompt sent to both, one directly
 * after the other, in the order A B B A. Of the same pairs, up to three figures are compared, each by a test of its own
 * (see SlowdownTest), and the shares of good answers.
 *
 * `maxSlowdown` is the slowdown that must not pass: a candidate that is as slow as that is called not slower in at most
 * 1 of 20 drills, and one slowed by a quarter of it or less is called slower in at most about 1 of 100, however many
 * figures are compared. Between the two, either result is possible. Simulated by test/bench/gate.ts in nine kinds of
 * noise: at the limit 0.2 to 4.0 % passed, at a quarter of it 0 to 1.3 % failed, and with equal images 0 to 0.1 %
 * failed. Reads no clock: the same samples give the same state.
 */
export class PairedComparison {
  readonly #builder = new BlockBuilder();
  readonly #availability = new AvailabilityWatch();
  readonly #tests: readonly SlowdownTest[];

  /**
   * @param maxSlowdown 0.2 for 20 %; above 0
   * @param figures what is compared; the latency alone by default
   */
  constructor(maxSlowdown: number, figures: readonly Figure[] = [({ latencyMs }) => latencyMs]) {
    if (figures.length === 0 || figures.length > MAX_FIGURES) {
      throw new RangeError(`a comparison has 1 to ${MAX_FIGURES} figures, not ${figures.length}`);
    }
    this.#tests = figures.map((figure) => new SlowdownTest(figure, maxSlowdown, figures.length));
  }

  /**
   * Takes the next pair. Ignores it if one of its requests was never sent, or if the experiment itself caused its
   * outcome.
   */
  push(candidate: Sample, baseline: Sample): void {
    if (candidate.outcome === "dropped" || baseline.outcome === "dropped") return;
    if (candidate.byExperiment === true || baseline.byExperiment === true) return;
    const pair: Pair = { candidate, baseline };
    this.#availability.pushPair(candidate, baseline);
    for (const test of this.#tests) test.pushPair(pair);
    const block = this.#builder.push(pair);
    if (block === null) return;
    this.#availability.pushBlock(block);
    for (const test of this.#tests) test.pushBlock(block);
  }

  get state(): ComparisonState {
    return { slowdowns: this.#tests.map(({ state }) => state), availability: this.#availability.state };
  }

  /**
   * Returns whether more pairs would not change anything: every figure is decided and one fails or the availability
   * passes, or the availability fails. A figure that fails does not end the comparison of the others, because which one
   * got slower shows where to look.
   */
  decided(): boolean {
    const { status: availability } = this.#availability;
    if (availability === "fail") return true;
    if (this.#tests.some((test) => test.isOpen())) return false;
    return availability === "pass" || this.#tests.some(({ status, isOver }) => status === "fail" || isOver);
  }
}
