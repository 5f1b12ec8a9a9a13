import { livesOn, policyName } from "../../model/facts/recovery-chain.ts";
import { KILLED_EXIT_CODE, type NamedProcess } from "../../model/facts/victim.ts";
import type { Message } from "../../model/message.ts";
import type { CrashOutcome, RecoveryChain, Trigger } from "../../model/record.ts";
import { SLOWER, steadyLatenessAdvice } from "./lateness.ts";
import { advise, hasLog, reasonArgs, roundUpMs, type Situation } from "./situation.ts";

/** A step of a recovery: what took the time. */
export type RecoveryStep = "restart" | "load" | "warm-up";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.restart-policy": NoArgs;
    "advice.clean-exit": { readonly restartPolicy: string };
    "advice.retries-used": { readonly restartPolicy: string; readonly watchedMs: number };
    /** The shell that is the container's first process, and what it spoils. */
    "advice.exec": { readonly first: NamedProcess; readonly spoils: "exit-code" | "signals" };
    "advice.end-with-service": { readonly first: NamedProcess | null };
    /** `logged`: whether the report has the end of its log. */
    "advice.crash-at-start": {
      readonly restarts: number;
      readonly exitCode: number | null;
      readonly logged: boolean;
    };
    "advice.stale-files": NoArgs;
    "advice.memory-at-start": { readonly peakBytes: number | null; readonly limitBytes: number };
    "advice.shorter-start": NoArgs;
    "advice.slow-start": {
      readonly containerPort: number;
      readonly watchedMs: number;
      readonly firstStartMs: number | null;
    };
    "advice.listens-too-early": {
      readonly listeningMs: number;
      readonly watchedMs: number;
      /** HTTP status of its last answer; null if none came. */
      readonly status: number | null;
      readonly firstStartMs: number | null;
    };
    "advice.load-before-listening": NoArgs;
    /** Follows the figures of a start that is not like the first one. */
    "advice.unlike-first-start": { readonly trigger: Trigger };
    "advice.part-gone": { readonly process: NamedProcess };
    "advice.slow-step": {
      readonly step: RecoveryStep;
      readonly tookMs: number;
      readonly recoveryMs: number;
      /** How long the first start took, if this one is not like it. */
      readonly firstStartMs: number | null;
    };
    "advice.faster-load": NoArgs;
    "advice.raise-recovery": { readonly recoveryMs: number; readonly suggestedMs: number };
    "advice.backlog": { readonly name: string };
    "advice.stuck": { readonly name: string };
    "advice.workers-missing": NoArgs;
    "advice.warm-up": NoArgs;
    "advice.handle-signal": { readonly signal: string; readonly first: NamedProcess };
    "advice.init": NoArgs;
    "advice.handle-in-service": { readonly signal: string; readonly serving: NamedProcess | null };
    "advice.pass-signal-on": { readonly signal: string; readonly first: NamedProcess; readonly serving: NamedProcess };
    "advice.bound-wait": { readonly graceMs: number };
    "advice.longer-grace": { readonly measuredMs: number; readonly suggestedMs: number };
    /** `handles`: whether the signal reached a process that handles it; null if that is not known. */
    "advice.finish-running": {
      readonly signal: string;
      readonly serving: NamedProcess | null;
      readonly handles: boolean | null;
      /** Of its container. */
      readonly exitCode: number | null;
    };
    "advice.start-offline": NoArgs;
    "advice.stop-at-hang-up": { readonly streamed: boolean };
    "advice.pass-hang-up-on": NoArgs;
    "advice.raise-drain": { readonly suggestedMs: number };
    "advice.killed-in-container": { readonly signal: string };
  }
}

/** From this ratio on a start is not like the first one. */
const UNLIKE = 3;

/** A shell as the first process neither passes a signal on nor ends with the service. */
const SHELL = /^(?:a|ba|da|z|k)?sh$|^busybox$/;

/** What to do about a service that did not come back, or came back too late. */
export function recoveryAdvice(situation: Situation): Message[] {
  const { experiment } = situation;
  if (experiment === null) return [];
  const { outcome } = experiment;
  const { name } = experiment;
  if (outcome.type !== "crash")
    return advise(situation.check.measured === null ? "advice.stuck" : "advice.backlog", { name });
  const { recovery } = outcome;
  if (recovery === null) return [];
  if (experiment.kind === "offline")
    return [...advise("advice.start-offline", {}), ...slowOutageAdvice(situation, outcome, recovery)];
  return slowOutageAdvice(situation, outcome, recovery);
}

function slowOutageAdvice(situation: Situation, outcome: CrashOutcome, recovery: RecoveryChain): Message[] {
  if (recovery.firstGoodAnswerMs !== null) return lateRecovery(situation, recovery, recovery.firstGoodAnswerMs);
  if (livesOn(recovery)) return withoutServiceAdvice(recovery);
  return recovery.startedMs === null
    ? notRestarted(situation, outcome, recovery)
    : notBack(situation, outcome, recovery);
}

function notRestarted({ record }: Situation, { watched }: CrashOutcome, chain: RecoveryChain): Message[] {
  const { exitCode, victim, stop } = chain;
  const { restartPolicy: policy } = record.plan.target;
  const restartPolicy = policyName(policy);
  if (restartPolicy === "no") return advise("advice.restart-policy", {});
  if (policy.name === "on-failure" && exitCode === 0) {
    const shell = shellAround(victim, stop);
    return [
      ...advise("advice.clean-exit", { restartPolicy }),
      ...(shell === null ? [] : advise("advice.exec", { first: shell, spoils: "exit-code" })),
    ];
  }
  return advise("advice.retries-used", { restartPolicy, watchedMs: watched?.forMs ?? 0 });
}

/** The shell that is the container's first process, as which it decides the exit code; null if another one is. */
function shellAround(victim: RecoveryChain["victim"], stop: RecoveryChain["stop"]): NamedProcess | null {
  const first = stop?.first ?? (victim?.isFirst ? victim : victim?.ancestors.at(-1)) ?? null;
  return first !== null && SHELL.test(first.name) ? { name: first.name, pidInside: first.pidInside } : null;
}

function withoutServiceAdvice({ victim, listeningMs }: RecoveryChain): Message[] {
  if (victim === null) return [];
  const { name, pidInside } = victim;
  const first = victim.ancestors.at(-1) ?? null;
  const process = { name, pidInside };
  const part = listeningMs === null ? [] : advise("advice.part-gone", { process });
  const shell = first !== null && SHELL.test(first.name) ? first : null;
  const cause =
    shell === null
      ? advise("advice.end-with-service", { first })
      : advise("advice.exec", { first: shell, spoils: "signals" });
  return [...part, ...cause];
}

/** What to do about a container that was started again, and a service that was not back. */
function notBack(situation: Situation, { watched, usage }: CrashOutcome, chain: RecoveryChain): Message[] {
  const { record, experiment } = situation;
  const { trigger, listeningMs, restartCountBefore, restartCountAfter } = chain;
  const { memoryBytes: limitBytes, containerPort } = record.plan.target;
  const restarts = (restartCountAfter ?? 0) - restartCountBefore;
  const watchedMs = watched?.forMs ?? 0;
  if (restarts > 1) {
    const peakBytes = usage?.peaks.memoryBytes ?? null;
    // The chain has the exit code of the outage itself, which is that of the kill.
    const exitCode = experiment?.lastLog?.exitCode ?? null;
    const logged = hasLog(situation);
    const ranOut = exitCode === KILLED_EXIT_CODE || (exitCode === null && trigger === "oom");
    const memory = ranOut ? advise("advice.memory-at-start", { peakBytes, limitBytes }) : [];
    return [
      ...advise("advice.crash-at-start", { restarts, exitCode, logged }),
      ...memory,
      ...(ranOut ? [] : advise("advice.stale-files", {})),
    ];
  }
  const firstStartMs = record.readyMs;
  const unlike = isUnlike(firstStartMs, watchedMs) ? advise("advice.unlike-first-start", { trigger }) : [];
  if (listeningMs === null) {
    const slow = advise("advice.slow-start", { containerPort, watchedMs, firstStartMs });
    return [...slow, ...(unlike.length > 0 ? unlike : advise("advice.shorter-start", {}))];
  }
  const status = watched?.lastStatus ?? null;
  return [
    ...advise("advice.listens-too-early", { listeningMs, watchedMs, status, firstStartMs }),
    ...(unlike.length > 0 ? unlike : advise("advice.faster-load", {})),
    ...advise("advice.load-before-listening", {}),
  ];
}

/** Whether a start took far longer than the first one: its model is not too large then, something else differs. */
function isUnlike(firstStartMs: number | null, tookMs: number): boolean {
  return firstStartMs !== null && UNLIKE * firstStartMs < tookMs;
}

function lateRecovery({ check, record }: Situation, chain: RecoveryChain, goodMs: number): Message[] {
  const { trigger, diedMs, startedMs, listeningMs, countedFrom } = chain;
  const fromMs = countedFrom === "end" ? (diedMs ?? 0) : 0;
  const started = startedMs ?? fromMs;
  const listening = listeningMs ?? goodMs;
  const steps: readonly (readonly [RecoveryStep, number])[] = [
    ["restart", started - fromMs],
    ["load", listening - started],
    ["warm-up", goodMs - listening],
  ];
  const [step, tookMs] = steps.toSorted((a, b) => b[1] - a[1])[0] ?? ["load", goodMs];
  const recoveryMs = check.measured ?? goodMs - fromMs;
  const suggestedMs = roundUpMs(1.25 * recoveryMs);
  const differs = step !== "restart" && isUnlike(record.readyMs, goodMs - started);
  const causes = differs ? advise("advice.unlike-first-start", { trigger }) : advise("advice.faster-load", {});
  return [
    ...advise("advice.slow-step", { step, tookMs, recoveryMs, firstStartMs: differs ? record.readyMs : null }),
    ...(step === "restart" ? [] : causes),
    ...advise("advice.raise-recovery", { recoveryMs, suggestedMs }),
  ];
}

/** What to do about a service that is back, but not as it was. */
export function steadyAdvice(situation: Situation): Message[] {
  const broken = reasonArgs(situation, "steady.limit-broken");
  const { measured } = situation.check;
  const isAsBefore = measured !== null && measured < SLOWER;
  if (broken?.broken.kind === "p95" && isAsBefore) return steadyLatenessAdvice(situation, broken.broken);
  const failing = broken?.broken.kind !== "p95";
  return failing
    ? [...advise("advice.workers-missing", {}), ...advise("advice.warm-up", {})]
    : [...advise("advice.warm-up", {}), ...advise("advice.workers-missing", {})];
}

/** What to do about a service that did not end as it was asked to. */
export function stopAdvice(situation: Situation): Message[] {
  const { check, experiment } = situation;
  const ignored = reasonArgs(situation, "stop.signal-ignored");
  if (ignored !== null) {
    const { signal, first, serving } = ignored;
    return SHELL.test(first.name)
      ? [
          ...advise("advice.exec", { first, spoils: "signals" }),
          ...advise("advice.handle-in-service", { signal, serving }),
        ]
      : [...advise("advice.handle-signal", { signal, first }), ...advise("advice.init", {})];
  }
  const behind = reasonArgs(situation, "stop.not-ended-behind-init");
  if (behind !== null && behind.handled !== true) {
    return advise("advice.handle-in-service", { signal: behind.signal, serving: behind.serving });
  }
  const first = reasonArgs(situation, "stop.not-ended-behind-first");
  if (first !== null && first.handled !== true) {
    return advise("advice.pass-signal-on", { signal: first.signal, first: first.first, serving: first.serving });
  }
  const cut = reasonArgs(situation, "stop.request-cut-off");
  if (cut !== null) return cutOffAdvice(situation, cut.signal);
  const graceMs = check.objective.limit ?? 0;
  const alone = reasonArgs(situation, "stop.not-ended");
  if (alone !== null && alone.handled === false) {
    return advise("advice.handle-in-service", { signal: alone.signal, serving: null });
  }
  const late = experiment?.outcome.type === "crash" ? experiment.outcome.recovery?.stop?.forcedMs === null : false;
  const measuredMs = check.measured ?? graceMs;
  return [
    ...advise("advice.bound-wait", { graceMs }),
    ...(late ? advise("advice.longer-grace", { measuredMs, suggestedMs: roundUpMs(1.25 * measuredMs) }) : []),
  ];
}

/** What to do about a request that was cut off: by what the container's processes do with the signal. */
function cutOffAdvice({ experiment }: Situation, signal: string): Message[] {
  const chain = experiment?.outcome.type === "crash" ? experiment.outcome.recovery : null;
  const { victim = null, stop = null, exitCode = null } = chain ?? {};
  const serving = victim === null ? null : { name: victim.name, pidInside: victim.pidInside };
  const isBehindShell = victim?.isFirst === false && stop !== null && SHELL.test(stop.first.name);
  const handles = stop?.handled ?? null;
  // The drill itself kills only at the end of the grace period.
  if (exitCode === KILLED_EXIT_CODE && signal !== "SIGKILL" && stop?.forcedMs === null)
    return advise("advice.killed-in-container", { signal });
  return [
    ...(isBehindShell ? advise("advice.exec", { first: stop.first, spoils: "signals" }) : []),
    ...advise("advice.finish-running", { signal, serving, handles, exitCode }),
  ];
}

/** What to do about a service that goes on answering clients that have hung up. */
export function drainAdvice({ check, experiment }: Situation): Message[] {
  const abandoned = experiment?.outcome.type === "abandon" ? experiment.outcome.abandoned : null;
  const { measured } = check;
  return [
    ...advise("advice.stop-at-hang-up", { streamed: abandoned?.streamed ?? false }),
    ...advise("advice.pass-hang-up-on", {}),
    ...(measured === null ? [] : advise("advice.raise-drain", { suggestedMs: roundUpMs(1.25 * measured) })),
  ];
}
