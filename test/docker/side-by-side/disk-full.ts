import { expect, test } from "vitest";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { buildCaseImage, removeServiceImage } from "../../support/service-image.ts";
import { drillWith } from "../drill-order.ts";

const order = { experiments: ["disk-full"], parameters: { paths: "/tmp", size: "16m" } };
const env = { WRITES_TO: "/tmp" };

// Without the libraries that the image has there, the service could not even start.
test.concurrent("a service that does without its temporary files passes, and keeps what its image has", async () => {
  const parameters = { ...order.parameters, paths: "/tmp\n/lib" };
  const { record, verdict } = await drillWith({ ...order, parameters, readOnly: true, env });
  const [experiment] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(codesOf(experiment?.effect?.message)).toEqual(["disk-full.effect"]);
  expect(experiment?.effect?.message.args.paths).toEqual(["/tmp", "/lib"]);
  expect(experiment?.removal?.status).toBe("done");
  expect(experiment?.liveness?.after.restartCount).toBe(0);
});

test.concurrent("one that fails without them does so, and is back once there is room", async () => {
  const { record, verdict } = await drillWith({ ...order, env: { ...env, UNWRITTEN: "fail" } });

  expect(experimentsOf(record)[0]?.effect?.observed).toBe(true);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(record.checks.map(({ objective, status }) => [objective.kind, status])).toEqual(
    expect.arrayContaining([
      ["availability", "fail"],
      ["recovery", "pass"],
    ]),
  );
});

test.concurrent("one that goes on failing when there is room again fails for that too", async () => {
  const limits = { maxRecoveryMs: 3_000 };
  const { record, verdict } = await drillWith({ ...order, limits, env: { ...env, UNWRITTEN: "stuck" } });

  expect(experimentsOf(record)[0]?.effect?.observed).toBe(true);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(record.checks.find(({ objective }) => objective.kind === "recovery")?.status).toBe("fail");
});

test.concurrent("one that writes more than fits at its start is an error that says where it does not fit", async ({
  onTestFinished,
}) => {
  const program = 'fs.writeFileSync("/tmp/cache", Buffer.alloc(20 * 2 ** 20)); import("/service.mjs")';
  const image = await buildCaseImage({ mode: "ok", command: ["node", "-e", program] });
  onTestFinished(() => removeServiceImage(image));
  const { record, verdict } = await drillWith({ ...order, image, restartPolicy: { name: "no" } });

  expect(verdict.status).toBe("error");
  expect(codesOf(verdict.sentence)).toEqual(["boot.ended", "small-disk.filled"]);
  expect(codesOf(record.errorAdvice)).toEqual(["advice.small-disk"]);
});
