import { expect, test } from "vitest";
import { message } from "../../../src/model/message.ts";
import { said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";

const experiments = ["overflow"];
const env = { LATENCY_MS: "2", LABEL_BY: "words" };

test.concurrent.each(["tail", "refuse"])("a service that meets a longer text with %s passes", async (beyond) => {
  const { verdict } = await drillWith({ experiments, env: { ...env, BEYOND: beyond } });

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
});

test.concurrent("one that keeps the wrong end of a text fails", async () => {
  const { verdict } = await drillWith({ experiments, env: { ...env, BEYOND: "head" } });

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toMatchObject([{ code: "long-texts.failed", args: { sent: 10 } }]);
  const changed = expect.objectContaining({
    detail: message("reply.label-changed", { plain: "negative", label: "positive" }),
  });
  expect(verdict.sentence[0]?.args).toMatchObject({ examples: expect.arrayContaining([changed]) });
});

test.concurrent("one that crashes on a text beyond its context fails for that", async () => {
  const { verdict } = await drillWith({ experiments, env: { ...env, BEYOND: "exit" } });

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence[0]).toMatchObject({ code: "service.crashed", args: { scope: "overflow" } });
});
