/** Services that were once excused, or called "not felt" beside a fail. */
import { type ChildProcess, spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noiseReason } from "../../src/core/gate/noise.ts";
import { judge } from "../../src/core/verdict.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { buildCaseImage, removeServiceImage } from "../support/service-image.ts";
import { drillWith } from "./drill-order.ts";

const images = { pidfile: "", "pile-up": "", scored: "" };

beforeAll(async () => {
  images.pidfile = await buildCaseImage({ mode: "pidfile" });
  images.scored = await buildCaseImage({ mode: "scored" });
  images["pile-up"] = await buildCaseImage({ mode: "pile-up" });
});
afterAll(async () => {
  await Promise.all(Object.values(images).map((image) => removeServiceImage(image)));
});
afterAll(() => expect(leftOnEngine()).toEqual([]));

/** As many programs as take the runner away from whatever else is on it. */
function hogs(): Disposable {
  const all = Array.from(
    { length: 4 * availableParallelism() },
    (): ChildProcess => spawn("sh", ["-c", "while :; do :; done"], { stdio: "ignore" }),
  );
  return { [Symbol.dispose]: () => void all.map((each) => each.kill("SIGKILL")) };
}

test("a service that ends again and again fails, however busy the runner", async () => {
  const load = new DisposableStack();
  using _ = load;
  const { asSeen } = await drillWith(
    {
      image: images.pidfile,
      drills: ["kill-restart"],
      limits: { maxRecoveryMs: 8_000, maxP95Ms: 9_000 },
      durationMs: 3_000,
    },
    // Not before the steady state, which they would break.
    { onLine: (line) => line.startsWith("injected") && load.use(hogs()) },
  );
  const [fault] = asSeen.faults;
  const recovery = asSeen.checks.find(({ objective }) => objective.kind === "recovery");

  expect(noiseReason(fault?.watched?.noise ?? expect.fail("not watched"))).not.toBeNull();
  expect(recovery?.status, recovery?.reason).toBe("fail");
  expect(recovery?.reason).toContain("it keeps crashing as it starts");
  expect(judge(asSeen).status).toBe("fail");
});

test.concurrent("one that never sheds and answers ever later fails an overload without a contradiction", async () => {
  const { record, verdict } = await drillWith({
    image: images["pile-up"],
    drills: ["overload"],
    durationMs: 20_000,
    requestTimeoutMs: 3_000,
    limits: { maxP95Ms: 3_000, maxRecoveryMs: 3_000 },
  });
  const [fault] = record.faults;

  expect(verdict.status, verdict.reasons.join(" ")).toBe("fail");
  expect(verdict.reasons.join(" ")).toContain("does not shed what is too much");
  expect(fault?.evidence?.felt, fault?.evidence?.sentence).toBe(true);
  expect(fault?.evidence?.sentence).toMatch(/: (1\.9|2|2\.1) times the /);
  expect(verdict.reasons.join(" ")).not.toMatch(/not felt|too close to call|is not decided/);
});

test.concurrent("a label with a score in it fails the steady state, with the line to write", async () => {
  const { record, verdict } = await drillWith({ image: images.scored, drills: ["cpu-overload"] });

  expect(verdict.status, verdict.reasons.join(" ")).toBe("fail");
  expect(record.checks.map(({ scope }) => scope)).toContain("steady-state");
  expect(record.faults[0]?.skipped).toContain("in its steady state");
  expect(verdict.reasons[1]).toMatch(/`sentiment` is "(posi|nega)tive \(\d+%\)", .*write `answer: label: none`\.$/);
});
