import { afterAll, expect, test } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { experimentsOf } from "../support/outcome.ts";
import { drillWith } from "./drill-order.ts";

afterAll(() => expect(leftOnEngine()).toEqual([]));

const experiments = ["disk-pressure"];
/** As soon as it is under the fault. */
const crashes = { experiments, env: { WRONG: "exit", WRONG_ONCE_TOLD: "1" }, turnsAt: /^started: / };

test.concurrent("has an effect and is removed, in an image without a shell and on a read-only root", async () => {
  const { record, verdict } = await drillWith({ experiments, readOnly: true });
  const [experiment] = experimentsOf(record);

  expect(verdict.status, verdict.sentence).toBe("pass");
  expect(experiment?.effect?.observed, experiment?.effect?.sentence).toBe(true);
  expect(experiment?.removal?.processesLeft).toBe(0);
  expect(experiment?.effect?.sentence).toMatch(/^its workers wrote .* a second to the disk$/);
});

test.concurrent("a service that crashes under it fails", async () => {
  const { verdict } = await drillWith({ ...crashes, maxDurationMs: 12_000 });

  expect(verdict.status, verdict.sentence).toBe("fail");
  expect(verdict.sentence).toContain("crashed under disk-pressure");
});

test.concurrent("with a write limit the container writes no faster, and the limit is removed", async () => {
  const { record, verdict } = await drillWith({ experiments, parameters: { "write-limit": "2m" }, durationMs: 8_000 });
  const [experiment] = experimentsOf(record);

  expect(experiment?.effect?.sentence).toMatch(
    /^its workers wrote .* a second to the disk, limited to 2 MiB by \S+ \(control groups v[12]\) on the device \d+:\d+, after .* without a limit$/,
  );
  expect(experiment?.effect?.observed).toBe(true);
  expect(experiment?.removal?.status).toBe("done");
  expect(verdict.status, verdict.sentence).toBe("pass");
});

test.concurrent("a write limit that this machine has no room for is inconclusive, with the reason", async () => {
  const { record, verdict } = await drillWith({ experiments, parameters: { "write-limit": "100g" } });

  expect(experimentsOf(record)[0]?.effect).toMatchObject({ observed: false });
  expect(experimentsOf(record)[0]?.effect?.sentence).toContain("takes next to nothing from it");
  expect(verdict.status).toBe("inconclusive");
});

test.concurrent("a restart of the container under a write limit does not lose the removal", async () => {
  const { record, verdict } = await drillWith({
    ...crashes,
    parameters: { "write-limit": "2m" },
    maxDurationMs: 12_000,
  });

  expect(experimentsOf(record)[0]).toMatchObject({ removal: { status: "done", processesLeft: 0 } });
  expect(verdict.status, verdict.sentence).toBe("fail");
  expect(verdict.sentence).toContain("crashed under disk-pressure");
});
