import { formatDuration } from "./format.ts";
import type { DrillRecord, FaultRecord } from "./record.ts";

/** What a service withstood, in one sentence that is readable alone. */
export function passSentence(record: DrillRecord): string {
  const windows = record.faults.filter((fault) => fault.recovery === null).map((fault) => fault.kind);
  const outages = record.faults.filter((fault) => fault.recovery !== null);
  const parts = [
    ...(windows.length === 0 ? [] : [`kept every limit under ${listed(windows)}`]),
    ...(outages.length === 0 ? [] : [`came back ${listed(outages.map(cameBack))}`]),
  ];
  if (record.plan.baseline !== null) parts.push("is not slower than the baseline");
  return parts.length === 0 ? "The service kept every limit that was checked." : `The service ${listed(parts)}.`;
}

function cameBack({ recovery, kind }: FaultRecord): string {
  const ms = recovery?.firstGoodAnswerMs ?? null;
  return ms === null ? `after ${kind}` : `${formatDuration(ms)} after its process was killed`;
}

function listed(words: readonly string[]): string {
  const unique = [...new Set(words)];
  return unique.length < 2 ? unique.join("") : `${unique.slice(0, -1).join(", ")} and ${unique.at(-1)}`;
}
