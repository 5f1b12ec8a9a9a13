import type { Page } from "playwright-core";

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
