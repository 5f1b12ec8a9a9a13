import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";

const experiments = ["offline"];
const env = { SLEEP_MS: "80" };

/** Where the services fetch their model. */
const host = createServer((socket) => socket.on("error", () => undefined).end());
let model = "";
beforeAll(async () => {
  await new Promise<void>((listening) => host.listen(0, "0.0.0.0", listening));
  const { port } = host.address() as { port: number };
  const outside = Object.entries(networkInterfaces())
    .filter(([name]) => !/^(?:docker|br-|veth)/.test(name))
    .flatMap(([, each]) => each ?? []);
  model = `${outside.find(({ family, internal }) => family === "IPv4" && !internal)?.address}:${port}`;
});
afterAll(() => host.close());

test.concurrent("a service with its model in the image is back without a way out", async () => {
  const { record, verdict } = await drillWith({
    experiments,
    env: { ...env, FETCHES_AT_START: model, FETCHES_AT_START_AFTER_RESTART: "" },
  });
  const [cut] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(cut?.effect).toMatchObject({ observed: true, message: { args: { restarted: true } } });
  expect(cut?.removal?.status).toBe("done");
});

test.concurrent("one that fetches its model at start is not", async () => {
  const limits = { maxRecoveryMs: 8_000 };
  const { record, verdict } = await drillWith({ experiments, limits, env: { ...env, FETCHES_AT_START: model } });

  expect(record.experiments[0]?.effect?.observed, said(record.experiments[0]?.effect?.message)).toBe(true);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence)[0]).toMatch(/^recovery\./);
});
