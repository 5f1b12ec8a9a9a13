import { cleanLine } from "../report/escape.ts";

/** Why an artifact is no result of a drill that could be merged: one sentence, harmless in a log. */
export class UnfitArtifact extends Error {
  override readonly name = "UnfitArtifact";

  constructor(sentence: string) {
    super(cleanLine(sentence, 500));
  }
}
