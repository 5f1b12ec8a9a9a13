/** The colors of the stylesheet by their names there, without the dashes. */
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
  | "before"
  | "after";

const redraws: (() => void)[] = [];

/** What a color of the stylesheet is now, light or dark. */
export function color(name: Color): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Has something drawn again whenever the colors change. */
export function onTheme(redraw: () => void): void {
  redraws.push(redraw);
}

/** Watches for the colors to change, and draws with those of paper while the page is printed. */
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
