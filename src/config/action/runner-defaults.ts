import { type Message, message } from "../../model/message.ts";
import { INPUT_NAMES, type InputName, rowOf } from "../table.ts";
import { shown } from "../values/shown.ts";
import { parseLeg } from "./legs.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** The value that the runner gave instead; null for a private one. */
    "runner.default-unresolved": { readonly input: string; readonly value: string | null };
  }
}

type Given = Readonly<Partial<Record<InputName, string>>>;

export interface Resolved {
  readonly given: Given;
  /** One for each input that is ignored. */
  readonly notes: readonly Message[];
}

/**
 * The inputs without unresolved defaults. Some defaults, such as that of `leg`, are expressions. Some runners (act,
 * Gitea, Forgejo) resolve them differently from GitHub or not at all, and the workflow's author can't fix that. Such an
 * input counts as not given.
 */
export function resolved(given: Given): Resolved {
  const notes: Message[] = [];
  const kept = { ...given };
  for (const name of INPUT_NAMES) {
    const text = given[name]?.trim() ?? "";
    const row = rowOf(name);
    if (text === "" || !row.default.includes("${{") || isResolved(name, text)) continue;
    delete kept[name];
    notes.push(message("runner.default-unresolved", { input: name, value: row.private === true ? null : shown(text) }));
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
