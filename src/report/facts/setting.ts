import { DEFAULT_PLAN } from "../../model/default-plan.ts";
import { policyName } from "../../model/facts/recovery-chain.ts";
import type { Load, PromptPlan } from "../../model/plan.ts";
import type { DrillRecord, ImageFacts, Machine } from "../../model/record.ts";
import { formatBytes, formatDuration } from "../../model/text/format.ts";
import type { Story } from "../story.ts";
import { serviceWords } from "../words/service-words.ts";
import { isSameImage, SAME_IMAGE } from "./baseline.ts";
import { counted } from "./figures.ts";

/** A named line about what the figures were measured on. */
export interface SettingLine {
  readonly name: string;
  readonly parts: readonly SettingPart[];
}

export interface SettingPart {
  readonly text: string;
  /** A name or a number that is meant to be copied. */
  readonly verbatim: boolean;
}

/** Images, container, load, service and runner. What is not known is left out. */
export function setting({ record }: Story): SettingLine[] {
  return [
    { name: "image", parts: imageParts(record.image, record.readyMs) },
    { name: "baseline", parts: baselineParts(record) },
    { name: "container", parts: containerParts(record) },
    { name: "service", parts: serviceParts(record) },
    { name: "runner", parts: runnerParts(record) },
    { name: "engine", parts: engineParts(record) },
  ].filter(({ parts }) => parts.length > 0);
}

function imageParts(image: ImageFacts | null, readyMs: number | null): SettingPart[] {
  if (image === null) return [];
  const names = [image.reference, image.id, ...(image.digest === null ? [] : [image.digest])];
  return [
    ...names.map((text) => ({ text, verbatim: true })),
    ...plain(readyMs === null ? [] : [`first good answer ${formatDuration(readyMs)} after its start`]),
  ];
}

function baselineParts(record: DrillRecord): SettingPart[] {
  const { image = null, readyMs = null } = record.baseline ?? {};
  return [...plain(isSameImage(record) ? [SAME_IMAGE] : []), ...imageParts(image, readyMs)];
}

function containerParts({ plan, machine }: DrillRecord): SettingPart[] {
  // Nothing was started, and with wrong inputs the plan is not even what was asked for.
  if (machine === null) return [];
  const { target, load, prompts, requestTimeoutMs } = plan;
  return plain([
    counted(target.cpus, "CPU"),
    formatBytes(target.memoryBytes),
    `restart policy ${policyName(target.restartPolicy)}`,
    ...(target.readOnly ? ["read-only root"] : []),
    `load ${loadText(load)}`,
    promptWords(prompts),
    `request time-out ${formatDuration(requestTimeoutMs)}`,
  ]);
}

/** Only where it is another than this drill was made for. */
function serviceParts({ plan, machine }: DrillRecord): SettingPart[] {
  const words = serviceWords(plan.service);
  const isUsual = words.join() === DEFAULT_PLAN.service.preset;
  return machine === null || isUsual ? [] : plain([...words, `POST ${plan.target.predictPath}`]);
}

function runnerParts({ machine }: DrillRecord): SettingPart[] {
  if (machine === null) return [];
  const asks = [
    `${machine.cores} × ${machine.cpuModel}`,
    ...(machine.canaryMs === null ? [] : [`canary ${formatDuration(machine.canaryMs)}`]),
    `generator at ${machine.generatorPriority} priority`,
  ];
  return plain(
    machine.engineMachine === null ? [...asks.slice(0, 1), ...engineWords(machine), ...asks.slice(1)] : asks,
  );
}

/** Only where it is another machine than the one that asks. */
function engineParts({ machine }: DrillRecord): SettingPart[] {
  if (!machine?.engineMachine) return [];
  const { cores, architecture } = machine.engineMachine;
  return plain([
    `on another machine, of ${counted(cores, "core")} (${architecture})`,
    ...engineWords(machine),
    "what is said of noise is of the runner, which asked",
  ]);
}

function engineWords({ kernel, engineVersion, cgroupVersion, cgroupDriver }: Machine): string[] {
  return [`kernel ${kernel}`, `Docker ${engineVersion}`, `cgroup v${cgroupVersion} (${cgroupDriver})`];
}

function plain(texts: readonly string[]): SettingPart[] {
  return texts.map((text) => ({ text, verbatim: false }));
}

/** `prompts new: a different text each time`. */
export function promptWords({ texts }: PromptPlan): string {
  return texts === "new" ? "prompts new: a different text each time" : "prompts fixed: the same 20 texts over and over";
}

/** `1 client`, `5/s`. */
export function loadText(load: Load): string {
  return load.kind === "clients" ? counted(load.clients, "client") : `${load.perSecond}/s`;
}
