import { findProgram } from "../../engine/carried/find-program.ts";
import { carryTools } from "../../engine/carried/tools.ts";
import { servicesBeside } from "../../engine/dependency/dependency.ts";
import { joinableNetwork } from "../../engine/dependency/network.ts";
import type { Engine } from "../../engine/engine.ts";
import { reservations } from "../../engine/fitness.ts";
import { gatewayFromHere } from "../../engine/own-container.ts";
import { ensureImage } from "../../engine/pull.ts";
import { listCommand, sweep } from "../../engine/session.ts";
import { checksOf } from "../../experiments/checks.ts";
import { compareSteadyStates } from "../../experiments/kit/compare/comparison.ts";
import type { DrillContext, Side } from "../../experiments/kit/context/context.ts";
import { placeOf } from "../../experiments/kit/context/engine-place.ts";
import type { Progress } from "../../experiments/kit/context/progress.ts";
import { smallDisksFor } from "../../experiments/kit/small-disks.ts";
import { runSteadyState, warmUp } from "../../experiments/kit/steady-state.ts";
import { reasonToSkip } from "../../experiments/kit/turn.ts";
import { OutsideInterference } from "../../experiments/kit/watch/outside-watch.ts";
import { experimentOf } from "../../experiments/registry.ts";
import { abortLimitsOf, limitsUnder } from "../../gate/limits.ts";
import { adviceBehind, causesOf, saidBy } from "../../model/facts/drill-error.ts";
import { type Log, message } from "../../model/message.ts";
import type { Plan } from "../../model/plan.ts";
import { type DrillRecord, NOT_YET_STARTED, type Phase } from "../../model/record.ts";
import type { Clock } from "../../model/text/clock.ts";
import { startClock, tiedTo } from "../../model/text/clock.ts";
import { engineMachine, fingerprint } from "../../runner/fingerprint.ts";
import { NoiseWatch } from "../../runner/noise-watch.ts";
import { raisePriority } from "../../runner/priority.ts";
import { ensurePrograms } from "../../runner/programs.ts";
import { boot, bootBaseline } from "../boot/boot.ts";
import { withPortOfImage } from "../boot/container-port.ts";
import { Cancelled } from "../cancel.ts";
import { abortable } from "./abortable.ts";
import { emptyRecord } from "./empty-record.ts";
import { forgetSince } from "./forget.ts";
import { askEngine, foreignImages, requireParts } from "./preflight.ts";
import { compareSentiments } from "./sentiments.ts";
import { type StageBudgets, stageBudgets } from "./stage-budgets.ts";
import { type Patience, Watchdog } from "./watchdog.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "clean-up.incomplete": { readonly command: string };
    "clean-up.removed": { readonly objects: number };
    "progress.stage": { readonly stage: DrillStage | OtherStage };
    /** The stage of an experiment. */
    "progress.experiment": { readonly name: string };
    /** The first good answer, milliseconds after the start. */
    "progress.ready": { readonly readyMs: number; readonly onBaseline: boolean };
  }
}

export interface DrillOrder {
  readonly plan: Plan;
  readonly session: string;
  readonly engine: Engine;
  readonly progress: Progress;
  /** Fires when the drill is cancelled. Disturbances are reverted, everything is removed, and the record notes it. */
  readonly signal: AbortSignal;
  /** How long the drill waits for work that does not end; a minute by default. */
  readonly patience?: Patience;
}

/** The stages of a drill besides its experiments. */
type DrillStage = "preflight" | "boot" | "warm-up" | "steady-state" | "comparison";
/** What is done before and after drills. */
type OtherStage = "clean-up" | "machine" | "reference-image" | "report" | "results" | "simulation";

/** Begins a stage, which must end within its budget. */
type BeginStage = (stage: DrillStage | { experiment: string }, budget: (budgets: StageBudgets) => number) => void;

/**
 * Runs a whole drill: preflight, boot, warm-up, steady state, then each experiment. Never throws: an error is stored in
 * the record's `error`, next to everything that was measured before it. Leaves nothing on the engine.
 */
export async function runDrill(order: DrillOrder): Promise<DrillRecord> {
  const clock = startClock();
  let record = emptyRecord(order.plan, order.session, new Date(clock.toEpochMs(0)));
  using watchdog = new Watchdog(order.signal, order.patience);
  const { signal } = watchdog;
  try {
    const ended = await watchdog.follow(drill({ ...order, signal }, record, clock, beginStage(order, watchdog)));
    if (!ended) record = detached(record);
    signal.throwIfAborted();
  } catch (error) {
    const reason: unknown = signal.aborted ? signal.reason : error;
    if (reason instanceof Cancelled) {
      record.cancelled = reason.by;
    } else {
      record.error = causesOf(reason);
      const advice = adviceBehind(reason);
      if (advice !== null) record.errorAdvice = advice;
    }
  } finally {
    record.checks = checksOf(record);
    order.progress.stage(message("progress.stage", { stage: "clean-up" }));
    await sweep(order.engine, order.session).then(
      (removed) => order.progress.line(message("clean-up.removed", { objects: removed })),
      (error: unknown) => {
        const incomplete = message("clean-up.incomplete", { command: listCommand(order.session) });
        record.warnings.push(incomplete, ...saidBy(error));
      },
    );
    record.durationMs = clock.now();
  }
  return record;
}

/** A copy of the record that an abandoned drill can't change. */
function detached({ plan, ...seen }: DrillRecord): DrillRecord {
  return { ...structuredClone(seen), plan };
}

function beginStage({ plan, progress }: DrillOrder, watchdog: Watchdog): BeginStage {
  const budgets = stageBudgets(plan);
  return (stage, budget) => {
    const isOwn = typeof stage === "string";
    progress.stage(
      isOwn ? message("progress.stage", { stage }) : message("progress.experiment", { name: stage.experiment }),
    );
    watchdog.enter(isOwn ? stage : stage.experiment, budget(budgets));
  };
}

async function drill(
  { plan: asked, session, engine, progress, signal }: DrillOrder,
  record: DrillRecord,
  ownClock: Clock,
  stage: BeginStage,
) {
  stage("preflight", ({ preflight }) => preflight);
  const log: Log = (said) => progress.line(said);
  const facts = await askEngine(engine, log, signal);
  record.warnings.push(...reservations(facts));
  await requireParts(engine, facts, asked.target, signal);
  // Events and counters carry the engine's time.
  const clock = tiedTo(ownClock, facts.clockAheadMs);
  record.machine = await fingerprint(facts, await raisePriority(log));
  const { network } = asked.target;
  if (network !== null) await joinableNetwork(engine, network, signal);
  for (const { kind, parameters } of asked.experiments) {
    await experimentOf(kind).preflight?.(
      { engine, network, services: servicesBeside(asked.target) },
      parameters,
      signal,
    );
  }
  const smallDisks = smallDisksFor(
    asked.target,
    asked.experiments.flatMap(({ kind, parameters }) => experimentOf(kind).smallDisks?.(parameters) ?? []),
  );
  const kinds = [...new Set(asked.experiments.map(({ kind }) => kind))].map(experimentOf);
  const needed = kinds.flatMap(({ programs }) => programs ?? []);
  // Before the images, which can take long to pull: a drill without its programs does not start.
  await abortable(ensurePrograms(kinds, log), signal);
  record.image = await abortable(ensureImage(engine, asked.target, log), signal);
  const plan = await withPortOfImage(asked, engine);
  record.plan = plan;
  if (plan.baseline !== null && record.baseline !== null) {
    record.baseline.image = await abortable(ensureImage(engine, { ...plan.target, ...plan.baseline }, log), signal);
  }
  for (const image of plan.target.composed?.otherImages ?? []) {
    await abortable(ensureImage(engine, { ...plan.target, image }, log), signal);
  }
  record.warnings.push(...(await foreignImages(engine, facts, [record.image, record.baseline?.image])));
  const programs = new Set([
    ...needed,
    ...(await present(kinds.flatMap((experiment) => experiment.optionalPrograms ?? []))),
  ]);

  stage("boot", ({ boot }) => boot);
  using open = new DisposableStack();
  const noise = open.use(new NoiseWatch(clock));
  const disk = kinds.some(({ needsDisk }) => needsDisk);
  const tools = await carryTools({ engine, session, programs: [...programs], disk, smallDisks, signal });
  const place = placeOf(engine, facts, tools.kernelId, await gatewayFromHere(engine, signal));
  if (!place.sameMachine) record.machine = { ...record.machine, engineMachine: engineMachine(facts) };
  const order = { plan, session, engine, tools, place, clock, signal, open };
  const bootedAtMs = clock.now();
  const { side, readyMs, health, startedAtMs, goodSentAtMs } = await boot(order);
  record.readyMs = readyMs;
  record.start = { startedAtMs, goodSentAtMs, noise: noise.between(startedAtMs, startedAtMs + readyMs) };
  if (health !== null) {
    open.defer(() => {
      record.health = health.probes();
    });
  }
  // At the end of this scope, so that a cancelled drill also has it.
  open.defer(() => {
    record.usage = side.usage.moments(clock);
  });
  progress.line(message("progress.ready", { readyMs, onBaseline: false }));
  let baseline: Side | null = null;
  if (plan.baseline !== null && record.baseline !== null) {
    const watched = { ...order, signal: AbortSignal.any([signal, side.outside.signal]) };
    const booted = await bootBaseline(watched, plan.baseline.image);
    baseline = booted.side;
    const { baseline: ofBaseline } = record;
    open.defer(() => {
      ofBaseline.usage = booted.side.usage.moments(clock);
    });
    record.baseline.readyMs = booted.readyMs;
    progress.line(message("progress.ready", { readyMs: booted.readyMs, onBaseline: true }));
  }
  const sides = baseline === null ? [side] : [side, baseline];
  const context = { ...side, sides, plan, record, engine, tools, place, baseline, noise, clock, progress, signal };
  await unlessInterfered(context, (watched) => runStages(watched, stage, bootedAtMs));
}

/**
 * Runs the stages that need the containers, and ends them if something outside the drill changes a container. Data from
 * then on says nothing about the service, so it is discarded.
 * @throws OutsideInterference if that happened
 */
async function unlessInterfered(context: DrillContext, run: (context: DrillContext) => Promise<void>): Promise<void> {
  const { sides, record, engine, signal } = context;
  const watches = sides.map(({ outside }) => outside);
  try {
    await run({ ...context, signal: AbortSignal.any([signal, ...watches.map((watch) => watch.signal)]) });
    for (const { target, outside } of sides) {
      const { status } = await engine.container(target.containerId, signal);
      const failure = status === "running" && !outside.signal.aborted ? null : await outside.behind(null);
      if (failure !== null) throw failure;
    }
  } catch (error) {
    signal.throwIfAborted();
    let failure = error;
    for (const watch of watches) {
      if (!(failure instanceof OutsideInterference)) failure = await watch.behind(failure);
    }
    if (failure instanceof OutsideInterference) forgetSince(record, failure.atMs);
    throw failure;
  }
}

async function runStages(context: DrillContext, stage: BeginStage, bootedAtMs: number): Promise<void> {
  const { record, usage, labels, baseline, clock } = context;
  stage("warm-up", ({ warmUp }) => warmUp);
  const warmUpRequests = await warmUp(context);
  record.bootUsage = usage.between(clock.toEpochMs(bootedAtMs), clock.toEpochMs(clock.now()));
  stage("steady-state", ({ steadyState }) => steadyState);
  const steady = await runSteadyState(context);
  labels.close();
  if (steady === null) return;
  if (baseline !== null) stage("comparison", ({ comparison }) => comparison);
  await compareSteadyStates(context, steady, warmUpRequests);
  await runExperiments(context, steady, stage);
}

async function present(programs: readonly string[]): Promise<string[]> {
  const found = await Promise.all(programs.map(findProgram));
  return programs.filter((_, index) => found[index] !== null);
}

async function runExperiments(context: DrillContext, steady: Phase, stage: BeginStage): Promise<void> {
  const { plan, record, progress } = context;
  for (const [index, { kind, name, parameters }] of plan.experiments.entries()) {
    const experimentRecord = record.experiments[index];
    if (!experimentRecord) continue;
    const experiment = experimentOf(kind);
    stage({ experiment: name }, (budgets) => budgets.experiment(index, experiment));
    const reason = await reasonToSkip(context, record.experiments.slice(0, index));
    experimentRecord.skipped = reason ?? NOT_YET_STARTED;
    if (reason !== null) {
      progress.line([message("verdict.skipped", { name }), reason]);
      continue;
    }
    const limits = limitsUnder(record, index);
    const abort = abortLimitsOf(plan, index, experimentRecord.allowance);
    await experiment.run(context, { index, parameters, limits, abort, record: experimentRecord }, steady);
  }
  record.sentiments = compareSentiments(
    steady,
    record.phases.filter((phase) => phase !== steady),
  );
}
