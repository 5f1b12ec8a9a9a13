import { afterAll, describe, expect, test } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { startStep } from "../support/runner.ts";
import { SERVICE_IMAGE } from "../support/service-image.ts";
import { drillStep } from "./step.ts";

const OVERLOAD = { drills: "cpu-overload" };

/** A stage, what the log says once it has begun, and the inputs that lead there soonest. */
const STAGES: readonly (readonly [stage: string, begun: RegExp, inputs: Readonly<Record<string, string>>])[] = [
  ["boot", /Boot/, OVERLOAD],
  ["steady state", /Steady state/, OVERLOAD],
  ["under overload", /injected: 2 CPU workers/, OVERLOAD],
  ["after a kill", /injected: the process that serves/, { drills: "kill-restart" }],
  ["both sides under overload", /the same on the baseline/, { ...OVERLOAD, "baseline-image": SERVICE_IMAGE }],
];

describe.each(STAGES)("in: %s", (_stage, begun, inputs) => {
  afterAll(() => expect(leftOnEngine()).toEqual([]));

  test.concurrent("cancelled", async () => {
    const step = await startStep(drillStep(null, { comment: "false", ...inputs }));
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
  });

  test.concurrent("killed outright", async () => {
    const step = await startStep(drillStep(null, { comment: "false", ...inputs }));
    await step.main.printed(begun);
    step.kill9();
    const { post } = await step.done;

    expect(post?.exitCode).toBe(0);
  });
});
