import { message } from "../../model/message.ts";
import type { InputName } from "../table.ts";
import type { EmptyInstead, Mapping } from "./file-form.ts";
import type { Notes } from "./plan-value.ts";
import type { Entry } from "./yaml.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "plan.entry-name": { readonly name: string };
    "plan.entry-empty": { readonly name: string; readonly key: string; readonly instead: EmptyInstead };
    "plan.entry": { readonly name: string; readonly key: string; readonly is: "list" | "mapping" | "broken" };
  }
}

/** A mapping as the lines that the input's parser reads. Values that don't fit on one line are rejected. */
export function linesOf(
  name: InputName,
  { isName, joint, instead }: Mapping,
  entries: readonly Entry[],
  notes: Notes,
): string | null {
  const lines = entries.map(({ key, at, value }) => {
    if (!isName(key)) notes.problem(at, message("plan.entry-name", { name }));
    else if (value.kind === "nothing")
      notes.problem(value.at, message("plan.entry-empty", { name, key, instead: instead(key) }));
    else if (value.kind !== "text") notes.problem(value.at, message("plan.entry", { name, key, is: value.kind }));
    else if (/[\r\n\0]/.test(value.text)) notes.problem(value.at, message("plan.entry", { name, key, is: "broken" }));
    else return `${key}${joint}${value.text}`;
    return null;
  });
  return lines.includes(null) ? null : lines.join("\n");
}
