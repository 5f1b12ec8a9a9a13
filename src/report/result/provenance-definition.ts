import { type Static, Type } from "typebox";
import { about, nullable, object } from "../../model/definitions/builders.ts";
import { Leg } from "../../model/definitions/leg-data.ts";
import { address, commit, line } from "../../model/definitions/scalars.ts";

/** Where a report comes from. */
export const Provenance = object({
  version: about("Version of the drill.", line),
  /** The action that ran, as `owner/repository` and the reference it was used at; null in a terminal. */
  action: nullable(object({ repository: line, ref: line })),
  /** Of the version that ran. */
  docs: Type.Optional(about("Address of the documentation's folder; null if it is not known.", nullable(address))),
  runUrl: nullable(address),
  runAttempt: about(
    "Attempt of the workflow run, counted from 1; null in a terminal.",
    nullable(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
  ),
  headSha: nullable(commit),
  /** How to run the same drill in a terminal. Never contains a value of the target's environment. */
  localCommand: nullable(line),
  leg: about("The job that ran the drill and its leg of the matrix; null in a terminal.", nullable(Leg)),
});
export type Provenance = Static<typeof Provenance>;
