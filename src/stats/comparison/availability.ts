import type { Sample } from "../../model/sample.ts";
import { LN_FAIL, lnFailEvidence } from "../e-value.ts";
import type { PairBlock } from "./blocks.ts";

/** How often the two images answered the same prompts. */
export interface AvailabilityComparison {
  /** `pass` can be lost again, `fail` is final. */
  readonly status: "pass" | "fail" | "undecided";
  readonly pairs: number;
  readonly onlyCandidateFailed: number;
  readonly onlyBaselineFailed: number;
  readonly bothFailed: number;
  /** Share of good answers, 0 to 1; null before the first pair. */
  readonly candidate: number | null;
  readonly baseline: number | null;
  /** Fails at ln 100. */
  readonly lnFail: number;
}

/** Fewer blocks than this prove nothing, not even that no request failed. */
const MIN_BLOCKS = 10;

/**
 * Tests whether the candidate fails more often than the baseline on the same prompts. Pairs with the same result for
 * both say nothing about it (McNemar 1947). Of the others, at most half are failures of the candidate as long as it is
 * not worse. Blocks of pairs vote, so that an outage of two seconds is a few votes even for a fast service. The
 * evidence is valid after every block (see e-value.ts): a fail is wrong in at most 1 of 100 drills.
 */
export class AvailabilityWatch {
  #pairs = 0;
  #onlyCandidate = 0;
  #onlyBaseline = 0;
  #both = 0;
  #blocks = 0;
  #against = 0;
  #votes = 0;
  #failed = false;

  pushPair(candidate: Sample, baseline: Sample): void {
    this.#pairs += 1;
    const failed = { candidate: candidate.outcome !== "ok", baseline: baseline.outcome !== "ok" };
    if (failed.candidate && failed.baseline) this.#both += 1;
    else if (failed.candidate) this.#onlyCandidate += 1;
    else if (failed.baseline) this.#onlyBaseline += 1;
  }

  pushBlock({ failures }: PairBlock): void {
    this.#blocks += 1;
    if (failures !== 0) this.#votes += 1;
    if (failures > 0) this.#against += 1;
    this.#failed ||= this.#lnFail() >= LN_FAIL;
  }

  get status(): AvailabilityComparison["status"] {
    const noWorse = this.#blocks >= MIN_BLOCKS && this.#onlyCandidate <= this.#onlyBaseline;
    return this.#failed ? "fail" : noWorse ? "pass" : "undecided";
  }

  get state(): AvailabilityComparison {
    const share = (failed: number) => (this.#pairs === 0 ? null : 1 - failed / this.#pairs);
    return {
      status: this.status,
      pairs: this.#pairs,
      onlyCandidateFailed: this.#onlyCandidate,
      onlyBaselineFailed: this.#onlyBaseline,
      bothFailed: this.#both,
      candidate: share(this.#both + this.#onlyCandidate),
      baseline: share(this.#both + this.#onlyBaseline),
      lnFail: this.#lnFail(),
    };
  }

  #lnFail(): number {
    return lnFailEvidence(this.#against, this.#votes, 0.5);
  }
}
