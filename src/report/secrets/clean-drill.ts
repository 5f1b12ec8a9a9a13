import type { Verdict } from "../../gate/verdict/verdict.ts";
import type { Leg } from "../../model/facts/leg.ts";
import type { ExperimentPlan, Plan } from "../../model/plan.ts";
import type { BaselineRecord, Comparison, DrillRecord, Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { type Cleaner, type Cleaning, cleanTexts, fieldOf } from "../../model/text/cleaning.ts";
import { cleanLine, cleanLines } from "../../model/text/escape.ts";
import type { Trend } from "../history/trend.ts";
import type { Provenance } from "../result/provenance-definition.ts";
import texts from "../result/texts.generated.json" with { type: "json" };
import { hiderOf } from "./secrets.ts";

/** Of a result, from its definition. */
const TEXTS: Cleaning = texts as Cleaning;

/** Of a long text, such as a container's log, the end says what went wrong. */
const LONGEST_TEXT = 8000;
const LONGEST_ADDRESS = 500;

/** A drill for reports: its texts have no control characters, and nothing private. A renderer still has to escape them. */
export interface CleanDrill {
  readonly record: DrillRecord;
  readonly verdict: Verdict;
  readonly provenance: Provenance;
  /** Compared with the drills of the default branch; null if they are not known. It is clean already. */
  readonly trend: Trend | null;
}

/** A cleaned copy of a drill. Cleaning it again changes nothing. */
export function cleanDrill(
  record: DrillRecord,
  verdict: Verdict,
  provenance: Provenance,
  trend: Trend | null = null,
): CleanDrill {
  const text = cleaner(record);
  const { plan, baseline, phases, ...seen } = record;
  return {
    record: {
      ...cleanTexts(seen, TEXTS, text),
      plan: cleanPlan(plan, text),
      baseline: baseline === null ? null : cleanBaseline(baseline, text),
      phases: phases.map((phase) => cleanPhase(phase, text)),
    },
    verdict: cleanTexts(verdict, fieldOf(TEXTS, "verdict"), text),
    provenance: {
      ...cleanTexts(provenance, fieldOf(TEXTS, "provenance"), text),
      runUrl: webAddress(provenance.runUrl),
      headSha: commit(provenance.headSha),
      leg: legIn(provenance.leg, text),
    },
    trend,
  };
}

/** A job's key is a plain name, which is not a secret; anything else was never a job. */
function legIn(leg: Leg | null, text: Cleaner): Leg | null {
  return leg === null || !/^[\w-]{1,100}$/.test(leg.job) ? null : { ...leg, values: text.line(leg.values) };
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
  const texts = fieldOf(TEXTS, "plan");
  const { target, service, ...rest } = cleanTexts(plan, texts, text);
  return {
    ...rest,
    target: {
      ...target,
      env: withoutValues(plan.target.env, (name) => cleanLine(name, 200)),
      // As private as the environment; the number of its words is not.
      command: target.command?.map(() => "***") ?? null,
    },
    service: {
      ...service,
      headers: withoutValues(plan.service.headers, (name) => cleanLine(text.line(name), 200)),
    },
    experiments: plan.experiments.map((experiment) => ({
      ...cleanTexts(experiment, fieldOf(texts, "experiments"), text),
      parameters: cleanParameters(experiment, text),
    })),
  };
}

function withoutValues(values: Readonly<Record<string, string>>, clean: (name: string) => string) {
  return Object.fromEntries(Object.keys(values).map((name) => [clean(name), "***"]));
}

function cleanParameters({ parameters, confidential = [] }: ExperimentPlan, text: Cleaner): object {
  const hidden = (value: unknown) => (value === "" ? "" : "***");
  const own = Object.entries(parameters).map(([name, value]) => [
    name,
    confidential.includes(name) ? hidden(value) : value,
  ]);
  return deeply(Object.fromEntries(own), text.line) as object;
}

/** A result has samples as rows, so that no definition tells of theirs. */
function cleanPhase({ samples, ...phase }: Phase, text: Cleaner): Phase {
  const cleaned = samples.map(
    (sample): Sample => ({
      ...sample,
      promptId: text.own(sample.promptId),
      ...(sample.sentiment === undefined ? {} : { sentiment: text.line(sample.sentiment) }),
      ...(sample.detail === undefined ? {} : { detail: text.line(sample.detail) }),
    }),
  );
  return { ...cleanTexts(phase, fieldOf(TEXTS, "phases"), text), samples: cleaned };
}

function cleanBaseline({ comparisons, ...baseline }: BaselineRecord, text: Cleaner): BaselineRecord {
  const texts = fieldOf(TEXTS, "baseline");
  return {
    ...cleanTexts(baseline, texts, text),
    comparisons: comparisons.map(
      ({ candidate, baseline, ...rest }): Comparison => ({
        ...cleanTexts(rest, fieldOf(texts, "comparisons"), text),
        candidate: cleanPhase(candidate, text),
        baseline: cleanPhase(baseline, text),
      }),
    ),
  };
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
