import { describe, expect, test } from "vitest";
import { experiments } from "../../../src/experiments/registry.ts";
import { DEFAULT_PLAN } from "../../../src/model/default-plan.ts";
import { message } from "../../../src/model/message.ts";
import { longestMs } from "../../../src/report/facts/longest.ts";
import { planText, say } from "../../support/in-english.ts";
import { ofPlan, ofStep, PLAN } from "../config/support.ts";

const IMAGE = { kind: "image" } as const;
const lines = (text: string) => text.split("\n");

describe("the plan in words", () => {
  test("of the default drill", () => {
    const text = planText(ofStep({}).plan, IMAGE, experiments);
    expect(text).toContain("Nothing was built, installed or started.");
    expect(text).toMatch(/^image +qwen-allinone:1 \(pulled only if it is not here\)$/m);
    expect(text).toMatch(/^container +1 CPU, 2 GiB, restart policy unless-stopped$/m);
    expect(text).toMatch(/^requests +POST \/predict on port 8080, given up after 10 s$/m);
    expect(text).toMatch(/^service +qwen-allinone$/m);
    expect(text).toMatch(/^good answer +status 200, true at \/success, a text at \/response, a label at \/sentiment$/m);
    expect(text).toMatch(/^load +1 client, prompts new: a different text each time$/m);
    expect(text).toMatch(/^limits +availability ≥ 95 %, P95 ≤ 8 s, recovery ≤ 30 s$/m);
    const oneLine = text.replaceAll(/\s+/g, " ");
    expect(oneLine).toContain(`1. cpu-overload: ${say(message("cpu-overload.description", { workers: 2 }))} It lasts`);
    expect(text).toContain("It lasts 60 s to 300 s, until every check on it is decided.");
    expect(text).toContain("  Checks: availability ≥ 95 %, P95 ≤ 8 s, recovery ≤ 30 s.");
    expect(oneLine).toContain(`2. kill-restart: ${say(message("kill-restart.description", { target: "serving" }))}`);
    expect(text).toMatch(/^That is at most about \d+ min, /m);
    expect(text).not.toContain("baseline");
    expect(lines(text).filter((line) => line.length > 100)).toEqual([]);
  });

  test("of a drill that asks the health check", () => {
    const text = planText(ofStep({ health: "/health", experiments: "freeze" }).plan, IMAGE, experiments);
    expect(text).toMatch(/^health check +GET \/health once per second$/m);
    expect(text).toContain("unnoticed outage ≤ 10 s");
    const ofImage = planText(ofStep({ health: "HEALTHCHECK" }).plan, IMAGE, experiments);
    expect(ofImage).toMatch(/^health check +that of the image, read once per second$/m);
    expect(planText(ofStep({}).plan, IMAGE, experiments)).not.toMatch(/health|unnoticed/);
  });

  test("of a plan file: order, names, limits of its own, and what may fail", () => {
    const file = `
      baseline-image: qwen:main
      on-inconclusive: fail
      read-only: true
      experiments:
        - kind: terminate
          grace: 30s
        - kind: cpu-overload
          max-p95: 9s
          max-slowdown: 30%
        - kind: kill-restart
          repeat: 2
          allow-failure: true
    `;
    const { plan, planFile } = ofPlan(file);
    const text = planText(plan, { ...IMAGE, planFile }, experiments);
    const order = ["1. terminate:", "2. cpu-overload:", "3. kill-restart 1 of 2:", "4. kill-restart 2 of 2:"];
    expect(order.map((name) => text.indexOf(name)).every((at, index, all) => at > (all[index - 1] ?? 0))).toBe(true);
    expect(text).toContain(`plan file     ${PLAN}`);
    expect(text).toContain("baseline      qwen:main (pulled only if it is not here)");
    expect(text).toContain("inconclusive  fails the step");
    expect(text).toContain("read-only root");
    expect(text).toContain("Checks: graceful stop, recovery ≤ 30 s, P50 vs steady state ≤ 2x.");
    expect(text.replaceAll(/\s+/g, " ")).toContain(
      "Checks: availability ≥ 95 %, P95 ≤ 9 s, recovery ≤ 30 s, slowdown vs baseline ≤ 1.3x, availability vs baseline.",
    );
    expect(text).toContain("Its own limits: P95 ≤ 9 s, slowdown vs baseline ≤ 1.3x.");
    expect(text.match(/Allowed to fail/g)).toHaveLength(2);
  });

  test("of a service of another shape, without its headers' values", () => {
    const given = { service: "openai-chat", model: "qwen2.5:0.5b", "request-headers": "Authorization: Bearer hunter2" };
    const text = planText(ofStep(given).plan, IMAGE, experiments);
    expect(text).toMatch(/^service +openai-chat, model qwen2\.5:0\.5b, no label, headers authorization$/m);
    expect(text).toMatch(/^requests +POST \/v1\/chat\/completions on port 8080/m);
    expect(text).not.toContain("hunter2");
    const own = ofStep({ request: '["{{input}}"]', answer: "text: /0/reply\nlabel: /0/mood" });
    expect(planText(own.plan, IMAGE, experiments)).toMatch(
      /^service +custom request, text at \/0\/reply, label at \/0\/mood$/m,
    );
  });

  test("tells the budget, and what aborts a fault", () => {
    const file =
      "max-memory: 1.5g\nmax-cpu: 0.8\nabort-availability: 50%\nabort-p95: 9s\n" +
      "experiments: [{kind: cpu-overload, abort-availability: 30%}, bad-input]\n";
    const text = planText(ofPlan(file).plan, IMAGE, experiments).replaceAll(/\s+/g, " ");
    expect(text).toContain("budget peak memory ≤ 1.5 GiB, peak CPU ≤ 0.8 CPUs, over the whole drill");
    expect(text).toContain(
      "abort an experiment under load, once of the last 20 requests fewer than 50 % were answered well, or the P95 was above 9 s",
    );
    expect(text.match(/It is aborted once of the last 20 requests fewer than 30 % were answered well\./g)).toHaveLength(
      1,
    );
    expect(planText(ofStep({}).plan, IMAGE, experiments)).not.toMatch(/budget|abort/);
  });

  test("of the reference image says that it is built", () => {
    expect(planText(DEFAULT_PLAN, { kind: "reference", size: "tiny" }, experiments)).toContain(
      "the reference image, built here",
    );
  });

  test("has no value of the environment and no word of the command", () => {
    const { plan } = ofStep({ env: "API_KEY=hunter2", command: "serve --key hunter2" });
    const text = planText(plan, IMAGE, experiments);
    expect(text).toContain("API_KEY");
    expect(text).toContain("3 words of its own");
    expect(text).not.toContain("hunter2");
  });

  test("a hostile path is made harmless", () => {
    const planFile = { path: "\u001b[31m::error::x\u202e.yml", given: [] };
    for (const line of lines(planText(DEFAULT_PLAN, { ...IMAGE, planFile }, experiments)))
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}]|^::/u);
  });
});

test("a drill takes longer with more drills, more time and a baseline", () => {
  const usual = longestMs(DEFAULT_PLAN, [true, false]);
  const [overload] = DEFAULT_PLAN.experiments;
  if (overload === undefined) return expect.fail("no fault");
  expect(longestMs({ ...DEFAULT_PLAN, experiments: [overload] }, [true])).toBeLessThan(usual);
  expect(longestMs({ ...DEFAULT_PLAN, baseline: { image: "a", pull: "never" } }, [true, false])).toBeGreaterThan(usual);
  expect(longestMs({ ...DEFAULT_PLAN, maxDurationMs: 600_000 }, [true, false])).toBeGreaterThan(usual);
  const patient = { ...overload, limits: { maxRecoveryMs: 60_000 } };
  expect(longestMs({ ...DEFAULT_PLAN, experiments: [patient] }, [true])).toBe(
    longestMs({ ...DEFAULT_PLAN, experiments: [overload] }, [true]) + 30_000,
  );
});
