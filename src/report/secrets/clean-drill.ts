import { type Advice, adviceFor, type DrillAdvice } from "../../gate/advice/advice.ts";
import type { Verdict } from "../../gate/verdict/verdict.ts";
import { NO_SETTINGS } from "../../model/default-plan.ts";
import type { Leg } from "../../model/facts/leg.ts";
import type { Message, Sentences } from "../../model/message.ts";
import type { ExperimentPlan, Plan } from "../../model/plan.ts";
import type { BaselineRecord, Comparison, DrillRecord, Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { type Cleaner, type Cleaning, cleanTexts, fieldOf } from "../../model/text/cleaning.ts";
import { cleanLine, cleanLines } from "../../model/text/escape.ts";
import type { Trend } from "../history/trend.ts";
import type { Provenance } from "../result/provenance-definition.ts";
import texts from "../result/texts.generated.json" with { type: "json" };
import { hideAcross } from "./hidden-messages.ts";
import { type Hide, hiderOf } from "./secrets.ts";

/** How to clean each field of a result; generated from its definition. */
const TEXTS: Cleaning = texts as Cleaning;

const DETAIL = { code: "own" } as const;

/** A long text, such as a container's log, keeps its end, which says what went wrong. */
const MAX_TEXT_LENGTH = 8000;
const MAX_URL_LENGTH = 500;

/** A drill without control characters and private values. A renderer still has to escape its texts. */
export interface CleanDrill {
  readonly record: DrillRecord;
  readonly verdict: Verdict;
  readonly provenance: Provenance;
  /** Comparison with the drills of the default branch; null if unknown. Already clean. */
  readonly trend: Trend | null;
  readonly advice: DrillAdvice;
}

/**
 * Returns a cleaned copy of a drill. Idempotent.
 * @param advice what to do about it: by default what the record says
 */
export function cleanDrill(
  record: DrillRecord,
  verdict: Verdict,
  provenance: Provenance,
  trend: Trend | null = null,
  advice: DrillAdvice = adviceFor(record, verdict),
): CleanDrill {
  const hide = hiderFor(record);
  const text = cleaner(hide);
  const reasons = fieldOf(fieldOf(TEXTS, "verdict"), "reasons");
  const sentences = (raw: Sentences): Sentences => hideAcross(cleanTexts(raw, reasons, text), hide);
  const { plan, baseline, phases, ...seen } = record;
  return {
    record: {
      ...hideAcross(cleanTexts(seen, TEXTS, text), hide),
      plan: cleanPlan(plan, text),
      baseline: baseline === null ? null : cleanBaseline(baseline, text, hide),
      phases: phases.map((phase) => cleanPhase(phase, text, hide)),
    },
    verdict: hideAcross(cleanTexts(verdict, fieldOf(TEXTS, "verdict"), text), hide),
    provenance: {
      ...cleanTexts(provenance, fieldOf(TEXTS, "provenance"), text),
      runUrl: webAddress(provenance.runUrl),
      docs: webAddress(provenance.docs ?? null),
      headSha: commit(provenance.headSha),
      leg: legIn(provenance.leg, text),
    },
    trend,
    advice: {
      shown: advice.shown.map((each): Advice => ({ ...each, lines: sentences(each.lines) })),
      ofChecks: advice.ofChecks.map(sentences),
    },
  };
}

/** Drops a leg whose job key is not a plain identifier, since GitHub would not accept it either. */
function legIn(leg: Leg | null, text: Cleaner): Leg | null {
  return leg === null || !/^[\w-]{1,100}$/.test(leg.job) ? null : { ...leg, values: text.line(leg.values) };
}

function hiderFor({ plan, image, baseline, phases }: DrillRecord): Hide {
  const images = [image, baseline?.image ?? null].flatMap((each) =>
    each === null ? [] : [each.reference, each.id, each.digest ?? ""],
  );
  const compared = (baseline?.comparisons ?? []).flatMap((each) => [each.candidate, each.baseline]);
  return hiderOf(plan, [...images, ...[...phases, ...compared].map(({ name }) => name)]);
}

function cleaner(hide: Hide): Cleaner {
  // Hide before cleaning, which may alter a secret, and again after it, since control characters can split one.
  return {
    own: (raw) => cleanLine(raw),
    line: (raw) => hide(cleanLine(hide(raw))),
    lines: (raw) => endOf(hide(cleanLines(hide(raw)).join("\n"))),
  };
}

/** Returns the end of a text, cleaned again: the cut can leave a blank or a command at its start. */
function endOf(text: string): string {
  let end = text;
  for (let before = ""; before !== end; ) {
    before = end;
    end = cleanLines(end.slice(-MAX_TEXT_LENGTH)).join("\n");
  }
  return end;
}

function cleanPlan(plan: Plan, text: Cleaner): Plan {
  const texts = fieldOf(TEXTS, "plan");
  const { target: whole, service, ...rest } = cleanTexts(plan, texts, text);
  const { composed: _, ...target } = whole;
  return {
    ...rest,
    target: {
      ...target,
      env: withoutValues(plan.target.env, (name) => cleanLine(name, 200)),
      // Words of the command can be private. Their number is not.
      settings: NO_SETTINGS,
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

/** Cleans a phase and its samples, which the generated definition does not cover: a result stores them as rows. */
function cleanPhase({ samples, ...phase }: Phase, text: Cleaner, hide: Hide): Phase {
  // Thousands of requests can fail in the same way.
  const known = new Map<string, Message>();
  const cleanDetail = (detail: Message): Message => {
    const key = JSON.stringify(detail);
    const clean = known.get(key) ?? hideAcross(cleanTexts(detail, DETAIL, text), hide);
    known.set(key, clean);
    return clean;
  };
  const cleaned = samples.map(
    (sample): Sample => ({
      ...sample,
      promptId: text.own(sample.promptId),
      ...(sample.sentiment === undefined ? {} : { sentiment: text.line(sample.sentiment) }),
      ...(sample.detail === undefined ? {} : { detail: cleanDetail(sample.detail) }),
    }),
  );
  return { ...cleanTexts(phase, fieldOf(TEXTS, "phases"), text), samples: cleaned };
}

function cleanBaseline({ comparisons, ...baseline }: BaselineRecord, text: Cleaner, hide: Hide): BaselineRecord {
  const texts = fieldOf(TEXTS, "baseline");
  return {
    ...hideAcross(cleanTexts(baseline, texts, text), hide),
    comparisons: comparisons.map(
      ({ candidate, baseline, ...rest }): Comparison => ({
        ...cleanTexts(rest, fieldOf(texts, "comparisons"), text),
        candidate: cleanPhase(candidate, text, hide),
        baseline: cleanPhase(baseline, text, hide),
      }),
    ),
  };
}

/** Returns any value as JSON can hold it, with every string cleaned. */
function deeply(value: unknown, line: (raw: string) => string): unknown {
  if (typeof value === "string") return line(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => deeply(each, line));
  if (typeof value !== "object") return null;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [line(key), deeply(each, line)]));
}

function webAddress(raw: string | null): string | null {
  const url = raw === null || raw.length > MAX_URL_LENGTH ? null : URL.parse(raw);
  // Encoding non-ASCII characters makes the address longer.
  return url !== null && /^https?:$/.test(url.protocol) && url.href.length <= MAX_URL_LENGTH ? url.href : null;
}

function commit(raw: string | null): string | null {
  return raw !== null && /^[0-9a-f]{7,64}$/.test(raw) ? raw : null;
}
