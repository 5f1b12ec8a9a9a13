import type { ScriptWords } from "../../render/html/data/page-data.ts";
import { byId, element } from "../elements.ts";
import { KINDS } from "../kinds.ts";
import { numbers } from "../numbers.ts";
import { color, onTheme } from "../theme.ts";
import { drawMarks } from "./marks.ts";
import type { Placed } from "./placed.ts";

export interface TimelineOrders {
  readonly show: (kind: number, on: boolean) => void;
  readonly logarithmic: boolean;
  readonly setLogarithmic: (on: boolean) => void;
  readonly showAll: () => void;
}

/** The legend, which is a switch for each kind that there is; the scale; and the way back from a closer look. */
export function timelineControls(placed: Placed, words: ScriptWords, orders: TimelineOrders): void {
  const kinds = KINDS.flatMap((kind, index) => {
    const count = placed.counts[index] ?? 0;
    if (count === 0) return [];
    return [
      box(`${words.kinds[kind.name]} (${numbers.count(count)})`, true, (on) => orders.show(index, on), swatch(index)),
    ];
  });
  const logarithmic = box(words.logarithmic, orders.logarithmic, orders.setLogarithmic);
  const whole = element("button", "", words.wholeDrill);
  whole.type = "button";
  whole.addEventListener("click", orders.showAll);
  byId("timeline-controls").append(...kinds, element("span", "apart", logarithmic, whole));
}

function box(text: string, checked: boolean, change: (on: boolean) => void, mark?: HTMLElement): HTMLLabelElement {
  const input = element("input", "");
  input.type = "checkbox";
  input.checked = checked;
  input.addEventListener("change", () => change(input.checked));
  return element("label", "switch", input, ...(mark === undefined ? [] : [mark]), text);
}

/** Returns a kind's mark as the chart draws it. */
function swatch(index: number): HTMLElement {
  const ratio = 2;
  const canvas = element("canvas", "swatch");
  const kind = KINDS[index];
  [canvas.width, canvas.height] = [14 * ratio, 14 * ratio];
  const draw = () => {
    const ctx = canvas.getContext("2d");
    if (ctx === null || kind === undefined) return;
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    drawMarks(ctx, kind, color(kind.color), [7 * ratio, 7 * ratio], 1.2 * ratio);
  };
  draw();
  onTheme(draw);
  return canvas;
}
