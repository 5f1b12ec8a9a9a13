import { type Static, Type } from "typebox";
import { about, nullable, object } from "../../model/definitions/builders.ts";
import { Leg } from "../../model/definitions/leg-data.ts";
import { address, commit, line } from "../../model/definitions/scalars.ts";

/** Where a report comes from. */
export const Provenance = object({
  version: about("The drill's own version.", line),
  /** The action that ran, as `owner/repository` and the reference it was used at; null in a terminal. */
  action: nullable(object({ repository: line, ref: line })),
  runUrl: nullable(address),
  runAttempt: about(
    "Which attempt of the run; null in a terminal.",
    nullable(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
  ),
  headSha: nullable(commit),
  /** How to run the same drill in a terminal. Never with a value of the target's environment in it. */
  localCommand: nullable(line),
  leg: about("Which job of the workflow drilled, and which leg of its matrix; null in a terminal.", nullable(Leg)),
});
export type Provenance = Static<typeof Provenance>;
