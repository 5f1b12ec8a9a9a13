import { expect, test } from "vitest";
import { readPublication } from "../../../src/config/action/action-env.ts";
import { experiments } from "../../../src/experiments/registry.ts";
import { inWorkspace, PLAN } from "./support.ts";

test("a step with wrong inputs still names its image as it was written", () => {
  const reached = readPublication(
    { INPUT_IMAGE: " qwen allinone:1 ", INPUT_CPUS: "none", INPUT_COMMENT: "false" },
    experiments,
  );
  expect(reached.image).toBe("qwen allinone:1");
  expect(reached.publication.comment).toBe(false);
});

test("it is named by its plan file too, whatever else is wrong there", () => {
  const image = inWorkspace("image: qwen:2\nmax-p59: 8s\n", (GITHUB_WORKSPACE) => {
    return readPublication({ GITHUB_WORKSPACE, INPUT_PLAN: PLAN }, experiments).image;
  });
  expect(image).toBe("qwen:2");
});

test.each([{}, { INPUT_IMAGE: "  " }])("without an image there is none: %j", (env) => {
  expect(readPublication(env, experiments).image).toBeNull();
});
