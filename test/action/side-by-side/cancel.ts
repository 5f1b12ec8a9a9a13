import { setTimeout as sleep } from "node:timers/promises";
import { getExecOutput } from "@actions/exec";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Certificates } from "../../support/certificates.ts";
import { EngineProxy } from "../../support/engine-proxy.ts";
import { onEngine } from "../../support/left-on-engine.ts";
import { type RunningStep, runStep, type Step, startStep } from "../../support/runner.ts";
import { buildCaseImage, removeServiceImage, SERVICE_IMAGE } from "../../support/service-image.ts";
import { drillStep } from "../step.ts";

const OVERLOAD = { experiments: "cpu-overload" };

/** A stage, what the log says once it has begun, and the inputs that lead there soonest. */
const STAGES: readonly (readonly [stage: string, begun: RegExp, inputs: Readonly<Record<string, string>>])[] = [
  ["boot", /Boot/, OVERLOAD],
  ["steady state", /Steady state/, OVERLOAD],
  ["under overload", /Started: 2 CPU workers/, OVERLOAD],
  ["after a kill", /Started: the process that owns/, { experiments: "kill-restart" }],
  ["both sides under overload", /the same on the baseline/, { ...OVERLOAD, "baseline-image": SERVICE_IMAGE }],
];

/** A service that answers 101 and nothing more. */
let image: string;
beforeAll(async () => {
  image = await buildCaseImage({ mode: "upgrade" });
});
afterAll(() => removeServiceImage(image));

test.concurrent("an engine that dies under a fault is an error, and post sweeps once it is back", async () => {
  // Behind TLS, as an engine on another machine is.
  using certificates = new Certificates();
  await using engine = await EngineProxy.start({ tls: certificates.server });
  // It fails once at what can be asked for again.
  let execs = 0;
  engine.trouble = (_, path) => (/\/containers\/[^/]+\/exec$/.test(path) && ++execs === 1 ? { status: 500 } : null);
  const env = { DOCKER_HOST: engine.host, DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: certificates.client };
  let left: readonly string[] = [];
  const onPost: Step["onPost"] = (_post, _before, { session }) => {
    left = onEngine(session);
  };
  const step = await startStep({ ...drillStep(null, { comment: "false" }), env, onPost });
  await step.main.printed(/Started: 2 CPU workers/);
  engine.cut();
  await step.main.printed(/Clean-up/);
  await step.main.printed(/Report/);
  engine.restore();
  const { main, post } = await step.done;

  expect(main.outputs.verdict, main.log.join("\n")).toBe("error");
  expect(execs).toBeGreaterThan(1);
  expect(main.exitCode).toBe(1);
  expect(main.log.join("\n")).toContain("The clean-up is incomplete");
  expect(left).not.toEqual([]);
  expect(post?.exitCode).toBe(0);
  expect(onEngine(main.state.session)).toEqual([]);
});

test.concurrent.each(STAGES)("in: %s: cancelled", async (_stage, begun, inputs) => {
  const step = await startStep(drillStep(null, { comment: "false", ...inputs }));
  await step.main.printed(begun);
  await cancels(step);
});

test.concurrent.each(STAGES)("in: %s: killed outright", async (_stage, begun, inputs) => {
  const step = await startStep(drillStep(null, { comment: "false", ...inputs }));
  await step.main.printed(begun);
  step.kill9();
  const { post } = await step.done;

  expect(post?.exitCode).toBe(0);
});

test.concurrent("a service that answers 101 is cancelled while it is waited for", async () => {
  const step = await startStep(drillStep(null, { comment: "false", image, experiments: "bad-input" }));
  await asked(image);
  await cancels(step);
});

test.concurrent("a service is cancelled while its bad inputs are answered with 101", async () => {
  const inputs = { experiments: "bad-input", env: "SLEEP_MS=15\nBAD_INPUT=switch" };
  const step = await startStep(drillStep(null, { comment: "false", ...inputs }));
  await step.main.printed(/Started: \d+ kinds of bad input/);
  await cancels(step);
});

test.concurrent("no engine at all is an error in one sentence, and post says what it could not look for", async () => {
  const { main, post } = await runStep({
    ...drillStep(null, { comment: "false" }),
    env: { DOCKER_HOST: "tcp://127.0.0.1:9" },
  });

  expect(main.outputs.verdict, main.log.join("\n")).toBe("error");
  expect(main.log.join("\n")).toContain("no engine listens");
  expect(post?.exitCode).toBe(0);
  expect(post?.annotations.map(({ message }) => message).join("\n")).toContain("docker ps --all --filter label=");
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
