import { describe, expect } from "vitest";
import { runStep } from "../../support/runner.ts";
import { testOnGithub as test } from "../on-github.ts";
import { drillStep, TOKEN } from "../step.ts";

describe.concurrent("limits", () => {
  test("a service fails when it does not come back, and the comment says why", async ({ github }) => {
    const { main, conclusion } = await runStep(
      drillStep(github, { experiments: "kill-restart", "restart-policy": "no" }),
    );

    expect(main.outputs.verdict, main.log.join("\n")).toBe("fail");
    expect(conclusion).toBe("failure");
    expect(main.outputs["recovery-ms"]).toBe("");
    const comment = github.comments()[0]?.body;
    expect(comment).toContain("its restart policy is `no`.");
    expect(comment).toContain("`restart: unless-stopped`");
    expect(comment).toContain("docs/fixing-a-failure.md#recovery");
    expect(main.annotations.some(({ type, message }) => type === "error" && /was not restarted/.test(message))).toBe(
      true,
    );
  });

  test("a service fails in its steady state, before any fault", async ({ github }) => {
    const { main } = await runStep(drillStep(github, { env: "LATENCY_MS=5\nFAIL_RATIO=0.5" }));

    expect(main.outputs.verdict, main.log.join("\n")).toBe("fail");
    expect(github.comments()[0]?.body).toMatch(/steady state/);
    expect(main.log.join("\n")).not.toContain("Started:");
  });

  test("a comment that can't be written leaves the verdict alone, and the missing permission is said", async ({
    github,
  }) => {
    github.tokens.set(TOKEN, { login: "github-actions[bot]", type: "Bot", access: "read" });
    // It waits rather than computes: how fast it is again must not depend on the others beside it.
    const env = "LATENCY_MS=1\nSLEEP_MS=60";
    const { main, conclusion } = await runStep(drillStep(github, { experiments: "kill-restart", env }));

    expect(main.outputs.verdict, main.log.join("\n")).toBe("pass");
    expect(conclusion).toBe("success");
    expect(main.outputs["comment-url"]).toBe("");
    expect(main.annotations.some(({ message }) => message.includes("pull-requests: write"))).toBe(true);
    expect(github.comments()).toEqual([]);
  });
});

describe.concurrent("no verdict on the service", () => {
  test("an experiment without effect is inconclusive and leaves the exit code to on-inconclusive", async ({
    github,
  }) => {
    // One worker and a single-threaded service never fill a quota of two cores.
    const inputs = {
      experiments: "cpu-overload",
      cpus: "2",
      "stress-workers": "1",
      "on-inconclusive": "fail",
      "max-duration": "15s",
    };
    const { main, conclusion } = await runStep(drillStep(github, inputs));

    expect(main.outputs.verdict, main.log.join("\n")).toBe("inconclusive");
    expect(conclusion).toBe("failure");
    expect(github.comments()[0]?.body).toContain("had no measurable effect");
  });

  test("a drill that can't be run names every wrong input, in the log, as an annotation and in the comment, and starts nothing", async ({
    github,
  }) => {
    const { main } = await runStep(drillStep(github, { max_p95: "8s", "min-availability": "95", memory: "lots" }));

    expect(main.outputs.verdict).toBe("error");
    expect(main.exitCode).toBe(1);
    for (const name of ["max-p95", "min-availability", "memory"]) expect(main.log.join("\n")).toContain(name);
    expect(main.log.join("\n")).toContain("95%");
    expect(github.comments()[0]?.body).toContain("Fault drill could not be run");
    expect(main.log.join("\n")).not.toContain("Boot");
  });

  test("a drill tells why a service never became ready, with the end of its log, which stays harmless", async ({
    github,
  }) => {
    const inputs = { env: "START_FAIL=3", "restart-policy": "no", "ready-timeout": "20s" };
    const { main } = await runStep(drillStep(github, inputs));

    expect(main.outputs.verdict, main.log.join("\n")).toBe("error");
    expect(main.log.join("\n")).toContain("exit code 3");
    expect(main.log.join("\n")).toContain("pwned");
    // The one error is ours: what the service printed was never taken for a command.
    expect(main.annotations.map(({ title }) => title)).toEqual([expect.stringContaining("Fault drill")]);
    expect(main.outputs.verdict).toBe("error");
  });

  test("a drill says that an image is missing", async ({ github }) => {
    const { main } = await runStep(drillStep(github, { image: "fault-drill-test/no-such-image:1" }));

    expect(main.outputs.verdict).toBe("error");
    expect(main.log.join("\n")).toContain("no image fault-drill-test/no-such-image:1");
  });

  test("two legs of a matrix keep a comment each", async ({ github }) => {
    const leg = (jobIndex: number) => ({
      ...drillStep(github, { image: "fault-drill-test/no-such-image:1" }),
      strategy: { jobIndex, jobTotal: 2 },
    });
    await runStep(leg(0));
    await runStep(leg(1));
    await runStep({ ...leg(1), env: { GITHUB_RUN_ATTEMPT: "2" } });

    expect(github.comments()).toHaveLength(2);
  });
});
