import type { Message, MessageArgument, Sentences } from "./definitions/message-data.ts";

export type { Message, MessageArgument, Sentences };

/**
 * The arguments of each message, by its code. The module that creates a message declares it here:
 *
 *     declare module "../model/message.ts" {
 *       interface MessageArgs {
 *         "abort.silent": { silentMs: number };
 *       }
 *     }
 *
 * Every language has one function for each code, and the compiler reports a missing one.
 */
// biome-ignore lint/suspicious/noEmptyInterface: each module adds its own messages
export interface MessageArgs {}
export type MessageCode = keyof MessageArgs;
/** Of a message that has no arguments. */
export type NoArgs = Readonly<Record<string, never>>;

/** What a message can contain: plain data, at most two levels deep. */
export type Plain<T> = T extends MessageArgument ? T : { readonly [K in keyof T]: T[K] };

/** Creates a message: what happened, as a code with figures. A report turns it into a sentence of its language. */
export function message<C extends MessageCode>(code: C, args: Plain<MessageArgs[C]>): Message {
  return { code, args: args as Message["args"] };
}

/** Returns the arguments of the first message of this code; null if there is none. */
export function argsIn<C extends MessageCode>(said: Sentences, code: C): MessageArgs[C] | null {
  const found = said.find((each) => each.code === code);
  return found === undefined ? null : (found.args as unknown as MessageArgs[C]);
}

/** Returns whether two texts consist of the same messages. */
export function sameSentences(a: Sentences, b: Sentences): boolean {
  // Codes differ far more often than arguments, and are cheaper to compare.
  if (a.length !== b.length || a.some(({ code }, index) => code !== b[index]?.code)) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Takes the lines of a log. */
export type Log = (said: Message) => void;
