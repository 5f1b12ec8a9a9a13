import { describe, expect, test } from "vitest";
import { INPUT_NAMES } from "../../../src/config/table.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { presetService } from "../../../src/model/service/service.ts";
import { ofStep, problemsOf } from "./support.ts";

const CHAT = presetService("openai-chat");
const MIB = 1024 ** 2;

/** Input, value, how to find it in the plan, what it means there, and other inputs that it needs. */
const GOOD: readonly [string, string, (plan: Plan) => unknown, unknown, Readonly<Record<string, string>>?][] = [
  ["image", "ghcr.io/octo/qwen:1.0", (plan) => plan.target.image, "ghcr.io/octo/qwen:1.0"],
  ["image", "localhost:5000/qwen", (plan) => plan.target.image, "localhost:5000/qwen"],
  ["image", `qwen@sha256:${"a".repeat(64)}`, (plan) => plan.target.image, `qwen@sha256:${"a".repeat(64)}`],
  ["image", `sha256:${"a".repeat(64)}`, (plan) => plan.target.image, `sha256:${"a".repeat(64)}`],
  ["image", "qwen:Release_1.0", (plan) => plan.target.image, "qwen:Release_1.0"],
  ["baseline-image", "ghcr.io/octo/qwen:main", (plan) => plan.baseline?.image, "ghcr.io/octo/qwen:main"],
  ["baseline-image", `sha256:${"a".repeat(64)}`, (plan) => plan.baseline?.image, `sha256:${"a".repeat(64)}`],
  ["baseline-image", " ", (plan) => plan.baseline, null],
  ["container-port", "1", (plan) => plan.target.containerPort, 1],
  ["container-port", " 65535 ", (plan) => plan.target.containerPort, 65535],
  ["predict-path", "/v1/predict?full=1", (plan) => plan.target.predictPath, "/v1/predict?full=1"],
  ["service", "openai-chat", (plan) => [plan.service, plan.target.predictPath], [CHAT, "/v1/chat/completions"]],
  ["request", ' ["{{input}}"]\n', (plan) => plan.service.request, '["{{input}}"]'],
  [
    "answer",
    "text: /a/0\n\n label :/b\r\nsuccess: none",
    (plan) => plan.service.answer,
    { status: "200", text: "/a/0", label: "/b", success: null },
  ],
  ["answer", "text: /a:b", (plan) => plan.service.answer, { status: "200", text: "/a:b", label: null, success: null }],
  [
    "answer",
    "status: 2XX",
    (plan) => plan.service.answer,
    { status: "2xx", text: "/response", label: "/sentiment", success: "/success" },
  ],
  [
    "answer",
    "label: none",
    (plan) => plan.service.answer,
    { status: "200", text: "/response", label: null, success: "/success" },
  ],
  ["stream", "true", (plan) => plan.service, presetService("qwen-allinone", null, "sse")],
  ["stream-format", "sse", (plan) => plan.service.answer.stream, undefined],
  ["request-headers", "Host: model.internal", (plan) => plan.service.headers, { host: "model.internal" }],
  [
    "request-headers",
    "Authorization: Bearer a:b\n\n X-Tenant:7 ",
    (plan) => plan.service.headers,
    { authorization: "Bearer a:b", "x-tenant": "7" },
  ],
  ["cpus", "0.5", (plan) => plan.target.cpus, 0.5],
  ["cpus", "2", (plan) => plan.target.cpus, 2],
  ["cpuset-cpus", "0-1, 3", (plan) => plan.target.cpusetCpus, "0-1,3"],
  [
    "volumes",
    "ollama:/root/.ollama\n/cache",
    (plan) => plan.target.volumes,
    [
      { source: "ollama", path: null, target: "/root/.ollama", readOnly: false },
      { source: null, path: null, target: "/cache", readOnly: false },
    ],
  ],
  ["options", "--shm-size 1g --init", (plan) => plan.target.options, ["--shm-size=1g", "--init"]],
  ["volumes-outside", "/mnt/models\nollama", (plan) => plan.target.volumes, []],
  ["memory", "6m", (plan) => plan.target.memoryBytes, 6 * MIB],
  ["memory", "1.5g", (plan) => plan.target.memoryBytes, 1536 * MIB],
  ["memory", "2GiB", (plan) => plan.target.memoryBytes, 2048 * MIB],
  ["memory", "512 MB", (plan) => plan.target.memoryBytes, 512 * MIB],
  ["memory", "8388608b", (plan) => plan.target.memoryBytes, 8 * MIB],
  [
    "env",
    'A=1\n\n# note\nB=x=y\nC="q"\nD=',
    (plan) => plan.target.env,
    { CUDA_VISIBLE_DEVICES: "-1", A: "1", B: "x=y", C: '"q"', D: "" },
  ],
  ["env", "CUDA_VISIBLE_DEVICES=0\r\nA=1\r\n", (plan) => plan.target.env, { CUDA_VISIBLE_DEVICES: "0", A: "1" }],
  [
    "env",
    "  A=1\n  __proto__=2",
    (plan) => Object.entries(plan.target.env),
    [
      ["CUDA_VISIBLE_DEVICES", "-1"],
      ["A", "1"],
      ["__proto__", "2"],
    ],
  ],
  [
    "command",
    `serve --name 'a b' "c \\"d\\"" e\\ f ''`,
    (plan) => plan.target.command,
    ["serve", "--name", "a b", 'c "d"', "e f", ""],
  ],
  [
    "command",
    "--port 80\n--host $HOST *.txt",
    (plan) => plan.target.command,
    ["--port", "80", "--host", "$HOST", "*.txt"],
  ],
  ["command", "a \\\n b 'c\\d'", (plan) => plan.target.command, ["a", "b", "c\\d"]],
  ["read-only", "True", (plan) => plan.target.readOnly, true],
  ["restart-policy", "no", (plan) => plan.target.restartPolicy, { name: "no" }],
  ["restart-policy", "on-failure", (plan) => plan.target.restartPolicy, { name: "on-failure", maxRetries: 0 }],
  ["restart-policy", "on-failure:3", (plan) => plan.target.restartPolicy, { name: "on-failure", maxRetries: 3 }],
  ["network", "shop_default", (plan) => plan.target.network, "shop_default"],
  ["network", "github_network_5e6f", (plan) => plan.target.network, "github_network_5e6f"],
  ["network", " ", (plan) => plan.target.network, null],
  ["restart-policy", "Always", (plan) => plan.target.restartPolicy, { name: "always" }],
  ["pull", "never", (plan) => plan.target.pull, "never"],
  ["ready-timeout", "2m", (plan) => plan.readyTimeoutMs, 120_000],
  ["ready-timeout", "1m30s", (plan) => plan.readyTimeoutMs, 90_000],
  ["experiments", "kill-restart", (plan) => plan.experiments.map((experiment) => experiment.kind), ["kill-restart"]],
  [
    "experiments",
    "kill-restart\ncpu-overload,\n",
    (plan) => plan.experiments.map((experiment) => experiment.kind),
    ["kill-restart", "cpu-overload"],
  ],
  [
    "stress-workers",
    "4",
    (plan) => plan.experiments[0],
    { kind: "cpu-overload", name: "cpu-overload", parameters: { workers: 4 }, inputs: { "stress-workers": "4" } },
  ],
  ["load", "1 client", (plan) => plan.load, { kind: "clients", clients: 1 }],
  ["load", "3clients", (plan) => plan.load, { kind: "clients", clients: 3 }],
  ["load", "5/s", (plan) => plan.load, { kind: "rate", perSecond: 5 }],
  ["load", "0.5 /s", (plan) => plan.load, { kind: "rate", perSecond: 0.5 }],
  ["prompts", "Fixed", (plan) => plan.prompts, { texts: "fixed", seed: 20250405 }],
  ["request-timeout", "1.5m", (plan) => plan.requestTimeoutMs, 90_000],
  ["duration", "90 seconds", (plan) => plan.durationMs, 90_000],
  ["max-duration", "1h", (plan) => plan.maxDurationMs, 3_600_000],
  ["min-availability", "99.9%", (plan) => plan.limits.minAvailability, 0.999],
  ["min-availability", "90 %", (plan) => plan.limits.minAvailability, 0.9],
  ["max-p95", "8000ms", (plan) => plan.limits.maxP95Ms, 8000],
  ["max-p95", "10s", (plan) => plan.limits.maxP95Ms, 10_000],
  ["max-answer-ttft", "2s", (plan) => plan.limits.maxAnswerTtftMs, 2_000, { stream: "true", service: "openai-chat" }],
  ["max-ttft", "1.5s", (plan) => plan.limits.maxTtftMs, 1_500, { stream: "true" }],
  ["max-tpot", "120ms", (plan) => plan.limits.maxTpotMs, 120, { stream: "true" }],
  ["max-stall", "3s", (plan) => plan.limits.maxStallMs, 3_000, { stream: "true" }],
  ["min-goodput", "95%", (plan) => plan.limits.minGoodput, 0.95],
  ["max-recovery", "0.5m", (plan) => plan.limits.maxRecoveryMs, 30_000],
  ["max-slowdown", "20.0 %", (plan) => plan.limits.maxSlowdown, 0.2],
  ["max-memory", "1.5g", (plan) => plan.budget, { maxMemoryBytes: 1.5 * 1024 ** 3, maxCpus: null }],
  ["max-cpu", "0.8", (plan) => plan.budget, { maxMemoryBytes: null, maxCpus: 0.8 }],
  ["abort-availability", "50%", (plan) => plan.abort, { minAvailability: 0.5, maxP95Ms: null }],
  ["abort-p95", "9s", (plan) => plan.abort, { minAvailability: null, maxP95Ms: 9_000 }],
  ["on-inconclusive", "fail", (plan) => plan.onInconclusive, "fail"],
];

/** Input, value, and the sentence that names the input, the value and what to write. */
const BAD: readonly [string, string, RegExp][] = [
  ["image", "ghcr.io/Octo/Qwen:1", /^image "ghcr.io\/Octo\/Qwen:1" has capital letters .* lower case$/],
  ["image", "qwen:", /^image "qwen:" ends with a colon: the tag is empty/],
  ["image", "https://ghcr.io/octo/qwen", /is a URL: remove the "https/],
  ["image", "--privileged", /is not an image reference: write NAME/],
  ["image", "qwen 1", /contains a space/],
  [
    "baseline-image",
    "ghcr.io/Octo/Qwen:1",
    /^baseline-image "ghcr.io\/Octo\/Qwen:1" has capital letters .* lower case$/,
  ],
  ["baseline-image", "qwen:", /^baseline-image "qwen:" ends with a colon: the tag is empty/],
  ["baseline-image", "--privileged", /is not an image reference: write NAME/],
  ["container-port", "0", /^container-port "0" is not a whole number from 1 to 65535$/],
  ["container-port", "65536", /1 to 65535/],
  ["container-port", "http", /1 to 65535/],
  ["predict-path", "predict", /does not start with "\/": write a path/],
  ["predict-path", "//evil.example/x", /is not a path/],
  ["predict-path", "/\\evil.example", /is not a path/],
  ["predict-path", "/a b", /is not a path/],
  ["service", "openai", /^service "openai" must be one of qwen-allinone, openai-chat; did you mean openai-chat\?$/],
  ["model", "a", /^model "a" has no effect on qwen-allinone: set service to openai-chat, or remove model$/],
  ["model", "a b", /^model "a b" is not a valid model name: write one without spaces/],
  ["model", "{{input}}", /is not a valid model name/],
  ["request", '{"input": {{input}}}', /has \{\{input\}\} without quotes: write "\{\{input\}\}"$/],
  ["request", '{"input": "x"}', /^request ".*" has no \{\{input\}\}: write it where the text goes/],
  [
    "answer",
    "status: 302",
    /^answer "status: 302" has "302" as status, which is not a success status: write "status: 2xx"/,
  ],
  [
    "answer",
    '{"text": "/response"}',
    /is JSON, and the drill needs lines: write one per part, such as "text: \/response"$/,
  ],
  ["answer", '{text: "a"}', /such as "text: \/choices\/0\/message\/content"$/],
  ["answer", "end: done", /write "end: \/done"$/],
  ["answer", "end: /done [END]", /write "end: /],
  ["answer", "tokens: usage.completion_tokens", /write "tokens: \/usage\/completion_tokens"$/],
  ["stream", "sse", /^stream "sse" must be true or false/],
  ["stream-format", "json", /^stream-format "json" must be one of sse, ndjson/],
  ["answer", "text: choices[0].message.content", /write "text: \/choices\/0\/message\/content"$/],
  [
    "answer",
    "text: $.reply",
    /^answer "text: \$\.reply" has "\$\.reply" as text, which is not a JSON pointer: write "text: \/reply"$/,
  ],
  ["answer", "text: none", /has "none" as text, which is not a JSON pointer: write "text: \/none"$/],
  ["answer", "text: /x\nlable: /y", /has an unknown part "lable": did you mean label\?$/],
  ["answer", "/response", /has a line without a part and its position: write lines such as "text: /],
  ["answer", "text: /x\ntext: /y", /sets text twice: keep one of them$/],
  [
    "request-headers",
    "Authorization",
    /^request-headers line 1 has no valid header name before a colon: write "Authorization/,
  ],
  ["request-headers", "A: b\nTE: x", /^request-headers line 2 sets te, which the drill sets itself: remove it$/],
  ["request-headers", "A: b\na: c", /^request-headers line 2 sets a again: keep one of them$/],
  ["request-headers", "A:", /^request-headers line 1 has no value for a: write one, or remove it$/],
  ["request-headers", "A: é", /^request-headers line 1 has a character in a that headers can't contain: use ASCII$/],
  ["cpus", "0", /is too small: the engine's minimum is "0.01"/],
  ["cpus", "500m", /^cpus "500m" is written in thousandths: write "0.5"$/],
  ["cpus", "two", /is not a number of CPUs/],
  ["cpus", "-1", /is not a number of CPUs/],
  ["cpuset-cpus", "two", /^cpuset-cpus "two" is not a list of CPUs: write one such as "0-3" or "0,2"$/],
  ["volumes", "models", /^volumes "models" has no target: write source:target\[:ro\]/],
  ["options", "--shm-size 1", /^options --shm-size "1" is too small: write a size such as 1g$/],
  ["volumes-outside", "./models", /^volumes-outside "\.\/models" is neither an absolute path nor the name/],
  ["memory", "512", /^memory "512" has no unit: write "512k" \(KiB\), "512m" \(MiB\), "512g" \(GiB\) or "512b"/],
  ["memory", "5m", /is too small: the engine's minimum is "6m"/],
  ["memory", "2 gigs", /is not an amount of memory/],
  ["memory", "9999999t", /is more than any machine has/],
  ["env", "A=1\nB", /^env line 2 has no "=": write KEY=VALUE$/],
  ["env", "A = 1", /^env line 1 has an invalid name before its "="/],
  ["env", "A=1\nB=2\nA=3", /^env line 3 sets A again \(first in line 1\)/],
  ["env", "=x\nno", /^env line 1 has an invalid name .*; line 2 has no "="/],
  ["command", "a 'b", /^command opens a quote \('\) at character 3 without closing it/],
  ["command", 'a "b', /^command opens a quote \("\) at character 3/],
  ["command", "a \\", /^command ends with a backslash/],
  ["read-only", "yes", /^read-only "yes" must be true or false: write true$/],
  ["network", "host", /gives the container no network of its own.*: name another network, or remove the input$/],
  ["network", "None", /leaves the container without a network.*: name another network/],
  ["network", "default", /is what a container without this input joins: remove it$/],
  [
    "network",
    "container:redis",
    /shares the network of another container.*: name the network that the other container/,
  ],
  ["network", "my net", /is not the name of a network: write one of `docker network ls`/],
  ["network", "../x", /is not the name of a network/],
  ["network", "n".repeat(129), /is not the name of a network/],
  ["restart-policy", "unless-stoped", /did you mean unless-stopped\?$/],
  ["restart-policy", "on-failure:x", /has no whole number after the colon: write "on-failure:3"/],
  ["pull", "sometimes", /must be one of missing, always, never$/],
  ["ready-timeout", "120", /^ready-timeout "120" has no unit: write "120s" \(seconds\) or "120ms"/],
  ["ready-timeout", "0s", /must be greater than 0/],
  ["ready-timeout", "25h", /is longer than a day/],
  [
    "plan",
    "nowhere.yml",
    /^plan "nowhere.yml" can't be located because GITHUB_WORKSPACE is not set: run it in a workflow$/,
  ],
  ["experiments", "cpu", /did you mean cpu-overload\?$/],
  ["experiments", "kill", /did you mean kill-restart or kill-worker\?$/],
  ["experiments", "mem", /did you mean memory-leak or memory-pressure\?$/],
  ["experiments", "over", /did you mean overflow or overload\?$/],
  ["experiments", "crash", /did you mean kill-restart\?$/],
  ["experiments", "netem", /did you mean network-delay\?$/],
  ["experiments", "memory-leak, mem", /did you mean memory-pressure\?$/],
  ["experiments", "cpu-overlod", /^experiments "cpu-overlod" is not an experiment: did you mean cpu-overload\?$/],
  [
    "experiments",
    "weather",
    /^experiments "weather" is not an experiment: valid kinds are cpu-overload, kill-restart, terminate, network-delay, memory-leak, oom-kill, disk-pressure, bad-input, prompt-injection, overflow, overload, degrade-cpu, degrade-memory, dependency-down, freeze, kill-worker, memory-pressure, disk-full$/,
  ],
  ["experiments", "kill-restart, kill-restart", /lists "kill-restart" twice: list it once/],
  ["experiments", ",", /is empty: write at least one experiment/],
  ["stress-workers", "0", /^stress-workers "0" is not a whole number from 1 to 64$/],
  ["load", "5", /^load "5" has no unit: write "5 clients" or "5\/s"/],
  ["load", "1", /write "1 client" or "1\/s"/],
  ["load", "0 clients", /out of range/],
  ["load", "0/s", /out of range/],
  ["load", "30/m", /is not a load/],
  ["prompts", "fix", /^prompts "fix" must be one of new, fixed; did you mean fixed\?$/],
  ["request-timeout", "8000", /write "8000ms" \(milliseconds\) or "8s"/],
  ["duration", "1,5m", /^duration "1,5m" has a comma: write "1.5m"$/],
  ["duration", "8 parsecs", /is not a duration/],
  ["max-duration", "5m!", /is not a duration/],
  ["min-availability", "95", /^min-availability "95" has no unit: write "95%"$/],
  ["min-availability", "0.95", /^min-availability "0.95" has no unit: write "95%"$/],
  ["min-availability", "0.999", /write "99.9%"/],
  ["min-availability", "1", /write "100%" or "1%"/],
  ["min-availability", "100%", /can't be proven by any number of requests/],
  ["min-availability", "101%", /is more than 100%/],
  ["min-availability", "0%", /would check nothing/],
  ["min-availability", "high", /write it in percent/],
  ["max-p95", "8", /^max-p95 "8" has no unit: write "8s" \(seconds\) or "8ms" \(milliseconds\)$/],
  ["max-answer-ttft", "0s", /^max-answer-ttft "0s" /],
  ["max-ttft", "1.5", /^max-ttft "1.5" has no unit/],
  ["max-tpot", "fast", /is not a duration/],
  ["max-stall", "3", /has no unit/],
  ["min-goodput", "0.95", /^min-goodput "0.95"/],
  ["max-recovery", "soon", /is not a duration/],
  ["max-slowdown", "20", /^max-slowdown "20" has no unit: write "20%"$/],
  ["max-slowdown", "0.2", /has no unit: write "20%"$/],
  ["max-slowdown", "1.2x", /^max-slowdown "1.2x" is a multiple: write "20%"$/],
  ["max-slowdown", "1", /write "100%" or "1%"/],
  ["max-slowdown", "4.9%", /^max-slowdown "4.9%" is below the noise of any runner: write "5%" or more$/],
  ["max-slowdown", "0%", /write "5%" or more/],
  ["max-slowdown", "1001%", /would never fail: write "1000%" or less/],
  ["max-slowdown", "slow", /write it in percent, such as "20%"/],
  ["max-memory", "90%", /^max-memory "90%" is not an amount of memory: write a number and its unit, such as "2g"/],
  ["max-memory", "1500", /^max-memory "1500" has no unit: write "1500k"/],
  ["max-cpu", "80%", /^max-cpu "80%" is not a number of CPUs: write one, such as "1.0"/],
  ["abort-availability", "0.5", /^abort-availability "0.5" has no unit: write "50%"$/],
  ["abort-p95", "9", /^abort-p95 "9" has no unit: write "9s"/],
  ["on-inconclusive", "warning", /did you mean warn\?/],
  ["language", "english", /^language "english" must be one of en, zh-CN/],
  ["artifact-name", "a/b", /is not a valid artifact name: use at most 100 letters/],
  ["artifact-name", "a".repeat(101), /is not a valid artifact name/],
  ["history", "True", /^history "True" is not a name: remove the input to use the job's name$/],
  ["pull-request", "fix", /is not the number of a pull request/],
  ["pull-request", "0", /is not the number of a pull request/],
  ["legs", "2", /^legs only works in mode report: remove it, or set mode: report$/],
  ["needs", '{"drill":{"result":"success","outputs":{}}}', /^needs only works in mode report/],
  ["comment", "1", /must be true or false: write true/],
  ["comment-key", "a\u202eb", /has invisible characters/],
  ["comment-key", "k".repeat(101), /is longer than 100 characters/],
  ["github-token", "ghp two", /^github-token contains a space/],
];

describe("a value", () => {
  test.each(GOOD)("%s: %j", (name, value, find, expected, others = {}) => {
    expect(find(ofStep({ ...others, [name]: value }).plan)).toEqual(expected);
  });

  test.each(BAD)("%s: %j is refused", (name, value, sentence) => {
    const problems = problemsOf(() => ofStep({ [name]: value }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
  });

  test("every input has a good and a bad value here", () => {
    // What a runner makes of the default of `leg` is nobody's mistake.
    const never = ["leg", "compose-file", "compose-service"];
    const elsewhere = [
      "compose-file",
      "compose-service",
      "model",
      "comment",
      "comment-key",
      "github-token",
      "plan",
      "artifact-name",
      "history",
      "leg",
    ];
    const merging = ["mode", "legs", "needs", "pull-request"];
    expect(new Set([...GOOD.map(([name]) => name), ...elsewhere, ...merging, "language"])).toEqual(
      new Set(INPUT_NAMES),
    );
    expect(new Set([...BAD.map(([name]) => name), ...never, "mode"])).toEqual(new Set(INPUT_NAMES));
  });

  test.each(INPUT_NAMES.filter((name) => name !== "image"))("%s: an empty value means the default", (name) => {
    expect(ofStep({ [name]: "  " })).toEqual(ofStep({}));
  });

  test("publication", () => {
    const { publication } = ofStep({ comment: "false", "comment-key": "drill-2", "github-token": "ghs_secret" });
    expect(publication).toMatchObject({ comment: false, commentKey: "drill-2" });
    expect(publication.token?.reveal()).toBe("ghs_secret");
    expect(ofStep({}).publication).toEqual({
      comment: true,
      commentKey: "drill",
      token: null,
      artifact: null,
      history: null,
      leg: null,
    });
    expect(ofStep({ history: " gate " }).publication.history).toBe("gate");
    expect(ofStep({ history: "False" }).publication.history).toBeNull();
    expect(ofStep({}, { GITHUB_JOB: "gate" }).publication.commentKey).toBe("gate");
  });
});
