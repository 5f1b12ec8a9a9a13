import { DEFAULT_PLAN } from "../default-plan.ts";
import { policyName } from "../facts/recovery-chain.ts";
import { OBJECTIVES, type ObjectiveRow } from "../objectives.ts";
import type { AbortLimits, Limits, Load, Plan } from "../plan.ts";
import { differingServiceFlags, serviceFlags } from "../service/service-flags.ts";
import type { Unit } from "./unit.ts";

/** What was drilled: an image that a registry or an engine has, or the reference image built from this repository. */
export type Source = ({ readonly kind: "image" } | { readonly kind: "reference"; readonly size: "tiny" | "0.5b" }) & {
  readonly planFile?: PlanFileUse | null;
};

/** How a plan file was used. */
export interface PlanFileUse {
  /** As it was written: relative to where it was looked for. */
  readonly path: string;
  /** The inputs that were given and override it, by name. */
  readonly given: readonly string[];
}

/**
 * The command that runs the same drill in a terminal, quoted for a POSIX shell, with only the inputs that differ from
 * their defaults, or with a plan file and only the inputs that override it. Values of the environment, those of headers
 * and the words of the command are left out, since any could be a secret: `--env 'KEY=…'`, `--command '…'`. So is a
 * request that is too long to be read: `--request '…'`.
 */
export function localCommand(plan: Plan, source: Source = { kind: "image" }): string {
  const flags = source.planFile ? overridingFlags(plan, source, source.planFile) : differingFlags(plan, source);
  return [
    "npm run drill --",
    ...flags.flatMap(([name, value]) => [`--${name}`, ...(value === null ? [] : [quote(value)])]),
  ].join(" ");
}

/** Whether a text is one command that drills, with flags and quoted words only: no shell makes anything else of it. */
export function isLocalCommand(text: string): boolean {
  return /^npm run drill --(?: (?:[\w@%+=:,./-]+|(?:'[^'\p{Cc}]*'(?:\\''[^'\p{Cc}]*')*)))*$/u.test(text);
}

type Flag = readonly [name: string, value: string | null];

function differingFlags(plan: Plan, source: Source): Flag[] {
  const usual = new Map(flagsOf(DEFAULT_PLAN));
  const differing = [
    ...flagsOf(plan).filter(([name, value]) => usual.get(name) !== value),
    ...differingServiceFlags(plan),
  ];
  return [...sourceFlags(plan, source), ...differing, ...envFlags(plan), ...experimentFlags(plan)];
}

function overridingFlags(plan: Plan, source: Source, { path, given }: PlanFileUse): Flag[] {
  const flags = [
    ...sourceFlags(plan, source),
    ...flagsOf(plan),
    ...serviceFlags(plan),
    ...envFlags(plan),
    ...experimentFlags(plan),
  ];
  // The size of the reference image is a flag of the terminal alone, which no file has.
  const overriding = flags.filter(([name]) => name === "size" || given.includes(name));
  // What the file has on can be turned off.
  if (given.includes("read-only") && !plan.target.readOnly) overriding.push(["no-read-only", null]);
  return [["plan", path], ...overriding];
}

function sourceFlags(plan: Plan, source: Source): Flag[] {
  if (source.kind === "image") return [["image", plan.target.image]];
  return source.size === "0.5b" ? [] : [["size", source.size]];
}

function flagsOf(plan: Plan): Flag[] {
  const { target } = plan;
  const flags: Flag[] = [
    ...(plan.baseline === null ? [] : [["baseline-image", plan.baseline.image] as const]),
    ["container-port", String(target.containerPort)],
    ["cpus", decimal(target.cpus)],
    ["memory", bytes(target.memoryBytes)],
    ["restart-policy", policyName(target.restartPolicy)],
    ["ready-timeout", duration(plan.readyTimeoutMs)],
    ["experiments", [...new Set(plan.experiments.map((experiment) => experiment.kind))].join(",")],
    ["load", load(plan.load)],
    ["prompts", plan.prompts.texts],
    ["request-timeout", duration(plan.requestTimeoutMs)],
    ["duration", duration(plan.durationMs)],
    ["max-duration", duration(plan.maxDurationMs)],
    ...limitFlags(({ input, limit }) => (limit.from === "plan" ? [input, plan.limits[limit.key]] : null)),
    ["on-inconclusive", plan.onInconclusive],
    ...limitFlags(({ input, limit }) => (limit.from === "budget" ? [input, plan.budget[limit.key]] : null)),
    ...limitFlags(({ abortInput, limit }) =>
      limit.from === "plan" ? [abortInput, abortLimit(plan, limit.key)] : null,
    ),
  ];
  // How the image was pulled is the other machine's business; it is left out.
  if (target.command !== null) flags.push(["command", "…"]);
  if (target.readOnly) flags.push(["read-only", null]);
  return flags;
}

/** @param of the input of an objective and the limit that the plan has for it; nothing where neither is there */
function limitFlags(
  of: (row: ObjectiveRow) => readonly [input: string | undefined, limit: number | null] | null,
): Flag[] {
  return Object.values(OBJECTIVES).flatMap((row) => {
    const [input, limit] = of(row) ?? [undefined, null];
    return input === undefined || limit === null ? [] : [[input, WRITTEN[row.unit](limit)]];
  });
}

function abortLimit({ abort }: Plan, key: keyof Limits): number | null {
  return key in abort ? abort[key as keyof AbortLimits] : null;
}

const percent = (ratio: number) => `${decimal(ratio * 100)}%`;

/** How a limit is written in an input. */
const WRITTEN: Readonly<Record<Unit, (limit: number) => string>> = {
  ratio: percent,
  "ratio-at-most": percent,
  slowdown: percent,
  milliseconds: duration,
  bytes,
  cpus: decimal,
  count: decimal,
  multiple: decimal,
};

function envFlags(plan: Plan): Flag[] {
  const added = Object.entries(plan.target.env).filter(([key, value]) => DEFAULT_PLAN.target.env[key] !== value);
  return added.map(([key]) => ["env", `${key}=…`]);
}

/** The inputs that set a fault's parameter. A result names more only when somebody wrote into it. */
const FAULT_INPUTS = ["stress-workers"];

function experimentFlags(plan: Plan): Flag[] {
  const inputs = Object.assign({}, ...plan.experiments.map((experiment) => experiment.inputs)) as Record<
    string,
    string
  >;
  return Object.entries(inputs).filter(([name]) => FAULT_INPUTS.includes(name));
}

/** Twelve digits: enough for every value that anybody writes, and short of what binary fractions add (0.55 * 100). */
function decimal(number: number): string {
  return String(Number(number.toPrecision(12)));
}

function duration(ms: number): string {
  if (ms >= 120_000 && ms % 60_000 === 0) return `${ms / 60_000}m`;
  return ms >= 1000 ? `${ms / 1000}s` : `${ms}ms`;
}

function bytes(count: number): string {
  const units = [
    ["g", 1024 ** 3],
    ["m", 1024 ** 2],
    ["k", 1024],
  ] as const;
  const unit = units.find(([, scale]) => count % scale === 0);
  return unit === undefined ? `${count}b` : `${count / unit[1]}${unit[0]}`;
}

function load(plan: Load): string {
  if (plan.kind === "rate") return `${decimal(plan.perSecond)}/s`;
  return plan.clients === 1 ? "1 client" : `${plan.clients} clients`;
}

/** Quotes a word only where a shell would take it apart or expand it. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
