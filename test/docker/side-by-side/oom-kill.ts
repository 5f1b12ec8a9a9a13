import { expect, test } from "vitest";
import { drillWith } from "../drill-order.ts";
import { injectAlone } from "../inject-alone.ts";

const experiments = ["oom-kill"];
const memoryBytes = 256 * 1024 ** 2;

test.concurrent("kills the service itself, which comes back; in an image without a shell and on a read-only root", async () => {
  const { record, verdict } = await drillWith({ experiments, memoryBytes, readOnly: true });
  const [experiment] = record.experiments;

  expect(verdict.status, verdict.sentence).toBe("pass");
  expect(verdict.sentence).toMatch(/came back .* after it ran out of memory/);
  expect(experiment?.evidence?.felt, experiment?.evidence?.sentence).toBe(true);
  expect(experiment?.recovery?.exitCode).toBe(137);
  expect(experiment?.recovery?.restartCountAfter).toBe(1);
  expect(experiment?.recovery?.countedFrom).toBe("end");
});

// Its address is free between its starts: another one beside it may get it, and must not be taken for it.
test.concurrent("a service that can't start again after it fails for the link that is missing", async () => {
  const order = { experiments, memoryBytes, env: { START_FAIL_AFTER_RESTART: "3" }, limits: { maxRecoveryMs: 3_000 } };
  const { verdict } = await drillWith(order);

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toMatch(/nothing listened on its port 8080/);
});

test.concurrent("made powerless, it is not felt, and takes back what it filled", async () => {
  // It fills what it believes to be the limit, and the container has four times as much.
  const { evidence, left } = await injectAlone("oom-kill", { memoryBytes, believedBytes: memoryBytes / 4 });

  expect(evidence.felt).toBe(false);
  expect(evidence.sentence).toContain("the engine reported no exhausted memory");
  expect(left).toBeFalsy();
});
