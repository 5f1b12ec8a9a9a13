import { limitsUnder } from "../../../../gate/limits.ts";
import type { DrillRecord, ExperimentRecord, Phase, RecoveryChain } from "../../../../model/record.ts";
import { recoveryLinks } from "../../../facts/recovery.ts";
import type { ExperimentWindow, Mark, SideName } from "./page-data.ts";

/** When each fault was on, on either side, in the order of time. A fault that never ran has no window. */
export function experimentWindows(record: DrillRecord): ExperimentWindow[] {
  const { experiments, baseline } = record;
  const windows = [
    ...experiments.flatMap((experiment, index) => windowOf(record, experiment, index, "candidate")),
    ...(baseline?.experiments ?? []).flatMap((experiment, index) => windowOf(record, experiment, index, "baseline")),
  ];
  return windows.toSorted((a, b) => a.startedAtMs - b.startedAtMs);
}

function windowOf(
  record: DrillRecord,
  experiment: ExperimentRecord,
  index: number,
  side: SideName,
): ExperimentWindow[] {
  const common = { name: experiment.name, side, felt: experiment.evidence?.felt ?? null };
  if (experiment.recovery !== null) {
    const marks = chainMarks(experiment.recovery);
    const lastMs = experiment.recovery.firstGoodAnswerMs ?? experiment.watched?.forMs ?? 0;
    const { struckAtMs } = experiment.recovery;
    const endedAtMs = Math.max(struckAtMs + lastMs, ...marks.map(({ atMs }) => atMs));
    const missing = recoveryLinks(experiment.recovery).find(
      ({ atMs, missing: word }) => atMs === null && word === "never",
    );
    return [{ ...common, startedAtMs: struckAtMs, endedAtMs, maxP95Ms: null, marks, missing: missing?.name ?? null }];
  }
  if (experiment.attempted !== null) {
    const { startedAtMs, endedAtMs } = experiment.attempted;
    const marks: Mark[] = [{ name: "began", atMs: startedAtMs, sinceMs: null, kind: "inject" }];
    return [{ ...common, startedAtMs, endedAtMs, maxP95Ms: null, marks, missing: null }];
  }
  const during = phaseAt(record, experiment.duringPhase);
  if (during === null) return [];
  // The candidate stays under a fault for as long as it is compared with the baseline.
  const compared = (record.baseline?.comparisons ?? []).filter(
    (each) => each.experiment === index && side === "candidate",
  );
  const ends = compared.flatMap((each) => [each.candidate.endedAtMs, each.baseline.endedAtMs]);
  const after = phaseAt(record, experiment.afterPhase);
  // Taking it back takes its time, too: the service is watched from when it is gone.
  const endedAtMs = after?.startedAtMs ?? Math.max(during.endedAtMs, ...ends);
  const judged = experiment.plannedChecks.includes("p95");
  return [
    {
      ...common,
      startedAtMs: during.startedAtMs,
      endedAtMs,
      maxP95Ms: judged ? limitsUnder(record, index).maxP95Ms : null,
      marks: lastingMarks(experiment, during.startedAtMs, endedAtMs, after),
      missing: null,
    },
  ];
}

function lastingMarks(
  experiment: ExperimentRecord,
  startedAtMs: number,
  endedAtMs: number,
  after: Phase | null,
): Mark[] {
  const { soaked, reverted, latencyBackMs, aborted } = experiment;
  const good = (after?.samples ?? []).filter(({ outcome }) => outcome === "ok").map((sample) => sample.endedAtMs);
  const firstGoodMs = good.length === 0 ? null : good.reduce((least, each) => Math.min(least, each));
  const end = aborted !== null ? "aborted" : soaked === null ? "reverted" : "ended";
  const later = (name: string, atMs: number | null, kind: Mark["kind"]): Mark[] =>
    atMs === null ? [] : [{ name, atMs, sinceMs: endedAtMs, kind }];
  const marks: Mark[] = [
    { name: soaked === null ? "injected" : "began", atMs: startedAtMs, sinceMs: null, kind: "inject" },
    ...(reverted === "done" ? [{ name: end, atMs: endedAtMs, sinceMs: null, kind: "link" } as const] : []),
    ...later("first good answer", firstGoodMs, "good"),
    ...later("latency back", latencyBackMs === null ? null : endedAtMs + latencyBackMs, "link"),
  ];
  return marks.toSorted((a, b) => a.atMs - b.atMs);
}

function chainMarks(chain: RecoveryChain): Mark[] {
  const links = recoveryLinks(chain).flatMap(({ name, atMs }): Mark[] => {
    if (atMs === null) return [];
    return [
      {
        name,
        atMs: chain.struckAtMs + atMs,
        sinceMs: chain.struckAtMs,
        kind: name === "first good answer" ? "good" : "link",
      },
    ];
  });
  return [{ name: chain.words.deed, atMs: chain.struckAtMs, sinceMs: null, kind: "inject" }, ...links];
}

function phaseAt({ phases }: DrillRecord, index: number | null): Phase | null {
  return index === null ? null : (phases[index] ?? null);
}
