import { expect, test } from "vitest";
import type { PromptPlan } from "../../../src/model/plan.ts";
import { ensureReferenceImage } from "../../../src/reference/build.ts";
import { drillWith } from "../../docker/drill-order.ts";
import { englishLog } from "../../support/collected-progress.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { buildCaseImage, removeServiceImage } from "../../support/service-image.ts";

const order = { experiments: ["memory-leak"], memoryBytes: 1024 ** 3, durationMs: 35_000 };

test.concurrent("a service that frees what it used passes", async () => {
  const { record, verdict } = await drillWith({ ...order, readOnly: true });

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(record.checks.map(({ objective }) => objective.kind)).toEqual(["growth"]);
  expect(experimentsOf(record)[0]?.memory?.length).toBeGreaterThan(25);
});

test.concurrent("one that keeps 1 MiB of each request fails, and it is told what that comes to", async () => {
  const { record, verdict } = await drillWith({ ...order, env: { SLEEP_MS: "100", LEAK_BYTES: String(1024 ** 2) } });

  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(verdict.sentence).toMatchObject([
    { code: "growth.failed", args: { memoryLimitBytes: 1024 ** 3, fullInMs: expect.any(Number) } },
  ]);
  expect(record.checks[0]?.measured).toBeGreaterThan(0.8 * 1024 ** 2);
  expect(record.checks[0]?.measured).toBeLessThan(1.3 * 1024 ** 2);
});

test.concurrent.each([
  ["does not leak", "", "pass", "growth.passed"],
  ["leaks as the article's does", "1000", "fail", "growth.failed"],
])("the reference image %s, with the default limit", async (_, leak, status, code) => {
  const image = await ensureReferenceImage({ size: "tiny", log: englishLog });
  const { record, verdict } = await drillWith({ ...order, image, env: { LEAK: leak } });

  expect(verdict.status, said(verdict.sentence)).toBe(status);
  expect(codesOf(record.checks[0]?.reason)).toEqual([code]);
});

test.concurrent("a service that keeps 1 MiB of each different text fails memory-leak, unless the texts are fixed", async ({
  onTestFinished,
}) => {
  const image = await buildCaseImage({ mode: "leak-by-text" });
  onTestFinished(() => removeServiceImage(image));
  const soak = async (texts: PromptPlan["texts"]) =>
    await drillWith({ ...order, image, load: { kind: "rate", perSecond: 10 }, texts });

  const [{ verdict, record }, fixed] = await Promise.all([soak("new"), soak("fixed")]);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence)).toEqual(["growth.failed"]);
  expect(record.checks[0]?.measured).toBeGreaterThan(0.8 * 1024 ** 2);

  expect(fixed.verdict.status, said(fixed.verdict.sentence)).toBe("pass");
});
