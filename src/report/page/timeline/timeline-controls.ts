import type { ScriptWords } from "../../render/html/data/page-data.ts";
import { byId, element } from "../elements.ts";
import { KINDS, type Kind } from "../kinds.ts";
import { numbers } from "../numbers.ts";
import { color, onTheme } from "../theme.ts";
import { drawMarks } from "./marks.ts";
import type { Placed } from "./placed.ts";
import type { StreamLayer } from "./stream-layers.ts";

export interface TimelineOrders {
  readonly show: (kind: number, on: boolean) => void;
  readonly showLayer: (name: StreamLayer["name"], on: boolean) => void;
  readonly logarithmic: boolean;
  readonly setLogarithmic: (on: boolean) => void;
  readonly showAll: () => void;
}

/**
 * The legend, which is a switch for each kind that there is, and for each layer of streamed answers; the scale; and the
 * way back from a closer look.
 */
export function timelineControls(
  placed: Placed,
  layers: readonly StreamLayer[],
  words: ScriptWords,
  orders: TimelineOrders,
): void {
  const kinds = KINDS.flatMap((kind, index) => {
    const count = placed.counts[index] ?? 0;
    if (count === 0) return [];
    return [
      box(`${words.kinds[kind.name]} (${numbers.count(count)})`, true, (on) => orders.show(index, on), swatch(kind)),
    ];
  });
  const ofStreams = layers.map((layer) => {
    const { name, count } = layer;
    const text = `${words.layers[name]} (${numbers.count(count)})`;
    return box(text, true, (on) => orders.showLayer(name, on), swatch(layer));
  });
  const logarithmic = box(words.logarithmic, orders.logarithmic, orders.setLogarithmic);
  const whole = element("button", "", words.wholeDrill);
  whole.type = "button";
  whole.addEventListener("click", orders.showAll);
  byId("timeline-controls").append(...kinds, ...ofStreams, element("span", "apart", logarithmic, whole));
}

function box(text: string, checked: boolean, change: (on: boolean) => void, mark?: HTMLElement): HTMLLabelElement {
  const input = element("input", "");
  input.type = "checkbox";
  input.checked = checked;
  input.addEventListener("change", () => change(input.checked));
  return element("label", "switch", input, ...(mark === undefined ? [] : [mark]), text);
}

/** Returns a mark as the chart draws it. */
function swatch({ shape, color: tint }: Pick<Kind | StreamLayer, "shape" | "color">): HTMLElement {
  const ratio = 2;
  const canvas = element("canvas", "swatch");
  [canvas.width, canvas.height] = [14 * ratio, 14 * ratio];
  const draw = () => {
    const ctx = canvas.getContext("2d");
    if (ctx === null) return;
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    if (shape !== null) return drawMarks(ctx, { shape }, color(tint), [7 * ratio, 7 * ratio], 1.2 * ratio);
    ctx.fillStyle = color(tint);
    ctx.fillRect(ratio, 5.5 * ratio, 12 * ratio, 3 * ratio);
  };
  draw();
  onTheme(draw);
  return canvas;
}
