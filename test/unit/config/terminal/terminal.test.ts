import { describe, expect, test } from "vitest";
import { FLAG_NAMES } from "../../../../src/config/table.ts";
import { readTerminal } from "../../../../src/config/terminal/terminal.ts";
import { experiments } from "../../../../src/experiments/registry.ts";
import { DEFAULT_PLAN } from "../../../../src/model/default-plan.ts";
import { inWorkspace, ofStep, ofTerminal, PLAN, problemsOf } from "../support.ts";

describe("the command line", () => {
  test("says the same as the action's inputs", () => {
    const given = {
      image: "a:1",
      cpus: "0.5",
      env: "A=1\nB=2",
      "read-only": "true",
      experiments: "kill-restart",
      "max-p95": "5s",
    };
    const argv = [
      "--image",
      "a:1",
      "--cpus=0.5",
      "--env",
      "A=1",
      "--env",
      "B=2",
      "--read-only",
      "--experiments",
      "kill-restart",
      "--max-p95=5s",
    ];
    expect(ofTerminal(argv).inputs.plan).toEqual(ofStep(given).plan);
  });

  test.each([
    [["--read-only"], true],
    [["--read-only=true"], true],
    [["--read-only=false"], false],
    [["--no-read-only"], false],
    [[], false],
  ])("%j", (argv, readOnly) => {
    expect(ofTerminal(argv).inputs.plan.target.readOnly).toBe(readOnly);
  });

  test("a value may hold equal signs, blanks and, behind an equal sign, dashes", () => {
    const { plan } = ofTerminal(["--env", "A=b=c", "--command=--port 80 --x='a b'"]).inputs;
    expect(plan.target.env.A).toBe("b=c");
    expect(plan.target.command).toEqual(["--port", "80", "--x=a b"]);
  });

  test("without an image it is the reference image, which is never pulled", () => {
    const request = ofTerminal([]);
    expect(request).toMatchObject({ reference: { size: "0.5b" }, outDirectory: "fault-drill" });
    expect(request.inputs.plan).toEqual({
      ...DEFAULT_PLAN,
      target: { ...DEFAULT_PLAN.target, image: "qwen-allinone:0.5b", pull: "never" },
      experiments: DEFAULT_PLAN.experiments.map((experiment) => ({ ...experiment, inputs: {} })),
    });
    expect(ofTerminal(["--size", "tiny", "--out=x"])).toMatchObject({ reference: { size: "tiny" }, outDirectory: "x" });
    expect(ofTerminal(["--image", "a"]).reference).toBeNull();
  });

  test.each([["--service=openai-chat"], ['--request=["{{input}}"]'], ["--answer=text: /x"]])(
    "the reference image speaks for itself: %s",
    (flag) => {
      expect(problemsOf(() => ofTerminal([flag]))).toEqual([
        "the reference image only supports the qwen-allinone API: set --image to your own image, or remove the service's settings",
      ]);
      expect(problemsOf(() => ofTerminal([flag, "--image", "a"]))).toEqual([]);
    },
  );

  test("the reference image can be compared with a baseline too", () => {
    const { inputs, reference } = ofTerminal(["--size=tiny", "--baseline-image", "qwen:main", "--max-slowdown=150%"]);
    expect(reference).toEqual({ size: "tiny" });
    expect(inputs.plan).toMatchObject({ baseline: { image: "qwen:main" }, limits: { maxSlowdown: 1.5 } });
  });

  test("--quick takes the tiny model and short windows, and leaves the rest to be said", () => {
    const quick = ofTerminal(["--quick"]);
    expect(quick.reference).toEqual({ size: "tiny" });
    expect(quick.inputs.plan.maxDurationMs).toBeLessThanOrEqual(60_000);
    expect(ofTerminal(["--quick", "--duration", "20s", "--size", "0.5b"])).toMatchObject({
      reference: { size: "0.5b" },
      inputs: { plan: { durationMs: 20_000 } },
    });
  });

  test("it does not comment unless told to, then with the environment's token", () => {
    expect(ofTerminal([], { GITHUB_TOKEN: "t" }).inputs.publication).toMatchObject({
      comment: false,
      commentKey: "drill",
    });
    const { publication, github } = ofTerminal(["--comment"], { GITHUB_TOKEN: "t" }).inputs;
    expect([publication.comment, publication.token?.reveal(), github.surface]).toEqual([true, "t", "terminal"]);
  });

  test("--dry-run asks for the plan alone", () => {
    expect(ofTerminal(["--dry-run"]).dryRun).toBe(true);
    expect(ofTerminal([]).dryRun).toBe(false);
  });

  test("INPUT_ variables mean nothing here", () => {
    expect(ofTerminal([], { "INPUT_MAX-P95": "5s", INPUT_OTHER: "x" }).inputs.plan.limits.maxP95Ms).toBe(8000);
  });

  test.each([
    [["--max_p95", "5s"], '"--max_p95" is not a flag: did you mean --max-p95?'],
    [["--max_p95=5s"], '"--max_p95" is not a flag: did you mean --max-p95?'],
    [["--no-image"], "--image can't be turned off: remove it"],
    [["--no-size"], "--size can't be turned off: remove it"],
    [["--drills", "cpu"], '"--drills" is not a flag: did you mean --experiments?'],
    [["--output", "x"], '"--output" is not a flag: did you mean --out?'],
    [["--mode", "report"], "--mode only works in a workflow: remove it"],
    [["--artifact-nam", "x"], '"--artifact-nam" is not a flag: --help lists all flags'],
    [["--qqqqqqqqq hunter2"], '"--qqqqqqqqq" is not a flag: --help lists all flags'],
    [["--imag"], '"--imag" is not a flag: did you mean --image?'],
    [["--read-only=yes"], "--read-only takes no value: write --read-only alone"],
    [["--read-only=off"], "--read-only takes no value: write --no-read-only alone"],
    [["--env", "A"], '--env number 1 has no "=": write KEY=VALUE'],
    [["--env", "A=1", "--env", "A=2"], "--env number 2 sets A again (first in number 1): keep one of them"],
    [["--max-p95", "8"], '--max-p95 "8" has no unit: write "8s" (seconds) or "8ms" (milliseconds)'],
    [
      ["--experiments", "weather"],
      '--experiments "weather" is not an experiment: valid kinds are cpu-overload, kill-restart, terminate, network-delay, memory-leak, oom-kill, disk-pressure, bad-input, prompt-injection, overflow, overload, degrade-cpu, degrade-memory, dependency-down, freeze, kill-worker, memory-pressure, disk-full, abandon, offline',
    ],
    [["--stress-workers", "0"], '--stress-workers "0" is not a whole number from 1 to 64'],
    [
      ["--max-duration", "30s"],
      '--max-duration "30s" is less than --duration "60s": raise --max-duration or lower --duration',
    ],
    [["--qqqqqqqqqqqqqqq"], '"--qqqqqqqqqqqqqqq" is not a flag: --help lists all flags'],
    [["secret-word"], "unexpected argument 1: put a flag in front of it, such as --image"],
    [["--cpus"], '--cpus needs a value: write --cpus VALUE, or --cpus=VALUE if the value starts with "--"'],
    [
      ["--cpus", "--read-only"],
      '--cpus needs a value: write --cpus VALUE, or --cpus=VALUE if the value starts with "--"',
    ],
    [["--cpus", "1", "--cpus", "2"], "--cpus is given 2 times: use it once"],
    [["--no-comment=true"], "--no-comment takes no value: write --no-comment alone"],
    [["--quick=fast"], "--quick takes no value: write --quick alone"],
    [["--size", "7b"], '--size "7b" must be one of tiny, 0.5b'],
    [["--image", "a", "--size", "tiny"], "--size only applies to the reference image: remove either --size or --image"],
    [["--image", ""], "--image is empty: write an image, or remove --image to drill the reference image"],
    [
      ["--baseline-image", ""],
      "--baseline-image is empty: write an image, or remove --baseline-image for no comparison",
    ],
    [
      ["--max-slowdown", "30%"],
      '--max-slowdown "30%" has no effect without --baseline-image: set one, or remove --max-slowdown',
    ],
    [["--plan", ""], "--plan is empty: write a file, or remove --plan"],
    [["--dry-run=yes"], "--dry-run takes no value: write --dry-run alone"],
    [["--toString", "x"], '"--toString" is not a flag: --help lists all flags'],
    [["--__proto__", "x"], '"--__proto__" is not a flag: --help lists all flags'],
    [["--image", "a", "-xyz"], "unexpected argument 3: put a flag in front of it, such as --image"],
    [["--image", "a", "--"], "unexpected argument 3: put a flag in front of it, such as --image"],
    [["--qqqqqqqqqqqqqqq", "-x"], '"--qqqqqqqqqqqqqqq" is not a flag: --help lists all flags'],
  ])("%j is refused", (argv, sentence) => {
    expect(problemsOf(() => ofTerminal(argv))).toEqual([sentence]);
  });

  test("a word that parseArgs would read otherwise hides none of the words after it", () => {
    for (const word of ["-c5", "--", "--cpus"]) {
      expect(problemsOf(() => ofTerminal([word, "--memory=1", "--size", "7b"]))).toHaveLength(3);
    }
    expect(ofTerminal(["--command", "-c 5"]).inputs.plan.target.command).toEqual(["-c", "5"]);
  });

  test("all problems at once", () => {
    expect(problemsOf(() => ofTerminal(["--cpus", "x", "--max_p95", "5s", "stray", "--memory=1"]))).toHaveLength(4);
  });
});

describe("the settings of a dry run", () => {
  const FILE = "max-p95: 5s\nmemory: 1g\nexperiments:\n  - cpu-overload\n";

  test("name the origin of each value: flag, line of the plan file, variable or default", () => {
    const settings = inWorkspace(FILE, (workspace) => {
      const argv = ["--plan", `${workspace}/${PLAN}`, "--image", "a", "--memory", "2g", "--quick", "--duration", "20s"];
      const all = ofTerminal(argv, { GITHUB_TOKEN: "ghs_token" }).settings;
      return all.map(({ name, value, origin }) => [name, value, origin?.replace(`${workspace}/`, "") ?? null]);
    });
    expect(settings.map(([name]) => name)).toEqual(FLAG_NAMES);
    expect(settings).toEqual(
      expect.arrayContaining([
        ["image", "a", "--image"],
        ["memory", "2g", "--memory"],
        ["max-p95", "5s", `${PLAN}:1:10`],
        ["experiments", "cpu-overload", `${PLAN}:3:1`],
        ["max-duration", "60s", "--quick"],
        ["duration", "20s", "--duration"],
        ["predict-path", "/predict", null],
        ["baseline-image", "", null],
        ["github-token", "…", "GITHUB_TOKEN"],
      ]),
    );
  });

  test("contain no private value", () => {
    const secret = ["--env", "A=hunter2", "--request-headers", "authorization: hunter2", "--command=--key hunter2"];
    const { settings } = ofTerminal(["--image", "a", ...secret, "--github-token", "hunter2"]);
    expect(JSON.stringify(settings)).not.toContain("hunter2");
    expect(settings).toContainEqual({ name: "env", value: "A=…", origin: "--env" });
  });

  test("have the request that is sent, with a model too", () => {
    const { settings } = ofTerminal(["--image", "a", "--service", "openai-chat", "--model", "m"]);
    const value = settings.find(({ name }) => name === "request")?.value ?? "";
    expect(JSON.parse(value)).toMatchObject({ model: "m" });
  });
});

describe("--help", () => {
  const help = readTerminal(["--max_p95", "--help"], { npm_lifecycle_event: "drill" }, experiments);
  const text = help.ask === "help" ? help.text : "";

  test("lists every input and fits 100 columns", () => {
    for (const flag of [
      ...[...FLAG_NAMES, "size", "quick", "out", "dry-run", "list"].map((name) => `--${name}`),
      "-h, --help",
    ])
      expect(text).toMatch(new RegExp(`^ {2}${flag}( |$)`, "m"));
    expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
    expect(text).not.toMatch(/\$\{\{/);
  });

  test("a flag never runs into its meaning", () => {
    for (const line of text.split("\n").filter((one) => one.startsWith("  -")))
      expect(line).toMatch(/^ {2}(-[hv], )?--\S+( \S+)? {2,}\S/);
  });

  test("gives the terminal's defaults, not the action's", () => {
    expect(text).toMatch(/^ {2}--comment-key KEY .*pull\s+request\s+apart\.$/m);
    expect(text).not.toContain("matrix index");
    expect(text).toContain("(default: the image's)");
  });

  test("says what an exit code means, and where a comment can be written", () => {
    expect(text).toMatch(
      /^Exit codes: 0 pass or inconclusive; 1 fail, error or cancelled, .*\n {2}inconclusive; 2 invalid command line\.$/m,
    );
    expect(text).toMatch(/only works with\s+GitHub's environment\s+variables \(default: false\)/);
  });

  test("its example is a command line that is understood", () => {
    const [, flags = ""] = /^Example: npm run drill -- (.*)$/m.exec(text) ?? [];
    expect(ofTerminal(flags.split(" ")).inputs.plan.target.image).toBe("qwen-allinone:1");
  });

  test("names the command as it was called", () => {
    const inPackage = readTerminal(["--help"], { npm_lifecycle_event: "npx" }, experiments);
    const lines = inPackage.ask === "help" ? inPackage.text.split("\n") : [];
    expect(lines.filter((line) => /^(Usage|Example): qwen-fault-drill --?/.test(line.replace("[", "")))).toHaveLength(
      2,
    );
    expect(lines.filter((line) => line.includes("npm run") || line.length > 100)).toEqual([]);
  });

  test("-h is short for it", () => {
    expect(readTerminal(["-h"], {}, experiments).ask).toBe("help");
  });

  test.each([
    [["--image", "a", "-h"], "help"],
    [["--out", "-h"], "help"],
    [["--help", "--help", "--qqqqqqqqqqqqqqq"], "help"],
    [["--version"], "version"],
    [["--max-p95", "x", "-v"], "version"],
    [["--version", "--help"], "help"],
  ])("%j asks for it wherever it is", (argv, ask) => {
    expect(readTerminal(argv, {}, experiments).ask).toBe(ask);
  });
});
