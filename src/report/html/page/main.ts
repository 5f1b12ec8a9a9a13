/** Entry of the page's script: draws what the report has packed into the page. */
import { messageOf } from "../../../core/message-of.ts";
import { drawDistributions } from "./distributions.ts";
import { byId, element } from "./elements.ts";
import { drawHistory } from "./history.ts";
import { fillSampleTable } from "./sample-table.ts";
import { themed } from "./theme.ts";
import { TimeAxis } from "./time-axis.ts";
import { drawTimeline } from "./timeline.ts";
import { unpack } from "./unpack.ts";
import { drawUsage } from "./usage.ts";

try {
  draw();
} catch (error) {
  tell(error);
}
// A test, and whoever prints the page, can tell that everything is drawn.
document.documentElement.dataset.drawn = "true";

function draw(): void {
  const { data, samples } = unpack(byId("data").textContent ?? "");
  const axis = new TimeAxis(data);
  const timeline = document.getElementById("timeline");
  if (timeline !== null) drawTimeline(timeline, data, samples, axis);
  const usage = document.getElementById("usage");
  if (usage !== null) drawUsage(usage, data, axis);
  drawDistributions(data, samples);
  if (data.history !== null) drawHistory(data.history);
  const table = document.getElementById("samples");
  if (table !== null) fillSampleTable(table, data, samples);
  themed();
}

/** In a browser that is too old the words and tables are there all the same. */
function tell(error: unknown): void {
  const why = messageOf(error);
  const note = element("p", "", `The charts and the table of requests can't be shown by this browser: ${why}`);
  note.role = "alert";
  document.querySelector("main")?.prepend(note);
}
