import type { Status, StatusMark } from "../../document/blocks.ts";
import { html, type Markup } from "./markup.ts";

const SHAPES: Readonly<Record<Status, string>> = {
  pass: "M4.5 8.5l2.5 2.5 4.5-5.5",
  fail: "M5.5 5.5l5 5M10.5 5.5l-5 5",
  inconclusive: "M8 4.5v4.2M8 11.4v.1",
  error: "M4.8 8h6.4",
  cancelled: "M5.5 5.5h5v5h-5z",
  "not-applicable": "M5 10.8l6-5.6",
};

/** A status as a symbol, which differs in shape as well as in color. */
export function symbol({ mark: status, label }: Pick<StatusMark, "mark" | "label">): Markup {
  return html`<svg class="symbol ${status}" role="img" aria-label="${label}"><use href="#mark-${status}"/></svg>`;
}

/** The shapes of all symbols: once, because a page of many legs has thousands of symbols. */
export function symbolShapes(): Markup {
  const shapes = Object.entries(SHAPES).map(
    ([status, shape]) =>
      html`<symbol id="mark-${status}" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8"/><path d="${shape}"/></symbol>`,
  );
  return html`<svg width="0" height="0" class="hidden" aria-hidden="true">${shapes}</svg>
`;
}
