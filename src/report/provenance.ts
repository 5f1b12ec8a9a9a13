import type { Leg } from "../model/facts/leg.ts";

/** Where a report comes from. */
export interface Provenance {
  /** Our own version. */
  readonly version: string;
  /** The action that ran, as `owner/repository` and the reference it was used at; null in a terminal. */
  readonly action: { readonly repository: string; readonly ref: string } | null;
  readonly runUrl: string | null;
  /** Which attempt of the run; null in a terminal. */
  readonly runAttempt: number | null;
  readonly headSha: string | null;
  /** How to run the same drill in a terminal. Never with a value of the target's environment in it. */
  readonly localCommand: string | null;
  /** Which job of the workflow drilled, and which leg of its matrix; null in a terminal. */
  readonly leg: Leg | null;
}
