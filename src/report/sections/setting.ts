import { DEFAULT_PLAN } from "../../model/default-plan.ts";
import { policyName } from "../../model/facts/recovery-chain.ts";
import type { Load, PromptPlan } from "../../model/plan.ts";
import type { DrillRecord, ImageFacts, Machine } from "../../model/record.ts";
import { formatBytes, formatDuration } from "../../model/text/format.ts";
import { type Block, type Fact, only, type Section, type Text, text } from "../document/blocks.ts";
import { isSameImage, SAME_IMAGE } from "../facts/baseline.ts";
import { counted } from "../facts/figures.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";
import { serviceWords } from "../words/service-words.ts";
import { noiseTable } from "./runner.ts";

/** What the figures were measured on, and how to measure them again. */
export function settingSection(drill: CleanDrill): Section {
  return {
    id: "setting",
    title: "Image and machine",
    priority: 4,
    fold: { handle: "Image, machine, how to run it yourself", open: false },
    blocks: [
      { kind: "facts", facts: factsOf(drill.record) },
      only(noiseTable(drill.record), "markdown"),
      ...commandBlocks(drill),
    ],
  };
}

/** A terminal does not need the command: it was typed there. */
function commandBlocks({ provenance: { localCommand, action } }: CleanDrill): Block[] {
  if (localCommand === null) return [];
  const clone =
    action === null
      ? ""
      : [", in a clone of ", { code: `${action.repository}@${action.ref}` }, " after ", { code: "npm ci" }];
  return [
    only(text(["Run the same drill in a terminal", clone, ":"]), "markdown", "html"),
    only({ kind: "code", label: "Command", language: "sh", lines: [localCommand] }, "markdown", "html"),
  ];
}

/** Images, container, load, service and runner. What is not known is left out. */
function factsOf(record: DrillRecord): Fact[] {
  return [
    { label: "image", parts: imageParts(record.image, record.readyMs) },
    { label: "baseline", parts: baselineParts(record) },
    { label: "container", parts: containerParts(record) },
    { label: "service", parts: serviceParts(record) },
    { label: "runner", parts: runnerParts(record) },
    { label: "engine", parts: engineParts(record) },
  ].filter(({ parts }) => parts.length > 0);
}

function imageParts(image: ImageFacts | null, readyMs: number | null): Text[] {
  if (image === null) return [];
  const names = [image.reference, image.id, ...(image.digest === null ? [] : [image.digest])];
  return [
    ...names.map((code) => ({ code })),
    ...(readyMs === null ? [] : [`first good answer ${formatDuration(readyMs)} after its start`]),
  ];
}

function baselineParts(record: DrillRecord): Text[] {
  const { image = null, readyMs = null } = record.baseline ?? {};
  return [...(isSameImage(record) ? [SAME_IMAGE] : []), ...imageParts(image, readyMs)];
}

function containerParts({ plan, machine }: DrillRecord): Text[] {
  // Nothing was started, and with wrong inputs the plan is not even what was asked for.
  if (machine === null) return [];
  const { target, load, prompts, requestTimeoutMs } = plan;
  return [
    counted(target.cpus, "CPU"),
    formatBytes(target.memoryBytes),
    `restart policy ${policyName(target.restartPolicy)}`,
    ...(target.readOnly ? ["read-only root"] : []),
    `load ${loadText(load)}`,
    promptWords(prompts),
    `request time-out ${formatDuration(requestTimeoutMs)}`,
  ];
}

/** Only where it is another than this drill was made for. */
function serviceParts({ plan, machine }: DrillRecord): Text[] {
  const words = serviceWords(plan.service);
  const isUsual = words.join() === DEFAULT_PLAN.service.preset;
  return machine === null || isUsual ? [] : [...words, `POST ${plan.target.predictPath}`];
}

function runnerParts({ machine }: DrillRecord): Text[] {
  if (machine === null) return [];
  const asks = [
    `${machine.cores} × ${machine.cpuModel}`,
    ...(machine.canaryMs === null ? [] : [`canary ${formatDuration(machine.canaryMs)}`]),
    `generator at ${machine.generatorPriority} priority`,
  ];
  return machine.engineMachine === null ? [...asks.slice(0, 1), ...engineWords(machine), ...asks.slice(1)] : asks;
}

/** Only where it is another machine than the one that asks. */
function engineParts({ machine }: DrillRecord): Text[] {
  if (!machine?.engineMachine) return [];
  const { cores, architecture } = machine.engineMachine;
  return [
    `on another machine, of ${counted(cores, "core")} (${architecture})`,
    ...engineWords(machine),
    "what is said of noise is of the runner, which asked",
  ];
}

function engineWords({ kernel, engineVersion, cgroupVersion, cgroupDriver }: Machine): string[] {
  return [`kernel ${kernel}`, `Docker ${engineVersion}`, `cgroup v${cgroupVersion} (${cgroupDriver})`];
}

/** `prompts new: a different text each time`. */
export function promptWords({ texts }: PromptPlan): string {
  return texts === "new" ? "prompts new: a different text each time" : "prompts fixed: the same 20 texts over and over";
}

/** `1 client`, `5/s`. */
export function loadText(load: Load): string {
  return load.kind === "clients" ? counted(load.clients, "client") : `${load.perSecond}/s`;
}
