import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { localCommand } from "../../../src/config/index.ts";
import { inWorkspace, ofStep, ofTerminal, PLAN, problemsOf } from "./support.ts";

/** The inputs of a step in a workspace with a compose file. */
function inProject(given: Readonly<Record<string, string>>, change: (workspace: string) => void = () => undefined) {
  return inWorkspace("compose-file: deploy.yml", (GITHUB_WORKSPACE) => {
    writeFileSync(join(GITHUB_WORKSPACE, "compose.yml"), "services: {}");
    writeFileSync(join(GITHUB_WORKSPACE, "deploy.yml"), "services: {}");
    change(GITHUB_WORKSPACE);
    const inputs = { image: "", ...given };
    const problems = problemsOf(() => ofStep(inputs, { GITHUB_WORKSPACE }));
    return problems.length > 0 ? problems : ofStep(inputs, { GITHUB_WORKSPACE }).plan.target;
  });
}

describe("compose-file", () => {
  test("takes the place of an image", () => {
    const target = inProject({ "compose-file": "compose.yml", "compose-service": "app" });
    expect(target).toMatchObject({ image: "", compose: { files: ["compose.yml"], service: "app" } });
  });

  test("may be several, and the service may be the only one", () => {
    const compose = { files: ["compose.yml", "deploy.yml"], service: null };
    expect(inProject({ "compose-file": "compose.yml\n\n  deploy.yml\n" })).toMatchObject({ compose });
  });

  test("is not a key of a plan file, which anyone who can change the checkout can change", () => {
    expect(inProject({ plan: PLAN, image: "qwen:2" })).toEqual([
      expect.stringContaining('"compose-file" is not allowed in a plan file: set it as an input of the workflow'),
    ]);
  });

  test("has an image beside it that replaces that of the file", () => {
    expect(inProject({ "compose-file": "compose.yml", image: "qwen:2" })).toMatchObject({ image: "qwen:2" });
  });

  test("must be a file of the workspace; each that is not is a problem", () => {
    const problems = inProject({ "compose-file": "none.yml\n.github\n../compose.yml\nlink.yml" }, (workspace) => {
      mkdirSync(join(workspace, "x"));
      symlinkSync("/etc/hostname", join(workspace, "link.yml"));
    });
    expect(problems).toEqual([
      expect.stringMatching(/^compose-file "none.yml" does not exist .* check the path, and that an actions\/checkout/),
      'compose-file ".github" is a directory: use the path of the file in it',
      expect.stringMatching(/^compose-file "\.\.\/compose\.yml" does not exist/),
      'compose-file "link.yml" is outside the workspace: use a path relative to the root of the checkout',
    ]);
  });

  test("without it a service means nothing", () => {
    expect(problemsOf(() => ofStep({ "compose-service": "app" }))).toEqual([
      'compose-service "app" has no effect without compose-file: set compose-file, or remove compose-service',
    ]);
    expect(problemsOf(() => ofStep({ "compose-service": "a b" }))).toEqual([
      expect.stringContaining('compose-service "a b" is not the name of a service'),
    ]);
  });

  test("in a terminal it is no reference image, and the command has it again", () => {
    inWorkspace("", (workspace) => {
      const file = join(workspace, PLAN);
      const argv = ["--compose-file", file, "--compose-file", file, "--compose-service", "app"];
      const { reference, inputs } = ofTerminal(argv);
      expect(reference).toBeNull();
      expect(inputs.plan.target.compose).toEqual({ files: [file, file], service: "app" });
      expect(localCommand(inputs.plan)).toContain(
        `--compose-file ${file} --compose-file ${file} --compose-service app`,
      );
      expect(problemsOf(() => ofTerminal([...argv, "--size", "tiny"]))).toEqual([
        "--size only applies to the reference image: remove either --size or --compose-file",
      ]);
    });
  });
});
