import { expect, test } from "vitest";
import { NOT_FOR_BASELINE } from "../../../src/model/record.ts";
import { drillWith } from "../../docker/drill-order.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { SERVICE_IMAGE } from "../../support/service-image.ts";

const experiments = ["bad-input"];
/** What is text after all, however odd: a service may answer it or refuse it. */
const ODD_TEXTS = ["an empty input", "an input of whitespace", "invalid UTF-8"];

/** What must not be missing from a drill, by code. */
const GAPS = [
  "skipped.drill-ended",
  "skipped.drill-ended-early",
  "verdict.baseline-left-out",
  "memory-left.no-reading",
];

function gapsIn({ record, verdict }: Pick<Awaited<ReturnType<typeof drillWith>>, "record" | "verdict">): string[] {
  const reasons = [...verdict.reasons, ...record.checks.map(({ reason }) => reason)];
  return reasons.flatMap((reason) => codesOf(reason)).filter((code) => GAPS.includes(code));
}

test.concurrent("a service that refuses what is no text passes, and those beside notice nothing", async () => {
  const { record, verdict } = await drillWith({ experiments, readOnly: true, env: { BAD_INPUT: "refuse" } });
  const [experiment] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experiment?.questioned?.asked.filter(({ held }) => !held)).toEqual([]);
  expect(experiment?.questioned?.asked).toHaveLength(experiment?.questioned?.planned ?? -1);
  expect(experiment?.questioned?.left?.bodies).toBeGreaterThan(50);
  const odd = experiment?.questioned?.asked.filter(({ name }) => ODD_TEXTS.includes(name)) ?? [];
  expect(odd.map(({ status }) => status)).toEqual(Array(2 * ODD_TEXTS.length).fill(400));
  expect(record.checks.map(({ objective }) => objective.kind)).toEqual([
    "availability",
    "p95",
    "refusals",
    "memory-left",
    "recovery",
  ]);
});

test.concurrent("one that breaks on it, and never gives memory back, fails for both", async () => {
  const { verdict } = await drillWith({ experiments, env: { BAD_INPUT: "fail", KEEP_BODIES: "1" } });

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toMatchObject([{ code: "refusals.failed" }]);
  const emptyBody = {
    name: "an empty body",
    detail: {
      code: "reply.status",
      args: expect.objectContaining({ status: 500, text: expect.stringContaining("no text") }),
    },
  };
  expect(verdict.sentence[0]?.args).toMatchObject({ examples: expect.arrayContaining([emptyBody]) });
  expect(verdict.reasons.flatMap(codesOf)).toContain("memory-left.failed");
});

test.concurrent("one that crashes on a NUL fails for that", async () => {
  const { verdict } = await drillWith({ experiments, env: { BAD_INPUT: "refuse", EXIT_ON_NUL: "1" } });

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence[0]).toMatchObject({ code: "service.crashed", args: { scope: "bad-input" } });
});

test.concurrent("one that switches protocols on it fails for that, and holds nobody up", async () => {
  const { record, verdict } = await drillWith({ experiments, env: { BAD_INPUT: "switch" } });

  expect(record.error).toBeNull();
  expect(verdict.status).toBe("fail");
  expect(codesOf(verdict.sentence)).toContain("refusals.failed");
  expect(said(verdict.sentence)).toContain("the service switched protocols (101), which the request did not ask for");
});

test.concurrent("beside a baseline it has as much room for large bodies, and nobody misses what only the candidate gets", async () => {
  const drill = await drillWith({
    experiments: ["bad-input", "overflow"],
    baseline: SERVICE_IMAGE,
    env: { BAD_INPUT: "refuse", LABEL_BY: "words" },
    maxDurationMs: 40_000,
  });
  const { record } = drill;
  const ofExperiments = record.checks.filter(({ scope }) => scope !== "steady-state");

  expect(record.error).toBeNull();
  expect(experimentsOf(record)[0]?.questioned?.left?.bodies).toBe(100);
  expect(ofExperiments.filter(({ status }) => status !== "pass")).toEqual([]);
  expect(ofExperiments.map(({ objective }) => objective.kind)).toEqual(
    expect.arrayContaining(["memory-left", "long-texts"]),
  );
  expect(experimentsOf(record.baseline).map(({ skipped }) => skipped)).toEqual([NOT_FOR_BASELINE, NOT_FOR_BASELINE]);
  expect(gapsIn(drill)).toEqual([]);
});

test.concurrent("a window that ends before the large bodies do is said to be too short for them", async () => {
  // Its questions alone take 7 s, and a service gets twice 4 s to free what it took.
  const drill = await drillWith({ experiments, maxDurationMs: 14_000, env: { BAD_INPUT: "refuse" } });
  const check = drill.record.checks.find(({ objective }) => objective.kind === "memory-left");

  expect(check?.status).toBe("inconclusive");
  expect(codesOf(check?.reason)[0]).toMatch(/^memory-left\.(not-finished|too-few)$/);
  expect(drill.verdict.status).toBe("inconclusive");
  expect(gapsIn(drill)).toEqual([]);
});
