import { checksOf } from "../experiments/checks.ts";
import { budgetObjectives } from "../gate/checks/budget-check.ts";
import { judge } from "../gate/verdict/verdict.ts";
import { type Message, type MessageArgs, message, type Sentences } from "../model/message.ts";
import { kindsWhere, OBJECTIVES, type ObjectiveKind, objectiveOf } from "../model/objectives.ts";
import type { Budget, Limits, Plan } from "../model/plan.ts";
import { formatLimitAsInput } from "../model/text/format.ts";
import { isLocalCommand } from "../model/text/local-command.ts";
import type { ReadResult } from "../report/result/read-result.ts";
import { PACKAGE_DOCS } from "./version.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "judged-again.limits": {
      /** The first limits that differ from the drill's; the experiment whose own limit it is, null for the whole drill's. */
      readonly changes: readonly {
        readonly objective: ObjectiveKind;
        readonly limit: number;
        readonly before: number | null;
        readonly experiment: string | null;
      }[];
      /** How many more differ. */
      readonly more: number;
    };
    "judged-again.on-inconclusive": {
      readonly now: Plan["onInconclusive"];
      readonly before: Plan["onInconclusive"];
    };
  }
}

/** A plan can have hundreds of experiments with limits of their own. */
const MAX_LISTED = 20;

/** A drill judged again, and in what it differs from the drill that was run. */
export interface JudgedAgain extends ReadResult {
  /** Empty if nothing differs. */
  readonly note: Sentences;
}

/** Judges a drill from its samples by the limits of a plan. The drill's own plan gives its original verdict. */
export function judgeAgain({ record, provenance }: ReadResult, plan: Plan): JudgedAgain {
  const note = noteOf(record.plan, plan);
  const seen = { ...record, plan, warnings: [...record.warnings, ...note] };
  const judged = { ...seen, checks: checksOf(seen) };
  const command = provenance.localCommand;
  // The file can come from anyone: only a command and links of ours are shown as such.
  const localCommand = command === null || !isLocalCommand(command) ? null : withFlags(command, record.plan, plan);
  return {
    record: judged,
    verdict: judge(judged),
    provenance: { ...provenance, docs: PACKAGE_DOCS, localCommand },
    note,
  };
}

type Change = MessageArgs["judged-again.limits"]["changes"][number];

function noteOf(before: Plan, now: Plan): Sentences {
  const changes = changesOf(before, now);
  const [was, is] = [before.onInconclusive, now.onInconclusive];
  return [
    ...(changes.length === 0 ? [] : [limitsNote(changes)]),
    ...(was === is ? [] : [message("judged-again.on-inconclusive", { now: is, before: was })]),
  ];
}

function limitsNote(changes: readonly Change[]): Message {
  const more = Math.max(0, changes.length - MAX_LISTED);
  return message("judged-again.limits", { changes: changes.slice(0, MAX_LISTED), more });
}

function changesOf(before: Plan, now: Plan): Change[] {
  const ofExperiments = now.experiments.flatMap(({ name, limits = {} }, index) =>
    limitChanges(before.experiments[index]?.limits ?? {}, limits, name),
  );
  return [
    ...limitChanges(before.limits, now.limits, null),
    ...ofExperiments,
    ...budgetChanges(before.budget, now.budget),
  ];
}

function limitChanges(before: Partial<Limits>, now: Partial<Limits>, experiment: string | null): Change[] {
  return kindsWhere(({ limit, input }) => input !== undefined && limit.from === "plan").flatMap((objective) => {
    const [was, is] = [objectiveOf(objective, before)?.limit ?? null, objectiveOf(objective, now)?.limit ?? null];
    if (is === null || was === is) return [];
    return [{ objective, limit: is, before: was, experiment }];
  });
}

function budgetChanges(before: Budget, now: Budget): Change[] {
  const was = new Map(budgetObjectives(before).map(({ kind, limit }) => [kind, limit]));
  return budgetObjectives(now).flatMap(({ kind, limit }) => {
    if (was.get(kind) === limit) return [];
    return [{ objective: kind, limit, before: was.get(kind) ?? null, experiment: null }];
  });
}

/** Returns the command of a drill with the limits of another plan in place of those that it names. */
function withFlags(command: string, before: Plan, now: Plan): string {
  const flags = changesOf(before, now).map(({ objective, limit }): [string, string] => [
    OBJECTIVES[objective].input ?? objective,
    formatLimitAsInput({ kind: objective, limit }),
  ]);
  if (now.onInconclusive !== before.onInconclusive) flags.push(["on-inconclusive", now.onInconclusive]);
  return flags.reduce((text, [name, value]) => {
    const without = text.replace(new RegExp(` --${name} [\\w.%-]+`), "");
    return `${without} --${name} ${value}`;
  }, command);
}
