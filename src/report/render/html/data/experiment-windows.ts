import { limitsUnder } from "../../../../gate/limits.ts";
import { afterIndex, duringIndex, phaseAt, removalOf } from "../../../../model/facts/outcome.ts";
import type { SideName } from "../../../../model/facts/side.ts";
import { objectiveOf } from "../../../../model/objectives.ts";
import type { DrillRecord, ExperimentRecord, Phase, RecoveryChain } from "../../../../model/record.ts";
import { recoveryLinks } from "../../../facts/recovery.ts";
import type { Language } from "../../../messages/language.ts";
import type { DrawnLimit, ExperimentWindow, Mark } from "./page-data.ts";

const DRAWN_LIMITS = ["p95", "ttft", "answer-ttft", "stall"] as const satisfies readonly DrawnLimit[];

/** When each fault was on, on either side, in the order of time. A fault that never ran has no window. */
export function experimentWindows(record: DrillRecord, language: Language): ExperimentWindow[] {
  const { experiments, baseline } = record;
  const windows = [
    ...experiments.flatMap((experiment, index) => windowOf(record, experiment, index, "candidate", language)),
    ...(baseline?.experiments ?? []).flatMap((experiment, index) =>
      windowOf(record, experiment, index, "baseline", language),
    ),
  ];
  return windows.toSorted((a, b) => a.startedAtMs - b.startedAtMs);
}

function windowOf(
  record: DrillRecord,
  experiment: ExperimentRecord,
  index: number,
  side: SideName,
  language: Language,
): ExperimentWindow[] {
  const common = { name: experiment.name, side, observed: experiment.effect?.observed ?? null };
  const { outcome } = experiment;
  if (outcome.type === "crash" && outcome.recovery !== null) {
    const { recovery, watched } = outcome;
    const marks = chainMarks(recovery, language);
    const lastMs = recovery.firstGoodAnswerMs ?? watched?.forMs ?? 0;
    const { beganAtMs } = recovery;
    const endedAtMs = Math.max(beganAtMs + lastMs, ...marks.map(({ atMs }) => atMs));
    const missing = recoveryLinks(recovery, language).find(
      ({ atMs, missing: word }) => atMs === null && word === "never",
    );
    return [{ ...common, startedAtMs: beganAtMs, endedAtMs, limits: {}, marks, missing: missing?.name ?? null }];
  }
  if (outcome.type === "probe" && outcome.attempted !== null) {
    const { startedAtMs, endedAtMs } = outcome.attempted;
    const marks: Mark[] = [
      { name: language.words.page.timeline.began, atMs: startedAtMs, sinceMs: null, kind: "inject" },
    ];
    return [{ ...common, startedAtMs, endedAtMs, limits: {}, marks, missing: null }];
  }
  if (outcome.type === "abandon" && outcome.abandoned !== null) {
    const { startedAtMs, leftAtMs, endedAtMs } = outcome.abandoned;
    const { began, hungUp } = language.words.page.timeline;
    const marks: Mark[] = [
      { name: began, atMs: startedAtMs, sinceMs: null, kind: "inject" },
      { name: hungUp, atMs: leftAtMs, sinceMs: startedAtMs, kind: "link" },
    ];
    return [{ ...common, startedAtMs, endedAtMs, limits: {}, marks, missing: null }];
  }
  const during = phaseAt(record, duringIndex(experiment));
  if (during === null) return [];
  // The candidate stays under the experiment while it is compared with the baseline.
  const compared = (record.baseline?.comparisons ?? []).filter(
    (each) => each.experiment === index && side === "candidate",
  );
  const ends = compared.flatMap((each) => [each.candidate.endedAtMs, each.baseline.endedAtMs]);
  const after = phaseAt(record, afterIndex(experiment));
  // Removing it takes time, too: the service is watched from when it is gone.
  const endedAtMs = after?.startedAtMs ?? Math.max(during.endedAtMs, ...ends);
  const limits = limitsUnder(record, index);
  const judged = DRAWN_LIMITS.flatMap((kind) => {
    const limit = experiment.plannedChecks.includes(kind) ? objectiveOf(kind, limits)?.limit : undefined;
    return limit === undefined ? [] : [[kind, limit] as const];
  });
  return [
    {
      ...common,
      startedAtMs: during.startedAtMs,
      endedAtMs,
      limits: Object.fromEntries(judged),
      marks: lastingMarks(experiment, during.startedAtMs, endedAtMs, after, language),
      missing: null,
    },
  ];
}

function lastingMarks(
  experiment: ExperimentRecord,
  startedAtMs: number,
  endedAtMs: number,
  after: Phase | null,
  { words }: Language,
): Mark[] {
  const { aborted: abortedWord, ended, removed, began, applied, latencyBack } = words.page.timeline;
  const { aborted, outcome } = experiment;
  const removal = removalOf(experiment);
  const latencyBackMs = "latencyBackMs" in outcome ? outcome.latencyBackMs : null;
  const good = (after?.samples ?? []).filter((sample) => sample.outcome === "ok").map((sample) => sample.endedAtMs);
  const firstGoodMs = good.length === 0 ? null : good.reduce((least, each) => Math.min(least, each));
  const end = aborted !== null ? abortedWord : removal === null ? ended : removed;
  const later = (name: string, atMs: number | null, kind: Mark["kind"]): Mark[] =>
    atMs === null ? [] : [{ name, atMs, sinceMs: endedAtMs, kind }];
  const marks: Mark[] = [
    { name: removal === null ? began : applied, atMs: startedAtMs, sinceMs: null, kind: "inject" },
    ...((removal?.status ?? "done") === "done"
      ? [{ name: end, atMs: endedAtMs, sinceMs: null, kind: "link" } as const]
      : []),
    ...later(words.recovery.links.answer, firstGoodMs, "good"),
    ...later(latencyBack, latencyBackMs === null ? null : endedAtMs + latencyBackMs, "link"),
  ];
  return marks.toSorted((a, b) => a.atMs - b.atMs);
}

function chainMarks(chain: RecoveryChain, language: Language): Mark[] {
  const links = recoveryLinks(chain, language).flatMap(({ link, name, atMs }): Mark[] => {
    if (atMs === null) return [];
    return [
      {
        name,
        atMs: chain.beganAtMs + atMs,
        sinceMs: chain.beganAtMs,
        kind: link === "answer" ? "good" : "link",
      },
    ];
  });
  return [
    { name: language.words.recovery.action(chain), atMs: chain.beganAtMs, sinceMs: null, kind: "inject" },
    ...links,
  ];
}
