import { missingCheck, recoveryCheck, steadyCheck } from "../core/gate.ts";
import type { Phase, RecoveryChain } from "../core/record.ts";
import { missingLink } from "../core/recovery-chain.ts";
import { ContainerWatch } from "./container-watch.ts";
import type { DrillContext } from "./context.ts";
import { InFlight } from "./in-flight.ts";
import { chooseProbe, watchRecovery } from "./recovery.ts";
import { type FaultRun, underFault } from "./under-fault.ts";
import { runWindow } from "./window.ts";

/** What shows whether the service is back to its steady state. A fast service sends its twenty in an instant. */
const REQUESTS_AFTER = 20;
const LEAST_AFTER_MS = 3_000;
/** A service that comes back late is watched a while longer, so that the report can say by how much it was late. */
const EXTRA_MS = 15_000;

/** Injects a fault that strikes once, times each link of the way back, and compares the service with its steady state. */
export async function runOutage(context: DrillContext, run: FaultRun, steady: Phase): Promise<void> {
  const { plan, record, progress } = context;
  const { kind } = run.fault;
  const { maxRecoveryMs } = plan.limits;
  const watchedMs = maxRecoveryMs + EXTRA_MS;
  const { chain, lastAnswer } = await strike(context, run, steady, watchedMs);
  run.record.recovery = chain;
  const { restartPolicy, containerPort } = plan.target;
  const missing = missingLink(chain, { restartPolicy, containerPort, watchedMs, lastAnswer });
  record.checks.push(
    chain.diedMs === null
      ? // Nobody saw it die, so there is nothing to recover from, and nothing to hold against the service.
        missingCheck(kind, { kind: "recovery", maxMs: maxRecoveryMs }, missing ?? "")
      : recoveryCheck(kind, maxRecoveryMs, chain.firstGoodAnswerMs, missing),
  );
  warnOfCrashes(chain, record.warnings);
  progress.line(missing ?? `first good answer ${Math.round(chain.firstGoodAnswerMs ?? 0)} ms after the kill`);
  if (chain.firstGoodAnswerMs === null) return;
  const after = await runWindow(context, {
    name: `after ${kind}`,
    load: plan.load,
    done: (samples, elapsedMs) =>
      elapsedMs >= plan.maxDurationMs || (samples.length >= REQUESTS_AFTER && elapsedMs >= LEAST_AFTER_MS),
  });
  record.phases.push(after);
  record.checks.push(steadyCheck(kind, { after, steady, limits: plan.limits, requests: REQUESTS_AFTER }));
}

/** One kill is one restart. More of them are the service's own. */
function warnOfCrashes(chain: RecoveryChain, warnings: string[]): void {
  const restarts = (chain.restartCountAfter ?? chain.restartCountBefore) - chain.restartCountBefore;
  if (restarts < 2 || chain.firstGoodAnswerMs === null) return;
  warnings.push(
    `The service was restarted ${restarts} times after one kill: it crashed as it started before it came back.`,
  );
}

async function strike(context: DrillContext, run: FaultRun, steady: Phase, watchedMs: number) {
  const { engine, target, clock, progress } = context;
  const before = await engine.container(target.containerId, context.signal);
  const listeningProbe = await chooseProbe(before, target.containerPort);
  using watch = new ContainerWatch(engine, target.containerId, clock);
  const inFlight = new InFlight(context);
  return await underFault(context, run, watchedMs, async (injection) => {
    const seen = await watchRecovery(context, { watch, injection, inFlight, before, listeningProbe, watchedMs });
    run.record.evidence = await injection.felt({ steady, during: null });
    progress.line(`${run.record.evidence.felt ? "felt" : "NOT felt"}: ${run.record.evidence.sentence}`);
    return seen;
  }).finally(() => inFlight.end());
}
