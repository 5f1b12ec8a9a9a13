import { readFileSync } from "node:fs";
import type { ActionTemplate } from "@actions/workflow-parser/actions/action-template";
import { describe, expect, test } from "vitest";
import { renderInputsTable } from "../../src/config/action/readme-table.ts";
import { FILE_INPUTS, INPUT_NAMES, type InputName, rowOf } from "../../src/config/table.ts";
import { withDefault } from "../../src/config/terminal/default-in-words.ts";
import { outputNames } from "../../src/report/outputs.ts";
import { loadGitHubParsers } from "../support/github-parsers.ts";
import { type Contexts, readActionFile } from "../support/runner/action-file.ts";

const root = new URL("../../", import.meta.url);
const OUTPUTS = [
  "verdict",
  "availability",
  "p95-ms",
  "p95-is-lower-bound",
  "ttft-ms",
  "ttft-is-lower-bound",
  "tpot-ms",
  "tpot-is-lower-bound",
  "recovery-ms",
  "slowdown",
  "slowdown-is-lower-bound",
  "slowdown-vs-baseline",
  "ttft-vs-baseline",
  "tpot-vs-baseline",
  "baseline-verdict",
  "result-file",
  "summary-file",
  "report-file",
  "junit-file",
  "artifact-url",
  "comment-url",
];

/** action.yml through GitHub's own schema. */
async function parse(content: string) {
  const { parseAction, convertActionTemplate } = await loadGitHubParsers();
  const { context, value } = parseAction({ name: "action.yml", content }, { error() {}, info() {}, verbose() {} });
  const errors = context.errors.getErrors().map((error) => error.message);
  const action: Partial<ActionTemplate> = value === undefined ? {} : convertActionTemplate(context, value);
  return { errors, action };
}

/** The inputs whose default stands in action.yml itself; a default there would override a plan file. */
const WITH_DEFAULT: readonly InputName[] = INPUT_NAMES.filter((name) => !FILE_INPUTS.includes(name) && name !== "plan");

/** An action.yml with the table's inputs and little else. */
function renderInputs(): string {
  const inputs = INPUT_NAMES.map((name) => {
    const row = rowOf(name);
    if (!WITH_DEFAULT.includes(name))
      return `  ${name}:\n    description: ${JSON.stringify(withDefault(row.meaning, row))}\n`;
    return `  ${name}:\n    description: ${JSON.stringify(row.meaning)}\n    default: ${JSON.stringify(row.default)}\n`;
  });
  return `name: n\ndescription: d\ninputs:\n${inputs.join("")}runs:\n  using: node24\n  main: m.js\n`;
}

const content = readFileSync(new URL("action.yml", root), "utf8");
const { errors, action } = await parse(content);

describe("action.yml", () => {
  test("keeps GitHub's schema", () => {
    expect(errors).toEqual([]);
  });

  test.each([
    ["a context that a default may not use", content.replace("github.token", "secrets.GITHUB_TOKEN"), /secrets/],
    ["a property that does not exist", content.replace("main: dist/main.js", "main: dist/main.js\n  mian: x"), /mian/],
  ])("the check itself finds %s", async (_, broken, message) => {
    expect((await parse(broken)).errors.join()).toMatch(message);
  });

  test("has the table's inputs, in order, with their meanings; a default that a plan file may have stands in the meaning", async () => {
    const written = (file: Partial<ActionTemplate>) =>
      file.inputs?.map(({ id, default: value, description, required }) => ({
        id,
        default: value && String(value),
        description,
        required,
      }));
    // The table takes the same way through the parser, for expressions are compared as what they parse to.
    const table = await parse(renderInputs());
    expect(table.errors).toEqual([]);
    expect(written(action)).toEqual(written(table.action));
  });

  test("has the outputs, each with a meaning", () => {
    expect(action.outputs?.map((output) => output.id)).toEqual(OUTPUTS);
    expect(OUTPUTS.toSorted()).toEqual(outputNames().toSorted());
    for (const output of action.outputs ?? []) expect(output.description).toMatch(/\.$/);
  });

  test("runs the bundle on Node 24, and post whatever became of main", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/main.js", post: "dist/post.js" });
    expect(action.name).toBe("Qwen fault drill");
    expect(action.branding).toEqual({ icon: "activity", color: "red" });
  });
});

describe("the comment's key by default", () => {
  const contexts = (index: number, total: number): Contexts => ({
    github: { job: "drill", token: "t" },
    strategy: { "job-index": index, "job-total": total },
    matrix: null,
    job: {},
    runner: {},
  });

  test.each([
    [0, 1, "drill"],
    [0, 2, "drill-0"],
    [11, 12, "drill-11"],
  ])("leg %i of %i: %s", async (index, total, key) => {
    const { defaults } = await readActionFile(new URL(".", root).pathname, contexts(index, total));
    expect(defaults["comment-key"]).toBe(key);
    expect(defaults["github-token"]).toBe("t");
  });
});

test("every row of the table of inputs has three cells", () => {
  const rows = renderInputsTable().split("\n");
  expect(rows).toHaveLength(INPUT_NAMES.length + 2);
  for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(5);
});
