import { expect, test } from "vitest";
import { generatedParts } from "../../support/document-tables.ts";
import { DOCUMENTS, pathOf, read } from "../../support/documents.ts";

const MARKER = /^<!-- (.+) -->\n[\s\S]*?^<!-- \/([\w-]+) -->$/gm;
const withParts = DOCUMENTS.filter((file) => read(file).match(MARKER) !== null);

/** The file with each generated part as it should be. */
function rendered(file: string): string {
  const parts = generatedParts(file);
  return read(file).replaceAll(MARKER, (_, name: string, end: string) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`${file}: there is no generated part ${name}`);
    return `<!-- ${name} -->\n${part}\n<!-- /${end} -->`;
  });
}

// `npm run test:unit -- docs/generated --update` writes them.
test.each(withParts)("the generated parts of %s are fresh", async (file) => {
  await expect(rendered(file)).toMatchFileSnapshot(pathOf(file));
});

test("every part is in a file", () => {
  const used = withParts.flatMap((file) => Array.from(read(file).matchAll(MARKER), ([, name]) => name));
  const parts = [...generatedParts("README.md").keys()].filter((name) => !name.startsWith("example "));
  const empty = /^parameters (?:bad-input|overflow)$/;
  expect(parts.filter((name) => !used.includes(name) && !empty.test(name))).toEqual([]);
});
