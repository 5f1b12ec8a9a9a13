import { getExecOutput } from "@actions/exec";
import { Cancelled } from "../../src/app/cancel.ts";
import { runDrill } from "../../src/app/drill/drill.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { newSession, sessionLabels } from "../../src/engine/session.ts";
import { checksOf } from "../../src/experiments/checks.ts";
import { parametersOf } from "../../src/experiments/registry.ts";
import { judge, type Verdict } from "../../src/gate/verdict/verdict.ts";
import { DEFAULT_PLAN } from "../../src/model/default-plan.ts";
import type { Message, Sentences } from "../../src/model/message.ts";
import type {
  AbortLimits,
  Budget,
  Limits,
  Load,
  Plan,
  PromptPlan,
  RestartPolicy,
  TargetPlan,
} from "../../src/model/plan.ts";
import type { DrillRecord, Phase } from "../../src/model/record.ts";
import { PRESETS, type ServicePlan } from "../../src/model/service/service.ts";
import { toMarkdown } from "../../src/report/render/markdown.ts";
import { toTerminal } from "../../src/report/render/terminal.ts";
import { testEngine } from "../support/engine.ts";
import { drillReport } from "../support/in-english.ts";
import { buildNoise, buildProvenance } from "../support/record-builder.ts";
import { said } from "../support/said.ts";
import { SERVICE_IMAGE } from "../support/service-image.ts";

export interface Order {
  /** What the scripted service does. */
  readonly env?: Readonly<Record<string, string>>;
  readonly experiments?: readonly string[];
  /** The same experiment with each of these parameters in turn, instead of `experiments`. */
  readonly each?: readonly [kind: string, ...parameters: Readonly<Record<string, string>>[]];
  /** Parameters of the faults, as text; the others have their default. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly cpus?: number;
  readonly memoryBytes?: number;
  readonly readOnly?: boolean;
  /** What else is different in the target, such as its volumes. */
  readonly target?: Partial<TargetPlan>;
  readonly restartPolicy?: RestartPolicy;
  /** The network that the containers join. */
  readonly network?: string;
  readonly load?: Load;
  readonly texts?: PromptPlan["texts"];
  readonly limits?: Partial<Limits>;
  readonly budget?: Partial<Budget>;
  readonly abort?: Partial<AbortLimits>;
  readonly image?: string;
  /** Where it listens and answers, if not where the preset says. */
  readonly at?: Pick<TargetPlan, "containerPort" | "predictPath">;
  /** Arguments for the image's entry point; without one, the program. */
  readonly command?: readonly string[];
  /** What it is asked and how it answers; the preset's path goes with it. */
  readonly service?: ServicePlan;
  /** The image to compare with. */
  readonly baseline?: string;
  /** How its health is asked. */
  readonly health?: string;
  readonly readyTimeoutMs?: number;
  readonly requestTimeoutMs?: number;
  readonly durationMs?: number;
  readonly maxDurationMs?: number;
  /** What the drill tells on its way when the service is told to turn bad, for one that is `WRONG_ONCE_TOLD`. */
  readonly turnsAt?: RegExp;
  /** The image that turns; the candidate's unless it is said. */
  readonly turning?: string;
  /** What the drill tells on its way when it is cancelled. */
  readonly cancelledAt?: RegExp;
}

/**
 * A service that waits and hardly computes, so that several of them fit on a machine; and waits for so long that what the
 * others take of the CPU does not change its P50 by much.
 */
const WAITS = { LATENCY_MS: "1", SLEEP_MS: "60" };
/** One that computes, and is slower when there is less CPU. */
export const COMPUTES = { LATENCY_MS: "15", SLEEP_MS: "0" };

/** A plan on the scripted service with windows short enough for a test. */
export function planOf(order: Order): Plan {
  const experiments = order.experiments ?? ["cpu-overload", "kill-restart"];
  const service = order.service ?? DEFAULT_PLAN.service;
  return {
    ...DEFAULT_PLAN,
    target: {
      ...DEFAULT_PLAN.target,
      image: order.image ?? SERVICE_IMAGE,
      predictPath: PRESETS[service.preset].path,
      ...(order.at && { ...order.at, portFromImage: false }),
      pull: "never",
      command: order.command ?? null,
      env: { ...WAITS, ...order.env },
      cpus: order.cpus ?? 1,
      memoryBytes: order.memoryBytes ?? DEFAULT_PLAN.target.memoryBytes,
      readOnly: order.readOnly ?? false,
      restartPolicy: order.restartPolicy ?? { name: "unless-stopped" },
      network: order.network ?? null,
      ...order.target,
    },
    service,
    baseline: order.baseline === undefined ? null : { image: order.baseline, pull: "never" },
    experiments:
      order.each === undefined
        ? experiments.map((kind) => ({ kind, name: kind, parameters: parametersOf(kind, order.parameters) }))
        : eachOf(...order.each),
    load: order.load ?? DEFAULT_PLAN.load,
    prompts: { ...DEFAULT_PLAN.prompts, texts: order.texts ?? "new" },
    readyTimeoutMs: order.readyTimeoutMs ?? 30_000,
    ...(order.health !== undefined && { health: order.health }),
    requestTimeoutMs: order.requestTimeoutMs ?? DEFAULT_PLAN.requestTimeoutMs,
    durationMs: order.durationMs ?? 5_000,
    maxDurationMs: order.maxDurationMs ?? 60_000,
    limits: { ...DEFAULT_PLAN.limits, ...order.limits },
    budget: { ...DEFAULT_PLAN.budget, ...order.budget },
    abort: { ...DEFAULT_PLAN.abort, ...order.abort },
  };
}

function eachOf(kind: string, ...all: readonly Readonly<Record<string, string>>[]): Plan["experiments"] {
  return all.map((each, index) => ({ kind, name: `${kind} ${index + 1}`, parameters: parametersOf(kind, each) }));
}

/**
 * Runs a drill on the real engine; `log` is what it told on its way. It is judged as on a quiet runner: a machine that
 * runs tests may be busy, and what that excuses has tests of its own, which look at `asSeen`.
 */
export async function drillWith(
  order: Order,
  {
    engine = testEngine(),
    onLine = () => undefined,
    plan = planOf(order),
  }: { engine?: Engine; plan?: Plan; onLine?: (line: string, session: string) => void } = {},
): Promise<{ record: DrillRecord; verdict: Verdict; log: string; asSeen: DrillRecord }> {
  const session = newSession();
  const lines: string[] = [];
  const cancel = new AbortController();
  let turned: Promise<void> | null = null;
  const live = (given: Message) => follow(said(given));
  const follow = (text: string) => {
    if (order.turnsAt?.test(text)) turned ??= turn(session, order.turning ?? plan.target.image);
    if (order.cancelledAt?.test(text)) cancel.abort(new Cancelled("SIGINT"));
  };
  const line = (given: Message | Sentences) => {
    const text = said(given);
    lines.push(text);
    follow(text);
    onLine(text, session);
  };
  const record = await runDrill({
    plan,
    session,
    engine,
    progress: { stage: (title) => lines.push(said(title)), line, live },
    signal: cancel.signal,
  });
  await turned;
  const asIfQuiet = quieted(record);
  const judged = { ...asIfQuiet, checks: checksOf(asIfQuiet) };
  return { record: judged, verdict: judge(judged), log: lines.join("\n"), asSeen: record };
}

/** All that readers of a drill's report are told: its summary and what a terminal shows. */
export function toldOf({ record, verdict }: { readonly record: DrillRecord; readonly verdict: Verdict }): string {
  const report = drillReport(record, verdict, buildProvenance());
  return `${toMarkdown(report)}\n${toTerminal(report, { color: false, files: [] })}`;
}

/** The arguments of `docker ps` that list the targets of a drill alone. */
export function targetsOf(session: string): string[] {
  const labels = Object.entries(sessionLabels(session, "target"));
  return labels.flatMap(([name, value]) => ["--filter", `label=${name}=${value}`]);
}

/** Returns host and port of a drill's container of an image. */
export async function addressOf(session: string, image: string): Promise<string> {
  const filters = [...targetsOf(session), "--filter", `ancestor=${image}`];
  const { stdout } = await getExecOutput("docker", ["ps", ...filters, "--format", "{{.Ports}}"], { silent: true });
  const [address] = /127\.0\.0\.1:\d+/.exec(stdout) ?? [];
  if (address === undefined) throw new Error(`no container of ${image} publishes a port`);
  return address;
}

/** Tells the service of an image to turn bad. */
async function turn(session: string, image: string): Promise<void> {
  await fetch(`http://${await addressOf(session, image)}/turn`);
}

function quieted(record: DrillRecord): DrillRecord {
  const noise = buildNoise();
  const phase = (each: Phase): Phase => ({ ...each, noise });
  const { baseline } = record;
  return {
    ...record,
    ...(record.start !== undefined && { start: { ...record.start, noise } }),
    phases: record.phases.map(phase),
    experiments: record.experiments.map((experiment) => {
      const { outcome } = experiment;
      if (outcome.type !== "crash" || outcome.watched === null) return experiment;
      return { ...experiment, outcome: { ...outcome, watched: { ...outcome.watched, noise } } };
    }),
    baseline: baseline && {
      ...baseline,
      comparisons: baseline.comparisons.map((each) => {
        return { ...each, candidate: phase(each.candidate), baseline: phase(each.baseline) };
      }),
    },
  };
}
