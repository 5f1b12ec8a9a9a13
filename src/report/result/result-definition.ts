import { type Static, Type } from "typebox";
import {
  about,
  constant,
  listOf,
  named,
  nullable,
  object,
  oneOf,
  row,
  titled,
} from "../../model/definitions/builders.ts";
import { Verdict } from "../../model/definitions/check-data.ts";
import { Message } from "../../model/definitions/message-data.ts";
import { phaseFields } from "../../model/definitions/phase-data.ts";
import { planFields, targetFields } from "../../model/definitions/plan-data.ts";
import { baselineFields, comparisonFields, recordFields } from "../../model/definitions/record-data.ts";
import { count, flag, line, milliseconds, name } from "../../model/definitions/scalars.ts";
import { OUTCOMES } from "../../model/sample.ts";
import { Provenance } from "./provenance-definition.ts";
import { SAMPLE_COLUMNS } from "./samples.ts";
import { SCHEMA_ID, SCHEMA_VERSION } from "./schema-id.ts";

const ResultPlan = object({
  target: object({
    ...targetFields,
    envKeys: about(
      "Names of the environment variables. Their values can be secrets, so they are left out.",
      listOf(line, 1000),
    ),
  }),
  ...planFields,
});
export type ResultPlan = Static<typeof ResultPlan>;

const StreamRow = row(
  about("Time to the first piece of text; null: none came", nullable(milliseconds)),
  about("Time per output token; null: not applicable", nullable(milliseconds)),
  about("Longest time between two pieces of text; null: not applicable", nullable(milliseconds)),
  about("Words of the answer.", count),
  about("Whether the first piece of text was reasoning.", flag),
  about("Time to the first piece of the answer itself; null: it is nothing but reasoning", nullable(milliseconds)),
  about("Time to the beginning of the longest time between two pieces", nullable(milliseconds)),
);

/** In the order of SAMPLE_COLUMNS. */
const SampleRow = about(
  "A row with the columns of sampleColumns.",
  row(
    name,
    milliseconds,
    about("null: never sent", nullable(milliseconds)),
    milliseconds,
    about("From the intended send time; a failed request counts as at least the request time-out.", milliseconds),
    oneOf(...OUTCOMES),
    nullable(Type.Integer()),
    nullable(line),
    about("Why it is not `ok`.", nullable(Message)),
    about("Whether the load generator sent it late.", flag),
    about("The service rejected it with 429 or 503 and Retry-After.", flag),
    about("The experiment itself caused its failure, so it is not judged.", flag),
    about("Dropped because the maximum number of requests that the generator can hold were already waiting.", flag),
    about("null: not streamed, or no stream began", nullable(StreamRow)),
  ),
);
export type SampleRow = Static<typeof SampleRow>;

const ResultPhase = named("phase", object({ ...phaseFields, samples: listOf(SampleRow, 1_000_000) }));
export type ResultPhase = Static<typeof ResultPhase>;

const ResultComparison = object({ ...comparisonFields, candidate: ResultPhase, baseline: ResultPhase });
export type ResultComparison = Static<typeof ResultComparison>;

const ResultBaseline = object({
  ...baselineFields,
  comparisons: about(
    "The candidate compared with the baseline. Both get the same requests in turn, so their samples are pairs.",
    listOf(ResultComparison, 1000),
  ),
});
export type ResultBaseline = Static<typeof ResultBaseline>;

/** A whole drill as a file. It is enough to judge the drill again. */
export const Result = titled(
  "The result of a fault drill",
  about(
    "Times are milliseconds. Fields named …AtMs count from the start of the drill. An unknown figure is null, never 0.",
    object({
      $schema: constant(SCHEMA_ID),
      schemaVersion: constant(SCHEMA_VERSION),
      provenance: Provenance,
      verdict: Verdict,
      plan: ResultPlan,
      sampleColumns: about("The columns of a sample's row.", constant(SAMPLE_COLUMNS)),
      phases: listOf(ResultPhase, 1000),
      baseline: about("The record of the baseline image; null if the plan has none.", nullable(ResultBaseline)),
      ...recordFields,
    }),
  ),
);
export type Result = Static<typeof Result>;
