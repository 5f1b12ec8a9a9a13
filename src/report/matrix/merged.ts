import { topicOf } from "../../gate/advice/said-once.ts";
import { type MissingLeg, shortfallOf } from "../../gate/matrix/expected-legs.ts";
import { type JudgedLeg, mergeVerdicts } from "../../gate/matrix/merged-verdict.ts";
import type { Verdict } from "../../gate/verdict/verdict.ts";
import { artifactUrl } from "../../github/artifact.ts";
import { isFromFork, type Subject } from "../../github/results/subject.ts";
import type { Need } from "../../model/facts/leg.ts";
import { type Message, message, type Sentences } from "../../model/message.ts";
import type { LegReport } from "./merged-leg.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "verdict.fork-error": NoArgs;
    "merge.not-possible": NoArgs;
    /** The reason follows. */
    "merge.artifact-refused": { readonly artifact: string };
    "merge.run-cancelled": NoArgs;
    /** Every leg passed, but the run did not: GitHub's word for how it ended. */
    "merge.run-not-successful": { readonly conclusion: string };
    "merge.legs-not-counted": NoArgs;
    "merge.fork-figures": NoArgs;
    /** What follows decides nothing. */
    "merge.allowed-to-fail": NoArgs;
    /** What precedes is true of these legs too, with other figures. */
    "merge.likewise": { readonly legs: readonly string[] };
  }
}

/** An artifact that looked like a leg's and can't be merged. */
export interface RefusedArtifact {
  readonly artifact: { readonly id: number; readonly name: string };
  readonly reason: Sentences;
}

export interface Gathered {
  /** By the names of their artifacts, without those that a later attempt has done again. */
  readonly legs: readonly LegReport[];
  readonly refused: readonly RefusedArtifact[];
}

/** All drills of a run: every format of the merged report is made of this value. */
export interface Merged {
  readonly verdict: Verdict;
  readonly legs: readonly LegReport[];
  readonly refused: readonly RefusedArtifact[];
  readonly missing: readonly MissingLeg[];
  /** What is missing, was refused or is wrong besides the legs themselves. */
  readonly errors: readonly Sentences[];
  /** What does not affect the verdict but must be reported. */
  readonly notes: readonly Sentences[];
  /** Null if it is not known which run it is. */
  readonly subject: Subject | null;
  /** Our own version. */
  readonly version: string;
}

/** What is known of the legs from elsewhere than from them. */
export interface MergeRequest {
  readonly beginning: string;
  readonly count: number | null;
  readonly needs: readonly Need[] | null;
}

/** Makes one of all legs that were gathered. */
export function mergeLegs(gathered: Gathered, asked: MergeRequest, subject: Subject, version: string): Merged {
  const { refused } = gathered;
  const legs = withTitlesApart(gathered.legs);
  const names = refused.map(({ artifact }) => artifact.name);
  const { missing, problems } = shortfallOf({ ...asked, found: legs, refused: names });
  const errors = [
    ...(subject.other?.conclusion === "cancelled" ? [[message("merge.run-cancelled", {})]] : []),
    ...problems.map((each) => [each]),
    ...refused.map(({ artifact, reason }) => [
      message("merge.artifact-refused", { artifact: artifact.name }),
      ...reason,
    ]),
    ...unexplained(legs, asked, subject),
  ];
  const verdict = mergeVerdicts(isFromFork(subject) ? legs.map(withoutTheirWords) : legs, errors);
  return { verdict, legs, refused, missing, errors, notes: notesOf(verdict, legs, subject), subject, version };
}

/** A drill whose report was not uploaded leaves nothing behind but the end of its run. */
function unexplained(legs: readonly LegReport[], { count }: MergeRequest, { other }: Subject): Sentences[] {
  if (other === null || count !== null || ENDED_WELL.includes(other.conclusion)) return [];
  if (legs.length === 0 || legs.some(({ verdict }) => verdict.status !== "pass")) return [];
  return [[notSuccessful(other.conclusion), message("merge.legs-not-counted", {})]];
}

function notSuccessful(conclusion: string): Message {
  return message("merge.run-not-successful", { conclusion });
}

/** A cancelled run has an error of its own. */
const ENDED_WELL: readonly string[] = ["success", "cancelled", ""];

/** Several drills of one job and leg, as those of a workflow that is called twice, get their image or a number into their titles. */
function withTitlesApart(legs: readonly LegReport[]): LegReport[] {
  const byImage = apart(legs, ({ image }) => ` · ${image}`);
  return apart(byImage, (_, index) => ` (${index + 1})`);
}

function apart(legs: readonly LegReport[], more: (leg: LegReport, index: number) => string): LegReport[] {
  const alike = Map.groupBy(legs, ({ title }) => title);
  return legs.map((leg) => {
    const group = alike.get(leg.title) ?? [];
    return group.length < 2 ? leg : { ...leg, title: `${leg.title}${more(leg, group.indexOf(leg))}` };
  });
}

/** The reason why a drill could not be run is a text of its run: a fork's is only in the fork's own report. */
function withoutTheirWords({ title, verdict }: LegReport): JudgedLeg {
  if (verdict.status !== "error") return { title, verdict };
  return { title, verdict: { ...verdict, sentence: [message("verdict.fork-error", {})] } };
}

/** The report of a run whose results could not be looked at. */
export function mergeOfNothing(problems: readonly Sentences[], subject: Subject | null, version: string): Merged {
  const errors = problems.map((each) => (each.length === 0 ? [message("merge.not-possible", {})] : each));
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

function notesOf({ status }: Verdict, legs: readonly LegReport[], subject: Subject): Sentences[] {
  const { other } = subject;
  const versions = new Set(legs.map(({ image }) => image)).size;
  return [
    ...(status === "pass" && other !== null && !ENDED_WELL.includes(other.conclusion)
      ? [[notSuccessful(other.conclusion)]]
      : []),
    ...(isFromFork(subject) && versions > 0 ? [[message("merge.fork-figures", {})]] : []),
    ...allowedToFail(legs),
  ];
}

/** What is allowed to fail: once for all legs, with the first one's figures. */
function allowedToFail(legs: readonly LegReport[]): Sentences[] {
  const all = legs.flatMap(({ title, verdict }) => verdict.tolerated.map((reason) => ({ title, reason })));
  const alike = Map.groupBy(all, ({ reason }) => JSON.stringify(reason.map(topicOf)));
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const titles = [...new Set(others.map(({ title }) => title))].filter((title) => title !== first.title);
    const likewise = titles.length === 0 ? [] : [message("merge.likewise", { legs: titles })];
    return [
      [
        message("merge.allowed-to-fail", {}),
        message("verdict.leg", { title: first.title }),
        ...first.reason,
        ...likewise,
      ],
    ];
  });
}
