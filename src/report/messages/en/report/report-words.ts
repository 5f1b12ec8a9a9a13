import type { Check, CheckStatus } from "../../../../model/check.ts";
import { place, STEADY_STATE } from "../../../../model/facts/place.ts";
import type { Message, MessageCode } from "../../../../model/message.ts";
import { METRICS, type MetricName } from "../../../../model/metrics.ts";
import { isMinimum, OBJECTIVES, type Objective, type ObjectiveKind } from "../../../../model/objectives.ts";
import type { Trigger } from "../../../../model/record.ts";
import { formatCount, formatDuration, formatLimit, formatMeasured } from "../../../../model/text/format.ts";
import { listed } from "../../../../model/text/listed.ts";
import type { FullReport, Text } from "../../../document/blocks.ts";
import type { LastRuns } from "../../../facts/before.ts";
import { code } from "../../parts.ts";
import { OUTAGES } from "../experiments/recovery-messages.ts";
import { replyText } from "../reply-messages.ts";
import { failuresByOutcome, plural } from "../words.ts";

/** Terms that need a meaning, and what they mean. */
const TERMS: readonly (readonly [term: string, meaning: string])[] = [
  ["P50", "The time within which half of the requests were answered."],
  [
    "P95",
    "The time within which 95 % of the requests were answered. A failed request counts as at least the request timeout.",
  ],
  ["steady state", "The service before any experiment, under the same load."],
  ["proven", "What the requests show at 95 % confidence, not only what was measured."],
  [
    "recovery",
    "The time to the first good answer: after a crash or stop from its start, after a load from the end of the experiment and without the time that an answer usually takes.",
  ],
  [
    "throttled",
    "Paused by the kernel because the container had used up its CPU quota. The share is of periods of 100 ms.",
  ],
  ["canary", "A fixed computation that runs once per second on the runner. If its time varies, the runner is busy."],
  ["steal", "CPU time that the host of the runner gave to other machines."],
  ["generator lag", "How late the drill sent its own requests: a property of the runner, not of the service."],
  ["leaning", "The direction in which a check points that is not decided."],
  ["shed", "Rejected in time, with 429 or 503 and Retry-After."],
  ["stressor", "A process that an experiment runs inside the container to use up a resource."],
];

/** What frames a report: its verdict, its checks, and what went wrong. */
export const REPORT_WORDS = {
  verdict: {
    pass: "Fault drill passed",
    fail: "Fault drill failed",
    inconclusive: "Fault drill inconclusive",
    error: "Fault drill could not be run",
    cancelled: "Fault drill cancelled",
  },
  /** What a status is called if only its symbol is shown. */
  status: {
    pass: "pass",
    fail: "fail",
    inconclusive: "inconclusive",
    error: "error",
    cancelled: "cancelled",
    "not-applicable": "not applicable",
  },
  sides: { candidate: "candidate", baseline: "baseline" },
  metric: (name: MetricName) => METRICS[name].label,
  objective: (kind: ObjectiveKind) => OBJECTIVES[kind].label,
  /** The title of an objective's worst figure. */
  worst: (kind: ObjectiveKind) => OBJECTIVES[kind].output?.title ?? "",
  /** The name of a phase or of another part of the drill. */
  phase: (name: string) => (name === STEADY_STATE ? "steady state" : name),
  /** Where something was: `under cpu-overload`, `in the steady state`, `after kill-restart`. */
  place: place,
  /** How requests failed, by their outcomes. */
  failures: failuresByOutcome,

  document: {
    sections: "Sections",
    files: "Files",
    /** The line of a comment that leads to the page, by what became of its upload. */
    fullReport: {
      done: (url: string): Text => [
        { link: "Full report", to: url },
        ": every request, chart and figure, in report.html of the artifact",
      ],
      unknown: (url: string): Text => [{ link: "Full report", to: url }, ": report.html in the artifacts of the run"],
      failed: (url: string): Text => [
        "Full report: it could not be uploaded. ",
        { link: "The run", to: url },
        " has the log and the summary.",
      ],
    } satisfies Record<FullReport["upload"], (url: string) => Text>,
    more: (count: number) => `… and ${count} more`,
    moreBelow: (count: number) => `… and ${count} more, below`,
    truncated: (leftOut: readonly string[]) =>
      `Truncated to fit: ${leftOut.join(", ").toLowerCase()}. The report files of the run have everything.`,
    /** An annotation of the run. */
    note: (title: string) => `Fault drill: ${title}`,
    notes: "Fault drill",
    noComment: "no comment",
    noArtifact: "no artifact",
    moreNotes: (count: number) => `${count} more; the summary of the run has them all.`,
    /** Names of test suites. */
    suites: "fault drill",
    suite: (image: string) => `fault drill of ${image}`,
  },

  chart: {
    handle: "Latency over the drill",
    title: (unit: string) => `Latency over the drill, ${unit}`,
    time: "time, s",
    latency: (unit: string) => `latency, ${unit}`,
    slowest: "Blue: the slowest request in each of 60 equal parts of the drill, from its first request on.",
    limit: "Red: the limit of the P95.",
    experiments: (names: readonly string[]) => `Experiments: ${names.join(", ")}.`,
    from: (name: string, fromS: number, toS: number) => `${name} ${fromS}–${toS} s`,
    at: (name: string, ms: number) => `${name} at ${formatDuration(ms)}`,
  },

  checks: {
    title: "Checks",
    headings: ["check", "limit", "measured", "requests", "verdict"],
    /** As in `P95 under cpu-overload`. */
    name: (kind: ObjectiveKind, scope: string) => `${OBJECTIVES[kind].label} ${checkedPlace(kind, scope)}`,
    /** The same of several in one place, as in `availability and P95 under cpu-overload`. */
    names: (kinds: readonly ObjectiveKind[], where: string) =>
      `${listed(kinds.map((kind) => OBJECTIVES[kind].label))} ${where}`,
    /** What the service has to do there, as in `answer more requests and answer faster under cpu-overload`. */
    goals: (kinds: readonly (ObjectiveKind | "running")[], where: string) =>
      `${listed(kinds.map((kind) => (kind === "running" ? "keep running" : OBJECTIVES[kind].goal)))} ${where}`,
    place: checkedPlace,
    /** The handle of those that passed. */
    passed: (count: number, notApplicable: number) =>
      `${plural(count, "check")} passed${notApplicable === 0 ? "" : `, ${notApplicable} not applicable`}`,
    proven: (measured: string, objective: Objective, proven: number) =>
      `${measured} (${isMinimum(objective) ? "≥" : "≤"} ${formatMeasured(objective, proven)} proven)`,
    answered: (ok: number, requests: number) => `${formatCount(ok)} of ${formatCount(requests)} answered`,
    /** A ratio to the baseline with its interval at 95 %, as in `1.04x (0.98–1.10)`. */
    ratio: (objective: Objective, measured: number, low: number | null, high: number | null) => {
      const end = (ratio: number) => formatMeasured(objective, ratio).replace(/x$/, "");
      const interval = low === null ? "" : ` (${end(low)}–${high === null ? "∞" : end(high)})`;
      return `${formatMeasured(objective, measured)}${interval}`;
    },
    failedRequests: "failed requests",
    pairs: (count: number) => plural(count, "pair"),
    parts: (count: number) => plural(count, "part"),
    outages: (count: number, trigger: Trigger) => plural(count, OUTAGES[trigger].noun),
    comparison: (kind: ObjectiveKind, status: Exclude<CheckStatus, "not-applicable">) =>
      OBJECTIVES[kind].comparison?.[status] ?? "",
    notApplicable: "not applicable",
    leaning: (status: NonNullable<Check["leaning"]>) => `leaning ${status}`,
    noData: "no data",
    open: "open",
    /**
     * What broke a limit, next to the figure or in its place: without it `8 ms` next to a limit of 10 s reads as kept.
     * The first one of a check's reasons in this order.
     */
    failed: {
      "service.crashed": (figure: string) => `crashed, else ${figure}`,
      "stop.request-cut-off": (figure: string) => `request cut off, ended in ${figure}`,
      "stop.signal-ignored": (figure: string) => `signal ignored, killed after ${figure}`,
      "stop.not-ended": (figure: string) => `did not end, killed after ${figure}`,
      "stop.not-ended-behind-init": (figure: string) => `did not end, killed after ${figure}`,
      "stop.not-ended-behind-first": (figure: string) => `did not end, killed after ${figure}`,
      "degrading.not-entered": () => "degraded mode not entered",
      "window.outage": (figure: string) => `outage, ${figure} in all`,
      "window.broken-for-a-while": (figure: string) => `broken for a while, ${figure} in all`,
      "recovery.crash-loop": () => "never: crash loop",
      "recovery.runs-without-service": () => "never: service gone",
      "recovery.no-restart-policy": () => "never: not restarted",
      "recovery.clean-exit": () => "never: not restarted",
      "recovery.not-restarted": () => "never: not restarted",
      "recovery.not-listening": () => "never: port closed",
      "recovery.no-good-answer": () => "never: no good answer",
      "recovery.never": () => "never: no good answer",
      "noticed.never": () => "not noticed",
    } satisfies Partial<Record<MessageCode, (figure: string) => string>>,
    mayFail: (outcome: string) => (outcome === "" ? "may fail" : `${outcome}, may fail`),
  },

  limits: {
    /** An objective with its limit, if that is known. */
    objective: (kind: ObjectiveKind, objective: Objective | null) => {
      const limit = objective === null ? "" : ` ${isMinimum(objective) ? "≥" : "≤"} ${formatLimit(objective)}`;
      return `${OBJECTIVES[kind].label}${limit}`;
    },
    /** The P95 of the last requests was above a limit. */
    abort: (requests: number, objectives: readonly Objective[]) =>
      `of the last ${requests} requests ${objectives.map(crossed).join(", or ")}`,
  },

  reasons: "Other reasons",
  warnings: "Warnings",
  countedWarnings: (count: number) => `⚠️ ${count} warnings`,
  allowedToFail: (reason: string) => `Allowed to fail: ${reason}`,
  cause: "Cause",
  because: (cause: string) => `because: ${cause}`,
  /** What a fail rests on, next to the verdict. */
  evidence: {
    title: "Evidence",
    /** The last lines of a container's log. */
    log: (name: string, exitCode: number | null) =>
      exitCode === null
        ? `The end of the container's log (${name}):`
        : `The end of the container's log before it ended with exit code ${exitCode} (${name}):`,
    /** What an attack sent, and its answer. @param plain the answer without the attack; null if there was none */
    attack: (name: string, sent: Text, answer: Text, plain: string | null): Text => [
      `${name}: `,
      sent,
      " got ",
      answer,
      ...(plain === null ? [] : [" instead of ", { code: plain }]),
    ],
    /** What was wrong with an answer without a label. */
    answer: (detail: Message | null): string => (detail === null ? "" : replyText(detail)),
  },

  /** Whether it was so before, and whose limits were broken. */
  before: {
    title: "Before",
    question: "Was it so before?",
    onBaseline: (check: string, kept: boolean, figure: string) =>
      kept
        ? `No: the baseline kept the limit in this run (${check}: ${figure}).`
        : `Yes: the baseline broke the limit as well in this run (${check}: ${figure}).`,
    onBranch: ({ branch, runs, passed, last }: LastRuns) => {
      const which = runs === 1 ? `the last run on ${code(branch)}` : `the last run of ${runs} on ${code(branch)}`;
      const count = runs === 1 ? "" : ` (${passed} of them passed)`;
      if (last === "pass") return `Probably not: ${which} passed${count}.`;
      return last === "fail"
        ? `Probably: ${which} failed as well${count}.`
        : `Not known: ${which} was inconclusive${count}.`;
    },
    unknown:
      "Not known: this drill has no baseline and no history. Set `baseline-image` to the image of the target branch to see it.",
    notCompared: "Not known: this was not measured on the baseline, and there is no history.",
    limits: "Limits:",
    limitsSet: (inputs: readonly string[]) =>
      `${listed(inputs.map(code))} ${inputs.length === 1 ? "is" : "are"} set by this workflow.`,
    limitOfExperiment: (parameter: string, name: string) => `the parameter ${code(parameter)} of ${code(name)}.`,
    limitsFixed: (kinds: readonly ObjectiveKind[]) =>
      `Fixed for ${listed(kinds.map((kind) => OBJECTIVES[kind].label))}.`,
    limitsByDefault: (inputs: readonly string[]) =>
      `${listed(inputs.map(code))} ${inputs.length === 1 ? "is the default" : "are the defaults"}.`,
  },

  /** What to do about what failed. */
  advice: {
    title: "What to do",
    /** @param checks the names of those that it is about; none for the drill as a whole */
    about: (checks: readonly string[]) => (checks.length === 0 ? "What to do" : `What to do about ${someOf(checks)}`),
    checks: (checks: readonly string[]) => someOf(checks),
    /** @param goals what the service has to do */
    toDo: (goals: readonly string[]) => `How to ${someOf(goals)}`,
    /** After what it is about: the figures of several legs can differ. */
    legs: (legs: readonly string[], differ: boolean) =>
      ` in ${someOf(legs)}${differ ? " (figures of one of them)" : ""}`,
    see: (address: string) => `See ${address}`,
    fixing: (objective: string) => `Fixing a failure: ${objective}`,
    troubleshooting: "Troubleshooting",
  },

  legend: {
    title: "Terms",
    /** The handle of the fold of the setting, if the terms are in it. */
    handle: "Image, machine, terms, how to run it yourself",
    terms: TERMS,
  },

  source: {
    took: (ms: number) => `took ${formatDuration(ms)}`,
    session: "session",
    commit: "commit",
    thisRun: "this run",
  },
};

function checkedPlace(kind: ObjectiveKind, scope: string): string {
  const where = OBJECTIVES[kind].place;
  return where === undefined || scope.startsWith("after ") ? place(scope) : `${where} ${scope}`;
}

/** The first few names, and how many more there are. */
function someOf(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return more > 0 ? `${names.slice(0, MAX_NAMES).join(", ")} and ${formatCount(more)} more` : listed(names);
}

/** More names than this hide what is said about them. */
const MAX_NAMES = 3;

function crossed(objective: Objective): string {
  const limit = formatLimit(objective);
  const { metric } = OBJECTIVES[objective.kind];
  if (metric === undefined || METRICS[metric].reads.of === "good-share") {
    return `fewer than ${limit} were answered well`;
  }
  return `the ${METRICS[metric].label} was above ${limit}`;
}
