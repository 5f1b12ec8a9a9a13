/**
 * Returns what a JSON pointer points to in a value; undefined if there is nothing. Only the document's own properties
 * count, so `/constructor` or `/length` finds nothing.
 * @param pointer must be valid by `isJsonPointer`
 * @see RFC 6901
 */
export function valueAt(document: unknown, pointer: string): unknown {
  return readerOf(pointer)(document);
}

/** Returns `valueAt` for one pointer and many documents. */
export function readerOf(pointer: string): (document: unknown) => unknown {
  const steps = keysOf(pointer).map((key) => ({ key, isIndex: /^(?:0|[1-9]\d*)$/.test(key) }));
  return (document) => {
    let value = document;
    for (const { key, isIndex } of steps) {
      if (typeof value !== "object" || value === null) return undefined;
      if (!isIndex && Array.isArray(value)) return undefined;
      if (!Object.hasOwn(value, key)) return undefined;
      value = (value as Readonly<Record<string, unknown>>)[key];
    }
    return value;
  };
}

/**
 * Returns whether a text is a JSON pointer to something within a document. The empty pointer, to the whole document, is
 * not accepted.
 */
export function isJsonPointer(text: string): boolean {
  return /^(?:\/(?:[^/~]|~[01])*)+$/.test(text);
}

/** Returns a pointer as a sentence names it: a top-level field by its name alone. */
export function pointerName(pointer: string): string {
  const keys = keysOf(pointer);
  const [first = ""] = keys;
  return keys.length === 1 && /^[A-Za-z_]\w*$/.test(first) ? first : pointer;
}

function keysOf(pointer: string): string[] {
  const keys = pointer.split("/").slice(1);
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
