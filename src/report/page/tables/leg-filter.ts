import type { LegRow } from "../../render/html/data/legs-data.ts";

/** Which legs to list. An empty field matches every leg. */
export interface LegFilter {
  /** A verdict, or `open` for all that did not pass. */
  readonly status: string;
  /** Searched in the text of the row, ignoring case. */
  readonly text: string;
  readonly order: string;
}

/**
 * The places of the rows that fit, in the order that is asked for. What has no figure follows what has one.
 * @param texts what each row says
 */
export function matchingLegs(
  rows: readonly LegRow[],
  texts: readonly string[],
  { status, text, order }: LegFilter,
): number[] {
  const wanted = text.trim().toLowerCase();
  const key = KEYS[order] ?? KEYS.worst;
  const found = rows.flatMap((row, index) => {
    const isStatus = status === "" || (status === "open" ? row.status !== "pass" : row.status === status);
    return isStatus && (texts[index] ?? "").toLowerCase().includes(wanted) ? [{ index, key: key?.(row) ?? null }] : [];
  });
  const before = (a: number | null) => a ?? Number.POSITIVE_INFINITY;
  return found
    .toSorted((a, b) => (before(a.key) === before(b.key) ? a.index - b.index : before(a.key) - before(b.key)))
    .map(({ index }) => index);
}

/** Sort keys, ascending. */
const KEYS: Readonly<Record<string, (row: LegRow) => number | null>> = {
  worst: ({ worst }) => worst,
  place: ({ place }) => place,
  limit: ({ used }) => descending(used),
  availability: ({ failed }) => descending(failed),
  p95: ({ p95Ms }) => descending(p95Ms),
  recovery: ({ recoveryMs }) => descending(recoveryMs),
};

function descending(value: number | null): number | null {
  return value === null ? null : -value;
}
