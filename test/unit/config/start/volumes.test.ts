import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { VolumePlan } from "../../../../src/model/plan.ts";
import { ofStep, ofTerminal, problemsOf } from "../support.ts";

/** A machine with a checkout, files next to it, and links between them. */
const root = realpathSync(mkdtempSync(join(tmpdir(), "volumes-")));
const workspace = join(root, "checkout");
const socket = join(root, "engine/docker.sock");
const server = createServer();

beforeAll(async () => {
  for (const path of ["models/small", "app/.git", "data/deep", ".git", "engine", "mnt/models"]) {
    mkdirSync(join(path.startsWith("engine") || path.startsWith("mnt") ? root : workspace, path), { recursive: true });
  }
  writeFileSync(join(workspace, "models/qwen.gguf"), "");
  symlinkSync(join(root, "mnt"), join(workspace, "linked"));
  symlinkSync(root, join(workspace, "up"));
  symlinkSync(join(workspace, "models"), join(workspace, "here"));
  symlinkSync(socket, join(workspace, "sock"));
  await new Promise<void>((resolve) => void server.listen(socket, resolve));
});

afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

const inCheckout = (given: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
  ofStep(given, { GITHUB_WORKSPACE: workspace, DOCKER_HOST: `unix://${socket}`, ...env });
const volumesOf = (volumes: string, more: Readonly<Record<string, string>> = {}) =>
  inCheckout({ volumes, ...more }).plan.target.volumes;
const problemsWith = (volumes: string, more: Readonly<Record<string, string>> = {}) =>
  problemsOf(() => volumesOf(volumes, more));

/** The problems of a plan file with these lines. */
function problemsInFile(lines: string, given: Readonly<Record<string, string>> = {}): readonly string[] {
  writeFileSync(join(workspace, "plan.yml"), lines);
  return problemsOf(() => inCheckout({ plan: "plan.yml", ...given }));
}

describe("volumes that are accepted", () => {
  test.each<[string, Partial<VolumePlan>]>([
    ["./models:/models", { source: "./models", path: "models", target: "/models", readOnly: false }],
    ["./models/:/models/:ro", { path: "models", target: "/models", readOnly: true }],
    ["./models/qwen.gguf:/model.gguf:ro", { path: "models/qwen.gguf", target: "/model.gguf" }],
    ["../checkout/models:/m:rw", { path: "models", readOnly: false }],
    ["./here:/m", { source: "./here", path: "models" }],
  ])("%s", (line, volume) => {
    const path = join(workspace, volume.path ?? "");
    expect(volumesOf(line)).toMatchObject([{ ...volume, path }]);
  });

  test("an absolute path of the workspace, the name of a volume, and a new volume", () => {
    expect(volumesOf(`${workspace}/models:/models:ro\n# note\n\nollama:/root/.ollama\n/cache`)).toEqual([
      { source: `${workspace}/models`, path: `${workspace}/models`, target: "/models", readOnly: true },
      { source: "ollama", path: null, target: "/root/.ollama", readOnly: false },
      { source: null, path: null, target: "/cache", readOnly: false },
    ]);
  });

  test("a path that volumes-outside allows, also by a link", () => {
    const outside = { "volumes-outside": `${root}/mnt` };
    expect(volumesOf(`${root}/mnt/models:/models:ro`, outside)).toMatchObject([{ path: `${root}/mnt/models` }]);
    expect(volumesOf("./linked/models:/models:ro", outside)).toMatchObject([{ path: `${root}/mnt/models` }]);
    expect(volumesOf(".:/app:ro", { "volumes-outside": workspace })).toMatchObject([{ path: workspace }]);
  });

  test("any path that is typed in a terminal", () => {
    const env = { DOCKER_HOST: `unix://${socket}` };
    const typed = ofTerminal(["--volumes", `${root}/mnt/models:/models:ro`, "--volumes", "/cache"], env);
    expect(typed.inputs.plan.target.volumes).toMatchObject([{ path: `${root}/mnt/models` }, { target: "/cache" }]);
    expect(ofTerminal(["--volumes", "./src:/src:ro"], env).inputs.plan.target.volumes).toMatchObject([
      { path: join(process.cwd(), "src") },
    ]);
  });

  test("a list in a plan file", () => {
    writeFileSync(join(workspace, "plan.yml"), "volumes:\n  - ./models:/models:ro\n  - /cache\n");
    expect(inCheckout({ plan: "plan.yml" }).plan.target.volumes).toMatchObject([{ path: `${workspace}/models` }, {}]);
  });
});

describe("volumes that are refused", () => {
  test.each([
    ["models", '"models" has no target: write source:target[:ro], such as "./models:/models:ro"'],
    ["models/small:/m", '"models/small:/m" has a source without ./ before it: write "./models/small"'],
    ["$PWD/models:/m", '"$PWD/models:/m" has a source that is not expanded as in a shell: write "./models"'],
    ["$(pwd)/models:/m", '"$(pwd)/models:/m" has a source that is not expanded as in a shell: write "./models"'],
    [":/m", '":/m" has no source: write source:target[:ro], such as "./models:/models:ro"'],
    ["a b:/m", /neither a path nor the name of a volume/],
    ["./models:m", /has a target that is not an absolute path/],
    ["./models:/m/../proc", /has a target that is not an absolute path/],
    ["./models:/m:ro:x", /has more than three parts/],
    ["./models:/m:z", /would relabel files of the runner \(z\): write ro, or nothing$/],
    ["./models:/m:readonly", /has an unknown mode after its target: write ro, or nothing$/],
    ["./models:/", /target that belongs to the system/],
    ["./models:/proc/1", /target that belongs to the system/],
    ["./models:/dev/shm", /options: "--shm-size 1g"$/],
    ["./models:/fault-drill/x", /target that the drill itself uses/],
    ["./models:/m\ncache:/m/", '"cache:/m/" has the target of "./models:/m": keep one of them'],
  ])("%j", (volumes, sentence) => {
    const [problem = "", ...others] = problemsWith(volumes);
    expect(others).toEqual([]);
    expect(problem).toMatch(/^volumes "/);
    if (typeof sentence === "string") expect(problem).toContain(sentence);
    else expect(problem).toMatch(sentence);
  });

  test("every bad line at once", () => {
    expect(problemsWith("a\nbc:d\n./models:/m")).toEqual([
      expect.stringMatching(/^volumes "a" has no target: /),
      expect.stringMatching(/^volumes "bc:d" has a target that is not an absolute path/),
    ]);
  });

  test.each([
    [
      "./nothing:/m",
      /^volumes "\.\/nothing:\/m" does not exist \(looked for ".*\/checkout\/nothing"\): check the path/,
    ],
    ["./sock:/var/run/docker.sock", /is the socket of a container engine/],
    ["./up/engine:/run", /contains the socket of a container engine/],
    ["./up:/up:ro", /contains the socket of a container engine/],
    ["/:/host:ro", /contains the socket of a container engine/],
    ["/proc/1:/p:ro", /is a directory of the system/],
    [
      "./linked/models:/m:ro",
      /is outside of the workspace \(".*\/mnt\/models"\): write its path into volumes-outside$/,
    ],
    ["../mnt/models:/m:ro", /is outside of the workspace: write its path into volumes-outside$/],
    ["~/:/home:ro", /^volumes "~\/:\/home:ro" /],
    [".:/app:ro", /has a \.git directory, in which actions\/checkout may store a token/],
    ["./.git:/g:ro", /has a \.git directory/],
    ["./app/.git:/g:ro", /has a \.git directory/],
    ["./data:/d\n./data/deep:/e:ro", /"\.\/data\/deep:\/e:ro" is inside the writable "\.\/data:\/d", so the service/],
  ])("%j", (volumes, sentence) => {
    expect(problemsWith(volumes)).toEqual([expect.stringMatching(sentence)]);
  });

  test("the engine's socket, whatever volumes-outside allows", () => {
    const outside = { "volumes-outside": `${root}\n/var/run` };
    expect(problemsWith(`${root}/engine:/e:ro`, outside)).toEqual([expect.stringMatching(/contains the socket/)]);
    expect(problemsWith(`${socket}:/s`, outside)).toEqual([expect.stringMatching(/is the socket/)]);
    expect(problemsOf(() => ofTerminal(["--volumes", `${socket}:/s`], { DOCKER_HOST: `unix://${socket}` }))).toEqual([
      expect.stringMatching(/^--volumes ".*" is the socket/),
    ]);
  });

  test("paths that the engine can't see", () => {
    const far = { DOCKER_HOST: "tcp://engine.example:2376" };
    expect(problemsOf(() => inCheckout({ volumes: "./models:/m\nollama:/o" }, far))).toEqual([
      expect.stringMatching(/is a path of this machine, which the engine at tcp:\/\/engine\.example:2376 can't see/),
    ]);
    expect(problemsOf(() => ofStep({ volumes: "./models:/m" }, { GITHUB_WORKSPACE: "/__w/app/app" }))).toEqual([
      expect.stringMatching(/is a path in the job's container/),
    ]);
    expect(problemsOf(() => ofStep({ volumes: "./models:/m" }))).toEqual([
      expect.stringMatching(/GITHUB_WORKSPACE is not set/),
    ]);
  });

  test("what candidate and baseline would both write to", () => {
    const baseline = { "baseline-image": "qwen:main" };
    const sentence = /is writable and would be shared by the candidate and the baseline: add :ro, write "\/m" alone/;
    expect(problemsWith("./models:/m", baseline)).toEqual([expect.stringMatching(sentence)]);
    expect(problemsWith("ollama:/m", baseline)).toEqual([expect.stringMatching(sentence)]);
    expect(problemsWith("./models:/m:ro\nollama:/o:ro\n/cache", baseline)).toEqual([]);
  });
});

describe("a plan file, which anyone who can change the checkout can change", () => {
  test("can't name a path outside, a volume of the engine, or what is allowed", () => {
    const file = "volumes: |\n  ../mnt/models:/m:ro\n  other:/o\n";
    expect(problemsInFile(file)).toEqual([
      expect.stringMatching(/^plan\.yml:1:10: volumes "\.\.\/mnt\/models:\/m:ro" is outside of the workspace/),
      expect.stringMatching(/^plan\.yml:1:10: volumes "other:\/o" names a volume in a plan file: write its name into/),
    ]);
    expect(problemsInFile(file, { "volumes-outside": `${root}/mnt\nother` })).toEqual([]);
    expect(problemsInFile('volumes-outside: "/mnt"')).toEqual([
      expect.stringMatching(/"volumes-outside" is not allowed in a plan file: set it as an input/),
    ]);
  });

  test("can't name a path of the home directory in a terminal", () => {
    writeFileSync(join(workspace, "plan.yml"), `volumes: ${homedir()}:/home:ro`);
    const problems = problemsOf(() => ofTerminal(["--image", "a", "--plan", join(workspace, "plan.yml")]));
    expect(problems).toEqual([expect.stringMatching(/: volumes ".*" (is in a plan file and outside|contains the)/)]);
  });

  test.each(["/", "~", "~/", "//"])("can't be allowed everything: %j", (line) => {
    expect(problemsWith("./models:/m", { "volumes-outside": line })).toEqual([
      expect.stringMatching(/^volumes-outside .* would allow everything: write the directory itself$/),
    ]);
  });
});

describe("cpuset-cpus", () => {
  test.each(["0", "0-3", "0,2-3", " 1, 2 "])("%j is a list of CPUs", (cpus) => {
    expect(ofStep({ "cpuset-cpus": cpus }).plan.target.cpusetCpus).toBe(cpus.replaceAll(" ", ""));
  });

  test.each(["a", "3-1", "0-", "0,,1", "99999", "0-9999"])("%j is not", (cpus) => {
    expect(problemsOf(() => ofStep({ "cpuset-cpus": cpus }))).toEqual([
      `cpuset-cpus "${cpus}" is not a list of CPUs: write one such as "0-3" or "0,2"`,
    ]);
  });

  test("has to have as many CPUs as the limit", () => {
    expect(problemsOf(() => ofStep({ "cpuset-cpus": "0", cpus: "2" }))).toEqual([
      'cpus "2" is more than the CPU of cpuset-cpus "0", so the container would never reach its limit: ' +
        "lower cpus, or add CPUs to cpuset-cpus",
    ]);
    expect(problemsOf(() => ofStep({ "cpuset-cpus": "0,1", cpus: "2" }))).toEqual([]);
  });
});
