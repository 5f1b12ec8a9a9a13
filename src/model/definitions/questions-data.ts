import { type Static, Type } from "typebox";
import { about, listOf, named, nullable, object, oneOf } from "./builders.ts";
import { Message } from "./message-data.ts";
import { count, flag, line, milliseconds, ratio } from "./scalars.ts";

/** HTTP status; null if no answer came. */
const status = nullable(Type.Integer());

/** An unusual request, and its result. */
const Asked = object({
  name: line,
  status,
  latencyMs: milliseconds,
  /** Whether the service handled it correctly. */
  held: flag,
  /** What the service did instead; null if it was correct. */
  detail: nullable(Message),
});
export type Asked = Static<typeof Asked>;

const asked = named("asked", listOf(Asked, 10_000));

/** Memory still in use after large bodies, once a service has got used to them. */
const MemoryLeft = object({
  bodies: count,
  sentBytes: Type.Number(),
  /** How much more memory is in use than before the bodies; can be below 0. */
  leftBytes: about("Null if the memory could not be read.", nullable(Type.Number())),
});
export type MemoryLeft = Static<typeof MemoryLeft>;

/** All unusual requests of an experiment. */
export const Questioned = object({
  /** How many there were to send. */
  planned: count,
  asked,
  /** Null if the large bodies were not finished. */
  left: nullable(MemoryLeft),
});
export type Questioned = Static<typeof Questioned>;

/** A text that was sent to see whether its label stays what it should be. */
const Attempt = object({
  /** What was tried, in words. */
  name: line,
  status,
  latencyMs: milliseconds,
  /** The label that the service gives the plain text; null if it gives none. */
  plain: nullable(line),
  /** The label of this answer; null without a good answer. Hostile text, like `plain`. */
  label: nullable(line),
  /**
   * - `held`: answered, with the label of the plain text
   * - `turned`: answered with another label, or with something that is not an answer of the service
   * - `refused`: 4xx
   * - `unanswered`: nothing came in time, 5xx, or 429
   */
  outcome: oneOf("held", "turned", "refused", "unanswered"),
  /** Whether the answer contains text that should have stayed secret. */
  leaked: flag,
  /** What the service did instead of holding; null if it held. */
  detail: nullable(Message),
  text: Type.Optional(about("What was sent, shortened, if the label changed.", line)),
});
export type Attempt = Static<typeof Attempt>;

/** All attempts of an experiment with texts of its own. */
export const Attempted = object({
  /** From the first plain text to the last answer, on the drill's clock. */
  startedAtMs: milliseconds,
  endedAtMs: milliseconds,
  planned: count,
  /** The minimum share that has to hold. */
  minHeld: ratio,
  /** Whether the service gives labels. */
  labels: flag,
  /** Whether the system prompt is known, so that the answers can be searched for it. */
  promptKnown: flag,
  attempts: listOf(Attempt, 10_000),
});
export type Attempted = Static<typeof Attempted>;

/** Which requests a service finished, and which it rejected, as its memory use rose. */
const Sessions = object({
  /** Requests shed with Retry-After before the experiment: they have another cause. */
  turnedAwayBefore: count,
  /** Requests that were running when the service first rejected one. */
  running: asked,
  /** Requests after that, each over a new connection; the service should reject them at once. */
  fresh: asked,
});
export type Sessions = Static<typeof Sessions>;

const steps = named("steps", nullable(listOf(line, 20)));

/** What a service reported and did under an experiment that should trigger its degraded mode. */
export const Degraded = object({
  /** In its own words, hostile text, on its health route or in a header. */
  before: about(
    "What the service reported as disabled: before the experiment, at its end, and after it, each without load; null if it reported nothing of the kind.",
    steps,
  ),
  under: steps,
  after: steps,
  /**
   * Time from the end of the load after the experiment until the service reported that nothing is disabled; null if it
   * was not seen to.
   */
  backMs: nullable(milliseconds),
  /** How long that was watched. */
  watchedMs: milliseconds,
  /** For an experiment under which new requests are to be rejected; null for others. */
  sessions: nullable(Sessions),
});
export type Degraded = Static<typeof Degraded>;
