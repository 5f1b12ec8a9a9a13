/**
 * The form in which a value is written, for an editor to check during editing: a named form, one of a few words, or a
 * pattern. The parser decides, and also accepts what no editor would propose, such as capital letters.
 */
export type Form =
  | "text"
  | "duration"
  | "percent"
  | "bytes"
  | "number"
  | "whole"
  | "switch"
  | readonly string[]
  | RegExp;
