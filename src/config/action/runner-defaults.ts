import { INPUT_NAMES, type InputName, rowOf } from "../table.ts";
import { shown } from "../values/shown.ts";
import { parseLeg } from "./legs.ts";

type Given = Readonly<Partial<Record<InputName, string>>>;

export interface Resolved {
  readonly given: Given;
  /** What the drill does without, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * The inputs without what only a runner can have written there. A default such as that of `leg` is an expression; some
 * runners (act, Gitea, Forgejo) resolve it to something else than GitHub does, or not at all, and nobody who wrote the
 * workflow can mend that. The input then counts as not given.
 */
export function resolved(given: Given): Resolved {
  const notes: string[] = [];
  const kept = { ...given };
  for (const name of INPUT_NAMES) {
    const text = given[name]?.trim() ?? "";
    if (text === "" || !rowOf(name).default.includes("${{") || isResolved(name, text)) continue;
    delete kept[name];
    const value = rowOf(name).private === true ? "" : ` (${shown(text)})`;
    notes.push(`The runner does not resolve the default of ${name}${value}: ${WITHOUT[name] ?? "it is left out"}.`);
  }
  return { given: kept, notes };
}

const WITHOUT: Partial<Record<InputName, string>> = {
  leg: "this drill counts as the only one of its job",
  history: "there is no history",
  "comment-key": "the comment is the job's",
  "github-token": "there is no token",
};

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
