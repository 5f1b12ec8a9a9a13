import { cleanLine } from "../../model/text/escape.ts";
import { UnfitAnswer } from "../retry.ts";

/** Why an artifact is no result of a drill that could be merged: one sentence, harmless in a log. */
export class UnfitArtifact extends UnfitAnswer {
  override readonly name = "UnfitArtifact";

  constructor(sentence: string) {
    super(cleanLine(sentence, 500));
  }
}
