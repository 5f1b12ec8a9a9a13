/** The parts of the documentation that are generated from the product, by the name of their marker. */

import { parse } from "yaml";
import { renderInputsTable } from "../../src/config/action/readme-table.ts";
import { FILE_INPUTS, INPUT_NAMES } from "../../src/config/table.ts";
import type { Parameter } from "../../src/experiments/kit/experiment.ts";
import { experiments } from "../../src/experiments/registry.ts";
import { cleanRequestsNeeded } from "../../src/gate/proof.ts";
import { DEFAULT_PLAN } from "../../src/model/default-plan.ts";
import { message } from "../../src/model/message.ts";
import { NOISE_LIMITS } from "../../src/model/noise.ts";
import { judgedKinds, OBJECTIVES } from "../../src/model/objectives.ts";
import { formatCount, formatDuration, formatRatio } from "../../src/model/text/format.ts";
import { BOOT_CASES } from "./boot-cases.ts";
import { filesOf, markdownTable, read } from "./documents.ts";
import { said } from "./said.ts";

/** The inputs that the README explains. */
const FIRST_INPUTS = [
  "image",
  "container-port",
  "cpus",
  "memory",
  "experiments",
  "min-availability",
  "max-p95",
  "max-recovery",
  "on-inconclusive",
];

/** Returns every generated part for a file, whose links are relative to it. */
export function generatedParts(file: string): ReadonlyMap<string, string> {
  return new Map([
    ["inputs", renderInputsTable()],
    ["first-inputs", firstInputs()],
    ["outputs", outputs()],
    ["experiments", kinds(file === "docs/experiments.md" ? "" : "docs/experiments.md")],
    ["own-use", ownUse()],
    ["requests-needed", requestsNeeded()],
    ["noise-limits", noiseLimits()],
    ["workflow-only", workflowOnly()],
    ["boot-causes", bootCauses()],
    ...experiments
      .filter(({ parameters }) => Object.keys(parameters).length > 0)
      .map(({ kind, parameters }) => [`parameters ${kind}`, parametersTable(parameters)] as const),
    ...filesOf("examples").map((path) => {
      return [`example ${path.replace("examples/", "")}`, `\`\`\`yaml\n${read(path).trim()}\n\`\`\``] as const;
    }),
  ]);
}

function firstInputs(): string {
  const [heading = "", line = "", ...rows] = renderInputsTable().split("\n");
  return [heading, line, ...FIRST_INPUTS.map((name) => rows.find((row) => row.startsWith(`| \`${name}\` |`)))].join(
    "\n",
  );
}

/** What a container's end means. A case of each cause is tested. */
function bootCauses(): string {
  const rows = BOOT_CASES.map(({ cause, seen }) => {
    const args = { cause, name: null };
    return [seen, said(message("boot.cause", args)), said(message("advice.boot-cause", args))];
  });
  return markdownTable(["exit code, log, or what the engine says", "what it means", "what to do"], rows);
}

function outputs(): string {
  const action = parse(read("action.yml")) as { outputs: Record<string, { description: string }> };
  const rows = Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  return markdownTable(["output", "meaning"], rows);
}

function kinds(page: string): string {
  const rows = experiments.map(({ kind, summary, objectives }) => {
    const usual = judgedKinds(objectives, DEFAULT_PLAN.limits);
    const labels = new Set(usual.map((objective) => OBJECTIVES[objective].label));
    return [`[\`${kind}\`](${page}#${kind})`, summary, [...labels].join(", ")];
  });
  return markdownTable(["kind", "what it does", "checks"], rows);
}

function parametersTable(parameters: Readonly<Record<string, Parameter>>): string {
  const rows = Object.entries(parameters).map(([name, { default: usual, meaning }]) => {
    return [`\`${name}\``, usual === "" ? "(none)" : `\`${usual}\``, meaning.replaceAll("|", "\\|")];
  });
  return markdownTable(["parameter", "default", "meaning"], rows);
}

function ownUse(): string {
  const rows = experiments.flatMap(({ kind, uses = [] }) => {
    const resources = uses.map((resource) => (resource === "cpu" ? "CPU" : resource));
    return uses.length === 0 ? [] : [[`\`${kind}\``, resources.join(", ")]];
  });
  return markdownTable(["experiment", "own use"], rows);
}

function requestsNeeded(): string {
  const rows = [
    ["P95, or availability ≥ 95 %", 0.05],
    ["availability ≥ 99 %", 0.01],
    ["availability ≥ 99.9 %", 0.001],
  ] as const;
  return markdownTable(
    ["to prove", "requests without a failure"],
    rows.map(([limit, share]) => [limit, formatCount(cleanRequestsNeeded(share))]),
  );
}

function noiseLimits(): string {
  const { stealRatio, headroomRatio, canaryWaitRatio, canaryCv, loopLagP99Ms } = NOISE_LIMITS;
  return markdownTable(
    ["what", "busy if"],
    [
      ["CPU time that the host took (steal)", `more than ${formatRatio(stealRatio)}`],
      [
        "CPUs that other programs left to the drill's containers",
        `less than ${formatRatio(headroomRatio)} of what these may use`,
      ],
      [
        "canary, a fixed computation of about 5 ms once per second",
        `it waits for a core for more than ${formatRatio(canaryWaitRatio)} of its time on a machine that is not full, or varies by more than ${formatRatio(canaryCv)} (the slowest of each twenty left out)`,
      ],
      ["lateness of the drill's own timers (P99)", `more than ${formatDuration(loopLagP99Ms)}`],
    ],
  );
}

function workflowOnly(): string {
  const names = INPUT_NAMES.filter((name) => !FILE_INPUTS.includes(name)).map((name) => `\`${name}\``);
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}.`;
}
