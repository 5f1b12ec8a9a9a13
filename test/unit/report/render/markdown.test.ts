import { describe, expect, test } from "vitest";
import { foreignCause } from "../../../../src/model/facts/drill-error.ts";
import { message } from "../../../../src/model/message.ts";
import { BODY_LIMIT_BYTES, toMarkdown as markdown } from "../../../../src/report/render/markdown.ts";
import { HOSTILE } from "../../../support/hostile.ts";
import { hostileDrill } from "../../../support/hostile-drill.ts";
import { drillReport } from "../../../support/in-english.ts";
import {
  buildChain,
  buildCheck,
  buildExperiment,
  buildNoise,
  buildPhase,
  buildProvenance,
  buildRecord,
  buildSamples,
  buildVerdict,
  changed,
} from "../../../support/record-builder.ts";
import { elements, prose, render, spaced } from "../../../support/rendered.ts";
import { textMessage } from "../../../support/said.ts";
import { sampleDrills } from "../../../support/sample-drills.ts";

const drills = Object.fromEntries(sampleDrills().map((drill) => [drill.name, drill]));

function toMarkdown(...args: Parameters<typeof markdown>): string {
  return spaced(markdown(...args));
}

function body(name: string): string {
  const drill = drills[name];
  if (drill === undefined) throw new Error(`no drill ${name}`);
  return toMarkdown(drillReport(drill.record, drill.verdict, buildProvenance()));
}

describe("the first lines", () => {
  test.each([
    ["pass", "### ✅ Fault drill passed · `qwen-allinone:3f2c1e9`", "kept every limit"],
    ["fail-no-restart-policy", "### ❌ Fault drill failed · `qwen-allinone:9d0b7aa`", "its restart policy is `no`"],
    ["inconclusive", "### ⚠️ Fault drill inconclusive · `qwen-allinone:3f2c1e9`", "leaning pass"],
    ["error-boot", "### ⛔ Fault drill could not be run · `qwen-allinone:3f2c1e9`", "no good answer"],
  ])("of %s are the verdict and its reason", (name, heading, reason) => {
    const [first, second] = body(name).split("\n");
    expect(first).toBe(heading);
    expect(second).toContain(reason);
  });
});

describe("a pass", () => {
  test("is under a screen before anything is unfolded", () => {
    const visible = body("pass").replace(/<details>.*?<\/details>/gs, "<details/>");
    expect(visible.split("\n").filter((line) => line !== "").length).toBeLessThanOrEqual(22);
    expect(body("pass")).not.toContain("<details open>");
  });

  test("shows limits beside what was measured", () => {
    expect(body("pass")).toContain("| ✅ availability under cpu-overload | ≥ 95 % | 100 % (≥ 95.9 % proven) | 86 |\n");
    expect(body("pass")).toContain("| ✅ recovery after kill-restart | ≤ 30 s | 6.4 s | 1 kill |\n");
    expect(body("pass")).toContain("| steady state | 24 | 100 % |");
    expect(body("pass")).toMatch(/\| cpu-overload \(\d+ s\) \| 86 \| 100 % \| 3.4 s \| 3.9 s \| 2.5x \|/);
  });

  test("proves that the experiments ran, had an effect and were removed", () => {
    const text = prose(render(body("pass")));
    expect(text).toMatch(
      /killed 14:03:07\.240 UTC → process gone\s+8 ms\s+\(exit code 137\) → started again\s+412 ms\s+→ listening\s+5.1 s\s+→ first good answer\s+6.4 s/,
    );
    expect(text).toContain("RestartCount was 0 before and 1 after the outage, and StartedAt changed");
    expect(text).toContain(
      "The request in flight at the kill failed: connection closed before the answer was complete.",
    );
    expect(text).toContain("Effect: Throttled in 61 % of periods");
    expect(text).toContain("0 stressors left");
    expect(text).toMatch(/came 1\.9 s after the end of the experiment: \d{3} ms more than the 1\.34 s of an answer/);
  });

  test("names image, machine, noise, version, the run and how to repeat it", () => {
    const text = body("pass");
    for (const each of [
      `sha256:${"4f".repeat(32)}`,
      `ghcr.io/example/qwen-allinone@sha256:${"9d".repeat(32)}`,
      "4 × AMD EPYC 7763",
      "Docker 28.0.4",
      "cgroup v2",
      "steal at most 0.2 %",
      "generator lag P99 at most 1.4 ms, canary 5.2 ms ± 3 %",
      "canary 5.1 ms · generator at real-time priority",
      "qwen-fault-drill 0.1.0",
      "`example/qwen-fault-drill@v1`",
      "commit `3f2c1e9`",
      "npm run drill -- --image qwen-allinone:3f2c1e9 --max-p95 8s",
    ]) {
      expect(text).toContain(each);
    }
    const links = elements(render(text)).filter(({ name }) => name === "a");
    expect(links.map(({ attributes }) => attributes)).toEqual([
      ' href="https://github.com/example/service/actions/runs/17012345678/attempts/1#artifacts"',
      ' href="https://github.com/example/service/actions/runs/17012345678/attempts/1"',
    ]);
  });

  test("lists the prompts whose sentiment changed", () => {
    expect(body("pass")).toContain("Sentiment during experiments: 1 of 20 prompts changed");
    expect(body("pass")).toMatch(/\| The 订单 number.*\| `Positive` \| `Negative` \|/);
  });

  test("of a service without labels says that they are not applicable, and what it was asked", () => {
    const text = body("pass-openai-chat");
    expect(text).toContain(
      "Sentiment during experiments: not applicable, because the service's answers have no label.",
    );
    expect(text).toContain(
      "**service:** openai-chat · model qwen2.5:0.5b · no label · headers authorization · POST /v1/chat/completions",
    );
    expect(text).not.toContain("k3y");
    expect(body("error-boot")).not.toContain("Sentiment during experiments");
    expect(body("pass")).not.toContain("**service:**");
  });

  test("moves nothing but figures between two runs", () => {
    const other = buildRecord({ durationMs: 301_000, readyMs: 4900 });
    const shape = (text: string) => text.replace(/\d[\d.,]*/g, "0");
    expect(shape(toMarkdown(drillReport(other, buildVerdict(), buildProvenance())))).toBe(shape(body("pass")));
  });
});

describe("a drill with a baseline", () => {
  test("shows limit, ratio with its interval, pairs and the verdict in words", () => {
    expect(body("baseline-slower")).toMatch(
      /\| ❌ slowdown vs baseline in the steady state \| ≤ 1\.2x \| 1\.\d\dx \(1\.\d\d–1\.\d\d\) \| \d+ pairs \| slower \|/,
    );
    expect(body("baseline-slower")).toMatch(/✅ slowdown vs baseline under cpu-overload .* \| not slower \|/);
    expect(body("baseline-slower")).toMatch(
      /✅ availability vs baseline under cpu-overload \| ≥ 100 % \| 100 % \| \d+ pairs \| not less available \|/,
    );
    expect(body("baseline-cant-tell")).toMatch(/\| ⚠️ slowdown vs [^|]+ \|[^|]+\|[^|]+\| 80 pairs \| inconclusive \|/);
  });

  test("shows both images' figures side by side, and what could have been seen", () => {
    const text = body("baseline-slower");
    expect(text).toContain("**Compared with the baseline** · `ghcr.io/example/qwen-allinone:main`\n");
    expect(text).toContain("| candidate / baseline | pairs | P50 | P95 | availability | ratio |");
    expect(text).toMatch(/\| in the steady state \| \d+ \| 1\.8\d s \/ 1\.3\d s \| .* \| 100 % \/ 100 % \| 1\.\d\dx/);
    expect(text).toContain("| after kill-restart | 8 ms / 9 ms | 412 ms / 398 ms | 5.1 s / 4.9 s | 6.4 s / 6.1 s |");
    expect(text).toMatch(
      /The smallest slowdown that this run could have seen, 19 times of 20: 1\.\d\dx in the steady state; 1\.\d\dx under/,
    );
    expect(text).toContain("- On the baseline: Effect: Throttled in 60 % of periods");
    expect(text).toContain(`- **baseline:** \`ghcr.io/example/qwen-allinone:main\` · \`sha256:${"7a".repeat(32)}\``);
  });

  test("have the ratios of TTFT and TPOT of a service that streams", () => {
    const text = body("baseline-streamed");
    expect(text).toContain("| availability | ratio | TTFT ratio | TPOT ratio |");
    expect(text).toMatch(/its TPOT was 1\.4\d?x the baseline's/);
    expect(text).toMatch(/19 times of 20: 1\.\d\dx, TTFT 1\.\d\dx, TPOT 1\.\d\dx in the steady state; /);
  });

  test("says when it is the same image on both sides", () => {
    expect(body("baseline-same-image")).toMatch(/^### ✅ Fault drill passed/);
    expect(body("baseline-same-image")).toContain("`qwen-allinone:3f2c1e9`, the same image on both sides");
    expect(body("baseline-slower")).not.toContain("the same image");
  });

  test("shows where the runner was too noisy, and what was sent late", () => {
    expect(body("baseline-noisy")).toMatch(/- ⚠️ compared in the steady state: The runner itself was busy: .*12\.4 %/);
    expect(body("baseline-noisy")).toMatch(/Runner: steal at most 12\.4 %, .*, \d+ of \d+ requests sent late, canary/);
    expect(body("baseline-noisy")).toContain("| inconclusive |");
    expect(body("baseline-same-image")).not.toMatch(/⚠️|sent late,/);
  });

  test("of phases that were noisy alike says it once", () => {
    const noise = buildNoise({ stealRatio: 0.3 });
    const phases = buildRecord().phases.map((phase) => ({ ...phase, noise }));
    const text = toMarkdown(drillReport(buildRecord({ phases }), buildVerdict(), buildProvenance()));
    expect(text.match(/The runner itself was busy/g)).toHaveLength(1);
    expect(text).toContain("- ⚠️ steady state, cpu-overload, after kill-restart: The runner");
  });

  test("shows a baseline that did not come back, was skipped or was not reached", () => {
    const { record, verdict } = drills["baseline-slower"] ?? expect.fail("no drill");
    const { baseline } = record;
    if (baseline === null) expect.fail("no baseline");
    const [overload, kill] = baseline.experiments;
    if (overload === undefined || kill === undefined) expect.fail("no faults");
    const recovery = buildChain({ listeningMs: null, firstGoodAnswerMs: null });
    const experiments = [{ ...overload, skipped: textMessage("its container had ended") }, changed(kill, { recovery })];
    const text = toMarkdown(
      drillReport({ ...record, baseline: { ...baseline, experiments } }, verdict, buildProvenance()),
    );
    expect(text).toContain("| 412 ms / 412 ms | 5.1 s / never | 6.4 s / never |");
    expect(text).toContain("- ⚠️ On the baseline: Skipped: Its container had ended");
    const unreached = { image: null, readyMs: null, comparisons: [], experiments: [], usage: [] };
    expect(
      toMarkdown(drillReport({ ...record, checks: [], baseline: unreached }, verdict, buildProvenance())),
    ).not.toContain("Compared with the baseline");
  });
});

describe("what went wrong", () => {
  test("is unfolded, with the missing links named", () => {
    const text = body("fail-no-restart-policy");
    expect(text).toContain("<details open><summary>❌ <strong>kill-restart</strong> · recovery – (≤ 30 s)</summary>");
    expect(text).toContain(
      "started again **never** → listening **never** → first good answer **never** (still failing at 30 s)",
    );
  });

  test("tells a link that must have been there from one that never came", () => {
    const recovery = buildChain({ listeningMs: null });
    const record = buildRecord({ experiments: [buildExperiment("kill-restart", { recovery })] });
    expect(toMarkdown(drillReport(record, buildVerdict(), buildProvenance()))).toContain(
      "listening **not seen** → first good answer **6.4 s**",
    );
  });

  test("lists every reason and how requests failed", () => {
    expect(body("fail-overload")).toContain("- P95 under cpu-overload is at least 10 s against a limit of 8 s.");
    expect(body("fail-overload")).toContain("Failed requests, cpu-overload: 3 timed out");
    expect(body("fail-overload")).toContain("| ≥ 10 s |");
    expect(body("pass")).not.toContain("Failed requests");
  });

  test("shows an experiment that had no effect, was skipped or stayed", () => {
    expect(body("inconclusive-skipped")).toContain("⚠️ No measurable effect: Throttled in 4 %");
    expect(body("inconclusive-skipped")).toContain("⚠️ Skipped: The drill ran out of time");
    expect(body("error-revert")).toContain("⚠️ Removal failed. Exec failed: container is paused. 2 stressors left.");
  });

  test("shows which way an open check leans, and the warnings", () => {
    expect(body("inconclusive")).toContain("| ⚠️ P95 under cpu-overload | ≤ 8 s | 7.6 s | 88 | leaning pass |");
    expect(body("inconclusive")).toContain("- ⚠️ With 1 client");
  });

  test.each([
    ["error-engine", /connect ENOENT/, /docker version/],
    ["error-image", /pull access denied/, /log in to its registry/],
    ["error-boot", /no such file or directory/, /ready-timeout/],
    ["error-revert", /container is paused/, /could not be removed/],
  ])("of %s has its causes and what to do", (name, cause, advice) => {
    expect(body(name)).toMatch(cause);
    expect(body(name)).toMatch(/\*\*What to do\*\* · \[Troubleshooting\]/);
    expect(body(name)).toMatch(advice);
  });

  test("of a drill that could not be run is the outermost cause, the rest below", () => {
    const error = ["one\n2 more problems with the inputs:\n- two\n- three", "deeper"].map(foreignCause);
    const errorAdvice = [message("advice.inputs", {})];
    const experiments = [buildExperiment("cpu-overload", { skipped: textMessage("the drill ended before its turn") })];
    const reasons = ["one 2 more problems with the inputs: - two - three: deeper.", "cpu-overload did not happen."];
    const verdict = buildVerdict({ status: "error", sentence: reasons[0] ?? "", reasons });
    const text = toMarkdown(
      drillReport(
        buildRecord({ error, errorAdvice, experiments, machine: null, phases: [], checks: [] }),
        verdict,
        buildProvenance(),
      ),
    );
    const [first, ...rest] = text.split("\n").slice(1);
    expect(first).toBe("one");
    const listed = ["2 more problems with the inputs:", "- two", "- three", "because: deeper"];
    expect(rest.slice(0, 7)).toEqual(["", "```text", ...listed, "```"]);
    expect(text).not.toMatch(/did not happen|skipped/);
    expect(text).toContain("Correct the inputs listed above");
    expect(text).not.toMatch(/docker version/);
    expect(text.indexOf("#artifacts")).toBeGreaterThan(text.indexOf("Correct the inputs listed above"));
  });

  test("counts kills only where something was killed", () => {
    const check = buildCheck({
      scope: "cpu-overload",
      objective: { kind: "recovery", limit: 30_000 },
      requests: 1,
      measured: 900,
    });
    const text = toMarkdown(drillReport(buildRecord({ checks: [check] }), buildVerdict(), buildProvenance()));
    expect(text).toContain("| ✅ recovery after cpu-overload | ≤ 30 s | 900 ms | 1 |\n");
  });

  test("is no figure where nothing was measured", () => {
    const record = buildRecord({
      phases: [buildPhase("steady-state", [])],
      checks: [buildCheck({ status: "inconclusive", measured: null, requests: 0 })],
    });
    const text = toMarkdown(drillReport(record, buildVerdict({ status: "inconclusive" }), buildProvenance()));
    expect(text).toContain("| steady state | 0 | – | – | – |  |");
    expect(text).toContain("| ⚠️ P95 under cpu-overload | ≤ 8 s | – | 0 | no data |");
  });
});

describe("hostile text", () => {
  test.each(HOSTILE)("stays text everywhere: %s", (_name, text) => {
    const { record, verdict, provenance } = hostileDrill(text);
    const rendered = render(toMarkdown(drillReport(record, verdict, provenance)));
    const names = new Set(elements(rendered).map(({ name }) => name));
    const allowed = [
      "h3",
      "p",
      "code",
      "ul",
      "li",
      "table",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "details",
      "summary",
      "strong",
      "pre",
      "sub",
      "em",
    ];
    expect([...names].filter((name) => !allowed.includes(name))).toEqual([]);
    expect(rendered.split("<details").length).toBe(rendered.split("</details>").length);
    expect(prose(rendered)).not.toMatch(/(?:^|[^\w`])@\w|#\d|\bGH-\d|:\/\/|www\./i);
  });

  test("can't make the address of the run anything but a web address", () => {
    for (const runUrl of [
      "javascript:alert(1)",
      "https://x/) [evil](http://evil.example",
      "not an address",
      "data:text/html,x",
    ]) {
      const links = elements(
        render(toMarkdown(drillReport(buildRecord(), buildVerdict(), buildProvenance({ runUrl })))),
      ).filter(({ name }) => name === "a");
      expect(links.filter(({ attributes }) => !attributes.startsWith(' href="https://x/'))).toEqual([]);
      expect(links.length).toBeLessThanOrEqual(2);
    }
  });

  test("never shows a value of the environment", () => {
    const record = buildRecord();
    const secret = "hunter2-hunter2";
    const plan = { ...record.plan, target: { ...record.plan.target, env: { API_KEY: secret } } };
    const text = toMarkdown(
      drillReport(
        { ...record, plan, warnings: [textMessage(`log: ${secret}`)], error: [foreignCause(secret)] },
        buildVerdict({ sentence: secret }),
        buildProvenance(),
      ),
    );
    expect(text).not.toContain(secret);
    expect(text).toContain("Log: \\*\\*\\*");
  });
});

describe("the size", () => {
  const many = (count: number) =>
    buildRecord({
      sentiments: Array.from({ length: count }, (_, index) => ({
        promptId: `${index}`,
        text: "汉".repeat(2000),
        steady: ["标".repeat(500)],
        underExperiment: ["签".repeat(500)],
        changed: true,
      })),
      experiments: Array.from({ length: count }, (_, index) =>
        buildExperiment(`fault-${index}`, { description: textMessage("描".repeat(2000)) }),
      ),
      phases: Array.from({ length: count }, (_, index) =>
        buildPhase(`phase-${index}-${"相".repeat(300)}`, buildSamples(1, 0, 10)),
      ),
      baseline: {
        image: { reference: "基".repeat(2000), id: "线".repeat(2000), digest: null },
        readyMs: 1,
        comparisons: Array.from({ length: count }, (_, index) => {
          const phase = buildPhase(`scope-${index}-${"域".repeat(500)}`, buildSamples(1, 0, 10));
          return { scope: phase.name, experiment: index, candidate: phase, baseline: phase };
        }),
        experiments: Array.from({ length: count }, () =>
          buildExperiment("f", { skipped: textMessage("跳".repeat(2000)) }),
        ),
        usage: [],
      },
      checks: Array.from({ length: count }, (_, index) => buildCheck({ scope: `scope-${index}-${"域".repeat(500)}` })),
      warnings: Array.from({ length: count }, () => textMessage("警".repeat(2000))),
    });

  test.each([1, 20, 100, 500])("stays within GitHub's limit with %i of everything, and says what was cut", (count) => {
    const text = markdown(
      drillReport(many(count), buildVerdict({ sentence: "The verdict stays. ".repeat(500) }), buildProvenance()),
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(BODY_LIMIT_BYTES);
    expect(text).toMatch(/^### ✅ Fault drill passed/);
    expect(text).toContain("The verdict stays.");
    expect(text).toContain("[this run]");
    expect(text.includes("Truncated to fit")).toBe(count > 1);
  });

  test("is cut from the least telling part on", () => {
    const { record, verdict } = sampleDrills()[0] ?? { record: buildRecord(), verdict: buildVerdict() };
    const cutAt = (limit: number) =>
      /Truncated to fit: (.*)\. The report files/.exec(
        markdown(drillReport(record, verdict, buildProvenance()), limit),
      )?.[1];
    expect(cutAt(6700)).toBeUndefined();
    expect(cutAt(6000)).toBe("timeline");
    expect(cutAt(5450)).toBe("timeline, sentiments");
    expect(cutAt(1)).toBe(
      "timeline, sentiments, image and machine, peak use, experiments and recovery, phases, checks",
    );
  });

  test("the comparison with the baseline is cut late", () => {
    const { record, verdict } = drills["baseline-slower"] ?? expect.fail("no drill");
    const text = markdown(drillReport(record, verdict, buildProvenance()), 1);
    expect(text).toContain("experiments and recovery, phases, baseline, checks");
    expect(text).toMatch(/^### ❌ Fault drill failed/);
  });
});

describe("wrong inputs", () => {
  const record = buildRecord({
    machine: null,
    image: null,
    readyMs: null,
    phases: [],
    experiments: [],
    sentiments: [],
    checks: [],
    error: [foreignCause('cpus "none" is no number')],
  });
  const verdict = buildVerdict({ status: "error", sentence: 'cpus "none" is no number' });

  test("are reported without a plan that nobody asked for", () => {
    const text = toMarkdown(drillReport(record, verdict, buildProvenance({ localCommand: null })));
    expect(text).not.toMatch(/container:|restart policy|how to run it|npm/);
    expect(text).toContain("is no number");
  });

  test("a drill that could be run again says how", () => {
    const text = toMarkdown(drillReport(record, verdict, buildProvenance()));
    expect(text).toMatch(/<summary>Image, machine, how to run it yourself<\/summary>\n\nRun the same drill/);
  });
});
