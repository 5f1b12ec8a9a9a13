import { STEADY_STATE } from "../../model/facts/place.ts";
import { KILLED_EXIT_CODE } from "../../model/facts/victim.ts";
import { frequentError } from "../../model/measurement.ts";
import type { Message } from "../../model/message.ts";
import { owedIn } from "../../model/metrics.ts";
import type { Outcome } from "../../model/sample.ts";
import { latenessAdvice, mostlyNotSent, p95Advice, withoutWhatItTook } from "./lateness.ts";
import { advise, clientsOf, hasLog, reasonArgs, type Situation } from "./situation.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.out-of-memory": {
      readonly scope: string;
      /** Null if it was not read. */
      readonly peakBytes: number | null;
      readonly limitBytes: number;
      /** A limit to try: what it needs is not known, because it was killed before it had it. */
      readonly tryBytes: number;
      /** Whether more than one request ran at once. */
      readonly atOnce: boolean;
    };
    "advice.killed": { readonly scope: string; readonly peakBytes: number | null; readonly limitBytes: number };
    "advice.exited": { readonly exitCode: number | null };
    "advice.read-log": NoArgs;
    /** `status`: the most frequent one; null if the samples are not at hand. */
    "advice.http-errors": { readonly scope: string; readonly count: number; readonly status: number | null };
    /** `clients`: null for a constant rate. */
    "advice.shed-counts": { readonly count: number; readonly status: number; readonly clients: number | null };
    "advice.shed-for-no-load": NoArgs;
    "advice.carry-or-test-shedding": { readonly input: "clients" | "rate" };
    "advice.cut-off": { readonly scope: string; readonly count: number };
    "advice.wrong-answers": { readonly count: number };
    /** Good answers without an answer, of all good ones. */
    "advice.only-reasoning": { readonly scope: string; readonly count: number; readonly answers: number };
    "advice.cut-streams": { readonly scope: string; readonly count: number };
    "advice.before-experiments": NoArgs;
    "advice.bad-neighbor": NoArgs;
    "advice.lower-load": { readonly plannedPerSecond: number | null; readonly answeredPerSecond: number };
  }
}

/** A container that used this share of its memory before it was killed had probably run out of it. */
const NEARLY_ALL = 0.9;

/** What to try after a container ran out of memory: a quarter more. */
const MORE_MEMORY = 1.25;
const STEP_BYTES = 64 * 1024 ** 2;

/** What to do about a container that ended while it was judged; empty if it did not. */
export function crashAdvice(situation: Situation): Message[] {
  const crash = reasonArgs(situation, "service.crashed");
  if (crash === null) return [];
  const { record, check, during } = situation;
  const { memoryBytes: limitBytes, restartPolicy } = record.plan.target;
  const { exitCode, oomKilled, restarts } = crash;
  const { scope } = check;
  const peakBytes = during?.usage?.peaks.memoryBytes ?? null;
  const policy = restarts === 0 && restartPolicy.name === "no" ? advise("advice.restart-policy", {}) : [];
  if (oomKilled || (exitCode === KILLED_EXIT_CODE && (peakBytes ?? 0) >= NEARLY_ALL * limitBytes)) {
    const tryBytes = Math.ceil((MORE_MEMORY * limitBytes) / STEP_BYTES) * STEP_BYTES;
    const atOnce = clientsOf(record) !== 1;
    return [...advise("advice.out-of-memory", { scope, peakBytes, limitBytes, tryBytes, atOnce }), ...policy];
  }
  if (exitCode === KILLED_EXIT_CODE) return [...advise("advice.killed", { scope, peakBytes, limitBytes }), ...policy];
  return [...advise("advice.exited", { exitCode }), ...logAdvice(situation), ...policy];
}

/** How to see the service's log, unless the report shows its end. */
function logAdvice(situation: Situation): Message[] {
  return hasLog(situation) ? [] : advise("advice.read-log", {});
}

/** What to do about failed requests, by the way in which most of them failed. */
export function availabilityAdvice(situation: Situation): Message[] {
  const { check, during, experiment } = situation;
  if (mostlyNotSent(situation)) return lowerLoad(situation);
  const inSteadyState = check.scope === STEADY_STATE;
  const early = inSteadyState ? advise("advice.before-experiments", {}) : [];
  const neighbor = experiment?.kind === "bad-input" ? advise("advice.bad-neighbor", {}) : [];
  const byOutcome = during?.measurement.byOutcome;
  if (byOutcome === undefined) return [...neighbor, ...latenessAdvice(situation)];
  const failures = (["timeout", "http-error", "refused", "cut", "wrong-answer"] as const).toSorted(
    (a, b) => byOutcome[b] - byOutcome[a],
  );
  const [most = "timeout", second = "timeout"] = failures;
  const lines = [
    ...(experiment !== null && most !== "timeout" ? withoutWhatItTook(experiment) : []),
    ...failureAdvice(situation, most, byOutcome[most]),
  ];
  // A second kind that is nearly as frequent may be the cause of the first.
  const also = byOutcome[second] * 2 > byOutcome[most] ? failureAdvice(situation, second, byOutcome[second]) : [];
  return [...neighbor, ...lines, ...also.slice(0, 1), ...early];
}

/** What to do about a P95 above its limit. A failed request counts as a late one, so failures can be the cause. */
export function latencyAdvice(situation: Situation): Message[] {
  const { during } = situation;
  if (mostlyNotSent(situation)) return lowerLoad(situation);
  const exceeded = reasonArgs(situation, "window.failed")?.exceeded ?? Number.POSITIVE_INFINITY;
  const byOutcome = during?.measurement.byOutcome;
  const broken = (["http-error", "refused", "cut", "wrong-answer"] as const).reduce(
    (sum, outcome) => sum + (byOutcome?.[outcome] ?? 0),
    0,
  );
  if (2 * broken > exceeded) return availabilityAdvice(situation);
  return p95Advice(situation);
}

/** What to do about answers that came too late after their reasoning, or not at all. */
export function reasoningAdvice(situation: Situation): Message[] {
  const { check, during } = situation;
  const exceeded = reasonArgs(situation, "window.failed")?.exceeded ?? 0;
  const count = during === null ? 0 : owedIn("answer-ttft", during.measurement);
  if (during === null || count === 0 || 2 * count < exceeded) return latencyAdvice(situation);
  return advise("advice.only-reasoning", { scope: check.scope, count, answers: during.measurement.ok });
}

function failureAdvice(situation: Situation, outcome: Outcome, count: number): Message[] {
  const { scope } = situation.check;
  switch (outcome) {
    case "http-error": {
      const status = frequentError(situation.during?.samples ?? [])?.status ?? null;
      if (status === 503 || status === 429) return shedAdvice(situation, count, status);
      return [
        ...advise("advice.http-errors", { scope, count, status }),
        ...((status ?? 0) >= 500 ? logAdvice(situation) : []),
      ];
    }
    case "refused":
      return [...advise("advice.cut-off", { scope, count }), ...logAdvice(situation)];
    case "cut":
      return [...advise("advice.cut-streams", { scope, count }), ...logAdvice(situation)];
    case "wrong-answer":
      return advise("advice.wrong-answers", { count });
    default:
      return latenessAdvice(situation);
  }
}

/** Rejected requests: with one at a time, the load can't be the reason. */
function shedAdvice({ record }: Situation, count: number, status: number): Message[] {
  const clients = clientsOf(record);
  return [
    ...advise("advice.shed-counts", { count, status, clients }),
    ...(clients === 1
      ? advise("advice.shed-for-no-load", {})
      : advise("advice.carry-or-test-shedding", { input: clients === null ? "rate" : "clients" })),
  ];
}

/** What to do about more load than could be sent. */
export function lowerLoad({ record, during }: Situation): Message[] {
  const { load } = record.plan;
  if (during === null || during.endedAtMs <= during.startedAtMs) return [];
  const answeredPerSecond = (1_000 * during.measurement.ok) / (during.endedAtMs - during.startedAtMs);
  return advise("advice.lower-load", {
    plannedPerSecond: load.kind === "rate" ? load.perSecond : null,
    answeredPerSecond,
  });
}
