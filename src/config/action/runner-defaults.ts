import { INPUT_NAMES, type InputName, rowOf } from "../table.ts";
import { shown } from "../values/shown.ts";
import { parseLeg } from "./legs.ts";

type Given = Readonly<Partial<Record<InputName, string>>>;

export interface Resolved {
  readonly given: Given;
  /** One sentence for each input that is ignored, with the consequence. */
  readonly notes: readonly string[];
}

/**
 * The inputs without unresolved defaults. Some defaults, such as that of `leg`, are expressions. Some runners (act,
 * Gitea, Forgejo) resolve them differently from GitHub or not at all, and the workflow's author can't fix that. Such an
 * input counts as not given.
 */
export function resolved(given: Given): Resolved {
  const notes: string[] = [];
  const kept = { ...given };
  for (const name of INPUT_NAMES) {
    const text = given[name]?.trim() ?? "";
    const row = rowOf(name);
    if (text === "" || !row.default.includes("${{") || isResolved(name, text)) continue;
    delete kept[name];
    const value = row.private === true ? "" : ` (${shown(text)})`;
    notes.push(`The runner does not resolve the default of ${name}${value}: ${row.unresolved ?? "it is ignored"}.`);
  }
  return { given: kept, notes };
}

function isResolved(name: InputName, text: string): boolean {
  if (text.includes("${{")) return false;
  if (name !== "leg") return true;
  try {
    parseLeg(text);
    return true;
  } catch {
    return false;
  }
}
