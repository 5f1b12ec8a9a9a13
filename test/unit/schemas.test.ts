import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { jsonSchema } from "../../src/model/definitions/builders.ts";
import { History } from "../../src/model/definitions/history-data.ts";
import { HISTORY_ID } from "../../src/model/history.ts";

/** Each committed schema and the definition that it is written from, by `npm run schemas`. */
const SCHEMAS = [
  {
    file: "history/history",
    text: jsonSchema(
      HISTORY_ID,
      "The key figures of the drills of a default branch, in the order of their runs",
      History,
    ),
  },
];

test.each(SCHEMAS)("the committed schema is that of the definition: $file", async ({ file, text }) => {
  const committed = new URL(`../../src/report/${file}.schema.generated.json`, import.meta.url).pathname;
  await expect(text).toMatchFileSnapshot(committed);
  const ajv = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true, validateFormats: false });
  expect(ajv.validateSchema(JSON.parse(readFileSync(committed, "utf8")))).toBe(true);
});
