import { expect, test } from "vitest";
import { readPublication } from "../../../src/inputs/action-env.ts";

test("a step with wrong inputs still names its image as it was written", () => {
  const reached = readPublication({ INPUT_IMAGE: " qwen allinone:1 ", INPUT_CPUS: "none", INPUT_COMMENT: "false" });
  expect(reached.image).toBe("qwen allinone:1");
  expect(reached.publication.comment).toBe(false);
});

test.each([{}, { INPUT_IMAGE: "  " }])("without an image there is none: %j", (env) => {
  expect(readPublication(env).image).toBeNull();
});
