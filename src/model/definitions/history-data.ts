import { type Static, Type } from "typebox";
import { HISTORY_ID, HISTORY_VERSION, MAX_PAST_DRILLS } from "../history.ts";
import { about, constant, listOf, named, nullable, object, oneOf, optionals, titled } from "./builders.ts";

const figure = named("figure", nullable(Type.Number({ minimum: 0, maximum: 1e9 })));

const keyFigures = {
  /** Of the worst judged window, 0 to 1. */
  availability: nullable(Type.Number({ minimum: 0, maximum: 1 })),
  /** Of the worst judged window. */
  p95Ms: figure,
  /** Before any experiment. */
  steadyP95Ms: figure,
  /** The longest; also null if the service did not recover once. */
  recoveryMs: figure,
  /** The largest P95 under an experiment divided by the steady-state P95. */
  slowdown: figure,
};

const streamFigures = optionals({
  /** Of the worst judged window, of streamed answers. */
  ttftMs: figure,
  tpotMs: figure,
});

/** The figures that are tracked from run to run. A missing figure is null, never 0. */
const KeyFigures = object({ ...keyFigures, ...streamFigures });
export type KeyFigures = Static<typeof KeyFigures>;

/** What the history keeps of a drill. */
export const PastDrill = object({
  runId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
  runAttempt: Type.Integer({ minimum: 1, maximum: 100_000 }),
  headSha: nullable(Type.String({ pattern: "^[0-9a-f]{7,64}$" })),
  /** ISO 8601. */
  startedAt: Type.String({
    format: "date-time",
    pattern: "^20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?Z$",
  }),
  /** A drill that could not be run has no figures to track. */
  verdict: oneOf("pass", "fail", "inconclusive"),
  /** Figures of different machines can't be compared. */
  cpuModel: nullable(Type.String({ minLength: 1, maxLength: 100 })),
  /** Time of a fixed computation on that machine: how fast a core is. */
  canaryMs: figure,
  ...keyFigures,
  ...streamFigures,
  ...optionals({
    lowerBounds: about(
      "Figures that are lower bounds, because too many requests of their window failed.",
      listOf(oneOf("p95Ms", "steadyP95Ms", "slowdown", "ttftMs", "tpotMs"), 5),
    ),
  }),
});
export type PastDrill = Static<typeof PastDrill>;

export const History = titled(
  "The key figures of the drills of a default branch, in the order of their runs",
  object({
    $schema: constant(HISTORY_ID),
    schemaVersion: constant(HISTORY_VERSION),
    drills: listOf(PastDrill, MAX_PAST_DRILLS),
  }),
);
