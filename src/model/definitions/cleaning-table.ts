import type { TSchema } from "typebox";
import type { Cleaning } from "../text/cleaning.ts";
import { definitionOf } from "./builders.ts";

/** Named texts in which nothing is hidden, and those of several lines. All other text may contain a secret. */
const CLASSES: Readonly<Record<string, Cleaning>> = {
  name: "own",
  moment: "own",
  commit: "own",
  address: "own",
  lines: "lines",
  // Only its kind knows what it contains.
  parameter: "line",
};

/** Returns which texts a definition has and how each is cleaned. Texts that are cleaned as a `line` are left out. */
export function cleaningOf(schema: TSchema): Cleaning {
  return pruned(found(schema) ?? "line");
}

interface SchemaNode {
  readonly $ref?: string;
  readonly anyOf?: readonly TSchema[];
  readonly oneOf?: readonly TSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: unknown;
  readonly items?: TSchema | false;
  readonly properties?: Readonly<Record<string, TSchema>>;
}

/** Null for a definition that is not a text and has none in it. */
function found(schema: TSchema): Cleaning | null {
  const node = schema as SchemaNode;
  const name = node.$ref?.split("/").at(-1);
  if (name !== undefined) return CLASSES[name] ?? found(definitionOf(name));
  const forms = node.anyOf ?? node.oneOf;
  if (forms !== undefined) return forms.map(found).reduce(both, null);
  const words = node.enum ?? ("const" in node ? [node.const] : undefined);
  if (words !== undefined) return words.filter((word) => typeof word === "string");
  if (node.type === "array" && node.items) return found(node.items);
  if (node.type === "object" && node.properties !== undefined) {
    return Object.fromEntries(Object.entries(node.properties).map(([field, each]) => [field, found(each) ?? "line"]));
  }
  return ["number", "integer", "boolean", "null"].includes(String(node.type)) ? null : "line";
}

/** For a value of one of two forms: where they differ, the stricter cleaning applies. */
function both(a: Cleaning | null, b: Cleaning | null): Cleaning | null {
  if (a === null || b === null) return a ?? b;
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  if (isWords(a) && isWords(b)) return [...new Set([...a, ...b])];
  if (isWords(a) && isFields(b)) return { ...b, "": a };
  if (isFields(a) && isWords(b)) return both(b, a);
  if (!isFields(a) || !isFields(b)) return "line";
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(names.map((name) => [name, both(a[name] ?? null, b[name] ?? null) ?? "line"]));
}

function pruned(texts: Cleaning): Cleaning {
  if (!isFields(texts)) return texts;
  const fields = Object.entries(texts).map(([name, each]) => [name, pruned(each)] as const);
  return Object.fromEntries(fields.filter(([, each]) => each !== "line" && Object.keys(each).length > 0));
}

const isWords = (texts: Cleaning): texts is readonly string[] => Array.isArray(texts);

function isFields(texts: Cleaning): texts is { readonly [field: string]: Cleaning } {
  return typeof texts === "object" && !isWords(texts);
}
