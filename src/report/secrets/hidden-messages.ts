import type { Message } from "../../model/message.ts";
import { LANGUAGES } from "../messages/languages.ts";
import { say } from "../messages/say.ts";
import { HIDE_NOTHING, type Hide } from "./secrets.ts";

/**
 * Returns a value whose messages show no private value that lies across several of their arguments: its parts are
 * unsuspicious alone, but a sentence can put them next to each other. Such a message loses all its texts.
 */
export function hideAcross<T>(value: T, hide: Hide): T {
  if (typeof value !== "object" || value === null || hide === HIDE_NOTHING) return value;
  if (Array.isArray(value)) return value.map((each) => hideAcross(each, hide)) as T;
  if (isMessage(value)) return shows(value, hide) ? { ...value, args: textsAs(value.args, "***") } : value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, hideAcross(each, hide)])) as T;
}

function isMessage(value: object): value is Message {
  return "code" in value && typeof value.code === "string" && "args" in value && Object.keys(value).length === 2;
}

/** Our own words can equal a private value: then they give nothing away, so only what the arguments add counts. */
function shows(message: Message, hide: Hide): boolean {
  return LANGUAGES.some((language) => {
    const text = say(message, language);
    const hidden = hide(text);
    if (hidden === text) return false;
    const ours = say({ ...message, args: textsAs(message.args, "·") }, language);
    return masksIn(hidden) - masksIn(text) > masksIn(hide(ours));
  });
}

function masksIn(text: string): number {
  return text.split("***").length - 1;
}

/** Returns the same with this text instead of each. The codes of messages are our own. */
function textsAs<T>(value: T, text: string): T {
  if (typeof value === "string") return text as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => textsAs(each, text)) as T;
  if (isMessage(value)) return { ...value, args: textsAs(value.args, text) };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, textsAs(each, text)])) as T;
}
