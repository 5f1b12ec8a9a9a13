/** Entry of the page's script: draws what the report has packed into the page. */
import { drawDistributions } from "./distributions.ts";
import { byId } from "./elements.ts";
import { fillSampleTable } from "./sample-table.ts";
import { themed } from "./theme.ts";
import { TimeAxis } from "./time-axis.ts";
import { drawTimeline } from "./timeline.ts";
import { unpack } from "./unpack.ts";
import { drawUsage } from "./usage.ts";

const { data, samples } = await unpack(byId("data").textContent ?? "");
const axis = new TimeAxis(data);
const timeline = document.getElementById("timeline");
if (timeline !== null) drawTimeline(timeline, data, samples, axis);
const usage = document.getElementById("usage");
if (usage !== null) drawUsage(usage, data, axis);
drawDistributions(data, samples);
const table = document.getElementById("samples");
if (table !== null) fillSampleTable(table, data, samples);
themed();
// A test, and whoever prints the page, can tell that everything is drawn.
document.documentElement.dataset.drawn = "true";
