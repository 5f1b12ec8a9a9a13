import { type Message, type MessageArgs, message } from "../message.ts";
import { valueAt } from "./json-pointer.ts";

declare module "../message.ts" {
  interface MessageArgs {
    "value.too-long": { readonly max: number };
    /** `almost` is what looks like the mark; null if there is nothing like it. */
    "template.no-mark": { readonly mark: string; readonly almost: string | null };
    "template.form": { readonly why: "mark-in-key" | "unquoted-mark" | "not-json"; readonly mark: string };
  }
}

/** The placeholder for the text in a template. */
export const INPUT_MARK = "{{input}}";

const STRING = /"(?:[^"\\]|\\.)*"/g;

/** A parsed template, which can be filled many times. */
export interface RequestTemplate {
  /** Returns the body for any text. */
  fill(text: string): string;
  /**
   * Returns the body with a JSON value in place of each string that contains the mark. Clients normally don't send
   * this.
   */
  fillWithJson(json: string): string;
}

/**
 * Parses a template that `templateProblem` found valid. The template stays as written, byte for byte. Only inside its
 * strings, the mark is replaced with the text, escaped as JSON, so that no text can end a string.
 */
export function requestTemplate(template: string): RequestTemplate {
  const strings = [...template.matchAll(STRING)].filter(([string]) => string.includes(INPUT_MARK));
  const fillStrings = (fillOne: (string: string) => string): string => {
    let end = 0;
    const pieces = strings.map(({ 0: string, index }) => {
      const before = template.slice(end, index);
      end = index + string.length;
      return before + fillOne(string);
    });
    return pieces.join("") + template.slice(end);
  };
  return {
    fill: (text) => {
      const escaped = JSON.stringify(text).slice(1, -1);
      return fillStrings((string) => string.split(INPUT_MARK).join(escaped));
    },
    fillWithJson: (json) => fillStrings(() => json),
  };
}

/**
 * Returns what is wrong with a template and what to write instead, as it follows its name; null if nothing is wrong.
 */
export function templateProblem(template: string): Message | null {
  if (template.length > MAX_CHARACTERS) return message("value.too-long", { max: MAX_CHARACTERS });
  const value = parsed(template);
  if (value === undefined) return notJson(template);
  const strings = [...template.matchAll(STRING)].filter(([string]) => string.includes(INPUT_MARK));
  if (strings.length === 0) {
    const [almost] = /\{\{\s*\w+\s*\}\}|\$?\{\s*(?:input|prompt|text)\s*\}|%s/i.exec(template) ?? [];
    return message("template.no-mark", { mark: INPUT_MARK, almost: almost ?? null });
  }
  if (strings.some(({ 0: string, index }) => /^\s*:/.test(template.slice(index + string.length)))) {
    return form("mark-in-key");
  }
  return null;
}

/** Returns whether a valid template asks for a streamed answer; null if it does not say. */
export function asksForStream(template: string): boolean | null {
  const stream = valueAt(parsed(template), "/stream");
  return typeof stream === "boolean" ? stream : null;
}

const MAX_CHARACTERS = 64 * 1024;

function form(why: MessageArgs["template.form"]["why"]): Message {
  return message("template.form", { why, mark: INPUT_MARK });
}

function notJson(template: string): Message {
  const quoted = template.replaceAll(INPUT_MARK, '"x"');
  return form(quoted !== template && parsed(quoted) !== undefined ? "unquoted-mark" : "not-json");
}

/** Undefined if it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
