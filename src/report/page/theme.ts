/** Color variables of the stylesheet, without the leading dashes. */
export type Color =
  | "ink"
  | "soft"
  | "line"
  | "paper"
  | "ok"
  | "good"
  | "bad"
  | "shed"
  | "dropped"
  | "by-experiment"
  | "baseline"
  | "experiment"
  | "first-text"
  | "stall"
  | "before"
  | "after";

/** Opacity of marks where many overlap: they appear darker, and a single one still has a contrast of 3:1. */
export const MARK_OPACITY = 0.85;
/** Opacity of the shade of an experiment, behind the marks. */
export const SHADE_OPACITY = 0.16;

const redraws: (() => void)[] = [];

/** Returns a color's current value, light or dark. */
export function color(name: Color): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Registers a callback for color changes. */
export function onTheme(redraw: () => void): void {
  redraws.push(redraw);
}

/** Redraws when the color scheme changes, and with the print colors while printing. */
export function themed(): void {
  const redraw = () => {
    for (const each of redraws) each();
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  const printed = (on: boolean) => () => {
    document.documentElement.classList.toggle("printed", on);
    redraw();
  };
  addEventListener("beforeprint", printed(true));
  addEventListener("afterprint", printed(false));
}
