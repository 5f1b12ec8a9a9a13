import { formatBytes, formatLimit } from "../../core/format.ts";
import type { Source } from "../../core/local-command.ts";
import type { Objective } from "../../core/objective.ts";
import { type FaultPlan, type Limits, limitsUnder, type Plan } from "../../core/plan.ts";
import { policyName } from "../../core/recovery-chain.ts";
import { cleanLine } from "../escape.ts";
import { counted } from "../figures.ts";
import { longestMs } from "../longest.ts";
import { loadText } from "../setting.ts";
import { OBJECTIVE_NAME } from "../words.ts";
import { align, indented, WIDTH, wrap } from "./columns.ts";

/** The slice of a fault that its plan is told with. */
export interface ToldFault {
  readonly kind: string;
  readonly shape: "overload" | "outage";
  readonly checks: readonly Objective["kind"][];
  describe(parameters: object): string;
}

/** What a drill would do, in words. Values of the environment and the words of the command stay out of it. */
export function planText(plan: Plan, source: Source, registry: readonly ToldFault[]): string {
  const faults = plan.faults.map((fault) => {
    const told = registry.find(({ kind }) => kind === fault.kind);
    if (told === undefined) throw new Error(`there is no fault of the kind ${fault.kind}`);
    return told;
  });
  const isOverload = faults.map(({ shape }) => shape === "overload");
  const minutes = Math.ceil(longestMs(plan, isOverload) / 60_000);
  const before = `The container is booted, which may take ${seconds(plan.readyTimeoutMs)} until its first good answer, warmed up, and measured in its steady state. Then, in this order:`;
  const after = `That is at most about ${minutes} min, besides getting the image; most drills end far sooner.`;
  return [
    "This is what the drill would do. Nothing was built, installed or started.",
    align(setting(plan, source), []).join("\n"),
    wrap(before, WIDTH).join("\n"),
    ...faults.map((fault, index) => faultLines(plan, index, fault).join("\n")),
    wrap(after, WIDTH).join("\n"),
  ].join("\n\n");
}

function setting(plan: Plan, source: Source): string[][] {
  const { target, baseline, load, requestTimeoutMs, limits } = plan;
  const env = Object.keys(target.env);
  const container = [
    counted(target.cpus, "CPU"),
    formatBytes(target.memoryBytes),
    `restart policy ${policyName(target.restartPolicy)}`,
    ...(target.readOnly ? ["read-only root"] : []),
  ];
  const got = source.kind === "reference" ? "the reference image, built here" : `pulled: ${target.pull}`;
  return [
    ["image", `${target.image} (${got})`],
    ...(baseline === null ? [] : [["baseline", `${baseline.image} (pulled: ${baseline.pull})`]]),
    ["container", container.join(", ")],
    ["environment", env.join(", ")],
    ...(target.command === null ? [] : [["command", `${counted(target.command.length, "word")} of its own`]]),
    [
      "requests",
      `POST ${target.predictPath} on port ${target.containerPort}, given up after ${seconds(requestTimeoutMs)}`,
    ],
    ["load", loadText(load)],
    [
      "limits",
      limitWords(
        LIMIT_KINDS.filter((kind) => kind !== "baseline-slowdown" || baseline !== null),
        limits,
      ),
    ],
    ["inconclusive", plan.onInconclusive === "fail" ? "fails the step" : "warns"],
    ...(source.planFile ? [["plan file", source.planFile.path]] : []),
  ].map((row) => row.map((cell) => cleanLine(cell)));
}

function faultLines(plan: Plan, index: number, told: ToldFault): string[] {
  const fault = plan.faults[index] as FaultPlan;
  const compared = told.shape === "overload" && plan.baseline !== null;
  const checks = [...told.checks, ...(compared ? (["baseline-slowdown", "baseline-availability"] as const) : [])];
  const lasts = `It lasts ${seconds(plan.durationMs)} to ${seconds(plan.maxDurationMs)}, until every check on it is decided.`;
  return [
    ...indented(`${index + 1}. ${fault.name}: ${cleanLine(told.describe(fault.parameters))}`, 0, 3),
    ...(told.shape === "overload" ? indented(lasts, 3) : []),
    ...indented(`Judged: ${limitWords(checks, limitsUnder(plan, index))}.`, 3),
    ...(fault.limits === undefined
      ? []
      : indented(`Of its own: ${limitWords(ownKinds(fault.limits), limitsUnder(plan, index))}.`, 3)),
    ...(fault.allowFailure ? indented("Allowed to fail: whatever comes of it is told, but decides nothing.", 3) : []),
  ];
}

const LIMIT_KINDS = ["availability", "p95", "recovery", "baseline-slowdown"] as const;

function ownKinds(own: Partial<Limits>): Objective["kind"][] {
  const keys = {
    availability: "minAvailability",
    p95: "maxP95Ms",
    recovery: "maxRecoveryMs",
    "baseline-slowdown": "maxSlowdown",
  } as const;
  return LIMIT_KINDS.filter((kind) => own[keys[kind]] !== undefined);
}

function limitWords(kinds: readonly Objective["kind"][], limits: Limits): string {
  return kinds
    .map((kind) => {
      const objective = objectiveOf(kind, limits);
      if (objective === null) return OBJECTIVE_NAME[kind];
      return `${OBJECTIVE_NAME[kind]} ${kind === "availability" ? "≥" : "≤"} ${formatLimit(objective)}`;
    })
    .join(", ");
}

/** Null for one that no limit of the plan is about. */
function objectiveOf(kind: Objective["kind"], limits: Limits): Objective | null {
  switch (kind) {
    case "availability":
      return { kind, min: limits.minAvailability };
    case "p95":
      return { kind, maxMs: limits.maxP95Ms };
    case "recovery":
      return { kind, maxMs: limits.maxRecoveryMs };
    case "baseline-slowdown":
      return { kind, max: limits.maxSlowdown };
    case "steady":
    case "stop":
    case "baseline-availability":
      return null;
  }
}

/** As in a limit, nothing rounded. */
function seconds(ms: number): string {
  return formatLimit({ kind: "recovery", maxMs: ms });
}
