import { cleanLine } from "../../model/text/escape.ts";
import type { Merged } from "./merged.ts";

const LONGEST_NAME = 200;

/** A copy in which each text is one line without control characters. A renderer still has to escape it. */
export function cleanMerged(merged: Merged): Merged {
  const { verdict, legs, refused, missing, subject } = merged;
  const line = (text: string) => cleanLine(text);
  const name = (text: string) => cleanLine(text, LONGEST_NAME);
  return {
    verdict: { ...verdict, sentence: line(verdict.sentence), reasons: verdict.reasons.map(line) },
    legs: legs.map((leg) => ({ ...leg, title: name(leg.title), image: name(leg.image) })),
    refused: refused.map(({ artifact, reason }) => ({
      artifact: { ...artifact, name: name(artifact.name) },
      reason: line(reason),
    })),
    missing: missing.map((leg) => ({ ...leg, job: name(leg.job) })),
    errors: merged.errors.map(line),
    notes: merged.notes.map(line),
    subject:
      subject === null || subject.other === null
        ? subject
        : { ...subject, other: { ...subject.other, headRepository: name(subject.other.headRepository) } },
    version: line(merged.version),
  };
}
