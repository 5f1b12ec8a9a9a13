import type { LegRow, LegsData } from "../../render/html/data/legs-data.ts";

/** Which legs are looked for; what is empty lets every one through. */
export interface LegWish {
  /** One of the verdicts, or `open` for all that did not pass. */
  readonly status: string;
  /** In anything that its row says; case makes no difference. */
  readonly text: string;
  readonly order: string;
}

/**
 * The places of the rows that fit, in the order that is asked for. What has no figure stands behind what has one.
 * @param texts what each row says
 */
export function matchingLegs(rows: LegsData, texts: readonly string[], { status, text, order }: LegWish): number[] {
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

/** The smaller, the further in front. */
const KEYS: Readonly<Record<string, (row: LegRow) => number | null>> = {
  worst: ({ worst }) => worst,
  place: ({ place }) => place,
  limit: ({ used }) => most(used),
  availability: ({ failed }) => most(failed),
  p95: ({ p95Ms }) => most(p95Ms),
  recovery: ({ recoveryMs }) => most(recoveryMs),
};

function most(value: number | null): number | null {
  return value === null ? null : -value;
}
