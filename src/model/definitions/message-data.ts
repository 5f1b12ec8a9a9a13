import { type Static, Type } from "typebox";
import { about, listOf, mapOf, named, nullable, object, variants } from "./builders.ts";
import { flag, line, name } from "./scalars.ts";

const scalar = nullable(variants(Type.Number(), line, flag));
const fields = mapOf(scalar, 100);
const argument = named(
  "argument",
  nullable(variants(Type.Number(), line, flag, fields, listOf(variants(Type.Number(), line, fields), 1000))),
);
/** An argument of a message: plain data, at most two levels deep. */
export type MessageArgument = Static<typeof argument>;

export const Message = named(
  "message",
  about(
    "What happened, as a code with figures. A report turns it into a sentence.",
    object({ code: name, args: mapOf(argument, 100) }),
  ),
);
export type Message = Static<typeof Message>;

/** Sentences, one after the other. */
export const Sentences = listOf(Message, 20);
export type Sentences = Static<typeof Sentences>;
