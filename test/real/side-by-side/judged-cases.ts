import { afterAll, beforeAll, expect, test } from "vitest";
import { drillWith } from "../../docker/drill-order.ts";
import { codesOf, said } from "../../support/said.ts";
import { buildCaseImage, removeServiceImage } from "../../support/service-image.ts";

const images = { "pile-up": "", scored: "" };

beforeAll(async () => {
  images.scored = await buildCaseImage({ mode: "scored" });
  images["pile-up"] = await buildCaseImage({ mode: "pile-up" });
});
afterAll(async () => {
  await Promise.all(Object.values(images).map((image) => removeServiceImage(image)));
});

test.concurrent("one that never sheds and answers ever later fails an overload without a contradiction", async () => {
  const { record, verdict } = await drillWith({
    image: images["pile-up"],
    experiments: ["overload"],
    durationMs: 20_000,
    requestTimeoutMs: 3_000,
    limits: { maxP95Ms: 3_000, maxRecoveryMs: 3_000 },
  });
  const [experiment] = record.experiments;

  const codes = codesOf(verdict.reasons.flat());
  expect(verdict.status, said(verdict.reasons.flat())).toBe("fail");
  expect(codes).toContain("shedding.failed");
  expect(experiment?.effect).toMatchObject({ observed: true, message: { code: "overload.rate-reached" } });
  expect(experiment?.effect?.message.args.times).toBeGreaterThan(1.85);
  expect(experiment?.effect?.message.args.times).toBeLessThan(2.15);
  expect(codes.filter((code) => /no-effect|effect\.none|undecided/.test(code))).toEqual([]);
});

test.concurrent("a label with a score in it fails the steady state, with the line to write", async () => {
  const { record, verdict } = await drillWith({ image: images.scored, experiments: ["cpu-overload"] });

  expect(verdict.status, said(verdict.reasons.flat())).toBe("fail");
  expect(record.checks.map(({ scope }) => scope)).toContain("steady-state");
  expect(codesOf(record.experiments[0]?.skipped)).toEqual(["skipped.steady-state-broken"]);
  expect(codesOf(verdict.reasons[1])).toEqual(["steady-state.requests-failed", "steady-state.label-unclear"]);
  expect(said(verdict.reasons[1])).toMatch(/`sentiment` is "(posi|nega)tive \(\d+%\)"/);
});
