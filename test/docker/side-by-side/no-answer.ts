import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_PLAN } from "../../../src/model/default-plan.ts";
import { cleanDrill } from "../../../src/report/secrets/clean-drill.ts";
import { buildProvenance } from "../../support/record-builder.ts";
import { codesOf, said } from "../../support/said.ts";
import { buildCaseImage, removeServiceImage } from "../../support/service-image.ts";
import { drillWith, toldOf } from "../drill-order.ts";

let image: string;
beforeAll(async () => {
  image = await buildCaseImage({ mode: "ok" });
});
afterAll(() => removeServiceImage(image));

/** A drill of a service that never gets ready. */
async function unready(mode: string, env: Readonly<Record<string, string>> = {}) {
  const times = { readyTimeoutMs: 10_000, requestTimeoutMs: 2_000 };
  const drilled = await drillWith({ image, env: { MODE: mode, ...env }, restartPolicy: { name: "no" }, ...times });
  expect(drilled.verdict.status).toBe("error");
  expect(codesOf(drilled.verdict.sentence)[0]).toMatch(/^boot\.(?:no-good-answer|ended)$/);
  expect(codesOf(drilled.verdict.sentence)).not.toContain("boot.out-of-reach");
  return drilled;
}

test.concurrent.each([
  ["upgrade", "101 Switching Protocols, which the request did not ask for"],
  ["hang", "It accepts connections on port 8080, but did not answer in time: raise `request-timeout` (2 s)"],
  ["ipv6-only", "It listens on port 8080 only over IPv6, but requests use IPv4: make it listen on 0.0.0.0"],
  ["raw-http2", "It only supports HTTP/2 on port 8080"],
  ["redirect", "307 Temporary Redirect to /predict/, redirects are not followed. Write `predict-path: /predict/`"],
  ["error-in-200", 'the service says "model overloaded"'],
  ["created", '201 Created: {"success":true'],
  ["created", "status: 2xx"],
])("%s: %s", async (mode, sentence) => {
  const drilled = await unready(mode);
  expect(`${said(drilled.verdict.sentence)}\n${toldOf(drilled)}`).toContain(sentence);
});

test.concurrent("a path that is not there is in the report, for it is the only clue", async () => {
  const { record, verdict } = await unready("wrong-path", { MODEL_PATH: "/models/qwenn.gguf" });

  const { error } = cleanDrill(record, verdict, buildProvenance()).record;
  expect(error?.map(({ text }) => text).join("\n")).toContain("failed to open model file '/models/qwenn.gguf'");
});

test.concurrent.each([
  ["gzip", "200"],
  ["created", "2xx"],
])("%s is drilled where status %s is taken", async (mode, status) => {
  const { answer, ...service } = DEFAULT_PLAN.service;
  const { record } = await drillWith({
    image,
    env: { MODE: mode },
    experiments: ["terminate"],
    service: { ...service, answer: { ...answer, status } },
  });
  expect(record.error).toBeNull();
  expect(record.phases[0]?.measurement.availability).toBe(1);
});
