import { test as base, expect } from "vitest";
import { FakeGithub } from "../support/fake-github.ts";
import { TOKEN } from "./step.ts";

/** A test with a GitHub of its own, which must have had nothing to complain of. */
export const testOnGithub = base.extend<{ github: FakeGithub }>({
  // biome-ignore lint/correctness/noEmptyPattern: the way fixtures are written
  github: async ({}, use) => {
    await using github = await FakeGithub.start();
    github.tokens.set(TOKEN, { login: "github-actions[bot]", type: "Bot", access: "write" });
    await use(github);
    expect(github.violations).toEqual([]);
  },
});
