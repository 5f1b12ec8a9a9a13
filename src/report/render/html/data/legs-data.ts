/* The data of the merged report's script. The report writes it and the page reads it, so this file only has types. */

/** A row of the table of legs. */
export interface LegRow {
  readonly status: string;
  /** Its index with the worst leg first. */
  readonly worst: number;
  /** Its index in the matrix. */
  readonly place: number;
  /** The worst share of failed requests, 0 to 1; null if nothing was measured. */
  readonly failed: number | null;
  readonly p95Ms: number | null;
  readonly recoveryMs: number | null;
  /** The largest share of a limit that is used; 1 is all of it. Null if nothing was measured. */
  readonly used: number | null;
}

export interface LegsData {
  /** How many are shown, with `{shown}` for the number. */
  readonly count: string;
  /** In the order of the table's rows. */
  readonly rows: readonly LegRow[];
}
