import { beforeAll, expect, test } from "vitest";
import { presetService } from "../../../src/model/service/service.ts";
import { ensureReferenceImage } from "../../../src/reference/build.ts";
import { englishLog } from "../../support/collected-progress.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";

/** A model that really writes word by word. */
let image: string;
beforeAll(async () => {
  image = await ensureReferenceImage({ size: "tiny", log: englishLog });
});

const service = presetService("openai-chat", null, "sse");

test.concurrent("one whose text comes too late fails for that alone", async () => {
  const { record, verdict } = await drillWith({ service, image, env: {}, experiments: [], limits: { maxTtftMs: 1 } });
  const failed = record.checks.filter(({ status }) => status === "fail").map(({ objective }) => objective.kind);

  expect(verdict.status).toBe("fail");
  expect(failed).toEqual(["ttft"]);
});

test.concurrent("a kill cuts what is being written, and what comes back streams with its number of tokens", async () => {
  const own = presetService("qwen-allinone", null, "sse");
  const { record, verdict } = await drillWith({ service: own, image, env: {}, experiments: ["kill-restart"] });
  const recovery = experimentsOf(record)[0]?.recovery;

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(recovery?.inFlight?.outcome).not.toBe("ok");
  expect(record.phases.at(-1)?.measurement.stream?.ttftP50Ms).toBeGreaterThan(0);
  expect(record.phases.at(-1)?.measurement.stream?.tpotP50Ms).toBeGreaterThan(0);
});
