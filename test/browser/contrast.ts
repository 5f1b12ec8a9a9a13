import type { Page } from "playwright-core";
import type { Color } from "../../src/report/page/theme.ts";

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The colors that the charts of a page are drawn in. */
export async function chartColors(page: Page): Promise<Readonly<Record<Color, Rgb>>> {
  const colors = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const names = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => (rule instanceof CSSStyleRule && rule.selectorText === ":root" ? [...rule.style] : []));
    return names.map((name) => [name.replace(/^--/, ""), style.getPropertyValue(name).trim()] as const);
  });
  const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return Object.fromEntries(colors.map(([name, hex]) => [name, channels(hex)])) as unknown as Record<Color, Rgb>;
}

/** A color over another one. @param opacity 0 to 1 */
export function mixed([r, g, b]: Rgb, [br, bg, bb]: Rgb, opacity: number): Rgb {
  const mix = (front: number, behind: number) => opacity * front + (1 - opacity) * behind;
  return [mix(r, br), mix(g, bg), mix(b, bb)];
}

/** The contrast of two colors, 1 to 21 (WCAG 2.2). */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(color: Rgb): number {
  const [r = 0, g = 0, b = 0] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Texts of a page that stand out too little from what is behind them (WCAG 2.2: 4.5), each with its contrast. */
export async function faintTexts(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string) => {
      const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element: Element | null): string => {
      if (element === null) return "rgb(255, 255, 255)";
      const color = getComputedStyle(element).backgroundColor;
      return (channels(color)[3] ?? 1) > 0 ? color : behind(element.parentElement);
    };
    const faint: string[] = [];
    for (const element of document.querySelectorAll("body *:not(script):not(noscript):not(option)")) {
      const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== "");
      if (!says || (element as HTMLButtonElement).disabled) continue;
      const [one, other] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (contrast < 4.5) faint.push(`${element.tagName} ${element.textContent?.slice(0, 40)}: ${contrast.toFixed(2)}`);
    }
    return faint;
  });
}
