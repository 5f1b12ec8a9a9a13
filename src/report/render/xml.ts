/** An element of an XML document. Attributes and texts are as they are meant, not yet escaped. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
}

/** Puts an element together. Its name and those of its attributes are ours; everything else may be anybody's. */
export function element(name: string, attributes: Xml["attributes"], children: Xml["children"]): Xml {
  return { name, attributes, children };
}

/** A whole document, indented, its elements each on a line. */
export function xmlText(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}\n`;
}

function written({ name, attributes, children }: Xml, indent: string): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = children.filter((child) => child !== "");
  const open = `${indent}<${name}${words.join("")}`;
  if (inside.length === 0) return `${open}/>`;
  if (inside.every((child) => typeof child === "string")) return `${open}>${escaped(inside.join(""))}</${name}>`;
  const lines = inside.map((child) => (typeof child === "string" ? escaped(child) : written(child, `${indent}  `)));
  return `${open}>\n${lines.join("\n")}\n${indent}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @see Extensible Markup Language 1.0 (Fifth Edition), 2.2 on the characters that there can be at all */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
