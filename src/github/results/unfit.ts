import { cleanLine } from "../../model/text/escape.ts";
import { UnfitAnswer } from "../retry.ts";

/** Why an artifact can't be merged: one sentence that is safe in a log. */
export class UnfitArtifact extends UnfitAnswer {
  override readonly name = "UnfitArtifact";

  constructor(sentence: string) {
    super(cleanLine(sentence, 500));
  }
}
