import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { jsonSchema } from "../../src/model/definitions/builders.ts";
import { cleaningOf } from "../../src/model/definitions/cleaning-table.ts";
import { History } from "../../src/model/definitions/history-data.ts";
import { MergedResult } from "../../src/report/matrix/merged-definition.ts";
import { Result } from "../../src/report/result/result-definition.ts";

/** Each committed schema as it is written from its definition, by `npm run schemas`. */
const SCHEMAS: Readonly<Record<string, string>> = {
  "history/history": jsonSchema(History),
  "matrix/merged": jsonSchema(MergedResult),
  "result/result": jsonSchema(Result),
};

test.each(Object.entries(SCHEMAS))("the committed schema is that of the definition: %s", async (file, text) => {
  const committed = new URL(`../../src/report/${file}.schema.generated.json`, import.meta.url).pathname;
  await expect(text).toMatchFileSnapshot(committed);
  const ajv = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true, validateFormats: false });
  expect(ajv.validateSchema(JSON.parse(readFileSync(committed, "utf8")))).toBe(true);
});

test("the committed table of the result's texts is that of its definition", async () => {
  const committed = new URL("../../src/report/result/texts.generated.json", import.meta.url).pathname;
  await expect(`${JSON.stringify(cleaningOf(Result), null, 2)}\n`).toMatchFileSnapshot(committed);
});
