import { describe, expect, test } from "vitest";
import { HOSTILE } from "../../../support/hostile.ts";
import { IMAGE, inWorkspace, ofPlan, ofStep, ofTerminal, PLAN, problemsIn, problemsOf } from "../support.ts";

describe("a plan file", () => {
  test("says the same as the inputs", () => {
    const inputs = {
      "baseline-image": "qwen:main",
      "container-port": "9000",
      service: "openai-chat",
      "predict-path": "/p",
      request: '{"q": "{{input}}"}',
      answer: "text: /a/b\nlabel: /c",
      "request-headers": "Authorization: Bearer k3y\nX-Tenant: 7",
      cpus: "2",
      memory: "1.5g",
      env: "A=1\nB=x=y",
      command: "serve 'a b'",
      "read-only": "true",
      "restart-policy": "no",
      pull: "never",
      "ready-timeout": "90s",
      experiments: "kill-restart, cpu-overload",
      "stress-workers": "3",
      load: "5/s",
      "request-timeout": "20s",
      duration: "30s",
      "max-duration": "7m",
      "min-availability": "92%",
      "max-p95": "1234ms",
      "max-recovery": "1h",
      "max-slowdown": "30%",
      "on-inconclusive": "fail",
    };
    const file = `
      # yaml-language-server: $schema=plan.schema.json
      baseline-image: qwen:main
      container-port: 9000
      service: openai-chat
      predict-path: /p
      request: |
        {"q": "{{input}}"}
      answer:
        text: /a/b
        label: /c
        success: none
      request-headers:
        Authorization: Bearer k3y
        X-Tenant: 7
      cpus: 2
      memory: 1.5g
      env:
        A: 1
        B: "x=y"
      command: [serve, a b]
      read-only: true
      restart-policy: no
      pull: never
      ready-timeout: 90s
      experiments:
        - kill-restart
        - kind: cpu-overload
      stress-workers: 3
      load: 5/s
      request-timeout: 20s
      duration: 30s
      max-duration: 7m
      min-availability: 92%
      max-p95: 1234ms
      max-recovery: 1h
      max-slowdown: 30%
      on-inconclusive: fail
    `;
    expect(ofPlan(file).plan).toEqual(ofStep(inputs).plan);
    expect(ofPlan(file.replaceAll("\n", "\r\n")).plan).toEqual(ofStep(inputs).plan);
    expect(ofPlan(`\ufeff${file}`).plan).toEqual(ofStep(inputs).plan);
  });

  test("may name the image", () => {
    expect(ofPlan("image: qwen:2", { image: "" }).plan.target.image).toBe("qwen:2");
    expect(problemsIn("cpus: 2", { image: "" })).toEqual(["image is missing: set it to the image to drill"]);
  });

  test.each([
    [
      "env:\n  A: 'a b '\n  B: ''\n  C: yes\n  D: 1.0\n  E: \"#x\"\n",
      { A: "a b ", B: "", C: "yes", D: "1.0", E: "#x" },
    ],
    ["env: |\n  A=1\n  # note\n  B=2\n", { A: "1", B: "2" }],
    ["env: {}", {}],
  ])("%j", (file, env) => {
    expect(ofPlan(file).plan.target.env).toEqual({ CUDA_VISIBLE_DEVICES: "-1", ...env });
  });

  test.each([
    [
      "command: [serve, --port, 80, \"it's\", 'a \"b\" $c \\', '']",
      ["serve", "--port", "80", "it's", 'a "b" $c \\', ""],
    ],
    ["command: serve 'a b'", ["serve", "a b"]],
    ["command: ['x\n\n  y']", ["x\ny"]],
  ])("%j", (file, command) => {
    expect(ofPlan(file).plan.target.command).toEqual(command);
  });
});

describe("an input that is given overrides the file", () => {
  test("and the file overrides the default", () => {
    const file = "max-p95: 5s\nmax-recovery: 20s\nenv: {A: 1}\n";
    const { plan, planFile } = ofPlan(file, { "max-p95": "8s", env: "B=2", "max-recovery": " " });
    expect(plan.limits).toMatchObject({ maxP95Ms: 8_000, maxRecoveryMs: 20_000, minAvailability: 0.95 });
    expect(plan.target.env).toEqual({ CUDA_VISIBLE_DEVICES: "-1", B: "2" });
    expect(planFile?.given.toSorted()).toEqual(["env", "image", "max-p95", "plan"]);
  });

  test("in a terminal too, where --quick stands for the flags that it sets", () => {
    const ofFile = (...argv: string[]) =>
      inWorkspace("duration: 30s\nmax-duration: 4m\nread-only: true", (workspace) =>
        ofTerminal(["--plan", `${workspace}/${PLAN}`, ...argv]),
      );
    expect(ofFile().inputs.plan).toMatchObject({ durationMs: 30_000, maxDurationMs: 240_000 });
    expect(ofFile("--quick").inputs.plan).toMatchObject({ durationMs: 10_000, maxDurationMs: 60_000 });
    expect(ofFile("--quick", "--duration=20s").inputs.plan.durationMs).toBe(20_000);
    expect(ofFile("--no-read-only").inputs.plan.target.readOnly).toBe(false);
    expect(ofFile().reference).toEqual({ size: "0.5b" });
  });

  test("a file that names an image takes the reference image's place", () => {
    const ofFile = (...argv: string[]) =>
      inWorkspace("image: qwen:2", (workspace) => ofTerminal(["--plan", `${workspace}/${PLAN}`, ...argv]));
    expect(ofFile().reference).toBeNull();
    expect(ofFile("--image", "qwen:3").inputs.plan.target.image).toBe("qwen:3");
    expect(problemsOf(() => ofFile("--size", "tiny"))).toEqual([
      "--size only applies to the reference image: remove either --size or image",
    ]);
  });

  test("what is wrong in the file is told all the same", () => {
    expect(problemsIn("max-p95: 5\n", { "max-p95": "8s" })).toEqual([
      '1:10: max-p95 "5" has no unit: write "5s" (seconds) or "5ms" (milliseconds)',
    ]);
  });
});

describe("what is wrong in a file", () => {
  test.each([
    ["max-p59: 8s", '1:1: "max-p59" is not a valid key: did you mean max-p95?'],
    ["cpus: 2\nmax_p95: 8s", '2:1: "max_p95" is not a valid key: did you mean max-p95?'],
    ["max-p95: 8", '1:10: max-p95 "8" has no unit: write "8s" (seconds) or "8ms" (milliseconds)'],
    ["min-availability: 0.95", '1:19: min-availability "0.95" has no unit: write "95%"'],
    ["cpus: 1e3", '1:7: cpus "1e3" is not a number of CPUs: write one, such as "1.0" or "0.5"'],
    ["container-port: 0x50", '1:17: container-port "0x50" is not a whole number from 1 to 65535'],
    ["read-only: yes", '1:12: read-only "yes" must be true or false: write true'],
    ["github-token: x", '1:1: "github-token" is not allowed in a plan file: set it as an input of the workflow'],
    ["plan: x", '1:1: "plan" is not allowed in a plan file: set it as an input of the workflow'],
    ["comment: false", '1:1: "comment" is not allowed in a plan file: set it as an input of the workflow'],
    ["comment-key: x", '1:1: "comment-key" is not allowed in a plan file: set it as an input of the workflow'],
    ["max-p95:", "1:9: max-p95 is empty: write a value, or remove the key"],
    ["max-p95: ' '", "1:10: max-p95 is empty: write a value, or remove the key"],
    ["max-p95: [8s]", "1:10: max-p95 is a list: write one value"],
    ["max-p95:\n  a: b", "2:3: max-p95 is a mapping: write one value"],
    ["max-p95: 8s\nmax-p95: 9s", '2:1: "max-p95" is already set in line 1: keep one of them'],
    ["", '1:1: the file is empty: write a key and its value, such as "max-p95: 8s"'],
    ["{}", '1:1: the file is empty: write a key and its value, such as "max-p95: 8s"'],
    ["- cpu-overload", '1:1: the file is a list: write keys and their values, such as "max-p95: 8s"'],
    ["cpu-overload", '1:1: the file is a text: write keys and their values, such as "max-p95: 8s"'],
    ["max-p95: &a 8s", "1:13: anchors (&…) are not supported: remove it"],
    ["cpus: 1\n\tmemory: 2g", expect.stringMatching(/^2:1: tabs can't be used for indentation: use spaces$/)],
    ["env:\n  - A=1", "2:3: env is a list: write one value"],
    ["env:\n  A B: 1", "2:3: env has an invalid name here: write KEY: value"],
    ['env:\n  "A=B": 1', "2:3: env has an invalid name here: write KEY: value"],
    ['env:\n  "#A": 1', "2:3: env has an invalid name here: write KEY: value"],
    ["env:\n  A:", '2:5: env has no value for A: write A: "" for an empty value'],
    ["env:\n  A: [1]", "2:6: env has a list for A: write one value"],
    ["env:\n  A: |\n    x\n    y", "2:6: env has a line break or a NUL character in A: remove it"],
    ['env: {A: "x\\0"}', "1:10: env has a line break or a NUL character in A: remove it"],
    ["env: |\n  A", '1:6: env line 1 has no "=": write KEY=VALUE'],
    [
      'request: {"q": "{{input}}"}',
      `1:10: request must be JSON in a string: write request: '{"input": "{{input}}"}', or a block after request: |`,
    ],
    ["request: '{}'", expect.stringMatching(/^1:10: request "\{\}" has no \{\{input\}\}: write it where/)],
    ["answer: {text: /x, label: }", "1:27: answer has no value for label: write a JSON pointer, or none"],
    ["answer: {status: }", "1:18: answer has no value for status: write 2xx"],
    ["answer: {text: [x]}", "1:16: answer has a list for text: write one value"],
    ["answer: [/x]", "1:9: answer is a list: write one value"],
    ["answer: {txet: /x}", '1:9: answer "txet: /x" has an unknown part "txet": did you mean text?'],
    ["request-headers: {TE: x}", "1:18: request-headers line 1 sets te, which the drill sets itself: remove it"],
    ["request-headers: {A B: x}", "1:19: request-headers has an invalid name here: write KEY: value"],
    ["command: []", "1:10: command is an empty list: remove the key to use the image's command"],
    ["command: [a, [b]]", "1:14: command has a list instead of a word: write one word"],
    ["command: [a, ~]", '1:14: command has an empty word: write ""'],
    ["command: a 'b", "1:10: command opens a quote (') at character 3 without closing it: add the closing '"],
    ["stress-workers: 0", '1:17: stress-workers "0" is not a whole number from 1 to 64'],
    ["max-p95: 12s", expect.stringMatching(/^1:10: max-p95 "12s" is above request-timeout "10s"/)],
    ["duration: 9m", expect.stringMatching(/^max-duration "5m" is less than duration "9m"/)],
    ["max-slowdown: 30%", expect.stringMatching(/^1:15: max-slowdown "30%" has no effect without baseline-image/)],
    ["load: 1/s\nmax-duration: 60s", expect.stringMatching(/^min-availability "95%" can't be proven/)],
  ])("%j", (file, problem) => {
    expect(problemsIn(file)[0]).toEqual(problem);
    // A slip is told once.
    if (typeof problem === "string") expect(problemsIn(file)).toHaveLength(1);
  });

  test("is told all at once, with what is wrong in the inputs", () => {
    const problems = problemsIn("max-p59: 8s\ncpus: x\nexperiments: [nothing]\n", { memory: "2", max_recovery: "3s" });
    expect(problems.map((problem) => problem.split(" ", 2).join(" "))).toEqual(
      ['1:1: "max-p59"', "2:7: cpus", '3:15: "nothing"', "memory", '"max_recovery"'].map((start) =>
        expect.stringContaining(start),
      ),
    );
  });

  test("in a terminal names the file as it was written, and the flags as flags", () => {
    const problems = inWorkspace("max-p95: 12s\n", (workspace) => {
      const path = `${workspace}/${PLAN}`;
      return problemsOf(() => ofTerminal(["--plan", path])).map((problem) => problem.replace(path, "FILE"));
    });
    expect(problems).toEqual([
      expect.stringMatching(
        /^FILE:1:10: max-p95 "12s" is above --request-timeout "10s".*raise --request-timeout to 12s or more$/,
      ),
    ]);
  });

  test("the problems of a file come in the order of its lines, then those of the inputs", () => {
    const file =
      "duration: 5x\nexperiments:\n  - kind: cpu-overload\n    workers: 0\n  - kil\nmax-p59: 8s\nmax-p95: 12s\n";
    const problems = problemsIn(file, { memory: "x", cpus: "x" });
    expect(problems.map((problem) => /^[\d:]*\d|^\w+/.exec(problem)?.[0])).toEqual([
      "1:11",
      "4:14",
      "5:5",
      "6:1",
      "7:10",
      "cpus",
      "memory",
    ]);
  });

  test("a file that is no YAML says nothing of what is missing or does not fit together", () => {
    expect(problemsIn("max-p95: 'x\nrequest-timeout: 20s", { image: "", "max-p95": "12s" })).toEqual([
      expect.stringMatching(/^1:10: this quote \('\) is not closed/),
    ]);
    expect(problemsOf(() => ofStep({ plan: PLAN, image: "" }, { GITHUB_WORKSPACE: "/nowhere" }))).toHaveLength(1);
  });

  test("a file of something else altogether does not fill the report", () => {
    const problems = problemsIn(Array.from({ length: 500 }, (_, index) => `k${index}: 1`).join("\n"));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe(" and 480 more problems like these");
  });

  test.each([
    "env:\n  A: hunter2\n  B:",
    "env: hunter2",
    "env: hunter2 =x",
    "command: hunter2 'x",
    "env:\n  hunter2 x: y\n",
    "request-headers: {A: hunter2é}",
    "request-headers: hunter2",
  ])("%j does not repeat its value", (file) => {
    expect(problemsIn(file)).toHaveLength(1);
    expect(problemsIn(file).join()).not.toContain("hunter2");
  });

  test.each(HOSTILE)("hostile text is made harmless and short: %s", (_name, text) => {
    for (const file of [
      `${JSON.stringify(text)}: 1`,
      `max-p95: ${JSON.stringify(text)}`,
      `experiments: [${JSON.stringify(text)}]`,
      `experiments: [{kind: kill-restart, ${JSON.stringify(text)}: 1}]`,
      `experiments: [{kind: kill-restart, repeat: ${JSON.stringify(text)}}]`,
    ]) {
      const problems = problemsIn(file);
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) {
        expect(problem).not.toMatch(/[\p{Cc}\p{Cf}\u2028]|##\[|^::/u);
        expect(problem.length).toBeLessThan(700);
      }
    }
  });

  test("a hostile path is made harmless", () => {
    const [problem = ""] = problemsOf(() =>
      ofStep({ plan: "\u001b[31m::error::x\u202e.yml" }, { GITHUB_WORKSPACE: "/tmp" }),
    );
    expect(problem).toMatch(/^plan ".*" does not exist/);
    expect(problem).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test("the image stays the one that was given", () => {
    expect(ofPlan("image: other:1").plan.target.image).toBe(IMAGE);
  });
});
