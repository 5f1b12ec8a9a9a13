/**
 * What a JSON pointer points to in a value; undefined where there is nothing. Only what the document itself has counts,
 * so that `/constructor` or `/length` finds nothing.
 * @param pointer one that `isJsonPointer` takes
 * @see RFC 6901
 */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const key of keysOf(pointer)) {
    if (typeof value !== "object" || value === null) return undefined;
    if (Array.isArray(value) && !/^(?:0|[1-9]\d*)$/.test(key)) return undefined;
    if (!Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** Whether a text is a JSON pointer to something within a document; the empty one, to all of it, is none here. */
export function isJsonPointer(text: string): boolean {
  return /^(?:\/(?:[^/~]|~[01])*)+$/.test(text);
}

/** A pointer as a sentence names it: a field at the top by its name alone. */
export function pointerName(pointer: string): string {
  const keys = keysOf(pointer);
  const [first = ""] = keys;
  return keys.length === 1 && /^[A-Za-z_]\w*$/.test(first) ? first : pointer;
}

function keysOf(pointer: string): string[] {
  const keys = pointer.split("/").slice(1);
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
