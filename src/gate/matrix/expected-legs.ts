import { artifactOf, type Leg, type Need, withoutCopy } from "../../model/facts/leg.ts";

/** A result that was found and is valid. */
export interface FoundLeg {
  readonly leg: Leg;
  /** Whether its own step failed. */
  readonly red: boolean;
}

/** What defines which results there should be. */
export interface Expectation {
  /** Prefix of the artifacts' names. */
  readonly beginning: string;
  readonly found: readonly FoundLeg[];
  /** Names of artifacts that were refused. Their legs are not missing, and they are reported elsewhere. */
  readonly refused: readonly string[];
  /** How many results there have to be; null if not given. */
  readonly count: number | null;
  /** The jobs before this one; null if not given. */
  readonly needs: readonly Need[] | null;
}

/** A leg that left no result. */
export type MissingLeg = Pick<Leg, "job" | "index" | "total">;

export interface Shortfall {
  readonly missing: readonly MissingLeg[];
  /** What is missing or does not match, one sentence each. */
  readonly sentences: readonly string[];
}

const MAX_LISTED = 20;

/**
 * Returns the results that should be there and are not. Each leg names the total of its matrix, so one leg is enough to
 * miss the others. Only `needs` and `count` know about a job that left nothing at all. A missing result never counts as
 * a pass.
 */
export function shortfallOf(expectation: Expectation): Shortfall {
  const { found, refused, count, needs } = expectation;
  // A workflow that is called twice has the same job twice, possibly with matrices of different sizes.
  const bySize = Map.groupBy(found, ({ leg }) => `${leg.job} ${leg.total}`);
  const missing = [...bySize.values()].flatMap((legs) => missingIn(legs, expectation));
  const present = found.length + refused.length;
  return {
    missing,
    sentences: [
      ...[...Map.groupBy(missing, ({ job, total }) => `${job} ${total}`).values()].map(missingSentence),
      ...needsSentences(needs ?? [], missing, expectation),
      ...(count === null || count === present ? [] : [countSentence(count, present)]),
      ...(present === 0 && count === null && needs === null ? [NOTHING] : []),
    ],
  };
}

const NOTHING =
  "No result was found: the drills have to run in jobs before this one, with the same `artifact-name`, and upload their reports.";

/** Every leg must be there as often as the most frequent one: once per call of the workflow. */
function missingIn(legs: readonly FoundLeg[], { beginning, refused }: Expectation): MissingLeg[] {
  const { job = "", total = 0 } = legs[0]?.leg ?? {};
  const refusedNames = refused.map(withoutCopy);
  const places = Array.from({ length: total }, (_, index) => {
    const name = artifactOf(beginning, { job, index, total });
    const lost = refusedNames.filter((other) => other === name).length;
    return { index, there: legs.filter(({ leg }) => leg.index === index).length + lost };
  });
  const calls = Math.max(...places.map(({ there }) => there));
  return places.flatMap(({ index, there }) => Array.from({ length: calls - there }, () => ({ job, index, total })));
}

function missingSentence(legs: readonly MissingLeg[]): string {
  const { job = "", total = 0 } = legs[0] ?? {};
  const which = legs.slice(0, MAX_LISTED).map(({ index }) => index);
  const more = legs.length - which.length;
  const named = `${which.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const noun = legs.length === 1 ? "Leg" : "Legs";
  return `${noun} ${named} of the ${total} of \`${job}\` left no result: cancelled, or ended before the report was uploaded.`;
}

/** A needed job, with the results under its own name. */
interface Claim extends Need {
  readonly legs: readonly FoundLeg[];
  readonly isRefused: boolean;
}

/**
 * Returns what the needed jobs report that the results do not. A need that calls a reusable workflow has a different
 * name than the job in it that ran the drill, and that job does not know the name. Such calls are therefore only
 * counted: there must be as many results, and as many failed ones, as there are calls.
 */
function needsSentences(needs: readonly Need[], missing: readonly MissingLeg[], expectation: Expectation): string[] {
  const { found, refused, beginning } = expectation;
  const claims = needs.map((need): Claim => {
    const legs = found.filter(({ leg }) => leg.job === need.job);
    return { ...need, legs, isRefused: refused.map(withoutCopy).some(isOf(beginning, need.job)) };
  });
  const unrun = claims.filter(({ result }) => result === "cancelled" || result === "skipped");
  const ended = claims.filter((claim) => !unrun.includes(claim));
  const named = ended.filter(({ legs, isRefused }) => legs.length > 0 || isRefused);
  const calls = ended.filter((claim) => !named.includes(claim));
  return [
    ...unrun.map(({ job, result }) => `The job \`${job}\` was ${result}.`),
    ...named.filter((claim) => !isExplained(claim, missing)).map(unexplainedSentence),
    ...callSentences(calls, unclaimed(claims, missing, expectation)),
  ];
}

/** Whether an artifact's name is that of a job's leg. */
function isOf(beginning: string, job: string): (name: string) => boolean {
  return (name) => name === `${beginning}-${job}` || name.startsWith(`${beginning}-${job}-`);
}

function isExplained({ job, result, legs, isRefused }: Claim, missing: readonly MissingLeg[]): boolean {
  return result === "success" || isRefused || legs.some(({ red }) => red) || missing.some((leg) => leg.job === job);
}

/** What no need has under its own name: results, and those of them that explain a failure. */
interface Unclaimed {
  readonly results: number;
  readonly failures: number;
}

function unclaimed(
  claims: readonly Claim[],
  missing: readonly MissingLeg[],
  { found, refused, beginning }: Expectation,
): Unclaimed {
  const isClaimed = (name: string) => claims.some(({ job }) => isOf(beginning, job)(name));
  const jobs = new Set(claims.map(({ job }) => job));
  const others = found.filter(({ leg }) => !jobs.has(leg.job));
  const lost =
    missing.filter(({ job }) => !jobs.has(job)).length + refused.filter((name) => !isClaimed(withoutCopy(name))).length;
  // A call may have the same name as the called job: then that name has more results than legs.
  const surplus = claims.flatMap(({ legs, result }) => {
    const places = new Set(legs.map(({ leg }) => `${leg.index} of ${leg.total}`)).size;
    const red = legs.filter((each) => each.red).length - (result === "failure" ? 1 : 0);
    return legs.length > places ? [{ results: legs.length - places, failures: Math.max(0, red) }] : [];
  });
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  return {
    results: others.length + lost + sum(surplus.map(({ results }) => results)),
    failures: others.filter(({ red }) => red).length + lost + sum(surplus.map(({ failures }) => failures)),
  };
}

function callSentences(calls: readonly Claim[], { results, failures }: Unclaimed): string[] {
  if (results === 0) return calls.map(emptySentence);
  const failed = calls.filter(({ result }) => result !== "success");
  return [
    ...(calls.length <= results
      ? []
      : [`The jobs ${listed(calls)} ended and left ${results} ${results === 1 ? "result" : "results"} between them.`]),
    ...(failed.length <= failures
      ? []
      : failed.length === 1
        ? failed.map(unexplainedSentence)
        : [
            `The jobs ${listed(failed)} ended with failure, although only ${failures} of their drills did: see their logs.`,
          ]),
  ];
}

function listed(claims: readonly Claim[]): string {
  return claims.map(({ job }) => `\`${job}\``).join(", ");
}

function emptySentence({ job, result }: Claim): string {
  return `The job \`${job}\` ended (${result}) and left no result: see its log, and let this job need none but those that drill.`;
}

/** If a job failed and none of its drills did, the cause is not in the results. */
function unexplainedSentence({ job, result }: Claim): string {
  return `The job \`${job}\` ended with ${result}, although no drill of it did: see its log.`;
}

function countSentence(count: number, present: number): string {
  const there = `${present} ${present === 1 ? "is" : "are"}`;
  return present < count
    ? `${count} results have to be there, and ${there}.`
    : `${count} results have to be there, and ${there}: \`legs\` says how many it must be.`;
}
