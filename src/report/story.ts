import type { Verdict } from "../gate/verdict/verdict.ts";
import type { Check } from "../model/check.ts";
import type { Leg } from "../model/facts/leg.ts";
import type { NamedProcess } from "../model/facts/struck.ts";
import type { ExperimentPlan, Plan } from "../model/plan.ts";
import type {
  Asked,
  Attempt,
  BaselineRecord,
  Comparison,
  Degraded,
  DrillRecord,
  ExperimentRecord,
  Machine,
  Phase,
  PromptSentiment,
  RecoveryChain,
} from "../model/record.ts";
import type { Sample } from "../model/sample.ts";
import type { ServicePlan } from "../model/service/service.ts";
import { cleanLine, cleanLines } from "../model/text/escape.ts";
import type { Trend } from "./history/trend.ts";
import type { Provenance } from "./provenance-definition.ts";
import { hiderOf } from "./result/secrets.ts";

/** Of a long text, such as a container's log, the end says what went wrong. */
const LONGEST_TEXT = 8000;
const LONGEST_ADDRESS = 500;

/** What every form of the report tells: text without control characters, and without what is private. */
export interface Story {
  readonly record: DrillRecord;
  readonly verdict: Verdict;
  readonly provenance: Provenance;
  /** Beside the drills of the default branch; null where nothing is known of them. Clean as it comes. */
  readonly trend: Trend | null;
}

/**
 * Makes a drill fit to be told: a cleaned copy, which still has to be escaped for the place it goes to. A drill that was
 * told before stays as it is.
 */
export function tell(record: DrillRecord, verdict: Verdict, provenance: Provenance, trend: Trend | null = null): Story {
  const text = cleaner(record);
  return {
    record: {
      ...record,
      session: text.line(record.session),
      plan: cleanPlan(record.plan, text),
      machine: record.machine === null ? null : cleanMachine(record.machine, text),
      image: record.image === null ? null : eachString(record.image, text.own),
      baseline: record.baseline === null ? null : cleanBaseline(record.baseline, text),
      phases: record.phases.map((phase) => cleanPhase(phase, text)),
      experiments: record.experiments.map((experiment) => cleanExperiment(experiment, text)),
      sentiments: record.sentiments.map((sentiment) => cleanSentiment(sentiment, text)),
      checks: record.checks.map(
        (check): Check => ({ ...check, scope: text.own(check.scope), reason: text.line(check.reason) }),
      ),
      warnings: record.warnings.map(text.line),
      error: record.error?.map(text.lines) ?? null,
    },
    verdict: {
      ...verdict,
      sentence: text.line(verdict.sentence),
      reasons: verdict.reasons.map(text.line),
      tolerated: verdict.tolerated.map(text.line),
    },
    provenance: {
      ...provenance,
      version: text.line(provenance.version),
      action: provenance.action === null ? null : eachString(provenance.action, text.line),
      runUrl: webAddress(provenance.runUrl),
      headSha: commit(provenance.headSha),
      localCommand: provenance.localCommand === null ? null : text.line(provenance.localCommand),
      leg: legIn(provenance.leg, text),
    },
    trend,
  };
}

function cleanMachine(machine: Machine, text: Cleaner): Machine {
  const { engineMachine } = machine;
  return {
    ...eachString(machine, text.line),
    engineMachine: engineMachine === null ? null : eachString(engineMachine, text.line),
  };
}

/** A job's key is a plain name, which is no secret by itself; what is none was never a job. */
function legIn(leg: Leg | null, text: Cleaner): Leg | null {
  return leg === null || !/^[\w-]{1,100}$/.test(leg.job) ? null : { ...leg, values: text.line(leg.values) };
}

interface Cleaner {
  /** For names that are no secret by themselves, such as the image's: made harmless, nothing hidden. */
  readonly own: (raw: string) => string;
  readonly line: (raw: string) => string;
  readonly lines: (raw: string) => string;
}

function cleaner({ plan, image, baseline, phases }: DrillRecord): Cleaner {
  const images = [image, baseline?.image ?? null].flatMap((each) =>
    each === null ? [] : [each.reference, each.id, each.digest ?? ""],
  );
  const compared = (baseline?.comparisons ?? []).flatMap((each) => [each.candidate, each.baseline]);
  const hide = hiderOf(plan, [...images, ...[...phases, ...compared].map(({ name }) => name)]);
  // Hidden before cleaning, which may alter a secret, and after it, since a control character hides one from us.
  return {
    own: (raw) => cleanLine(raw),
    line: (raw) => hide(cleanLine(hide(raw))),
    lines: (raw) => endOf(hide(cleanLines(hide(raw)).join("\n"))),
  };
}

/** The end of a text: cleaned once more, since a cut through a line can leave a blank or a command at its start. */
function endOf(text: string): string {
  let end = text;
  for (let before = ""; before !== end; ) {
    before = end;
    end = cleanLines(end.slice(-LONGEST_TEXT)).join("\n");
  }
  return end;
}

function cleanPlan(plan: Plan, text: Cleaner): Plan {
  const { target } = plan;
  return {
    ...plan,
    target: {
      ...target,
      image: text.own(target.image),
      predictPath: text.own(target.predictPath),
      env: Object.fromEntries(Object.keys(target.env).map((key) => [cleanLine(key, 200), "***"])),
      // As private as the environment; how many words it has is no secret.
      command: target.command?.map(() => "***") ?? null,
    },
    service: cleanService(plan.service, text),
    baseline: plan.baseline === null ? null : { ...plan.baseline, image: text.own(plan.baseline.image) },
    experiments: plan.experiments.map(
      (experiment): ExperimentPlan => ({
        ...experiment,
        kind: text.own(experiment.kind),
        name: text.own(experiment.name),
        parameters: cleanParameters(experiment, text),
        ...cleanInputs(experiment, text),
      }),
    ),
  };
}

function cleanParameters({ parameters, confidential = [] }: ExperimentPlan, text: Cleaner): object {
  const hidden = (value: unknown) => (value === "" ? "" : "***");
  const own = Object.entries(parameters).map(([name, value]) => [
    name,
    confidential.includes(name) ? hidden(value) : value,
  ]);
  return deeply(Object.fromEntries(own), text.line) as object;
}

function cleanService({ preset, model, request, answer, headers }: ServicePlan, text: Cleaner): ServicePlan {
  return {
    preset,
    model: model === null ? null : text.line(model),
    request: text.line(request),
    answer: eachString(answer, text.line),
    headers: Object.fromEntries(Object.keys(headers).map((name) => [cleanLine(text.line(name), 200), "***"])),
  };
}

function cleanInputs({ inputs }: ExperimentPlan, text: Cleaner): Pick<ExperimentPlan, "inputs"> {
  return inputs === undefined ? {} : { inputs: eachString(inputs, text.line) };
}

function cleanPhase(phase: Phase, text: Cleaner): Phase {
  const samples = phase.samples.map(
    (sample): Sample => ({
      ...sample,
      promptId: text.own(sample.promptId),
      ...(sample.sentiment === undefined ? {} : { sentiment: text.line(sample.sentiment) }),
      ...(sample.detail === undefined ? {} : { detail: text.line(sample.detail) }),
    }),
  );
  return { ...phase, name: text.own(phase.name), samples };
}

function cleanBaseline(
  { image, readyMs, comparisons, experiments, usage }: BaselineRecord,
  text: Cleaner,
): BaselineRecord {
  return {
    image: image === null ? null : eachString(image, text.own),
    readyMs,
    comparisons: comparisons.map(
      (each): Comparison => ({
        ...each,
        scope: text.own(each.scope),
        candidate: cleanPhase(each.candidate, text),
        baseline: cleanPhase(each.baseline, text),
      }),
    ),
    experiments: experiments.map((experiment) => cleanExperiment(experiment, text)),
    usage,
  };
}

function cleanExperiment(experiment: ExperimentRecord, text: Cleaner): ExperimentRecord {
  const { evidence, recovery, reverted, skipped, aborted, questioned, attempted, degraded, watched, liveness } =
    experiment;
  return {
    ...experiment,
    kind: text.own(experiment.kind),
    name: text.own(experiment.name),
    description: text.line(experiment.description),
    evidence: evidence === null ? null : { ...evidence, sentence: text.line(evidence.sentence) },
    reverted: typeof reverted === "string" ? reverted : { failed: text.line(reverted.failed) },
    recovery: recovery === null ? null : cleanChain(recovery, text),
    watched:
      watched === null
        ? null
        : { ...watched, lastAnswer: watched.lastAnswer === null ? null : text.line(watched.lastAnswer) },
    // What a verdict rests on: made harmless, but nothing hidden.
    liveness:
      liveness === null
        ? null
        : { before: eachString(liveness.before, text.own), after: eachString(liveness.after, text.own) },
    questioned:
      questioned === null ? null : { ...questioned, asked: questioned.asked.map((each) => cleanAsked(each, text)) },
    attempted:
      attempted === null
        ? null
        : { ...attempted, attempts: attempted.attempts.map((each) => cleanAttempt(each, text)) },
    degraded: degraded === null ? null : cleanDegraded(degraded, text),
    aborted: aborted === null ? null : text.line(aborted),
    skipped: skipped === null ? null : text.line(skipped),
  };
}

function cleanAsked(asked: Asked, text: Cleaner): Asked {
  return { ...asked, name: text.line(asked.name), detail: text.line(asked.detail) };
}

function cleanAttempt(attempt: Attempt, text: Cleaner): Attempt {
  const { name, plain, label, detail } = attempt;
  const line = (raw: string | null) => (raw === null ? null : text.line(raw));
  return { ...attempt, name: text.line(name), plain: line(plain), label: line(label), detail: text.line(detail) };
}

function cleanDegraded({ before, under, after, sessions, ...figures }: Degraded, text: Cleaner): Degraded {
  const words = (said: Degraded["before"]) => said?.map(text.line) ?? null;
  const each = (asked: readonly Asked[]) => asked.map((one) => cleanAsked(one, text));
  return {
    ...figures,
    before: words(before),
    under: words(under),
    after: words(after),
    sessions: sessions === null ? null : { ...sessions, running: each(sessions.running), fresh: each(sessions.fresh) },
  };
}

function cleanChain(chain: RecoveryChain, text: Cleaner): RecoveryChain {
  const { startedAtBefore, startedAtAfter, inFlight, stop, struck, comeback } = chain;
  const named = <T extends NamedProcess>(process: T): T => ({ ...process, name: text.line(process.name) });
  return {
    ...chain,
    stop: stop === null ? null : { ...stop, signal: text.line(stop.signal), first: named(stop.first) },
    struck: struck === null ? null : { ...named(struck), ancestors: struck.ancestors.map(named) },
    comeback: comeback === null ? null : { ...comeback, by: comeback.by === null ? null : named(comeback.by) },
    words: eachString(chain.words, text.line),
    startedAtBefore: text.own(startedAtBefore),
    startedAtAfter: startedAtAfter === null ? null : text.own(startedAtAfter),
    inFlight: inFlight === null ? null : eachString(inFlight, text.line),
  };
}

function cleanSentiment(sentiment: PromptSentiment, text: Cleaner): PromptSentiment {
  return {
    ...sentiment,
    promptId: text.own(sentiment.promptId),
    text: text.line(sentiment.text),
    steady: sentiment.steady.map(text.line),
    underExperiment: sentiment.underExperiment.map(text.line),
  };
}

function eachString<T extends object>(value: T, line: (raw: string) => string): T {
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, typeof each === "string" ? line(each) : each]),
  ) as T;
}

/** Any value as JSON can hold it, every string cleaned. */
function deeply(value: unknown, line: (raw: string) => string): unknown {
  if (typeof value === "string") return line(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => deeply(each, line));
  if (typeof value !== "object") return null;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [line(key), deeply(each, line)]));
}

function webAddress(raw: string | null): string | null {
  const url = raw === null || raw.length > LONGEST_ADDRESS ? null : URL.parse(raw);
  // Its characters outside of ASCII were encoded, which makes it longer.
  return url !== null && /^https?:$/.test(url.protocol) && url.href.length <= LONGEST_ADDRESS ? url.href : null;
}

function commit(raw: string | null): string | null {
  return raw !== null && /^[0-9a-f]{7,64}$/.test(raw) ? raw : null;
}
