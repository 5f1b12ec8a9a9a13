import { expect, test } from "vitest";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";
import { fillMemoryAlone } from "../fill-memory-alone.ts";

const experiments = ["oom-kill"];
const memoryBytes = 256 * 1024 ** 2;

test.concurrent("kills the service itself, which comes back; in an image without a shell and on a read-only root", async () => {
  const { record, verdict } = await drillWith({ experiments, memoryBytes, readOnly: true });
  const [experiment] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experiment?.recovery?.trigger).toBe("oom");
  expect(codesOf(experiment?.effect?.message)).toEqual(["oom-kill.effect"]);
  expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
  expect(experiment?.recovery?.exitCode).toBe(137);
  expect(experiment?.recovery?.restartCountAfter).toBe(1);
  expect(experiment?.recovery?.countedFrom).toBe("end");
});

// Its address is free between its starts: another one beside it may get it, and must not be taken for it.
test.concurrent("a service that can't start again after it fails for the link that is missing", async () => {
  const order = { experiments, memoryBytes, env: { START_FAIL_AFTER_RESTART: "3" }, limits: { maxRecoveryMs: 3_000 } };
  const { verdict } = await drillWith(order);

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence[0]).toMatchObject({ code: "recovery.not-listening", args: { containerPort: 8080 } });
});

test.concurrent("without power it has no effect, and takes back what it filled", async () => {
  // It fills what it believes to be the limit, and the container has four times as much.
  const { effect, left } = await fillMemoryAlone({ memoryBytes, believedBytes: memoryBytes / 4 });

  expect(effect.observed).toBe(false);
  expect(codesOf(effect.message)).toEqual(["oom-kill.not-exhausted"]);
  expect(left).toBeFalsy();
});
