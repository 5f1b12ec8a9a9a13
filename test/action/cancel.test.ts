import { setTimeout as sleep } from "node:timers/promises";
import { getExecOutput } from "@actions/exec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { type RunningStep, startStep } from "../support/runner.ts";
import { buildCaseImage, removeServiceImage, SERVICE_IMAGE } from "../support/service-image.ts";
import { drillStep } from "./step.ts";

const OVERLOAD = { experiments: "cpu-overload" };

/** A stage, what the log says once it has begun, and the inputs that lead there soonest. */
const STAGES: readonly (readonly [stage: string, begun: RegExp, inputs: Readonly<Record<string, string>>])[] = [
  ["boot", /Boot/, OVERLOAD],
  ["steady state", /Steady state/, OVERLOAD],
  ["under overload", /Started: 2 CPU workers/, OVERLOAD],
  ["after a kill", /Started: the process that owns/, { experiments: "kill-restart" }],
  ["both sides under overload", /the same on the baseline/, { ...OVERLOAD, "baseline-image": SERVICE_IMAGE }],
];

describe.each(STAGES)("in: %s", (_stage, begun, inputs) => {
  afterAll(() => expect(leftOnEngine()).toEqual([]));

  test.concurrent("cancelled", async () => {
    const step = await startStep(drillStep(null, { comment: "false", ...inputs }));
    await step.main.printed(begun);
    await cancels(step);
  });

  test.concurrent("killed outright", async () => {
    const step = await startStep(drillStep(null, { comment: "false", ...inputs }));
    await step.main.printed(begun);
    step.kill9();
    const { post } = await step.done;

    expect(post?.exitCode).toBe(0);
  });
});

describe("a service that answers 101 and nothing more", () => {
  let image: string;
  beforeAll(async () => {
    image = await buildCaseImage({ mode: "upgrade" });
  });
  afterAll(async () => {
    await removeServiceImage(image);
    expect(leftOnEngine()).toEqual([]);
  });

  test.concurrent("cancelled while it is waited for", async () => {
    const step = await startStep(drillStep(null, { comment: "false", image, experiments: "bad-input" }));
    await asked(image);
    await cancels(step);
  });

  test.concurrent("cancelled while its bad inputs are answered so", async () => {
    const inputs = { experiments: "bad-input", env: "SLEEP_MS=15\nBAD_INPUT=switch" };
    const step = await startStep(drillStep(null, { comment: "false", ...inputs }));
    await step.main.printed(/Started: \d+ kinds of bad input/);
    await cancels(step);
  });
});

/** Cancels a step, which has to end by itself and say that it was cancelled, and nothing else. */
async function cancels(step: RunningStep): Promise<void> {
  await step.cancel();
  const { main, conclusion, orphans } = await step.done;

  const log = main.log.join("\n");
  expect(main.signal, log).toBeNull();
  expect(main.exitCode).toBe(1);
  expect(main.outputs.verdict).toBe("cancelled");
  expect(log).toContain("Fault drill cancelled");
  expect(log).not.toMatch(/baseline was left out|before its turn/);
  expect(conclusion).toBe("cancelled");
  expect(orphans).toEqual([]);
}

/** Resolves once the service of an image runs in a container, and was asked whether it is ready. */
async function asked(image: string): Promise<void> {
  for (let id = ""; id === ""; await sleep(200)) {
    const { stdout } = await getExecOutput("docker", ["ps", "--quiet", "--filter", `ancestor=${image}`], {
      silent: true,
    });
    id = stdout.trim();
  }
  await sleep(2_000);
}
