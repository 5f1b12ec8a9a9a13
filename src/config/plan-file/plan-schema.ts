import type { Form } from "../../model/text/form.ts";
import { FILE_INPUTS, type InputName, rowOf } from "../table.ts";
import { withDefault } from "../terminal/default-in-words.ts";
import type { ExperimentKind } from "../values/experiment-kind.ts";
import { LINES_IN_FILE, type Schema, TEXT_SCHEMA } from "./file-form.ts";
import { limitNamesOf, MAX_EXPERIMENTS, MAX_REPEATS } from "./plan-experiments.ts";

const AMOUNT = "^\\s*\\d+(?:\\.\\d+)?\\s*";
const NUMBER = { anyOf: [{ type: "number" }, { type: "string", pattern: `${AMOUNT}$` }] };

const SCHEMA_OF: Readonly<Record<Extract<Form, string>, Schema>> = {
  // YAML parses text that looks like a number or a boolean as that type.
  text: { anyOf: [TEXT_SCHEMA, { type: ["number", "boolean"] }] },
  duration: { type: "string", pattern: "^\\s*(?:\\d+(?:\\.\\d+)?\\s*[A-Za-z]+\\s*)+$" },
  percent: { type: "string", pattern: `${AMOUNT}%\\s*$` },
  bytes: { type: "string", pattern: `${AMOUNT}(?:[KkMmGgTt](?:[Ii]?[Bb])?|[Bb])\\s*$` },
  number: NUMBER,
  whole: { anyOf: [{ type: "integer" }, { type: "string", pattern: "^\\s*\\d+\\s*$" }] },
  switch: { enum: [true, false, "true", "false"] },
};

/**
 * The JSON Schema (draft 2020-12) of a plan file, for editors. It is generated from the inputs' table and the experiments,
 * and committed as `plan.schema.generated.json`. It checks the form of values; only the reader checks ranges and contradictions.
 */
export function planSchema(registry: readonly ExperimentKind[]): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:qwen-fault-drill:plan:1",
    title: "The plan of a fault drill",
    description: "Each key has the meaning of the action's input of that name. An input overrides the file.",
    type: "object",
    minProperties: 1,
    properties: Object.fromEntries(
      FILE_INPUTS.map((name) => [name, name === "experiments" ? experiments(registry) : ofInput(name)]),
    ),
    additionalProperties: false,
  };
}

function ofInput(name: InputName): Schema {
  const row = rowOf(name);
  return { description: withDefault(row.meaning, row), ...(row.inFile?.schema ?? ofForm(row.form)) };
}

function ofForm(form: Form): Schema {
  if (typeof form === "string") return SCHEMA_OF[form];
  return form instanceof RegExp ? { type: "string", pattern: form.source } : { enum: form };
}

function experiments(registry: readonly ExperimentKind[]): Schema {
  return {
    description: "Experiments to run, in this order.",
    type: "array",
    minItems: 1,
    maxItems: MAX_EXPERIMENTS,
    items: { anyOf: [{ enum: registry.map(({ kind }) => kind) }, ...registry.map(experimentSchema)] },
  };
}

function experimentSchema(experiment: ExperimentKind): Schema {
  const parameters = Object.entries(experiment.parameters).map(([name, parameter]) => {
    const form = parameter.isList === true ? LINES_IN_FILE.schema : ofForm(parameter.form);
    return [name, { description: withDefault(parameter.meaning, parameter), ...form }];
  });
  const limits = limitNamesOf(experiment).map((name) => {
    const { meaning, form } = rowOf(name);
    return [name, { description: withDefault(meaning, { default: "the drill's limit" }), ...ofForm(form) }];
  });
  return {
    description: experiment.summary,
    type: "object",
    properties: {
      kind: { const: experiment.kind },
      ...Object.fromEntries([...parameters, ...limits]),
      repeat: {
        description: "Number of runs, one after the other (default: 1).",
        anyOf: [
          { type: "integer", minimum: 1, maximum: MAX_REPEATS },
          { type: "string", pattern: "^\\s*\\d+\\s*$" },
        ],
      },
      "allow-failure": {
        description: "Report the result without affecting the verdict (default: false).",
        ...SCHEMA_OF.switch,
      },
    },
    required: ["kind"],
    additionalProperties: false,
  };
}
