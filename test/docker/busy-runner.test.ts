import { type ChildProcess, spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { judge } from "../../src/gate/verdict/verdict.ts";
import { noiseReason } from "../../src/model/noise.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { experimentsOf } from "../support/outcome.ts";
import { codesOf, said } from "../support/said.ts";
import { buildCaseImage, removeServiceImage } from "../support/service-image.ts";
import { drillWith } from "./drill-order.ts";

let image: string;
beforeAll(async () => {
  image = await buildCaseImage({ mode: "pidfile" });
});
afterAll(async () => {
  await removeServiceImage(image);
  expect(leftOnEngine()).toEqual([]);
});

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
      image,
      experiments: ["kill-restart"],
      limits: { maxRecoveryMs: 8_000, maxP95Ms: 9_000 },
      durationMs: 3_000,
    },
    // Not before the steady state, which they would break.
    { onLine: (line) => line.startsWith("Started:") && load.use(hogs()) },
  );
  const [experiment] = experimentsOf(asSeen);
  const recovery = asSeen.checks.find(({ objective }) => objective.kind === "recovery");

  expect(noiseReason(experiment?.watched?.noise ?? expect.fail("not watched"))).not.toBeNull();
  expect(recovery?.status, said(recovery?.reason)).toBe("fail");
  expect(codesOf(recovery?.reason)).toContain("recovery.crash-loop");
  expect(judge(asSeen).status).toBe("fail");
});
