import { cleanLine } from "../report/escape.ts";
import { UnfitAnswer } from "../report/patience.ts";

/** Why an artifact is no result of a drill that could be merged: one sentence, harmless in a log. */
export class UnfitArtifact extends UnfitAnswer {
  override readonly name = "UnfitArtifact";

  constructor(sentence: string) {
    super(cleanLine(sentence, 500));
  }
}
