/*
 * What the script of the page of many legs knows about them, besides what the page shows. The report writes it and the page
 * reads it, so it only has types.
 */

/** A row of the table of legs. */
export interface LegRow {
  readonly status: string;
  /** Its index in the order of the rows, the worst first. */
  readonly worst: number;
  /** Its place in the matrix. */
  readonly place: number;
  /** The share of requests that failed, or milliseconds, at their worst; null where nothing was measured. */
  readonly failed: number | null;
  readonly p95Ms: number | null;
  readonly recoveryMs: number | null;
  /** How much of the limit it is nearest to is used; 1 is all of it. */
  readonly used: number | null;
}

/** In the order of the table's rows. */
export type LegsData = readonly LegRow[];
