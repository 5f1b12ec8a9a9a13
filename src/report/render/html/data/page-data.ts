import type { SideName } from "../../../../model/facts/side.ts";
/*
 * What the page's script draws. The report writes it and the page reads it, so it only has types. All times are
 * milliseconds on the drill's clock.
 */

/** A stretch of the drill whose samples stand together. */
export interface Span {
  readonly name: string;
  readonly side: SideName;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** How many of the samples are its, in their order. */
  readonly samples: number;
}

/** Something that happened at a moment of a fault. */
export interface Mark {
  readonly name: string;
  readonly atMs: number;
  /** The moment it is measured from; null if it is shown as a time of the drill. */
  readonly sinceMs: number | null;
  readonly kind: "inject" | "link" | "good";
}

/** From the start of a disturbance to its removal, or from an outage to the first good answer. */
export interface ExperimentWindow {
  readonly name: string;
  readonly side: SideName;
  /** Null where nothing is known of it. */
  readonly observed: boolean | null;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** The limit of a P95 that holds in it. */
  readonly maxP95Ms: number | null;
  readonly marks: readonly Mark[];
  /** The first link of a recovery that never came; null where none is missing. */
  readonly missing: string | null;
}

/** Two stretches whose latencies are to be seen side by side. */
export interface Distribution {
  readonly before: { readonly name: string; readonly span: number };
  readonly after: { readonly name: string; readonly span: number };
  readonly maxP95Ms: number | null;
}

/** The readings of a container, column by column. */
export interface UsageColumns {
  readonly atMs: readonly number[];
  readonly cpuShare: readonly (number | null)[];
  readonly memoryBytes: readonly (number | null)[];
  readonly throttledRatio: readonly (number | null)[];
}

/** The runs of the default branch and this one, run by run. */
export interface HistoryColumns {
  /** When each began, as in `27 Nov`. */
  readonly days: readonly string[];
  /** The index of this run; -1 if it is not among them. */
  readonly own: number;
  readonly failed: readonly boolean[];
  /** On another CPU than this run. */
  readonly elsewhere: readonly boolean[];
  readonly p95Ms: readonly (number | null)[];
  readonly recoveryMs: readonly (number | null)[];
  readonly maxP95Ms: number;
  readonly maxRecoveryMs: number;
}

export interface PageData {
  readonly endedAtMs: number;
  readonly spans: readonly Span[];
  readonly windows: readonly ExperimentWindow[];
  readonly distributions: readonly Distribution[];
  readonly usage: Readonly<Record<SideName, UsageColumns>>;
  /** Null without earlier runs. */
  readonly history: HistoryColumns | null;
  readonly cpus: number;
  readonly memoryBytes: number;
  /** Every text of the samples once; a sample has the place of its texts here, counted from 1, and 0 for none. */
  readonly texts: readonly string[];
  readonly samples: number;
}
