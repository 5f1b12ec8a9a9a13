import { expect, test } from "vitest";
import { drillWith } from "../drill-order.ts";

const experiments = ["overflow"];
const env = { LATENCY_MS: "2", LABEL_BY: "words" };

test.concurrent.each(["tail", "refuse"])("a service that meets a longer text with %s passes", async (beyond) => {
  const { verdict } = await drillWith({ experiments, env: { ...env, BEYOND: beyond } });

  expect(verdict.status, verdict.sentence).toBe("pass");
});

test.concurrent("one that keeps the wrong end of a text fails", async () => {
  const { verdict } = await drillWith({ experiments, env: { ...env, BEYOND: "head" } });

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toMatch(/^\d of 10 long texts were not met as they should be: .*negative became positive/);
});

test.concurrent("one that crashes on a text beyond its context fails for that", async () => {
  const { verdict } = await drillWith({ experiments, env: { ...env, BEYOND: "exit" } });

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toContain("crashed under overflow");
});
