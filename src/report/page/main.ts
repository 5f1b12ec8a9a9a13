/** Entry of the page's script: draws what the report has packed into the page. */
import { messageOf } from "../../model/text/message-of.ts";
import { byId, element, filled } from "./elements.ts";
import { drawDistributions } from "./tables/distributions.ts";
import { drawHistory } from "./tables/history-table.ts";
import { fillSampleTable } from "./tables/sample-table.ts";
import { themed } from "./theme.ts";
import { TimeAxis } from "./timeline/time-axis.ts";
import { drawTimeline } from "./timeline/timeline.ts";
import { drawUsage } from "./timeline/usage.ts";
import { unpack } from "./unpack.ts";

// The style hides what only this script can draw.
document.documentElement.dataset.script = "true";
try {
  draw();
} catch (error) {
  delete document.documentElement.dataset.script;
  tell(error);
}
// Tests and printing can tell that everything is drawn.
document.documentElement.dataset.drawn = "true";

function draw(): void {
  const { data, samples } = unpack(byId("data").textContent ?? "");
  const axis = new TimeAxis(data);
  const timeline = document.getElementById("timeline");
  if (timeline !== null) drawTimeline(timeline, data, samples, axis);
  const usage = document.getElementById("usage");
  if (usage !== null) drawUsage(usage, data, axis);
  drawDistributions(data, samples);
  if (data.history !== null) drawHistory(data.history, data.words);
  const table = document.getElementById("samples");
  if (table !== null) fillSampleTable(table, data, samples);
  themed();
}

/** In a browser that is too old the words and tables are there all the same. */
function tell(error: unknown): void {
  const text = filled(byId("data").dataset.broken ?? "", { reason: messageOf(error) });
  const note = element("p", "", text);
  note.role = "alert";
  document.querySelector("main")?.prepend(note);
}
