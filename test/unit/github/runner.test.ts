import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runStep, startStep } from "../../support/runner.ts";

const root = mkdtempSync(join(tmpdir(), "actions-"));
afterAll(() => rmSync(root, { recursive: true }));
let made = 0;

/** A small action from two scripts. */
function action(main: string, post?: string): string {
  made += 1;
  const directory = join(root, String(made));
  mkdirSync(directory);
  writeFileSync(join(directory, "main.js"), main);
  if (post !== undefined) writeFileSync(join(directory, "post.js"), post);
  const inputs = [
    "  max-p95: { description: x, default: 8s }",
    "  bare: { description: x }",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    '  token: { description: x, default: "${{ github.token }}" }',
    `  leg: { description: x, default: "\${{ format('{0}-{1}', strategy.job-index, matrix.size) }}" }`,
  ].join("\n");
  const runs = `runs:\n  using: node24\n  main: main.js\n${post === undefined ? "" : "  post: post.js\n"}`;
  writeFileSync(join(directory, "action.yml"), `name: n\ndescription: d\ninputs:\n${inputs}\n${runs}`);
  return directory;
}

const printEnvironment = "console.log(JSON.stringify(process.env))";
const append = (variable: string, text: string) =>
  `require("fs").appendFileSync(process.env.${variable}, ${JSON.stringify(text)});`;

describe("the environment", () => {
  test("inputs, defaults and contexts, on Node 24", async () => {
    const { main } = await runStep({
      action: action(`console.log(process.version);${printEnvironment}`),
      with: { "Max-P95": "5s", "two words": "w" },
      env: { MINE: "yes" },
      strategy: { jobIndex: 1, jobTotal: 2 },
      matrix: { size: "tiny" },
      event: { name: "pull_request", payload: { number: 7 } },
      github: { repository: "a/b", token: "ghs_secret" },
    });
    const [version, printed = ""] = main.printed;
    expect(version).toMatch(/^v24\./);
    const environment = JSON.parse(printed);
    expect(environment).toMatchObject({
      "INPUT_MAX-P95": "5s",
      INPUT_TWO_WORDS: "w",
      INPUT_BARE: "",
      INPUT_TOKEN: "ghs_secret",
      INPUT_LEG: "1-tiny",
      MINE: "yes",
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "a/b",
      GITHUB_EVENT_NAME: "pull_request",
    });
    expect(environment).not.toHaveProperty("GITHUB_TOKEN");
    expect(environment).not.toHaveProperty("VITEST");
    expect(main.annotations).toEqual([
      expect.objectContaining({ type: "warning", message: expect.stringContaining("Unexpected input(s) 'two words'") }),
    ]);
    expect(main.log.join("\n")).not.toContain("ghs_secret");
  });

  test("an action.yml that GitHub would refuse is refused", async () => {
    const directory = action("");
    writeFileSync(
      join(directory, "action.yml"),
      "name: n\ndescription: d\nruns:\n  using: node24\n  main: a.js\n  mian: b.js\n",
    );
    await expect(runStep({ action: directory })).rejects.toThrow(/mian/);
  });
});

describe("the command files", () => {
  test("outputs, state, env, path and summary; state and env reach post, whose own files are fresh", async () => {
    const main = [
      append("GITHUB_OUTPUT", "verdict=pass\n"),
      append("GITHUB_STATE", "session<<E\na\nb\nE\n"),
      append("GITHUB_ENV", "FROM_MAIN=1\n"),
      append("GITHUB_PATH", "/opt/x\n"),
      append("GITHUB_STEP_SUMMARY", "# hi\n"),
    ].join("");
    const step = await runStep({ action: action(main, `${append("GITHUB_OUTPUT", "late=1\n")}${printEnvironment}`) });
    expect(step.main).toMatchObject({
      outputs: { verdict: "pass" },
      state: { session: "a\nb" },
      env: { FROM_MAIN: "1" },
      path: ["/opt/x"],
      summary: "# hi\n",
    });
    expect(JSON.parse(step.post?.printed[0] ?? "")).toMatchObject({ STATE_session: "a\nb", FROM_MAIN: "1" });
    expect(step.post).toMatchObject({ outputs: { late: "1" }, summary: null });
    expect(step.conclusion).toBe("success");
  });

  test("a delimiter that never comes fails the step", async () => {
    const { main, conclusion } = await runStep({ action: action(append("GITHUB_OUTPUT", "a<<E\n1\n")) });
    expect(conclusion).toBe("failure");
    expect(main.annotations[0]?.message).toContain("Matching delimiter not found");
  });

  test("a summary above 1 MiB is dropped whole, and the step stays green", async () => {
    const write = (bytes: number) =>
      `require("fs").writeFileSync(process.env.GITHUB_STEP_SUMMARY, "x".repeat(${bytes}));`;
    const most = await runStep({ action: action(write(1_048_576)) });
    expect(most.main.summary).toHaveLength(1_048_576);
    const over = await runStep({ action: action(write(1_048_577)) });
    expect(over.main.summary).toBeNull();
    expect(over.main.annotations).toEqual([
      expect.objectContaining({ type: "error", message: expect.stringContaining("upload aborted") }),
    ]);
    expect(over.conclusion).toBe("success");
  });
});

describe("commands in the output", () => {
  const print = (...lines: readonly string[]) =>
    action(lines.map((line) => `console.log(${JSON.stringify(line)});`).join(""));

  test("annotations, from both streams; none fails a step", async () => {
    const directory = action(
      'console.error("::warning title=t,file=a.ts,line=3::careful");console.log("  ::error::bad%0Aworse");',
    );
    const { main } = await runStep({ action: directory });
    expect(main.annotations).toHaveLength(2);
    expect(main.annotations).toContainEqual({
      type: "warning",
      title: "t",
      file: "a.ts",
      line: "3",
      message: "careful",
    });
    expect(main.log).toEqual(expect.arrayContaining(["##[error]bad", "##[error]worse"]));
    expect(main.conclusion).toBe("success");
  });

  test("ten annotations of a type, each cut at 4,096 characters", async () => {
    const { main } = await runStep({
      action: print(...Array.from({ length: 12 }, (_, n) => `::error::${n}${"x".repeat(5000)}`), "::notice::n"),
    });
    expect(main.annotations.map(({ type }) => type)).toEqual([...Array.from({ length: 10 }, () => "error"), "notice"]);
    expect(main.annotations[0]?.message).toHaveLength(4096);
    expect(main.droppedAnnotations).toBe(2);
  });

  test("hostile lines are obeyed, as the runner would", async () => {
    const { main } = await runStep({
      action: print("::set-output name=verdict::pass", "answer: ##[error]owned", "::add-mask::hunter2", "pw hunter2"),
    });
    expect(main.outputs).toEqual({ verdict: "pass" });
    expect(main.annotations[0]?.message).toBe("owned");
    expect(main.log).toContain("pw ***");
  });

  test("disabled commands fail the step", async () => {
    expect((await runStep({ action: print("::set-env name=PATH::/evil") })).conclusion).toBe("failure");
  });

  test("stop-commands silences everything up to its token", async () => {
    const { main } = await runStep({
      action: print("::stop-commands::tok-1", "::error::a", "##[error]b", "::tok-1::", "::error::c"),
    });
    expect(main.annotations.map(({ message }) => message)).toEqual(["c"]);
    expect(main.log).toContain("::error::a");
  });

  test("a token that is a command's name is refused", async () => {
    const { main } = await runStep({ action: print("::stop-commands::error", "::notice::still heard") });
    expect(main.conclusion).toBe("failure");
    expect(main.annotations.map(({ type }) => type)).toContain("notice");
  });
});

describe("how a stage ends", () => {
  test.each([
    ["process.exitCode = 3", 3, "failure"],
    ["", 0, "success"],
    ["throw new Error('x')", 1, "failure"],
  ])("%s", async (script, exitCode, conclusion) => {
    const step = await runStep({ action: action(script, 'console.log("post")') });
    expect(step.main).toMatchObject({ exitCode, conclusion });
    expect(step.post?.printed).toEqual(["post"]);
    expect(step.conclusion).toBe(conclusion);
  });

  test("a post stage that fails turns the step red", async () => {
    expect((await runStep({ action: action("", "process.exit(1)") })).conclusion).toBe("failure");
  });

  const patient = (handlers: string) =>
    `${append("GITHUB_STATE", "session=s1\n")}${handlers}console.log("ready");setInterval(() => {}, 1000);`;
  const printState = "console.log(process.env.STATE_session)";

  test("cancel: SIGINT, and whoever heeds it is not killed", async () => {
    const step = await startStep({
      action: action(patient('process.on("SIGINT", () => process.exit(0));'), printState),
    });
    await step.main.printed(/ready/);
    await step.cancel();
    expect(await step.done).toMatchObject({
      conclusion: "cancelled",
      main: { exitCode: 0, signal: null },
      post: { printed: ["s1"], conclusion: "success" },
    });
  });

  test("cancel: SIGTERM to whoever ignores SIGINT, SIGKILL to the tree of whoever ignores both; post still runs", {
    timeout: 30_000,
  }, async () => {
    const stubborn = 'for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => console.log("got " + name));';
    const child = 'require("child_process").spawn("sleep", ["300"], { stdio: "inherit" });';
    const [heeds, ignores] = await Promise.all([
      startStep({ action: action(patient('process.on("SIGINT", () => {});'), printState) }),
      startStep({ action: action(patient(stubborn + child), printState) }),
    ]);
    await Promise.all([heeds.main.printed(/ready/), ignores.main.printed(/ready/)]);
    await Promise.all([heeds.cancel(), ignores.cancel()]);
    expect(await heeds.done).toMatchObject({ main: { signal: "SIGTERM" }, post: { printed: ["s1"] } });
    const end = await ignores.done;
    expect(end).toMatchObject({
      conclusion: "cancelled",
      main: { signal: "SIGKILL" },
      post: { printed: ["s1"] },
      orphans: [],
    });
    expect(end.main.printed).toEqual(["ready", "got SIGINT", "got SIGTERM"]);
  });

  test("kill -9: state written before it reaches post", async () => {
    const step = await startStep({ action: action(patient(""), printState) });
    await step.main.printed(/ready/);
    step.kill9();
    expect(await step.done).toMatchObject({
      conclusion: "failure",
      main: { signal: "SIGKILL", exitCode: null },
      post: { printed: ["s1"] },
    });
  });

  test("kill -9 of the tree leaves no child; a post stage that is killed can be run again", async () => {
    const child = 'require("child_process").spawn("sleep", ["302"], { stdio: "ignore" });';
    const slowAtFirst = [
      'const { existsSync, writeFileSync } = require("fs"); const file = process.env.RUNNER_TEMP + "/begun";',
      'if (existsSync(file)) console.log("again");',
      'else { writeFileSync(file, "once"); console.log("ready"); setInterval(() => {}, 1000); }',
    ];
    const begun: number[] = [];
    const step = await startStep({
      action: action(patient(child), slowAtFirst.join("\n")),
      posts: 2,
      onPost: (post, before) => {
        begun.push(before);
        if (before === 0) void post.printed(/ready/).then(() => post.send("SIGKILL"));
      },
    });
    await step.main.printed(/ready/);
    step.kill9("tree");
    const { main, post, orphans, files } = await step.done;
    expect(main.signal).toBe("SIGKILL");
    expect(begun).toEqual([0, 1]);
    expect(post?.printed).toEqual(["again"]);
    expect(orphans).toEqual([]);
    expect([...files]).toEqual([["begun", "once"]]);
  });

  test("a runner that is gone reads no more and runs no post stage", async () => {
    const printing =
      'setInterval(() => console.log("still here"), 20); process.stdout.on("error", () => process.exit(3));';
    const step = await startStep({ action: action(patient(printing), printState), posts: 0 });
    await step.main.printed(/still here/);
    step.main.stopReading();
    expect(await step.done).toMatchObject({ main: { exitCode: 3 }, post: null });
  });

  test("processes that outlive the action are named and ended", async () => {
    const start =
      'const c = require("child_process").spawn("sleep", ["301"], { stdio: "ignore", detached: true }); c.unref(); console.log(c.pid);';
    const { main, orphans } = await runStep({ action: action(start) });
    expect(orphans).toEqual([{ pid: Number(main.printed[0]), command: "sleep 301" }]);
    await expect.poll(() => isRunning(Number(main.printed[0])), { timeout: 5000 }).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
