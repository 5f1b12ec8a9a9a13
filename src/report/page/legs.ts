/** Entry of the script of the merged report: filters and sorts its legs. */
import type { LegsData } from "../render/html/data/legs-data.ts";
import { byId } from "./elements.ts";
import { openFolds } from "./tables/folds.ts";
import { filterLegs } from "./tables/leg-table.ts";
import { themed } from "./theme.ts";

// The style hides what only this script can use.
document.documentElement.dataset.script = "true";
const text = new TextDecoder().decode(
  Uint8Array.from(atob(byId("data").textContent ?? ""), (each) => each.charCodeAt(0)),
);
const form = document.getElementById("legs-filter");
if (form instanceof HTMLFormElement) filterLegs(form, JSON.parse(text) as LegsData);
openFolds();
themed();
// Tests and printing can tell that everything is shown.
document.documentElement.dataset.drawn = "true";
