import { type Message, message, type Sentences } from "../../src/model/message.ts";
import { say } from "./in-english.ts";

/** Returns messages in English; empty if there are none. */
export function said(text: Message | Sentences | null | undefined): string {
  return text ? say(text) : "";
}

/** Returns the codes of messages. */
export function codesOf(text: Message | Sentences | null | undefined): string[] {
  if (!text) return [];
  return (Array.isArray(text) ? (text as Sentences) : [text as Message]).map(({ code }) => code);
}

/** Returns a message that is just a text. */
export function textMessage(text: string): Message {
  return message("verdict.error", { cause: text });
}

/** Returns an answer, or anything else with a detail, whose detail is in English. */
export function inEnglish<T extends { readonly detail?: Message | null }>({ detail, ...answer }: T) {
  return { ...answer, ...(detail && { detail: said(detail) }) };
}

/** Returns what a service did as a text that is the same in every language. */
export function textReply(text: string): Message {
  return message("reply.broken", { error: "", text });
}

/** Returns an English sentence as messages; messages as they are. */
export function inMessages(text: string | Sentences): Sentences {
  return typeof text === "string" ? [textMessage(text)] : text;
}
