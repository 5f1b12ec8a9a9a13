import type { EngineEvent } from "../../../engine/engine.ts";
import type { LastLog } from "../../../model/record.ts";
import { lastLogLines } from "../../../model/text/log-lines.ts";
import { oneLine } from "../../../model/text/untrusted.ts";
import type { DrillContext } from "../context/context.ts";

/** A stack trace ends with its cause. */
const LINES = 8;
const MAX_LINE = 200;
/** More, because alike lines count once. */
const LINES_READ = 200;

/**
 * Reads the end of the container's log, as evidence for a report: it decides nothing, so an engine that has no log (such as
 * with the log driver `none`) is not an error.
 * @param death the end of the container that the log leads up to: a restarted service has written since
 */
export async function lastLogOf(
  { engine, target }: Pick<DrillContext, "engine" | "target">,
  death: Pick<EngineEvent, "atEpochMs" | "exitCode"> | undefined,
): Promise<LastLog> {
  const log = await engine.logTail(target.containerId, LINES_READ, death?.atEpochMs).catch(() => "");
  const kept = lastLogLines(log, LINES).split("\n");
  const text = kept.map((line) => oneLine(line, MAX_LINE)).filter((line) => line !== "");
  return { exitCode: death?.exitCode ?? null, text: text.join("\n") };
}
