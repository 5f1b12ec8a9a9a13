import { describe, expect, test } from "vitest";
import { missingLink, policyName } from "../../../../src/model/facts/recovery-chain.ts";
import type { RestartPolicy } from "../../../../src/model/plan.ts";
import type { RecoveryChain } from "../../../../src/model/record.ts";
import { buildChain, buildVictim } from "../../../support/record-builder.ts";

const unlessStopped: RestartPolicy = { name: "unless-stopped" };

function missing(chain: Partial<RecoveryChain>, restartPolicy = unlessStopped, lastAnswer: string | null = null) {
  return missingLink(buildChain(chain), { restartPolicy, containerPort: 8080, watchedMs: 45_000, lastAnswer });
}

const notStarted = { startedMs: null, listeningMs: null, firstGoodAnswerMs: null };

test("nothing is missing when the service answered again", () => {
  expect(missing({})).toBeNull();
});

test("without a policy the sentence says what to set", () => {
  expect(missing(notStarted, { name: "no" })).toBe(
    "The container did not come back after its process was killed: its restart policy is `no`. Set `--restart=unless-stopped` where it is deployed (here: the input `restart-policy`).",
  );
});

test("with one it says that the engine did not follow it", () => {
  expect(missing(notStarted, { name: "on-failure", maxRetries: 2 })).toMatch(/`on-failure:2`.*within 45 s/);
});

test("a clean exit is no failure to a policy that only answers failures", () => {
  const words = { action: "SIGTERM sent", cause: "it was told to stop", noun: "stop" };
  expect(missing({ ...notStarted, exitCode: 0, words }, { name: "on-failure", maxRetries: 0 })).toBe(
    "The container did not come back after it was told to stop: it ended with exit code 0, and its restart policy `on-failure` only answers failures. Set `--restart=unless-stopped` where it is deployed (here: the input `restart-policy`).",
  );
});

describe("a process below the first was struck, and the container runs on", () => {
  const victim = buildVictim({
    name: "node",
    pidInside: 7,
    isFirst: false,
    ancestors: [{ name: "sleep", pidInside: 1 }],
  });
  const runsOn = { ...notStarted, victim, endedMs: null, exitCode: null, comeback: null };

  test("without a service: no policy notices", () => {
    expect(missing(runsOn)).toBe(
      "The container runs on without its service: node (PID 7) ended, but its first process, sleep (PID 1), did not, so the restart policy `unless-stopped` never applied, and nothing listened on its port 8080 within 45 s. Let the container end with its service: start it with `exec`, or let what started it exit when it does.",
    );
  });

  test("with a service that has lost what it needs", () => {
    const chain = { ...runsOn, listeningMs: 12, health: "unhealthy" } as const;
    expect(missing(chain, unlessStopped, "500: engine is dead")).toMatch(
      /it gave no good answer within 45 s\. The last attempt: 500: engine is dead\. The image's health check says unhealthy, but Docker does not restart a container for that\./,
    );
  });

  test("with something in the service's place: nothing is missing", () => {
    expect(missing({ ...runsOn, listeningMs: 900, firstGoodAnswerMs: 1_200 })).toBeNull();
  });

  test("until it ended as well: then its policy has the say", () => {
    const ended = { ...runsOn, endedMs: 30, exitCode: 0 };
    expect(missing(ended, { name: "on-failure", maxRetries: 0 })).toMatch(
      /ended with exit code 0.*only answers failures/,
    );
  });
});

test("listening and the good answer are links of their own", () => {
  expect(missing({ listeningMs: null, firstGoodAnswerMs: null })).toContain("nothing listened on its port 8080");
  expect(missing({ firstGoodAnswerMs: null }, unlessStopped, "503 Service Unavailable")).toMatch(
    /gave no good answer.*503 Service Unavailable/,
  );
});

test("a crash loop is named", () => {
  const chain = { listeningMs: null, firstGoodAnswerMs: null, restartCountBefore: 0, restartCountAfter: 5 };
  expect(missing(chain)).toContain("restarted 5 times");
});

test("a policy's name is written as the command line takes it", () => {
  expect(policyName({ name: "on-failure", maxRetries: 0 })).toBe("on-failure");
  expect(policyName({ name: "on-failure", maxRetries: 3 })).toBe("on-failure:3");
});
