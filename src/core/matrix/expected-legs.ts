import { artifactOf, type Leg, type Need } from "./leg.ts";

/** A result that was found and is fit. */
export interface FoundLeg {
  readonly leg: Leg;
  /** Whether its own step ended red. */
  readonly red: boolean;
}

/** Everything that says which results there should be. */
export interface Expectation {
  /** What the artifacts' names begin with. */
  readonly beginning: string;
  readonly found: readonly FoundLeg[];
  /** The names of artifacts that were refused: those legs are not missing, and told elsewhere. */
  readonly refused: readonly string[];
  /** How many there have to be; null where nobody said. */
  readonly count: number | null;
  /** The jobs before; null where nobody said. */
  readonly needs: readonly Need[] | null;
}

/** A leg that left no result. */
export type MissingLeg = Pick<Leg, "job" | "index" | "total">;

export interface Shortfall {
  readonly missing: readonly MissingLeg[];
  /** Whatever makes the whole more than the results that are there, one sentence each. */
  readonly sentences: readonly string[];
}

const MOST_LISTED = 20;

/**
 * What should be there and is not. Each leg says of how many it is one, so one of them is enough to miss the others; of
 * a job that left nothing at all only `needs` and `count` know. Nothing is taken for a pass because nobody spoke of it.
 */
export function shortfallOf(expectation: Expectation): Shortfall {
  const { found, refused, count, needs } = expectation;
  const byJob = Map.groupBy(found, ({ leg }) => leg.job);
  const missing = [...byJob.values()].flatMap((legs) => missingIn(legs, expectation));
  const present = found.length + refused.length;
  return {
    missing,
    sentences: [
      ...[...byJob].flatMap(([job, legs]) => disagreement(job, legs)),
      ...[...Map.groupBy(missing, ({ job }) => job)].map(([job, legs]) => missingSentence(job, legs)),
      ...(needs ?? []).flatMap((need) => needSentences(need, byJob.get(need.job) ?? [], missing, expectation)),
      ...(count === null || count === present ? [] : [countSentence(count, present)]),
      ...(present === 0 && count === null && needs === null ? [NOTHING] : []),
    ],
  };
}

const NOTHING =
  "No result was found: the drills have to run in jobs before this one, with the same `artifact-name`, and upload their reports.";

function missingIn(legs: readonly FoundLeg[], { beginning, refused }: Expectation): MissingLeg[] {
  const total = Math.max(...legs.map(({ leg }) => leg.total));
  const job = legs[0]?.leg.job ?? "";
  const seen = new Set(legs.map(({ leg }) => leg.index));
  return Array.from({ length: total }, (_, index) => ({ job, index, total })).filter(
    (leg) => !seen.has(leg.index) && !refused.includes(artifactOf(beginning, leg)),
  );
}

function disagreement(job: string, legs: readonly FoundLeg[]): string[] {
  const totals = [...new Set(legs.map(({ leg }) => leg.total))].toSorted((a, b) => a - b);
  return totals.length < 2 ? [] : [`The legs of \`${job}\` disagree on how many they are (${totals.join(" and ")}).`];
}

function missingSentence(job: string, legs: readonly MissingLeg[]): string {
  const total = legs[0]?.total ?? 0;
  const which = legs.slice(0, MOST_LISTED).map(({ index }) => index);
  const more = legs.length - which.length;
  const named = `${which.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const noun = legs.length === 1 ? "Leg" : "Legs";
  return `${noun} ${named} of the ${total} of \`${job}\` left no result: cancelled, or ended before the report was uploaded.`;
}

/** A job that failed although nothing of its drills did, failed at something that the results don't tell. */
function needSentences(
  { job, result }: Need,
  legs: readonly FoundLeg[],
  missing: readonly MissingLeg[],
  { beginning, refused }: Expectation,
): string[] {
  if (result === "cancelled" || result === "skipped") return [`The job \`${job}\` was ${result}.`];
  const isRefused = refused.some((name) => name === `${beginning}-${job}` || name.startsWith(`${beginning}-${job}-`));
  if (isRefused) return [];
  if (legs.length === 0) {
    return [
      `The job \`${job}\` ended (${result}) and left no result: see its log, and let this job need none but those that drill.`,
    ];
  }
  const isExplained = result === "success" || legs.some(({ red }) => red) || missing.some((leg) => leg.job === job);
  return isExplained ? [] : [`The job \`${job}\` ended with ${result}, although no drill of it did: see its log.`];
}

function countSentence(count: number, present: number): string {
  const there = `${present} ${present === 1 ? "is" : "are"}`;
  return present < count
    ? `${count} results have to be there, and ${there}.`
    : `${count} results have to be there, and ${there}: \`legs\` says how many it must be.`;
}
