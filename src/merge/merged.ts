import { type MissingLeg, shortfallOf } from "../core/matrix/expected-legs.ts";
import type { Need } from "../core/matrix/leg.ts";
import { type JudgedLeg, mergeVerdicts } from "../core/matrix/merged-verdict.ts";
import type { Verdict } from "../core/verdict.ts";
import { artifactUrl } from "../report/artifact.ts";
import { cleanLine } from "../report/escape.ts";
import type { Gathered, RefusedArtifact } from "./gather.ts";
import type { LegReport } from "./leg.ts";
import { isFromFork, type Subject } from "./subject.ts";

/** The whole of a run's drills: one value that every form of the merged report is made of. */
export interface Merged {
  readonly verdict: Verdict;
  readonly legs: readonly LegReport[];
  readonly refused: readonly RefusedArtifact[];
  readonly missing: readonly MissingLeg[];
  /** What is missing, was refused or is wrong beside the legs that are there, one sentence each. */
  readonly errors: readonly string[];
  /** What decides nothing but has to be seen. */
  readonly notes: readonly string[];
  /** Null when it could not even be told which run it is. */
  readonly subject: Subject | null;
  /** Our own version. */
  readonly version: string;
}

/** What is known of the legs from elsewhere than from them. */
export interface Asked {
  readonly beginning: string;
  readonly count: number | null;
  readonly needs: readonly Need[] | null;
}

/** Makes one of all legs that were gathered. */
export function mergeLegs(gathered: Gathered, asked: Asked, subject: Subject, version: string): Merged {
  const { legs, refused } = gathered;
  const names = refused.map(({ artifact }) => artifact.name);
  const { missing, sentences } = shortfallOf({ ...asked, found: legs, refused: names });
  const errors = [
    ...(subject.other?.conclusion === "cancelled" ? ["The run was cancelled before it had ended."] : []),
    ...sentences,
    ...refused.map(({ artifact, reason }) => `The artifact \`${plain(artifact.name)}\` was refused. ${reason}`),
  ];
  const verdict = mergeVerdicts(isFromFork(subject) ? legs.map(withoutTheirWords) : legs, errors);
  return { verdict, legs, refused, missing, errors, notes: notesOf(verdict, legs, subject), subject, version };
}

/** Why a drill could not be run is a text of its own run: of a fork it stands where the fork's own report does. */
function withoutTheirWords({ title, verdict }: LegReport): JudgedLeg {
  if (verdict.status !== "error") return { title, verdict };
  return { title, verdict: { ...verdict, sentence: "The drill could not be run; the fork's run reports why." } };
}

/** The report of a run whose results could not be looked at. */
export function mergeOfNothing(problems: readonly string[], subject: Subject | null, version: string): Merged {
  const errors = problems.map((each) => cleanLine(each));
  const verdict = mergeVerdicts([], errors);
  return { verdict, legs: [], refused: [], missing: [], errors, notes: [], subject, version };
}

/** Where a leg's artifact is; made of GitHub's own numbers, nothing that a result says is in it. */
export function addressOf({ subject }: Merged, { artifact }: Pick<LegReport, "artifact">): string | null {
  return artifactUrl(subject?.runUrl ?? null, artifact.id);
}

/** The image of all legs; null where they have more than one. */
export function theImage({ legs }: Merged): string | null {
  const [image, ...others] = new Set(legs.map((leg) => leg.image));
  return image === undefined || others.length > 0 ? null : image;
}

function notesOf({ status, tolerated }: Verdict, legs: readonly LegReport[], subject: Subject): string[] {
  const { other } = subject;
  const versions = new Set(legs.map(({ image }) => image)).size;
  return [
    ...(status === "pass" && other !== null && !["success", "cancelled", ""].includes(other.conclusion)
      ? [`Every leg passed, yet the run ended with ${other.conclusion}: see the run.`]
      : []),
    ...(isFromFork(subject) && versions > 0
      ? ["The commit is in a fork: these figures are what the fork's own run reports, and its check is what counts."]
      : []),
    ...tolerated.map((reason) => `Allowed to fail: ${reason}`),
  ];
}

function plain(name: string): string {
  return cleanLine(name, 100).replaceAll("`", "'");
}
