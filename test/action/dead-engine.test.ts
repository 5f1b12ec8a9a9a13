import { expect, test } from "vitest";
import { Certificates } from "../support/certificates.ts";
import { EngineProxy } from "../support/engine-proxy.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { runStep, startStep } from "../support/runner.ts";
import { drillStep } from "./step.ts";

test("an engine that dies under a fault is an error, and post sweeps once it is back", async () => {
  // Behind TLS, as an engine on another machine is.
  using certificates = new Certificates();
  await using engine = await EngineProxy.start({ tls: certificates.server });
  const env = { DOCKER_HOST: engine.host, DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: certificates.client };
  const step = await startStep({ ...drillStep(null, { comment: "false" }), env });
  await step.main.printed(/Started: 2 CPU workers/);
  engine.cut();
  await step.main.printed(/Clean-up/);
  await step.main.printed(/Report/);
  expect(leftOnEngine()).not.toEqual([]);
  engine.restore();
  const { main, post } = await step.done;

  expect(main.outputs.verdict, main.log.join("\n")).toBe("error");
  expect(main.exitCode).toBe(1);
  expect(main.log.join("\n")).toContain("The clean-up is incomplete");
  expect(post?.exitCode).toBe(0);
  expect(leftOnEngine()).toEqual([]);
});

test("no engine at all is an error in one sentence, and post says what it could not look for", async () => {
  const { main, post } = await runStep({
    ...drillStep(null, { comment: "false" }),
    env: { DOCKER_HOST: "tcp://127.0.0.1:9" },
  });

  expect(main.outputs.verdict, main.log.join("\n")).toBe("error");
  expect(main.log.join("\n")).toContain("no engine listens");
  expect(post?.exitCode).toBe(0);
  expect(post?.annotations.map(({ message }) => message).join("\n")).toContain("docker ps --all --filter label=");
});
