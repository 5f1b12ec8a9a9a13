import { Type } from "typebox";
import { about, named } from "./builders.ts";

const oneLine = "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$";

/** Hostile text, in which private parts are hidden. */
export const line = named(
  "line",
  about("One line of text without control characters.", Type.String({ maxLength: 2000, pattern: oneLine })),
);

/** Also hostile text, but never a secret by itself, such as an image's name: nothing is hidden in it. */
export const name = named(
  "name",
  about("A name: one line of text without control characters.", Type.String({ maxLength: 2000, pattern: oneLine })),
);

export const lines = named(
  "lines",
  about(
    "Text without control characters other than line feeds.",
    Type.String({ maxLength: 8000, pattern: "^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$" }),
  ),
);

export const milliseconds = named("milliseconds", Type.Number());
/** From 0 to 1. */
export const ratio = named("ratio", Type.Number({ minimum: 0, maximum: 1 }));
export const count = named("count", Type.Integer({ minimum: 0 }));
export const positive = Type.Number({ exclusiveMinimum: 0 });
export const notNegative = Type.Number({ minimum: 0 });
/** A git commit. */
export const commit = named("commit", Type.String({ pattern: "^[0-9a-f]{7,64}$" }));
/** ISO 8601. */
export const moment = named("moment", Type.String({ format: "date-time", maxLength: 40 }));
/** Address of a web page. */
export const address = named("address", Type.String({ format: "uri", pattern: "^https?:", maxLength: 2000 }));
/** A value that a report never shows; the drill itself has it. */
export const hidden = Type.Unsafe<string>({ const: "***" });
export const flag = Type.Boolean();
