import type { MessageArgs, MessageCode } from "../../../../../src/model/message.ts";

/** Arguments of each message, one entry per wording. */
export type Examples = { readonly [C in MessageCode]: readonly MessageArgs[C][] };
