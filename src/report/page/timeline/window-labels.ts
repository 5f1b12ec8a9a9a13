import type uPlot from "uplot";
import type { ExperimentWindow, PageData, ScriptWords } from "../../render/html/data/page-data.ts";
import { filled } from "../elements.ts";
import { color } from "../theme.ts";
import { clipped } from "./chart.ts";

const HEIGHT = 18;

/** What the labels take above the plotting area, pixels of the page. */
export const LABELS_HEIGHT = 2 * HEIGHT + 4;

/** Each fault's number at its beginning, as in the list below the chart, with its name and its moments' where they fit. */
export function windowLabels(u: uPlot, { windows, words }: PageData): void {
  clipped(
    u,
    (ctx, ratio) => {
      ctx.textBaseline = "middle";
      ctx.textAlign = "left";
      let takenUntil = Number.NEGATIVE_INFINITY;
      windows.forEach((window, index) => {
        const [from, to] = [u.valToPos(window.startedAtMs, "x", true), u.valToPos(window.endedAtMs, "x", true)];
        const next = windows[index + 1];
        const right = next === undefined ? u.bbox.left + u.bbox.width : u.valToPos(next.startedAtMs, "x", true);
        const room = right - from;
        const left = Math.max(from, Math.min(u.bbox.left, to - 40 * ratio));
        takenUntil = tag(ctx, ratio, {
          index,
          window,
          left,
          top: u.bbox.top - LABELS_HEIGHT * ratio,
          room: room - (left - from),
          takenUntil,
          words,
        });
        markNames(u, ctx, ratio, window, right);
      });
    },
    "and above",
  );
}

interface Tag {
  readonly index: number;
  readonly window: ExperimentWindow;
  readonly left: number;
  readonly top: number;
  readonly room: number;
  readonly takenUntil: number;
  readonly words: ScriptWords;
}

/** Returns where the next one may begin. */
function tag(
  ctx: CanvasRenderingContext2D,
  ratio: number,
  { index, window, left, top, room, takenUntil, words }: Tag,
): number {
  ctx.font = `600 ${11 * ratio}px system-ui, sans-serif`;
  const number = String(index + 1);
  const box = ctx.measureText(number).width + 8 * ratio;
  if (left < takenUntil) return takenUntil;
  ctx.fillStyle = color("experiment");
  ctx.fillRect(left, top, box, HEIGHT * ratio);
  ctx.fillStyle = color("paper");
  ctx.fillText(number, left + 4 * ratio, top + (HEIGHT / 2) * ratio);
  const title = window.side === "baseline" ? filled(words.onBaseline, { name: window.name }) : window.name;
  const name = window.observed === false ? filled(words.withoutEffect, { name: title }) : title;
  const width = ctx.measureText(name).width + 6 * ratio;
  if (box + width > room) return left + box + ratio;
  ctx.fillStyle = color("ink");
  ctx.fillText(name, left + box + 5 * ratio, top + (HEIGHT / 2) * ratio);
  return left + box + width;
}

/** Of a whole drill the moments of a fault stand too close; the list below the chart has them all. */
function markNames(
  u: uPlot,
  ctx: CanvasRenderingContext2D,
  ratio: number,
  { marks }: ExperimentWindow,
  end: number,
): void {
  ctx.font = `${11 * ratio}px system-ui, sans-serif`;
  ctx.fillStyle = color("soft");
  marks.forEach(({ name, atMs }, index) => {
    const left = u.valToPos(atMs, "x", true) + 4 * ratio;
    const next = marks[index + 1];
    const right = next === undefined ? end : u.valToPos(next.atMs, "x", true);
    if (left + ctx.measureText(name).width + 4 * ratio < right) {
      ctx.fillText(name, left, u.bbox.top - 0.6 * HEIGHT * ratio);
    }
  });
}
