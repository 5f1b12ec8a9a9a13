import type { Outcome } from "../../../../model/sample.ts";
import { formatDuration } from "../../../../model/text/format.ts";
import { plural } from "../words.ts";

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  ok: "ok",
  "http-error": "http-error",
  timeout: "timeout",
  refused: "refused",
  cut: "cut",
  dropped: "dropped",
  "wrong-answer": "wrong-answer",
};

/** What only the page says. */
export const PAGE_WORDS = {
  /** What the page says if its script fails; the page puts the reason for `{reason}`. */
  broken: "This browser can't show the charts and the table of requests: {reason}",
  noScript:
    "The charts and the table of requests need JavaScript, which does not run here. Everything else is on this page; every request is in result.json.",
  slowdown: "P95 during an experiment / steady state",

  distributions: {
    intro:
      "The share of requests that were answered within a time: the further to the left, the faster. A line that ends below 100 % has failed requests; where it crosses the dotted line of 95 % is the P95. The scale of latency is logarithmic.",
    limit: (ms: number) => `limit of the P95: ${formatDuration(ms)}`,
    label: (before: string, after: string) =>
      `Share of requests by latency: ${before} compared with ${after}; in words below`,
    figures: (name: string, p50: string, p95: string) => `${name}: P50 ${p50}, P95 ${p95}`,
    compared: (phase: string) => `compared with the baseline: ${phase}`,
  },

  history: {
    intro:
      "It informs: no check depends on it. The upright line is this run, a cross a run that failed, a ring one on another CPU, whose figures can't be compared.",
    titles: {
      p95: "P95, worst window",
      ttft: "P95 TTFT, worst window",
      tpot: "P95 TPOT, worst window",
      recovery: "Recovery, longest",
    },
    label: (title: string) => `${title}, run by run; the table below says the same in figures`,
    limit: (ms: number) => `limit: ${formatDuration(ms)}`,
  },

  recovery: {
    limit: (ms: number, fromEnd: boolean) =>
      `limit of the recovery: ${formatDuration(ms)}${fromEnd ? " from the end of the process" : ""}`,
    watchedFor: (ms: number) => `, watched for ${formatDuration(ms)}`,
  },

  requests: {
    headings: ["due at", "phase", "outcome", "latency", "status", "prompt", "label", "why it is not ok"],
    /** After the latency, of streamed answers. */
    ofStreams: { ttft: "TTFT", answer: "answer TTFT", tpot: "TPOT", stall: "stall" },
    phase: "phase",
    outcome: "outcome",
    text: "text",
    order: "order",
    all: "all",
    bad: "all but ok",
    outcomes: OUTCOME_WORDS,
    shed: "shed",
    late: "late",
    byExperiment: "caused by the experiment",
    textHint: "prompt, label, reason, status",
    orders: { time: "as they were due", slowest: "slowest first", fastest: "fastest first" },
    ordersOfStreams: { ttft: "longest TTFT first", stall: "longest stall first" },
    firstPage: "First page",
    pageBefore: "Page before",
    nextPage: "Next page",
    lastPage: "Last page",
    tooManyTexts: "(too many different texts: see result.json)",
  },

  timeline: {
    caption:
      "Latency of every request by the time at which it was due. Shaded: an experiment; dashed: the limit of its P95. Drag across or press an experiment's number to look closer, double-click for the whole.",
    /** Follows, of streamed answers. */
    captionOfStreams:
      " Squares: the first text of each answer. Bars: its longest stall, placed by when it happened and how long it was.",
    label:
      "Timeline of all requests. The list of experiments and the table of phases below say the same in words, the table of requests has each of them.",
    usage: "What the container used meanwhile, second by second. Dashed across: what it may use at most.",
    usageOfBaseline: " The dashed line is the baseline's container.",
    windows: "Experiments in the order of time",
    onBaseline: (name: string) => `${name} on the baseline`,
    effect: "effect",
    noEffect: "no effect",
    notVerified: "effect not verified",
    at: (clock: string) => `at ${clock}`,
    after: (ms: number) => `+${formatDuration(ms)}`,
    never: (name: string) => `${name}: never`,
    show: (name: string) => `Show ${name} in the charts`,
    began: "began",
    applied: "applied",
    ended: "ended",
    removed: "removed",
    aborted: "aborted",
    latencyBack: "latency back",
    hungUp: "hung up",
    compared: (phase: string) => `compared: ${phase}`,
    comparedBaseline: (phase: string) => `compared: ${phase}, baseline`,
  },

  /** What the page's script shows. The page gets it as data, so a name in braces represents a text that is put there. */
  script: {
    kinds: {
      ok: "ok",
      baseline: "ok on the baseline",
      byExperiment: "caused by the experiment",
      shed: "shed",
      dropped: "dropped by the generator",
      failed: "failed",
    },
    outcomes: OUTCOME_WORDS,
    shed: "shed",
    late: "late",
    byExperiment: "by the experiment",
    layers: { ttft: "first text", "answer-ttft": "first text after reasoning", stall: "longest stall" },
    layerLimits: {
      p95: "latency limit {limit}",
      ttft: "TTFT limit {limit}",
      "answer-ttft": "answer TTFT limit {limit}",
      stall: "stall limit {limit}",
    },
    firstText: "TTFT {time}",
    answerText: "answer TTFT {time}",
    onlyReasoning: "nothing but reasoning",
    longestStall: "stall {time}",
    logarithmic: "logarithmic",
    wholeDrill: "Whole drill",
    none: "none",
    range: "{first} to {last}",
    requests: "{shown} of {all} requests",
    cpu: "CPU",
    memory: "memory",
    throttled: "throttled periods",
    candidate: "candidate",
    baseline: "baseline",
    comma: ", ",
    of: "of {max}",
    limit: "limit {limit}",
    overTime: "{name} over time: {ranges}",
    notRead: "not read",
    at: "{values} at {time}",
    onBaseline: "{name} on the baseline",
    withoutEffect: "{name}, no effect",
  },
};

/** What the report of all legs of a run says. */
export const LEG_WORDS = {
  title: "Legs",
  leg: "leg",
  verdict: "verdict",
  statuses: {
    pass: "passed",
    fail: "failed",
    inconclusive: "inconclusive",
    error: "could not be run",
    cancelled: "cancelled",
  },
  count: (legs: number, counts: readonly string[]) =>
    legs === 0 ? "no leg" : `${plural(legs, "leg")}: ${counts.join(", ")}`,
  ofStatus: (count: number, status: string) => `${count} ${status}`,
  noResult: "no result",
  refused: "refused",
  lost: "Missing and refused",
  passedLeftOut: (legs: number) => `the rows of ${legs} legs that passed`,
  tableLeftOut: "the table of the legs",
  reportsLeftOut: (legs: number) => `the reports of ${legs} legs`,
  checksLeftOut: "Its checks are left out here, so that this page stays small; its own report has them.",
  checksOfEach: "Checks of each leg",
  checksOf: (leg: string) => `Checks of ${leg}`,
  ownReport: "its own report",
  asTheFork: "As the fork's own run reports it:",
  ofFork: "of the fork",
  theRun: "the run",
  attempt: (attempt: number) => `attempt ${attempt}`,
  allLegs: "all legs",
  result: "result",
  leftNoResult: "It left no result: cancelled, or ended before the report was uploaded.",
  /** After a figure. */
  limit: (limit: string) => ` (${limit})`,
  /** Below a bar: its limit, and what it shows if that is not the figure above. */
  never: (limit: string) => `never, ${limit}`,
  shown: (measured: string, place: string, limit: string) => `${measured} ${place}, ${limit}`,
  intro:
    "Each figure is the worst of its leg. The bar below is of the check that is nearest to its limit, the line across it; that of availability is the share of requests that failed. Each column has one scale.",
  /** How many legs are shown; the page puts the number for `{shown}`. */
  shownOf: (legs: number) => `{shown} of ${plural(legs, "leg")}`,
  filter: {
    verdict: "verdict",
    text: "text",
    order: "order",
    all: "all",
    allButPassed: (legs: number) => `all but passed (${legs})`,
    status: (status: string, legs: number) => `${status} (${legs})`,
    textHint: "leg, image, drill",
    orders: {
      worst: "worst first",
      place: "as in the matrix",
      limit: "nearest to a limit first",
      availability: "lowest availability first",
      p95: "highest P95 first",
      recovery: "longest recovery first",
    },
  },
};
