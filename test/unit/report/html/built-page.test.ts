import { expect, test } from "vitest";
import { buildPage } from "../../../../src/report/html/build-page.ts";

/** `npm run test:unit -- built-page --update` makes it anew, as `npm run build` does. */
test("the committed script and style of the page are those of their sources", async () => {
  const file = new URL("../../../../src/report/html/page.built.json", import.meta.url);
  await expect(await buildPage()).toMatchFileSnapshot(file.pathname);
});
