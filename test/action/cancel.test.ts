import { describe, expect, test } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { startStep } from "../support/runner.ts";
import { drillStep } from "./step.ts";

/** A stage, what the log says once it has begun, and the drills that lead there soonest. */
const STAGES = [
  ["boot", /Boot/, "cpu-overload"],
  ["steady state", /Steady state/, "cpu-overload"],
  ["under overload", /injected: 2 CPU workers/, "cpu-overload"],
  ["after a kill", /injected: the container's main process/, "kill-restart"],
] as const;

describe.each(STAGES)("in: %s", (_stage, begun, drills) => {
  test("cancelled", async () => {
    const step = await startStep(drillStep(null, { comment: "false", drills }));
    await step.main.printed(begun);
    await step.cancel();
    const { main, conclusion, orphans } = await step.done;

    const log = main.log.join("\n");
    expect(main.signal, log).toBeNull();
    expect(main.exitCode).toBe(1);
    expect(main.outputs.verdict).toBe("error");
    expect(log).toContain("cancelled");
    expect(conclusion).toBe("cancelled");
    expect(orphans).toEqual([]);
    expect(leftOnEngine()).toEqual([]);
  });

  test("killed outright", async () => {
    const step = await startStep(drillStep(null, { comment: "false", drills }));
    await step.main.printed(begun);
    step.kill9();
    const { post } = await step.done;

    expect(post?.exitCode).toBe(0);
    expect(leftOnEngine()).toEqual([]);
  });
});
