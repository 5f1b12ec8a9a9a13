import { removalOf } from "../../model/facts/outcome.ts";
import type { DrillRecord } from "../../model/record.ts";

/** What to look at when a drill could not be run, told from how far it came. */
export function adviceFor(record: DrillRecord): string {
  if (record.experiments.some((experiment) => typeof removalOf(experiment)?.status === "object")) {
    return "The disturbance could not be removed. The container was removed anyway; look at why the engine refused, then run the drill again.";
  }
  if (record.machine === null) {
    return "Nothing was started yet. Put right what is named above: the inputs, or a Docker engine that answers `docker version`.";
  }
  if (record.image === null) {
    return "Check the image's name, build it in an earlier step of the same job, or log in to its registry with `docker login` first.";
  }
  if (record.readyMs === null) {
    return 'Run the image by hand with the same limits and send it `POST {"input": "Hello"}`; if it only needs longer to load, raise `ready-timeout`.';
  }
  if (record.phases.length === 0) return "The service answered once and then no more: its own log tells why.";
  return "Run the drill again; if it ends like this every time, the lines above name the step that fails.";
}
