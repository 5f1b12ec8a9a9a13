import { type Static, Type } from "typebox";
import { about, listOf, named, nullable, object, oneOf } from "./builders.ts";
import { count, flag, line, milliseconds, ratio } from "./scalars.ts";

/** HTTP; null when no answer came. */
const status = nullable(Type.Integer());

/** A question that was no ordinary one, and what became of it. */
const Asked = object({
  name: line,
  status,
  latencyMs: milliseconds,
  /** Whether the service did right. */
  held: flag,
  /** What it did instead, in one line; empty when it did right. Hostile text. */
  detail: line,
});
export type Asked = Static<typeof Asked>;

const asked = named("asked", listOf(Asked, 10_000));

/** What stays of large bodies, once a service has got used to them. */
const MemoryLeft = object({
  bodies: count,
  sentBytes: Type.Number(),
  /** How much more memory is in use than before them; can be below 0. */
  leftBytes: about("null: the memory could not be read", nullable(Type.Number())),
});
export type MemoryLeft = Static<typeof MemoryLeft>;

/** Everything out of the ordinary that a fault asked. */
export const Questioned = object({
  /** How many there were to ask. */
  planned: count,
  asked,
  /** Null where the large bodies were not finished. */
  left: nullable(MemoryLeft),
});
export type Questioned = Static<typeof Questioned>;

/** A text that was asked to see whether its label stays what it should be. */
const Attempt = object({
  /** What was tried, in words. */
  name: line,
  status,
  latencyMs: milliseconds,
  /** The label that the service gives the text when nothing is tried; null where it gives none. */
  plain: nullable(line),
  /** The label it got; null without a good answer. Hostile text, as the one before. */
  label: nullable(line),
  /**
   * - `held`: answered, with the label of the plain text
   * - `turned`: answered with another label, or with what is no answer of the service's
   * - `refused`: 4xx
   * - `unanswered`: nothing came in time, 5xx, or 429
   */
  outcome: oneOf("held", "turned", "refused", "unanswered"),
  /** Whether the answer holds what should have stayed inside. */
  leaked: flag,
  /** What it did instead of holding, in one line; empty when it held. Hostile text. */
  detail: line,
});
export type Attempt = Static<typeof Attempt>;

/** All that a fault tried with texts of its own. */
export const Attempted = object({
  /** From the first plain text to the last answer, on the drill's clock. */
  startedAtMs: milliseconds,
  endedAtMs: milliseconds,
  planned: count,
  /** The least share that has to hold. */
  minHeld: ratio,
  /** Whether the service gives labels. */
  labels: flag,
  /** Whether its system prompt is known, to be looked for in the answers. */
  promptKnown: flag,
  attempts: listOf(Attempt, 10_000),
});
export type Attempted = Static<typeof Attempted>;

/** Which requests a service went on with, and which it turned away, as its memory went up. */
const Sessions = object({
  /** Those that were turned away with a time to come back at, before the fault: they have another cause. */
  turnedAwayBefore: count,
  /** Those that were running when it first turned one away. */
  running: asked,
  /** Those that came after it, each over a new connection; right is to turn them away at once. */
  fresh: asked,
});
export type Sessions = Static<typeof Sessions>;

const steps = named("steps", nullable(listOf(line, 20)));

/** What a service said of itself, and did, about a fault that should make it do without something. */
export const Degraded = object({
  /** In its own words, hostile text, on its health route or in a header. */
  before: about(
    "What the service said it does without, with no load on it: before the fault, at its end, and after it; null where it said nothing of the kind.",
    steps,
  ),
  under: steps,
  after: steps,
  /** Time from the end of the load after the fault until it said that nothing is off; null when it was not seen to. */
  backMs: nullable(milliseconds),
  /** How long that was watched for. */
  watchedMs: milliseconds,
  /** Of a fault under which new requests are to be turned away; null for others. */
  sessions: nullable(Sessions),
});
export type Degraded = Static<typeof Degraded>;
