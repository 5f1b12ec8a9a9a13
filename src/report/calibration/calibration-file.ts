import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { Calibration } from "../../gate/calibration/calibration.ts";
import { judge } from "../../gate/verdict/verdict.ts";
import type { DrillRecord } from "../../model/record.ts";
import { writeWhole } from "../files.ts";
import { cleanDrill } from "../secrets/clean-drill.ts";
import { proposedInputs } from "./calibration.ts";

/** Returns a record without the plan's private values: a calibration can quote its engine and its service. */
export function cleanRecord(record: DrillRecord, version: string): DrillRecord {
  const provenance = {
    version,
    action: null,
    runUrl: null,
    runAttempt: null,
    headSha: null,
    localCommand: null,
    leg: null,
  };
  return cleanDrill(record, judge(record), provenance).record;
}

/**
 * Returns the calibration as a JSON value: the limits as they are written, all figures, and what was drilled.
 * @param records clean records, of which the calibration was made
 */
export function calibrationValue(calibration: Calibration, records: readonly DrillRecord[], version: string): unknown {
  const first = records[0];
  return {
    calibrationVersion: 1,
    version,
    startedAt: first?.startedAt ?? null,
    machine: first?.machine ?? null,
    image: first?.image ?? null,
    inputs: Object.fromEntries(proposedInputs(calibration).map(({ input, value }) => [input, value])),
    ...calibration,
    sessions: records.map(({ session }) => session),
  };
}

/** Writes `calibration.json`; a reader sees the old file or the new one. */
export async function writeCalibration(directory: string, value: unknown): Promise<string> {
  const place = resolve(directory);
  await mkdir(place, { recursive: true });
  return await writeWhole(place, "calibration.json", `${JSON.stringify(value, null, 2)}\n`);
}
