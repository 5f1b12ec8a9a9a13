import { describe, expect, test } from "vitest";
import { cleanRequestsNeeded } from "../../../src/gate/proof.ts";
import { judgeWindow } from "../../../src/gate/window-gate.ts";
import { windowObjectives } from "../../../src/model/objectives.ts";
import { answerLines } from "../../../src/model/service/service.ts";
import { sampleOf } from "../model/samples.ts";
import { inWorkspace, ofStep, ofTerminal, PLAN, problemsOf } from "./support.ts";

describe("values that do not fit together", () => {
  test.each([
    [
      { duration: "2m", "max-duration": "90s" },
      'max-duration "90s" is less than duration "2m": raise max-duration or lower duration',
    ],
    [{ "max-duration": "30s" }, 'max-duration "30s" is less than duration "60s": raise max-duration or lower duration'],
    [
      { "max-slowdown": "30%" },
      'max-slowdown "30%" has no effect without baseline-image: set one, or remove max-slowdown',
    ],
    [{ "max-unnoticed": "5s" }, 'max-unnoticed "5s" has no effect without health: set it, or remove max-unnoticed'],
    [
      { experiments: "kill-restart, dependency-down" },
      'experiments "dependency-down" needs a network that the service shares with its dependency: set network, for a service of the job to its job.services.NAME.network, or drill a compose file',
    ],
    [
      { service: "openai-chat", model: "a", request: '["{{input}}"]' },
      'model "a" has no effect with a custom request: write the model there, and remove model',
    ],
    [
      { request: '{"input": "{{input}}", "stream": true}' },
      /^request "\{.*\}" has "stream": true: add "stream: true", so that the answer is read as a stream$/,
    ],
    [
      { stream: "true", request: '{"input": "{{input}}", "stream": false}' },
      /^request "\{.*\}" has "stream": false, but stream is set: write "stream": true into it$/,
    ],
    [
      { answer: "text: /text\nend: /done\ntokens: none" },
      /^answer "text: .*" sets end, tokens, which only streamed answers have: add "stream: true", or remove it$/s,
    ],
    [
      { "max-tpot": "120ms" },
      'max-tpot "120ms" has no effect on answers that are not streamed: add "stream: true", or remove this limit',
    ],
    [
      { stream: "true", "max-answer-ttft": "2s" },
      'max-answer-ttft "2s" is the same as max-ttft for a service without reasoning: set `reasoning` in answer, or use max-ttft',
    ],
    [{ stream: "true", "max-ttft": "12s" }, /^max-ttft "12s" is above request-timeout "10s": /],
    [
      { "stream-format": "ndjson" },
      'stream-format "ndjson" has no effect on answers that are not streamed: add "stream: true", or remove stream-format',
    ],
    [{ "max-p95": "12s" }, /^max-p95 "12s" is above request-timeout "10s": .*raise request-timeout to 12s or more$/],
  ])("%j", (given, sentence) => {
    const problems = problemsOf(() => ofStep(given));
    expect(problems).toEqual([sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence]);
  });

  describe("a slowdown limit without a baseline", () => {
    const given = { "max-slowdown": "30%" };
    const code = "inputs.not-compared";

    test.each(["push", "schedule", "workflow_dispatch", "merge_group"])("is mentioned in a report of %s", (event) => {
      const { notes, plan } = ofStep(given, { GITHUB_EVENT_NAME: event });
      expect([notes.map((note) => note.code), plan.baseline]).toEqual([[code], null]);
    });

    test("of a plan file's experiment is, too", () => {
      const file = "experiments: [{kind: cpu-overload, max-slowdown: 20%}]";
      const env = { GITHUB_EVENT_NAME: "push" };
      expect(
        inWorkspace(file, (workspace) => ofStep({ plan: PLAN }, { ...env, GITHUB_WORKSPACE: workspace })).notes,
      ).toEqual([{ code, args: {} }]);
    });

    test.each(["pull_request", "pull_request_target"])("is an error in %s", (event) => {
      expect(problemsOf(() => ofStep(given, { GITHUB_EVENT_NAME: event }))).toHaveLength(1);
    });

    test("is an error in a push that names its pull request, and in a terminal", () => {
      const env = { GITHUB_EVENT_NAME: "push" };
      expect(problemsOf(() => ofStep({ ...given, "pull-request": "7" }, env))).toHaveLength(1);
      expect(problemsOf(() => ofTerminal(["--image", "a", "--max-slowdown", "30%"], env))).toHaveLength(1);
    });

    test("that nobody set is not mentioned, nor one with a baseline", () => {
      const env = { GITHUB_EVENT_NAME: "push" };
      expect(ofStep({}, env).notes).toEqual([]);
      expect(ofStep({ ...given, "baseline-image": "qwen:main" }, env).notes).toEqual([]);
    });
  });

  test.each([
    [{ duration: "60s", "max-duration": "60s" }],
    [{ "max-p95": "10s", "request-timeout": "10s" }],
    [{ "max-slowdown": "20.0%" }],
    [{ "max-unnoticed": "10s", "min-health": "95%" }],
    [{ "max-unnoticed": "5s", health: "/health" }],
    [{ "max-start": "40s" }],
    [{ "max-slowdown": "150%", "baseline-image": "qwen:main" }],
    [{ "max-slowdown": "5%", "baseline-image": "qwen-allinone:1" }],
    [{ "max-p95": "12s", "request-timeout": "15s" }],
    [{ service: "openai-chat", model: "hf.co/Qwen/Qwen2.5-0.5B:Q8_0" }],
    [{ service: "openai-chat", request: '["{{input}}"]', answer: "text: /0" }],
    [{ stream: "true", "max-ttft": "1.5s", "max-tpot": "120ms", "max-stall": "3s", "min-goodput": "95%" }],
    [{ "min-goodput": "90%" }],
    [{ service: "openai-chat", stream: "true", request: '{"input": "{{input}}", "stream": true}' }],
  ])("%j fits", (given) => {
    expect(problemsOf(() => ofStep(given))).toEqual([]);
  });
});

test("the model stands in the request of the preset, and no request has one that was not named", () => {
  const requestOf = (given: Readonly<Record<string, string>>) =>
    JSON.parse(ofStep({ service: "openai-chat", ...given }).plan.service.request);
  expect(requestOf({ model: 'a"b' })).toMatchObject({ model: 'a"b', stream: false, temperature: 0 });
  expect(requestOf({})).not.toHaveProperty("model");
});

test("a streamed answer is asked for and read as its format and its preset have it, also from its own printed lines", () => {
  const serviceOf = (given: Readonly<Record<string, string>>) => ofStep({ stream: "true", ...given }).plan.service;
  const chat = serviceOf({ service: "openai-chat", model: "m" });
  expect(JSON.parse(chat.request)).toMatchObject({ stream: true, stream_options: { include_usage: true } });
  expect(chat.answer).toEqual({
    status: "200",
    text: "/choices/0/delta/content",
    label: null,
    success: null,
    stream: {
      format: "sse",
      end: "/choices/0/finish_reason",
      done: true,
      tokens: "/usage/completion_tokens",
      reasoning: ["/choices/0/delta/reasoning_content", "/choices/0/delta/reasoning"],
    },
  });
  expect(serviceOf({ service: "openai-chat", model: "m", answer: answerLines(chat.answer).join("\n") })).toEqual(chat);
  const ollama = { "stream-format": "ndjson", answer: "text: /message/content\nreasoning: /message/thinking" };
  expect(serviceOf({ ...ollama, request: '{"q": "{{input}}"}' }).answer).toEqual({
    status: "200",
    text: "/message/content",
    label: null,
    success: null,
    stream: { format: "ndjson", end: "/done", done: false, tokens: "/eval_count", reasoning: ["/message/thinking"] },
  });
  const own = { answer: "text: /t\nend: /over [DONE]\ntokens: none\nreasoning: none" };
  expect(serviceOf(own).answer.stream).toEqual({
    format: "sse",
    end: "/over",
    done: true,
    tokens: null,
    reasoning: [],
  });
  expect(serviceOf({ answer: "end: /over" }).answer).toMatchObject({ label: "/sentiment", stream: { end: "/over" } });
});

test("a path of one's own stays beside a preset", () => {
  expect(ofStep({ service: "openai-chat", "predict-path": "/chat" }).plan.target.predictPath).toBe("/chat");
});

test("a baseline image that can't be read is one problem, not two", () => {
  expect(problemsOf(() => ofStep({ "baseline-image": "a b", "max-slowdown": "30%" }))).toHaveLength(1);
});

describe("a limit and a constant arrival rate", () => {
  test("99.9 % at 5/s is refused with the numbers", () => {
    const problems = problemsOf(() => ofStep({ load: "5/s", "min-availability": "99.9%" }));
    expect(problems).toHaveLength(1);
    const needed = cleanRequestsNeeded(0.001).toLocaleString("en");
    expect(problems[0]).toContain(
      `min-availability "99.9%" can't be proven: this needs ${needed} requests without a failure`,
    );
    expect(problems[0]).toContain(
      " requests without a failure. A load of 5/s sends only 1,500 within a max-duration of 5m",
    );
    expect(problems[0]).toMatch(/raise max-duration to \d+m or load to [\d.]+\/s, or lower min-availability$/);
  });

  test("its advice holds", () => {
    const [problem = ""] = problemsOf(() => ofStep({ load: "5/s", "min-availability": "99.9%" }));
    const [, maxDuration = "", load = ""] = /max-duration to (\S+) or load to (\S+),/.exec(problem) ?? [];
    expect(problemsOf(() => ofStep({ load: "5/s", "min-availability": "99.9%", "max-duration": maxDuration }))).toEqual(
      [],
    );
    expect(problemsOf(() => ofStep({ load, "min-availability": "99.9%" }))).toEqual([]);
  });

  test("a P95 takes 72 requests: 71 are refused, 72 are not", () => {
    const at = (maxDuration: string) =>
      problemsOf(() => ofStep({ load: "1/s", duration: "1s", "max-duration": maxDuration, "min-availability": "50%" }));
    expect(at("71s")).toEqual([expect.stringMatching(/^max-p95 "8s" can't be proven: this needs 72 requests/)]);
    expect(at("72s")).toEqual([]);
  });

  test("95 % takes 72 too, although 1 - 0.95 is not 0.05 in binary", () => {
    expect(problemsOf(() => ofStep({ load: "1/s", duration: "1s", "max-duration": "72s" }))).toEqual([]);
  });

  const inShort = (load: string, duration: string, rest: Record<string, string> = {}) =>
    problemsOf(() => ofStep({ load, duration: "1s", "max-duration": duration, ...rest }));

  test("a short window at a high rate is refused, since its neighboring requests weigh as one", () => {
    const problems = inShort("10/s", "15s");
    expect(problems).toHaveLength(2);
    expect(problems[1]).toBe(
      `max-p95 "8s" can't be proven: this needs ${cleanRequestsNeeded(0.05, 3)} requests without a failure (in such a short window 3 neighboring requests count as one). ` +
        "A load of 10/s sends only 150 within a max-duration of 15s; raise max-duration to 20s",
    );
    expect(inShort("100/s", "10s")).toHaveLength(2);
    expect(inShort("10/s", "20s")).toEqual([]);
  });

  test("what is refused could not have passed, what is accepted could", () => {
    for (const [perSecond, seconds] of [
      [10, 15],
      [10, 19],
      [10, 20],
      [100, 10],
      [100, 18],
      [2, 34],
      [4, 18],
      [1.5, 48],
    ] as const) {
      const samples = Array.from({ length: perSecond * seconds }, (_, index) =>
        sampleOf({ atMs: (index * 1000) / perSecond, latencyMs: 50 }),
      );
      const [availability] = judgeWindow(
        "cpu-overload",
        windowObjectives({ minAvailability: 0.95, maxP95Ms: 8_000 }),
        samples,
      );
      const accepted = inShort(`${perSecond}/s`, `${seconds}s`).length === 0;
      expect([perSecond, seconds, accepted]).toEqual([perSecond, seconds, availability?.status === "pass"]);
    }
  });

  test("its advice holds in a short window too, and names no rate where none is enough", () => {
    for (const load of ["1.1/s", "2/s", "5/s", "10/s", "100/s"]) {
      const [problem = ""] = inShort(load, "10s");
      expect(problem).toMatch(/raise max-duration to \d+s, or lower/);
      expect(inShort(load, /max-duration to (\S+?)[,;]? /.exec(`${problem} `)?.[1] ?? "")).toEqual([]);
    }
  });

  test("both limits are reported", () => {
    expect(problemsOf(() => ofStep({ load: "0.1/s" })).map((problem) => problem.split(" ")[0])).toEqual([
      "min-availability",
      "max-p95",
    ]);
  });

  test("with clients the rate is not known yet, and without an overload there is no window", () => {
    expect(problemsOf(() => ofStep({ load: "1 client", "min-availability": "99.9%" }))).toEqual([]);
    expect(problemsOf(() => ofStep({ load: "0.1/s", experiments: "kill-restart" }))).toEqual([]);
  });
});
