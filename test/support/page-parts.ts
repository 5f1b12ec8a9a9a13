import { elements } from "./rendered.ts";

/** Returns the HTML without the contents of script and style. */
export function visible(html: string): string {
  return html.replace(/(<(script|style)[^>]*>)[\s\S]*?<\/\2>/g, "$1");
}

/** Returns the visible text of a page with collapsed whitespace. */
export function textOf(html: string): string {
  return visible(html)
    .replace(/^[\s\S]*<body>/, "")
    .replace(/<\/?(code|strong)>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, " ");
}

/** Returns the parts of a page that we never write: elements, attributes, link targets, characters. */
export function strangeParts(html: string): string[] {
  const found = elements(visible(html));
  const attributes = found.flatMap(({ attributes: all }) => all.replace(/"[^"]*"/g, "").match(/[^\s=/]+/g) ?? []);
  const links = found.flatMap(({ name, attributes: all }) =>
    name === "a" ? [/href="([^"]*)"/.exec(all)?.[1] ?? ""] : [],
  );
  return [
    ...new Set(found.map(({ name }) => name)).difference(ELEMENTS),
    ...new Set(attributes).difference(ATTRIBUTES),
    ...links.filter((link) => !/^(#|https?:\/\/)/.test(link)),
    ...(visible(html)
      .replaceAll("\n", "")
      .match(/[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu) ?? []),
  ];
}

const ELEMENTS: ReadonlySet<string> = new Set(
  [
    "html head meta title style body header h1 h2 h3 svg symbol use circle path rect line p code ul ol li a nav main dl",
    "div dt dd section table caption thead tbody tr th td figure figcaption span strong small br button article details",
    "summary form label select option input output noscript pre footer script",
  ].flatMap((line) => line.split(" ")),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(
  [
    "aria-hidden aria-label aria-labelledby aria-live charset class content cx cy d data-broken data-distribution data-heading",
    "data-window height hidden href http-equiv id lang name placeholder r rel role scope tabindex type value viewBox",
    "width x x1 x2 y y1 y2",
  ].flatMap((line) => line.split(" ")),
);
