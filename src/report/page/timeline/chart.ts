import uPlot from "uplot";
import { color, onTheme } from "../theme.ts";

/** The font family of all texts of a chart. */
export const FAMILY = 'system-ui, -apple-system, "Segoe UI", sans-serif';
const FONT = `12px ${FAMILY}`;

/** A chart as wide as its frame, whatever becomes of that, drawn again when the colors change. */
export function chart(
  frame: HTMLElement,
  options: Omit<uPlot.Options, "width" | "height">,
  data: uPlot.AlignedData,
): uPlot {
  const size = () => ({ width: Math.max(frame.clientWidth, 120), height: frame.clientHeight });
  const made = new uPlot({ ...options, ...size() }, data, frame);
  new ResizeObserver(() => made.setSize(size())).observe(frame);
  onTheme(() => made.setSize(size()));
  return made;
}

/** Returns an axis in the page's colors and font. */
export function axis(options: uPlot.Axis): uPlot.Axis {
  return {
    stroke: () => color("soft"),
    font: FONT,
    grid: { stroke: () => color("line"), width: 1 },
    ticks: { show: false },
    gap: 4,
    ...options,
  };
}

/** Draws clipped to the plotting area, or to the plotting area and the labels above it. */
export function clipped(
  u: uPlot,
  draw: (ctx: CanvasRenderingContext2D, pxRatio: number) => void,
  above: "and above" | null = null,
): void {
  const { ctx, bbox } = u;
  const top = above === null ? bbox.top : 0;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, top, bbox.width, bbox.top + bbox.height - top);
  ctx.clip();
  draw(ctx, uPlot.pxRatio);
  ctx.restore();
}

/** Draws a dashed horizontal line at a value. */
export function levelLine(u: uPlot, value: number, stroke: string, dash: readonly number[]): void {
  clipped(u, (ctx, ratio) => {
    const y = Math.round(u.valToPos(value, "y", true));
    strokeLine(ctx, [u.bbox.left, y, u.bbox.left + u.bbox.width, y], stroke, dash, ratio);
  });
}

/** Draws a dashed vertical line at a value. */
export function uprightLine(u: uPlot, value: number, stroke: string, dash: readonly number[], width = 1.5): void {
  clipped(u, (ctx, ratio) => {
    const x = Math.round(u.valToPos(value, "x", true));
    strokeLine(ctx, [x, u.bbox.top, x, u.bbox.top + u.bbox.height], stroke, dash, ratio, width);
  });
}

/** Draws a dashed line between two points of the canvas. */
export function strokeLine(
  ctx: CanvasRenderingContext2D,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stroke: string,
  dash: readonly number[],
  ratio: number,
  width = 1.5,
): void {
  ctx.strokeStyle = stroke;
  ctx.lineWidth = width * ratio;
  ctx.setLineDash(dash.map((each) => each * ratio));
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}
