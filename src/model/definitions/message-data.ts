import { type Static, Type } from "typebox";
import { about, listOf, mapOf, named, nullable, object, variants } from "./builders.ts";
import { flag, line, name } from "./scalars.ts";

const scalar = nullable(variants(Type.Number(), line, flag));
const fields = mapOf(scalar, 100);
const plain = nullable(
  variants(Type.Number(), line, flag, fields, listOf(variants(Type.Number(), line, fields), 1000)),
);

/** A message in an argument of another one. Its own arguments contain none, so that a file can't nest them endlessly. */
const clause = named(
  "clause",
  about(
    "A message that is part of another one.",
    Type.Unsafe<{ readonly code: string; readonly args: Readonly<Record<string, unknown>> }>(
      object({ code: name, args: mapOf(plain, 100) }),
    ),
  ),
);
const withClause = mapOf(nullable(variants(Type.Number(), line, flag, clause)), 100);
const argument = named(
  "argument",
  nullable(
    variants(
      Type.Number(),
      line,
      flag,
      clause,
      withClause,
      listOf(variants(Type.Number(), line, clause, withClause), 1000),
    ),
  ),
);
/** An argument of a message: plain data, at most two levels deep, or another message. */
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
