import { afterAll, expect } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { runStep } from "../support/runner.ts";
import { testOnGithub as test } from "./on-github.ts";
import { drillStep } from "./step.ts";

afterAll(() => expect(leftOnEngine()).toEqual([]));

test("a healthy service passes both drills, is commented on once, and leaves nothing behind", async ({ github }) => {
  const { main, post, conclusion, orphans } = await runStep(drillStep(github));

  expect(main.outputs.verdict, main.log.join("\n")).toBe("pass");
  expect(conclusion).toBe("success");
  expect(post?.exitCode).toBe(0);
  expect(orphans).toEqual([]);
  expect(Number(main.outputs.availability)).toBe(1);
  expect(Number(main.outputs["p95-ms"])).toBeGreaterThan(10);
  expect(Number(main.outputs["recovery-ms"])).toBeGreaterThan(0);
  expect(Number(main.outputs.slowdown)).toBeGreaterThan(1.2);
  expect(main.annotations.filter(({ type }) => type === "error")).toEqual([]);

  const [comment, ...more] = github.comments();
  expect(more).toEqual([]);
  expect(comment?.body).toContain("Fault drill passed");
  expect(comment?.body).toContain("availability under cpu-overload");
  expect(comment?.body).toContain("RestartCount was 0 before and 1 after the outage");
  expect(main.summary).toContain("Fault drill passed");
  expect(main.outputs["comment-url"]).not.toBe("");
});
