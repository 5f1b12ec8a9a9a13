import { expect, test } from "vitest";
import { drillUsualGrace } from "../../docker/usual-grace.ts";

test.concurrent("with the usual grace period of 10 s, one that never answers what is running was killed", async () => {
  const { drill, chain, killed } = await drillUsualGrace({ TERM: "stuck" });

  // A busy engine can kill so late that the request is given up first, which lets the service end: too late as well.
  expect(killed || (chain?.diedMs ?? 0) > 12_000, JSON.stringify(chain)).toBe(true);
  expect(drill.verdict.status).toBe("fail");
});
