import type { Span } from "../render/html/data/page-data.ts";

/** Returns each sample's index among the spans. */
export function spansOf(spans: readonly Span[], count: number): Uint16Array {
  const of = new Uint16Array(count);
  let at = 0;
  spans.forEach(({ samples }, index) => {
    of.fill(index, at, at + samples);
    at += samples;
  });
  return of;
}
