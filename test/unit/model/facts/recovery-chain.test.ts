import { describe, expect, test } from "vitest";
import { missingLink, policyName } from "../../../../src/model/facts/recovery-chain.ts";
import { type Message, message } from "../../../../src/model/message.ts";
import type { RestartPolicy } from "../../../../src/model/plan.ts";
import type { RecoveryChain } from "../../../../src/model/record.ts";
import { buildChain, buildVictim } from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";

const unlessStopped: RestartPolicy = { name: "unless-stopped" };

function missing(chain: Partial<RecoveryChain>, restartPolicy = unlessStopped, lastAnswer: Message | null = null) {
  return missingLink(buildChain(chain), { restartPolicy, containerPort: 8080, watchedMs: 45_000, lastAnswer });
}

const notStarted = { startedMs: null, listeningMs: null, firstGoodAnswerMs: null };

test("nothing is missing when the service answered again", () => {
  expect(missing({})).toBeNull();
});

test("without a restart policy that is the reason", () => {
  expect(missing(notStarted, { name: "no" })).toEqual([message("recovery.no-restart-policy", { trigger: "kill" })]);
});

test("with one the engine did not follow it", () => {
  expect(missing(notStarted, { name: "on-failure", maxRetries: 2 })).toEqual([
    message("recovery.not-restarted", { trigger: "kill", restartPolicy: "on-failure:2", watchedMs: 45_000 }),
  ]);
});

test("a clean exit is not a failure for a policy that only applies after failures", () => {
  const policy: RestartPolicy = { name: "on-failure", maxRetries: 0 };
  expect(missing({ ...notStarted, exitCode: 0, trigger: "stop" }, policy)).toEqual([
    message("recovery.clean-exit", { trigger: "stop", restartPolicy: "on-failure" }),
  ]);
});

describe("a process below the first one was killed, and the container runs on", () => {
  const first = { name: "sleep", pidInside: 1 };
  const process = { name: "node", pidInside: 7 };
  const victim = buildVictim({ ...process, isFirst: false, ancestors: [first] });
  const runsOn = { ...notStarted, victim, endedMs: null, exitCode: null, comeback: null };
  const without = message("recovery.runs-without-service", { process, first, restartPolicy: "unless-stopped" });

  test("without a service: no policy applies", () => {
    const silence = message("recovery.not-listening", { restarted: false, containerPort: 8080, watchedMs: 45_000 });
    expect(missing(runsOn)).toEqual([without, silence]);
  });

  test("with a service that has lost what it needs", () => {
    const chain = { ...runsOn, listeningMs: 12, health: "unhealthy" } as const;
    expect(
      missing(
        chain,
        unlessStopped,
        message("reply.status", { status: 500, meaning: "", text: "engine is dead", location: null }),
      ),
    ).toEqual([
      without,
      message("recovery.no-good-answer", { restarted: false, watchedMs: 45_000 }),
      message("recovery.last-attempt", {
        answer: message("reply.status", { status: 500, meaning: "", text: "engine is dead", location: null }),
      }),
      message("recovery.health", { health: "unhealthy" }),
    ]);
  });

  test("with another process in its place: nothing is missing", () => {
    expect(missing({ ...runsOn, listeningMs: 900, firstGoodAnswerMs: 1_200 })).toBeNull();
  });

  test("until it ended as well: then its policy decides", () => {
    const ended = { ...runsOn, endedMs: 30, exitCode: 0 };
    expect(missing(ended, { name: "on-failure", maxRetries: 0 })).toEqual([
      message("recovery.clean-exit", { trigger: "kill", restartPolicy: "on-failure" }),
    ]);
  });
});

test("listening and the good answer are links of their own", () => {
  expect(missing({ listeningMs: null, firstGoodAnswerMs: null })).toEqual([
    message("recovery.not-listening", { restarted: true, containerPort: 8080, watchedMs: 45_000 }),
  ]);
  expect(
    missing(
      { firstGoodAnswerMs: null },
      unlessStopped,
      message("reply.status", { status: 503, meaning: "Service Unavailable", text: "", location: null }),
    ),
  ).toEqual([
    message("recovery.no-good-answer", { restarted: true, watchedMs: 45_000 }),
    message("recovery.last-attempt", {
      answer: message("reply.status", { status: 503, meaning: "Service Unavailable", text: "", location: null }),
    }),
  ]);
});

test("a crash loop is reported", () => {
  const chain = { listeningMs: null, firstGoodAnswerMs: null, restartCountBefore: 0, restartCountAfter: 5 };
  expect(codesOf(missing(chain))).toEqual(["recovery.not-listening", "recovery.crash-loop"]);
  expect(missing(chain)).toContainEqual(message("recovery.crash-loop", { restarts: 5 }));
  expect(codesOf(missing({ ...chain, restartCountAfter: 1 }))).toEqual(["recovery.not-listening"]);
});

test("a policy's name is written as the command line takes it", () => {
  expect(policyName({ name: "on-failure", maxRetries: 0 })).toBe("on-failure");
  expect(policyName({ name: "on-failure", maxRetries: 3 })).toBe("on-failure:3");
});
