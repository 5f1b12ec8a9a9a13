import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCaseImage, removeServiceImage } from "../../support/service-image.ts";
import { drillWith } from "../drill-order.ts";

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

  expect(verdict.status, verdict.reasons.join(" ")).toBe("fail");
  expect(verdict.reasons.join(" ")).toContain("does not shed what is too much");
  expect(experiment?.effect?.observed, experiment?.effect?.sentence).toBe(true);
  expect(experiment?.effect?.sentence).toMatch(/: (1\.9|2|2\.1) times the /);
  expect(verdict.reasons.join(" ")).not.toMatch(/no measurable effect|too close to call|is not decided/);
});

test.concurrent("a label with a score in it fails the steady state, with the line to write", async () => {
  const { record, verdict } = await drillWith({ image: images.scored, experiments: ["cpu-overload"] });

  expect(verdict.status, verdict.reasons.join(" ")).toBe("fail");
  expect(record.checks.map(({ scope }) => scope)).toContain("steady-state");
  expect(record.experiments[0]?.skipped).toContain("in its steady state");
  expect(verdict.reasons[1]).toMatch(/`sentiment` is "(posi|nega)tive \(\d+%\)", .*write `answer: label: none`\.$/);
});
