import { artifactOf, type Leg, type Need, withoutCopy } from "../../model/facts/leg.ts";
import { type Message, message } from "../../model/message.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "merge.no-results": NoArgs;
    /** Indexes of the first missing legs, and how many are missing. */
    "merge.legs-missing": {
      readonly job: string;
      readonly total: number;
      readonly indexes: readonly number[];
      readonly missing: number;
    };
    "merge.job-not-run": { readonly job: string; readonly result: Need["result"] };
    "merge.job-without-result": { readonly job: string; readonly result: Need["result"] };
    "merge.job-failed-unexplained": { readonly job: string; readonly result: Need["result"] };
    "merge.jobs-without-results": { readonly jobs: readonly string[]; readonly results: number };
    "merge.jobs-failed-unexplained": { readonly jobs: readonly string[]; readonly failures: number };
    "merge.too-few-results": { readonly expected: number; readonly found: number };
    "merge.too-many-results": { readonly expected: number; readonly found: number };
  }
}

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
  /** What is missing or does not match. */
  readonly problems: readonly Message[];
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
    problems: [
      ...[...Map.groupBy(missing, ({ job, total }) => `${job} ${total}`).values()].map(legsMissing),
      ...needsProblems(needs ?? [], missing, expectation),
      ...(count === null || count === present ? [] : [wrongCount(count, present)]),
      ...(present === 0 && count === null && needs === null ? [message("merge.no-results", {})] : []),
    ],
  };
}

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

function legsMissing(legs: readonly MissingLeg[]): Message {
  const { job = "", total = 0 } = legs[0] ?? {};
  const indexes = legs.slice(0, MAX_LISTED).map(({ index }) => index);
  return message("merge.legs-missing", { job, total, indexes, missing: legs.length });
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
function needsProblems(needs: readonly Need[], missing: readonly MissingLeg[], expectation: Expectation): Message[] {
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
    ...unrun.map(({ job, result }) => message("merge.job-not-run", { job, result })),
    ...named.filter((claim) => !isExplained(claim, missing)).map(unexplained),
    ...callProblems(calls, unclaimed(claims, missing, expectation)),
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

function callProblems(calls: readonly Claim[], { results, failures }: Unclaimed): Message[] {
  if (results === 0) return calls.map(({ job, result }) => message("merge.job-without-result", { job, result }));
  const failed = calls.filter(({ result }) => result !== "success");
  return [
    ...(calls.length <= results ? [] : [message("merge.jobs-without-results", { jobs: calls.map(jobOf), results })]),
    ...(failed.length <= failures
      ? []
      : failed.length === 1
        ? failed.map(unexplained)
        : [message("merge.jobs-failed-unexplained", { jobs: failed.map(jobOf), failures })]),
  ];
}

function jobOf({ job }: Claim): string {
  return job;
}

/** If a job failed and none of its drills did, the cause is not in the results. */
function unexplained({ job, result }: Claim): Message {
  return message("merge.job-failed-unexplained", { job, result });
}

function wrongCount(expected: number, found: number): Message {
  return message(found < expected ? "merge.too-few-results" : "merge.too-many-results", { expected, found });
}
