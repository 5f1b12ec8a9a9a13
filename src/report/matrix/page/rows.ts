import { WORST_FIRST } from "../../../gate/matrix/merged-verdict.ts";
import { nearestStanding, type Standing, standingKinds, usedOf } from "../../../gate/matrix/standing.ts";
import { allowedToFail } from "../../../gate/verdict/verdict.ts";
import type { VerdictStatus } from "../../../model/check.ts";
import type { LegRow } from "../../render/html/data/legs-data.ts";
import type { Merged } from "../merged.ts";
import type { LegReport } from "../merged-leg.ts";

/** A leg as a row of the table: one that left a report, or one that is lost. */
export interface Row {
  readonly status: VerdictStatus;
  readonly leg: LegReport | null;
  /** Its name if it left no report, and how it was lost. */
  readonly lost: { readonly title: string; readonly how: "noResult" | "refused" } | null;
  /** In the order of the kinds. */
  readonly standings: readonly (Standing | null)[];
  readonly data: LegRow;
}

/** Sorts what never recovered behind what did. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** All legs, the worst first; of equal ones in the order of the matrix. */
export function rowsOf({ legs, missing, refused }: Merged): Row[] {
  const rows = [
    ...legs.map(ofReport),
    ...missing.map(({ job, index }) => ofLost({ title: `${job} (${index})`, how: "noResult" })),
    ...refused.map(({ artifact }) => ofLost({ title: artifact.name, how: "refused" })),
  ].map((row, place): Row => ({ ...row, data: { ...row.data, place } }));
  const worst = rows.toSorted((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status));
  return worst.map((row, index) => ({ ...row, data: { ...row.data, worst: index } }));
}

function ofReport(leg: LegReport): Row {
  const { verdict, outputs, stayedDown, drill } = leg;
  // A check that may fail decides nothing, however far beyond its limit it is.
  const tolerated = allowedToFail(drill.record);
  const checks = drill.record.checks.filter(({ scope }) => !tolerated.has(scope));
  const standings = standingKinds().map((kind) => nearestStanding(checks, kind));
  const used = standings.flatMap((each) => (each === null ? [] : usedOf(each)));
  const figure = (text: string) => (text === "" ? null : Number(text));
  const availability = figure(outputs.availability);
  return {
    status: verdict.status,
    leg,
    lost: null,
    standings,
    data: {
      status: verdict.status,
      worst: 0,
      place: 0,
      failed: availability === null ? null : 1 - availability,
      p95Ms: figure(outputs["p95-ms"]),
      recoveryMs: stayedDown ? NEVER : figure(outputs["recovery-ms"]),
      used: used.length === 0 ? null : Math.min(NEVER, Math.max(...used)),
    },
  };
}

function ofLost(lost: NonNullable<Row["lost"]>): Row {
  const nothing = { failed: null, p95Ms: null, recoveryMs: null, used: null };
  const data = { status: "error", worst: 0, place: 0, ...nothing };
  return { status: "error", leg: null, lost, standings: standingKinds().map(() => null), data };
}
