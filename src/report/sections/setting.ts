import { DEFAULT_PLAN } from "../../model/default-plan.ts";
import { policyName } from "../../model/facts/recovery-chain.ts";
import { type Plan, volumeLine } from "../../model/plan.ts";
import type { DrillRecord, ImageFacts, Machine } from "../../model/record.ts";
import { type Block, type Fact, only, type Section, type Text, text } from "../document/blocks.ts";
import { isSameImage } from "../facts/baseline.ts";
import { noiseSummary, noisyPhases } from "../facts/noise.ts";
import { serviceWords } from "../facts/service.ts";
import type { Language } from "../messages/language.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";
import { noiseTable } from "./runner.ts";

/** What the figures were measured on, and how to measure them again. */
export function settingSection(drill: CleanDrill, language: Language): Section {
  const { title, handle } = language.words.setting;
  return {
    id: "setting",
    title,
    priority: 4,
    fold: { handle, open: false },
    blocks: [
      { kind: "facts", facts: factsOf(drill.record, language) },
      // Of a quiet runner a comment has this here, with the machine.
      only(
        text(noisyPhases(drill.record, language).length === 0 ? noiseSummary(drill.record, language) : ""),
        "markdown",
      ),
      only(noiseTable(drill.record, language), "markdown"),
      ...commandBlocks(drill, language),
    ],
  };
}

/** A terminal does not need the command: it was typed there. */
function commandBlocks(
  { provenance: { localCommand, action } }: CleanDrill,
  { words: { setting: words } }: Language,
): Block[] {
  if (localCommand === null) return [];
  const clone = action === null ? null : `${action.repository}@${action.ref}`;
  return [
    only(text(words.runAgain(clone)), "markdown", "html"),
    only({ kind: "code", label: words.command, language: "sh", lines: [localCommand] }, "markdown", "html"),
  ];
}

/** Images, container, load, service and runner. What is not known is left out. */
function factsOf(record: DrillRecord, language: Language): Fact[] {
  const { labels } = language.words.setting;
  return [
    { label: labels.image, parts: imageParts(record.image, record.readyMs, language) },
    { label: labels.compose, parts: composeParts(record, language) },
    { label: labels.baseline, parts: baselineParts(record, language) },
    { label: labels.container, parts: containerParts(record, language) },
    { label: labels.service, parts: serviceParts(record, language) },
    { label: labels.health, parts: healthParts(record, language) },
    { label: labels.runner, parts: runnerParts(record, language) },
    { label: labels.engine, parts: engineParts(record, language) },
  ].filter(({ parts }) => parts.length > 0);
}

function imageParts(image: ImageFacts | null, readyMs: number | null, { words: { setting } }: Language): Text[] {
  if (image === null) return [];
  const names = [image.reference, image.id, ...(image.digest === null ? [] : [image.digest])];
  return [...names.map((code) => ({ code })), ...(readyMs === null ? [] : [setting.firstAnswer(readyMs)])];
}

function healthParts({ plan, health = [] }: DrillRecord, { words: { setting } }: Language): Text[] {
  if (plan.health === undefined) return [];
  const ok = health.filter(({ outcome }) => outcome === "ok").length;
  return [{ code: plan.health }, ...(health.length === 0 ? [] : [setting.healthGood(ok, health.length)])];
}

function composeParts({ plan: { target }, machine }: DrillRecord, { words: { setting } }: Language): Text[] {
  if (machine === null || target.compose === undefined) return [];
  return [setting.composeOf(target.compose.files, target.compose.service)];
}

function baselineParts(record: DrillRecord, language: Language): Text[] {
  const { image = null, readyMs = null } = record.baseline ?? {};
  const same = isSameImage(record) ? [language.words.baseline.sameImage] : [];
  return [...same, ...imageParts(image, readyMs, language)];
}

function containerParts({ plan, machine }: DrillRecord, language: Language): Text[] {
  // Nothing was started, and with wrong inputs the plan is not even what was asked for.
  if (machine === null) return [];
  const { setting } = language.words;
  return [
    ...containerWords(plan, language),
    setting.load(setting.loadOf(plan.load)),
    promptWords(plan, language),
    setting.timeout(plan.requestTimeoutMs),
  ];
}

/** What the container may use, and when it is restarted. */
export function containerWords({ target }: Plan, { words: { setting }, format }: Language): string[] {
  return [
    format.cpus(target.cpus, target.cpus),
    format.bytes(target.memoryBytes),
    setting.restartPolicy(policyName(target.restartPolicy)),
    ...(target.readOnly ? [setting.readOnly] : []),
    ...(target.cpusetCpus === null ? [] : [setting.cpuset(target.cpusetCpus)]),
    ...(target.volumes.length === 0 ? [] : [setting.volumes(target.volumes.map(volumeLine))]),
    ...(target.options.length === 0 ? [] : [setting.options(target.options.join(" "))]),
    ...(target.network === null ? [] : [setting.network(target.network)]),
  ];
}

/** Only where it is another than this drill was made for. */
function serviceParts({ plan, machine }: DrillRecord, language: Language): Text[] {
  const words = serviceWords(plan.service, language);
  const isUsual = words.length === 1 && plan.service.preset === DEFAULT_PLAN.service.preset;
  return machine === null || isUsual ? [] : [...words, `POST ${plan.target.predictPath}`];
}

function runnerParts({ machine }: DrillRecord, language: Language): Text[] {
  if (machine === null) return [];
  const { setting } = language.words;
  return [
    setting.cores(machine.cores, machine.cpuModel),
    ...(machine.engineMachine === null ? engineWords(machine, language) : []),
    ...(machine.canaryMs === null ? [] : [setting.canary(machine.canaryMs)]),
    setting.priority(machine.generatorPriority),
  ];
}

/** Only where it is another machine than the one that sends the requests. */
function engineParts({ machine }: DrillRecord, language: Language): Text[] {
  if (!machine?.engineMachine) return [];
  const { setting } = language.words;
  const { cores, architecture } = machine.engineMachine;
  return [setting.engineElsewhere(cores, architecture), ...engineWords(machine, language), setting.noiseOfRunner];
}

function engineWords(machine: Machine, { words: { setting } }: Language): string[] {
  const { kernel, engineVersion, cgroupVersion, cgroupDriver } = machine;
  return [setting.kernel(kernel), setting.docker(engineVersion), setting.cgroup(cgroupVersion, cgroupDriver)];
}

/** `prompts new: a different text each time`. */
export function promptWords({ prompts }: Plan, { words: { setting } }: Language): string {
  return prompts.texts === "new" ? setting.newPrompts : setting.fixedPrompts;
}
