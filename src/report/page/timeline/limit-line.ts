import type uPlot from "uplot";
import { color } from "../theme.ts";
import { clipped, FAMILY, strokeLine } from "./chart.ts";

const DASH = [6, 4];
const LABEL_HEIGHT = 15;

/** A limit that a chart always shows: at its own height, or pinned to the edge if that is out of sight. */
export interface LimitLine {
  readonly value: number;
  readonly text: string;
  /** The part of the plotting area, from left to right; by default all of it. */
  readonly fromTo?: readonly [number, number];
  /** Where the label may begin; by default anywhere. */
  readonly free?: number;
}

/** Draws a limit with its value, and an arrow if it is pinned. Returns where the next label may begin. */
export function limitLine(u: uPlot, { value, text, fromTo, free = 0 }: LimitLine): number {
  const { bbox } = u;
  const end = bbox.left + bbox.width;
  const [from, to] = fromTo ?? [bbox.left, end];
  if (to < bbox.left || from > end) return free;
  let taken = free;
  clipped(u, (ctx, ratio) => {
    const { at: y, arrow } = place(u, "y", value, [bbox.top + bbox.height - 2 * ratio, bbox.top + 2 * ratio]);
    strokeLine(ctx, [from, y, to, y], color("bad"), DASH, ratio);
    const isAbove = y - bbox.top > (LABEL_HEIGHT + 2) * ratio;
    const middle = y + (isAbove ? -1 : 1) * (LABEL_HEIGHT / 2 + 2) * ratio;
    const shown = label(ctx, ratio, `${text}${{ below: " ↓", above: " ↑", inside: "" }[arrow]}`);
    const left = Math.max(bbox.left, Math.min(Math.max(from, bbox.left) + 3 * ratio, end - shown.width));
    if (left < free) return;
    shown.write(left, middle);
    taken = left + shown.width;
  });
  return taken;
}

/** Draws a limit of the horizontal axis as an upright line with its value, pinned to the edge if it is out of sight. */
export function uprightLimit(u: uPlot, value: number, text: string): void {
  const { bbox } = u;
  clipped(u, (ctx, ratio) => {
    const ends: [number, number] = [bbox.left + 2 * ratio, bbox.left + bbox.width - 2 * ratio];
    const { at: x, arrow } = place(u, "x", value, ends);
    strokeLine(ctx, [x, bbox.top, x, bbox.top + bbox.height], color("bad"), DASH, ratio);
    const shown = label(ctx, ratio, { below: `← ${text}`, above: `${text} →`, inside: text }[arrow]);
    const left = x - shown.width - 3 * ratio;
    const [bottom, top] = [bbox.top + bbox.height - 11 * ratio, bbox.top + 22 * ratio];
    // To the left of the line where that fits, away from the curves.
    if (left >= bbox.left) shown.write(left, bottom);
    else shown.write(x + 3 * ratio, top);
  });
}

/** Where a limit is drawn on the canvas. @param ends of the axis, where what is out of sight is pinned */
function place(u: uPlot, axis: "x" | "y", value: number, [below, above]: readonly [number, number]) {
  const { min = value, max = value } = u.scales[axis] ?? {};
  if (value > (max ?? value)) return { at: above, arrow: "above" } as const;
  if (value < (min ?? value)) return { at: below, arrow: "below" } as const;
  return { at: Math.round(u.valToPos(value, axis, true)), arrow: "inside" } as const;
}

/** A text on a plate in the color of the page, readable over the shade of an experiment. */
function label(ctx: CanvasRenderingContext2D, ratio: number, text: string) {
  ctx.font = `${11 * ratio}px ${FAMILY}`;
  const width = ctx.measureText(text).width + 6 * ratio;
  const write = (left: number, middle: number) => {
    ctx.globalAlpha = 0.85;
    ctx.fillStyle = color("paper");
    ctx.fillRect(left, middle - (LABEL_HEIGHT / 2) * ratio, width, LABEL_HEIGHT * ratio);
    ctx.globalAlpha = 1;
    ctx.fillStyle = color("bad");
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    ctx.fillText(text, left + 3 * ratio, middle);
  };
  return { width, write };
}
