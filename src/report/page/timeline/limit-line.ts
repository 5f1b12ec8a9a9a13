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
  /** Whether it is drawn over marks, which its label must not hide. */
  readonly isOver?: boolean;
}

/** The place of a label on the canvas. */
export interface Plate {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/**
 * Draws a limit with its value, and an arrow if it is pinned. A label that has no place between those that are there is
 * left out.
 * @param plates the labels of the chart so far; the new one is added
 */
export function limitLine(u: uPlot, { value, text, fromTo, isOver = false }: LimitLine, plates: Plate[] = []): void {
  const { bbox } = u;
  const end = bbox.left + bbox.width;
  const [from, to] = fromTo ?? [bbox.left, end];
  if (to < bbox.left || from > end) return;
  clipped(u, (ctx, ratio) => {
    const { at: y, arrow } = place(u, "y", value, [bbox.top + bbox.height - 2 * ratio, bbox.top + 2 * ratio]);
    strokeLine(ctx, [from, y, to, y], color("bad"), DASH, ratio);
    const isAbove = y - bbox.top > (LABEL_HEIGHT + 2) * ratio;
    const middle = y + (isAbove ? -1 : 1) * (LABEL_HEIGHT / 2 + 2) * ratio;
    const shown = label(ctx, ratio, `${text}${{ below: " ↓", above: " ↑", inside: "" }[arrow]}`);
    const least = Math.max(bbox.left, Math.min(Math.max(from, bbox.left) + 3 * ratio, end - shown.width));
    const beside = plates.filter((each) => Math.abs(each.middle - middle) < LABEL_HEIGHT * ratio);
    const left = Math.max(
      least,
      ...beside.filter(({ left: other }) => other < least + shown.width).map(({ right }) => right),
    );
    if (left > least && left + shown.width > Math.min(to, end)) return;
    shown.write(left, middle, isOver);
    plates.push({ left, right: left + shown.width, middle });
  });
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

/** A text on a plate in the color of the page, readable over the shade of an experiment; over marks with a seam instead. */
function label(ctx: CanvasRenderingContext2D, ratio: number, text: string) {
  ctx.font = `${11 * ratio}px ${FAMILY}`;
  const width = ctx.measureText(text).width + 6 * ratio;
  const write = (left: number, middle: number, isOver = false) => {
    ctx.globalAlpha = 0.85;
    ctx.fillStyle = color("paper");
    if (!isOver) ctx.fillRect(left, middle - (LABEL_HEIGHT / 2) * ratio, width, LABEL_HEIGHT * ratio);
    ctx.globalAlpha = 1;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    if (isOver) {
      ctx.strokeStyle = color("paper");
      ctx.lineJoin = "round";
      ctx.lineWidth = 4 * ratio;
      ctx.setLineDash([]);
      ctx.strokeText(text, left + 3 * ratio, middle);
    }
    ctx.fillStyle = color("bad");
    ctx.fillText(text, left + 3 * ratio, middle);
  };
  return { width, write };
}
