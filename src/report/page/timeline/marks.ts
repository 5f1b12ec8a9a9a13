import type { Shape } from "../kinds.ts";
import { MARK_OPACITY } from "../theme.ts";

/** Draws a kind's mark centered on a point; `size` is half its width. */
export type DrawMark = (ctx: CanvasRenderingContext2D, x: number, y: number, size: number) => void;

const FULL = 2 * Math.PI;

const SHAPES: Readonly<Record<Shape, { readonly filled: boolean; readonly add: DrawMark }>> = {
  dot: {
    filled: true,
    add: (ctx, x, y, size) => {
      ctx.moveTo(x + 0.8 * size, y);
      ctx.arc(x, y, 0.8 * size, 0, FULL);
    },
  },
  ring: {
    filled: false,
    add: (ctx, x, y, size) => {
      ctx.moveTo(x + size, y);
      ctx.arc(x, y, size, 0, FULL);
    },
  },
  diamond: { filled: false, add: polygon([0, -1.1], [1.1, 0], [0, 1.1], [-1.1, 0]) },
  triangle: { filled: true, add: polygon([0, -1.2], [1.2, 1], [-1.2, 1]) },
  square: { filled: true, add: polygon([-0.75, -0.75], [0.75, -0.75], [0.75, 0.75], [-0.75, 0.75]) },
  funnel: { filled: false, add: polygon([0, 1.2], [-1.2, -1], [1.2, -1]) },
  cross: {
    filled: false,
    add: (ctx, x, y, size) => {
      ctx.moveTo(x - size, y - size);
      ctx.lineTo(x + size, y + size);
      ctx.moveTo(x + size, y - size);
      ctx.lineTo(x - size, y + size);
    },
  },
  bar: {
    filled: false,
    add: (ctx, x, y, size) => {
      ctx.moveTo(x, y - 1.3 * size);
      ctx.lineTo(x, y + 1.3 * size);
    },
  },
};

/** Above this count marks become plain squares: a path of 100,000 circles takes seconds. */
const MANY = 4_000;

/** Draws the marks of one kind at pairs of x and y. */
export function drawMarks(
  ctx: CanvasRenderingContext2D,
  { shape }: { readonly shape: Shape },
  color: string,
  places: readonly number[],
  ratio: number,
): void {
  const { filled, add } = SHAPES[shape];
  const count = places.length / 2;
  const many = count > MANY;
  const size = (many ? 1.2 : count > 300 ? 2.5 : 3.2) * ratio;
  ctx.fillStyle = color;
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.6 * ratio;
  ctx.setLineDash([]);
  ctx.globalAlpha = many || (filled && count > 100) ? MARK_OPACITY : 1;
  if (!many) ctx.beginPath();
  for (let at = 0; at < places.length; at += 2) {
    const [x = 0, y = 0] = [places[at], places[at + 1]];
    if (many) ctx.fillRect(x - size, y - size, 2 * size, 2 * size);
    else add(ctx, x, y, size);
  }
  if (many) return;
  if (filled) ctx.fill();
  else ctx.stroke();
}

function polygon(...corners: readonly (readonly [number, number])[]): DrawMark {
  return (ctx, x, y, size) => {
    corners.forEach(([dx, dy], index) => {
      if (index === 0) ctx.moveTo(x + dx * size, y + dy * size);
      else ctx.lineTo(x + dx * size, y + dy * size);
    });
    ctx.closePath();
  };
}
