import { type Static, Type } from "typebox";
import { about, constant, listOf, named, nullable, object, titled } from "../../model/definitions/builders.ts";
import { MergedVerdict, VerdictStatus } from "../../model/definitions/check-data.ts";
import { legFields } from "../../model/definitions/leg-data.ts";
import { Sentences } from "../../model/definitions/message-data.ts";
import { commit, count, line } from "../../model/definitions/scalars.ts";
import { MERGED_ID, MERGED_VERSION } from "./merged-result.ts";

const figure = nullable(Type.Number());
const flag = nullable(Type.Boolean());

/** A leg's or all legs' worst figures; null where there is none. */
const MergedFigures = named(
  "figures",
  object({
    availability: about("0 to 1.", figure),
    p95Ms: figure,
    p95IsLowerBound: about("Whether too many requests of that window failed to know more.", flag),
    ttftMs: about("P95 of the time to the first piece of text.", figure),
    ttftIsLowerBound: flag,
    tpotMs: about("P95 of the time per output token.", figure),
    tpotIsLowerBound: flag,
    recoveryMs: figure,
    slowdown: figure,
    slowdownIsLowerBound: flag,
    slowdownVsBaseline: figure,
    ttftVsBaseline: figure,
    tpotVsBaseline: figure,
  }),
);
export type MergedFigures = Static<typeof MergedFigures>;

const Artifact = named("artifact", object({ id: count, name: line }));

const MergedRun = object({
  id: count,
  attempt: count,
  url: Type.String({ format: "uri", maxLength: 2000 }),
  headSha: nullable(commit),
});

const MergedLeg = object({
  ...legFields,
  title: line,
  artifact: Artifact,
  image: line,
  status: VerdictStatus,
  sentence: Sentences,
  figures: MergedFigures,
  durationMs: Type.Number(),
});

const MissingLeg = object({ job: line, index: count, total: count });
const RefusedArtifact = object({ artifact: Artifact, reason: Sentences });

/** The drills of a whole run. It is written and never read back, so that its lists need no bound. */
export const MergedResult = titled(
  "The merged result of a run's fault drills",
  about(
    "The samples stay in the legs' own results. A figure that nothing supports is null, never 0.",
    object({
      $schema: constant(MERGED_ID),
      schemaVersion: constant(MERGED_VERSION),
      version: about("The drill's own version.", line),
      run: about("The run whose drills these are; null if it could not be determined.", nullable(MergedRun)),
      verdict: about("The worst of the legs' verdicts; a missing or refused result is an error.", MergedVerdict),
      figures: about("The worst of all legs.", MergedFigures),
      legs: listOf(MergedLeg, Infinity),
      missing: about("Legs that left no result.", listOf(MissingLeg, Infinity)),
      refused: about("Artifacts that could not be merged.", listOf(RefusedArtifact, Infinity)),
      notes: about("What does not affect the verdict but must be reported.", listOf(Sentences, Infinity)),
    }),
  ),
);
export type MergedResult = Static<typeof MergedResult>;
