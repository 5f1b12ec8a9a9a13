/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** How a plan file may write an input that is more than one value. */
export interface FileForm {
  readonly schema: Schema;
  /** For an input made of NAME and VALUE lines, which a file may also write as a mapping. */
  readonly mapping?: Mapping;
  /** For an input made of lines, which a file may also write as a list. */
  readonly isList?: true;
}

export interface Mapping {
  readonly isName: (key: string) => boolean;
  readonly joint: string;
  /** What to write instead of an empty value. */
  readonly instead: (key: string) => EmptyInstead;
}

/** What to write instead of an empty value: a status, a JSON pointer, an empty text in quotes, or any value. */
export type EmptyInstead = "status" | "pointer" | "quotes" | "value";

export const TEXT_SCHEMA: Schema = { type: "string", pattern: "\\S" };
export const SCALAR_SCHEMA: Schema = { type: ["string", "number", "boolean"] };

/** An input made of lines, which a file may also write as a list. */
export const LINES_IN_FILE: FileForm = {
  schema: { anyOf: [TEXT_SCHEMA, { type: "array", items: TEXT_SCHEMA, minItems: 1 }] },
  isList: true,
};
