import type { Message, Sentences } from "../../model/message.ts";
import type { Language } from "./language.ts";
import { inSequence } from "./parts.ts";

/** Longest text of one message. A service's text in it is the only part that can get long. */
const MAX_LENGTH = 2_000;
/** A result has at most as many messages in a row. */
const MAX_MESSAGES = 20;
/** What a text contains instead of an argument that is missing or of another type. */
const GAPS = /undefined|NaN|\[object |\[native code\]|∞|infinitely/g;

/**
 * Returns a message, or several one after the other, in a language. Never throws, and the text has a bound. A message
 * can come from another version of the drill or from a fork: one that this version does not know, or whose arguments
 * do not fit, is given as code and arguments.
 */
export function say(said: Message | Sentences, { messages }: Pick<Language, "messages">): string {
  const all = isList(said) ? said : [said];
  const texts = all.slice(0, MAX_MESSAGES).map((each) => truncated(sentence(each, messages) ?? raw(each)));
  return inSequence([...texts, ...(all.length > MAX_MESSAGES ? ["…"] : [])]);
}

function isList(said: Message | Sentences): said is Sentences {
  return Array.isArray(said);
}

/** Returns a message in a language; null if the language does not know it, or if its arguments do not fit. */
function sentence({ code, args }: Message, messages: Language["messages"]): string | null {
  if (!Object.hasOwn(messages, code)) return null;
  try {
    const text: unknown = (messages as Readonly<Record<string, (args: unknown) => unknown>>)[code]?.(strict(args));
    return typeof text === "string" && text !== "" && !hasGaps(text, args) ? text : null;
  } catch {
    return null;
  }
}

/** Returns whether a text has gaps that its arguments do not have themselves. */
function hasGaps(text: string, args: unknown): boolean {
  const gaps = gapsIn(text);
  return gaps > 0 && gaps > gapsIn(JSON.stringify(args));
}

function gapsIn(text: string): number {
  return text.match(GAPS)?.length ?? 0;
}

/** Returns plain data that throws if a field is read that it does not have, or if an object is used as a text. */
function strict(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(strict);
  const fields = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, strict(each)]));
  return new Proxy(fields, {
    get(target, name) {
      if (name === "toJSON") return undefined;
      if (typeof name === "string" && !Object.hasOwn(target, name)) throw new TypeError(`no argument ${name}`);
      return Reflect.get(target, name);
    },
  });
}

function raw({ code, args }: Message): string {
  return `${code} ${JSON.stringify(args)}`;
}

function truncated(text: string): string {
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH - 1).toWellFormed()}…`;
}
