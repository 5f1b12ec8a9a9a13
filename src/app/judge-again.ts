import { checksOf } from "../experiments/checks.ts";
import { budgetObjectives } from "../gate/checks/budget-check.ts";
import { judge } from "../gate/verdict/verdict.ts";
import { kindsWhere, OBJECTIVES, type ObjectiveKind, objectiveOf } from "../model/objectives.ts";
import type { Budget, Limits, Plan } from "../model/plan.ts";
import { formatLimitAsInput } from "../model/text/format.ts";
import { isLocalCommand } from "../model/text/local-command.ts";
import type { ReadResult } from "../report/result/read-result.ts";

/** A drill judged again, and in which limits it differs from the drill that was run. */
export interface JudgedAgain extends ReadResult {
  /** One sentence; null when nothing differs. */
  readonly note: string | null;
}

/** Judges a drill from its samples by the limits of a plan. By its own it comes to the verdict that it had. */
export function judgeAgain({ record, provenance }: ReadResult, plan: Plan): JudgedAgain {
  const note = noteOf(record.plan, plan);
  const warnings = note === null ? record.warnings : [...record.warnings, note];
  const seen = { ...record, plan, warnings };
  const judged = { ...seen, checks: checksOf(seen) };
  const command = provenance.localCommand;
  // The file may be anybody's: what is no command of ours is not shown as one.
  const localCommand =
    command === null || !isLocalCommand(command) ? null : withFlags(command, changesOf(record.plan, plan));
  return { record: judged, verdict: judge(judged), provenance: { ...provenance, localCommand }, note };
}

interface Change {
  readonly name: string;
  readonly now: string;
  readonly before: string;
  /** The fault whose own limit it was; null for that of the whole drill. */
  readonly experiment: string | null;
}

function noteOf(before: Plan, now: Plan): string | null {
  const changes = changesOf(before, now).map((change) => {
    const of = change.experiment === null ? "" : ` for ${change.experiment}`;
    return `${change.name} ${change.now} in place of ${change.before}${of}`;
  });
  return changes.length === 0 ? null : `Judged again with ${changes.join(", ")}.`;
}

function changesOf(before: Plan, now: Plan): Change[] {
  const ofExperiments = now.experiments.flatMap(({ name, limits = {} }, index) =>
    limitChanges(before.experiments[index]?.limits ?? {}, limits, name),
  );
  const inconclusive = {
    name: "on-inconclusive",
    now: now.onInconclusive,
    before: before.onInconclusive,
    experiment: null,
  };
  return [
    ...limitChanges(before.limits, now.limits, null),
    ...ofExperiments,
    ...budgetChanges(before.budget, now.budget),
    ...(now.onInconclusive === before.onInconclusive ? [] : [inconclusive]),
  ];
}

function limitChanges(before: Partial<Limits>, now: Partial<Limits>, experiment: string | null): Change[] {
  return kindsWhere(({ limit, input }) => input !== undefined && limit.from === "plan").flatMap((kind) => {
    const [was, is] = [objectiveOf(kind, before), objectiveOf(kind, now)];
    if (was === null || is === null || was.limit === is.limit) return [];
    return [{ name: inputOf(kind), now: formatLimitAsInput(is), before: formatLimitAsInput(was), experiment }];
  });
}

function budgetChanges(before: Budget, now: Budget): Change[] {
  const texts = (budget: Budget) =>
    budgetObjectives(budget).map((objective) => [objective.kind, formatLimitAsInput(objective)] as const);
  const was = new Map(texts(before));
  return texts(now).flatMap(([kind, text]) => {
    if (was.get(kind) === text) return [];
    return [{ name: inputOf(kind), now: text, before: was.get(kind) ?? "none", experiment: null }];
  });
}

function inputOf(kind: ObjectiveKind): string {
  return OBJECTIVES[kind].input ?? kind;
}

/** The command of the drill, with these limits in place of those that it names. */
function withFlags(command: string, changes: readonly Change[]): string {
  return changes.reduce((text, { name, now }) => {
    const without = text.replace(new RegExp(` --${name} [\\w.%-]+`), "");
    return `${without} --${name} ${now}`;
  }, command);
}
