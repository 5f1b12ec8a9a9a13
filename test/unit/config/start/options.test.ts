import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localCommand } from "../../../../src/config/local-command.ts";
import { REFUSALS } from "../../../../src/config/start/option-refusals.ts";
import { OPTIONS } from "../../../../src/config/start/option-table.ts";
import { INPUTS } from "../../../../src/config/table.ts";
import { createOptions } from "../../../../src/engine/adapter/dockerode-shapes.ts";
import { isLocalCommand } from "../../../../src/model/text/local-command.ts";
import { ofPlan, ofStep, ofTerminal, problemsIn, problemsOf } from "../support.ts";

const targetOf = (options: string) => ofStep({ options }).plan.target;
const problemsWith = (options: string) => problemsOf(() => ofStep({ options }));

/** Each accepted option with a value, and what the engine's API gets. */
const GOOD: readonly [string, object][] = [
  ["--add-host redis:10.0.0.5", { HostConfig: { ExtraHosts: ["redis:10.0.0.5"] } }],
  [
    "--add-host=host.docker.internal=host-gateway",
    { HostConfig: { ExtraHosts: ["host.docker.internal:host-gateway"] } },
  ],
  ["--add-host a:[::1] --add-host b:1.2.3.4", { HostConfig: { ExtraHosts: ["a:::1", "b:1.2.3.4"] } }],
  ["--cap-add SYS_NICE --cap-add=cap_ipc_lock", { HostConfig: { CapAdd: ["SYS_NICE", "IPC_LOCK"] } }],
  ["--cap-drop all", { HostConfig: { CapDrop: ["ALL"] } }],
  [
    "--device /dev/null:/dev/zero:rw",
    { HostConfig: { Devices: [{ PathOnHost: "/dev/null", PathInContainer: "/dev/zero", CgroupPermissions: "rw" }] } },
  ],
  ["--dns 10.0.0.2 --dns ::1", { HostConfig: { Dns: ["10.0.0.2", "::1"] } }],
  ["--dns-option ndots:2", { HostConfig: { DnsOptions: ["ndots:2"] } }],
  ["--dns-search example.com", { HostConfig: { DnsSearch: ["example.com"] } }],
  ["--domainname example.com", { Domainname: "example.com" }],
  ["--entrypoint /app/llama-server", { Entrypoint: ["/app/llama-server"] }],
  ["--entrypoint ''", { Entrypoint: [""] }],
  ["--group-add video --group-add 44", { HostConfig: { GroupAdd: ["video", "44"] } }],
  [
    "--health-cmd 'curl -f http://localhost/ || exit 1' --health-interval 5s --health-retries=3 --health-timeout 1s --health-start-period 1m30s --health-start-interval 500ms",
    {
      Healthcheck: {
        Test: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"],
        Interval: 5e9,
        Retries: 3,
        Timeout: 1e9,
        StartPeriod: 90e9,
        StartInterval: 5e8,
      },
    },
  ],
  ["-h model-1", { Hostname: "model-1" }],
  ["--init", { HostConfig: { Init: true } }],
  ["--init=true", { HostConfig: { Init: true } }],
  ["--ipc private", { HostConfig: { IpcMode: "private" } }],
  ["--label team=search -l tier", { Labels: { team: "search", tier: "" } }],
  ["--no-healthcheck", { Healthcheck: { Test: ["NONE"] } }],
  ["--pids-limit 256", { HostConfig: { PidsLimit: 256 } }],
  ["--pids-limit=-1", { HostConfig: { PidsLimit: -1 } }],
  [
    "--security-opt no-new-privileges --security-opt seccomp=unconfined",
    { HostConfig: { SecurityOpt: ["no-new-privileges", "seccomp=unconfined"] } },
  ],
  ["--shm-size 1.5g", { HostConfig: { ShmSize: 1.5 * 1024 ** 3 } }],
  ["--shm-size=67108864", { HostConfig: { ShmSize: 64 * 1024 ** 2 } }],
  ["--stop-signal int", { StopSignal: "SIGINT" }],
  ["--stop-signal SIGRTMIN+3", { StopSignal: "SIGRTMIN+3" }],
  ["--stop-timeout 30", { StopTimeout: 30 }],
  ["--sysctl net.core.somaxconn=1024", { HostConfig: { Sysctls: { "net.core.somaxconn": "1024" } } }],
  [
    "--tmpfs /run --tmpfs /cache:size=64m,mode=1777",
    { HostConfig: { Tmpfs: { "/run": "", "/cache": "size=64m,mode=1777" } } },
  ],
  [
    "--ulimit nofile=1024:65536 --ulimit memlock=-1",
    {
      HostConfig: {
        Ulimits: [
          { Name: "nofile", Soft: 1024, Hard: 65536 },
          { Name: "memlock", Soft: -1, Hard: -1 },
        ],
      },
    },
  ],
  ["-u 1000:1000", { User: "1000:1000" }],
  ["-w /app", { WorkingDir: "/app" }],
];

/** Options and the only problem with them. */
const BAD: readonly [string, RegExp | string][] = [
  ["--add-host redis", /--add-host "redis" is not a host and its address: write one such as redis:10\.0\.0\.5/],
  ["--cap-add SYS_NICER", '--cap-add "SYS_NICER" is not a capability: did you mean SYS_NICE?'],
  ["--cap-add ALL", /gives every right at once: write each capability that it needs$/],
  ["--device /etc/passwd", /is not a device: write one such as \/dev\/fuse/],
  ["--device /dev/../etc", /is not a device/],
  ["--dns example.com", /is not an IP address/],
  ["--hostname a_b", /is not a host name/],
  ["--health-interval 5", /--health-interval "5" has no unit: write "5s"/],
  ["--health-cmd ''", "--health-cmd is empty: write a command, in quotes if it has spaces"],
  ["--no-healthcheck --health-cmd true", /--no-healthcheck contradicts --health-cmd: keep one of them/],
  ["--ipc host", /set its size instead, with --shm-size 1g$/],
  ["--ipc none", /is not supported: write private or shareable/],
  ["--label io.github.qwen-fault-drill.session=x", /--label sets a label of the drill/],
  ["--pids-limit 8", /--pids-limit "8" is too low, because the drill's own processes in the container count: write 64/],
  ["--security-opt seccomp=profile.json", /names a profile, which is not supported/],
  ["--security-opt foo", /is not a known option: write no-new-privileges/],
  ["--shm-size 1x", /is not an amount of memory/],
  ["--stop-signal SIGITN", /is not a signal: did you mean SIGINT\?/],
  ["--sysctl kernel.panic=1", /sets a parameter of the whole machine/],
  ["--tmpfs tmp", /has a target that is not an absolute path/],
  ["--tmpfs /dev/shm", /options: "--shm-size 1g"$/],
  ["--tmpfs /run:big", /has an invalid option after its path: write one such as \/run:size=64m,mode=1777/],
  ["--ulimit nofile", /is not a limit: write one such as nofile=65536/],
  ["--ulimit nofiles=1", /names an unknown limit: did you mean nofile\?/],
  ["--ulimit nofile=2:1", /has a soft limit above the hard one/],
  ["--user 'a b'", /is not a user/],
  ["--workdir app", /is not an absolute path/],
  ["--workdir /a --workdir /b", "--workdir is given twice: keep one of them"],
  ["--init=yes", "--init takes no value: write --init alone"],
  ["--user --init", "--user needs a value: write --user=VALUE"],
  ["--user", "--user needs a value: write --user=VALUE"],
  ["--shmsize 1g", '"--shmsize" is not an option of docker create: did you mean --shm-size?'],
  ["--weather=fine", /"--weather" is not an option of docker create: accepted are --add-host, --cap-add,/],
  ["docker", /has a word that belongs to no option \(word 1\)/],
  ["--init s3cr3t", "has a word that belongs to no option (word 2): put a value with spaces into quotes, or remove it"],
  ["--health-cmd 'a", /opens a quote/],
  ["--env-file nowhere.env", /GITHUB_WORKSPACE is not set/],
  ["--device /dev/no-such-device", /--device "\/dev\/no-such-device" does not exist on this machine/],
];

describe("options that are accepted", () => {
  test.each(GOOD)("%s", (options, expected) => {
    expect(createOptions({ image: "a", labels: {}, settings: targetOf(options).settings })).toMatchObject(expected);
  });

  test("every option of the table is one of them, but for env-file", () => {
    const used = GOOD.flatMap(([options]) =>
      Array.from(options.matchAll(/(?:^| )--([a-z-]+)/g), ([, name = ""]) => name),
    );
    const shorts = { hostname: "-h", user: "-u", workdir: "-w" };
    expect(new Set([...used, ...Object.keys(shorts), "env-file"])).toEqual(new Set(Object.keys(OPTIONS)));
  });

  test("what the drill sets wins over them, and nothing else is lost", () => {
    const { settings } = targetOf("--label a=b --tmpfs /tmp:size=1m --cap-drop ALL");
    const created = createOptions({
      image: "service",
      labels: { session: "1" },
      readOnly: true,
      tmpfs: ["/tmp"],
      memoryBytes: 1024,
      settings: { ...settings, hostConfig: { ...settings.hostConfig, Memory: 1, ReadonlyRootfs: false } },
    });
    expect(created).toMatchObject({
      Labels: { a: "b", session: "1" },
      HostConfig: { Memory: 1024, ReadonlyRootfs: true, Tmpfs: { "/tmp": "size=1m" }, CapDrop: ["ALL"] },
    });
  });

  test("the command to run it again has them, without what could be a secret", () => {
    const options = `--user 1000 --health-cmd 'curl -H "Key: s3cr3t"' --label token=s3cr3t`;
    const { plan } = ofStep({ options });
    const command = localCommand(plan);
    expect(command).toContain("'--options=--user=1000 --health-cmd=… --label=…'");
    expect(isLocalCommand(command)).toBe(true);
    expect(ofTerminal(["--image", "a", "--options=--user=1000 --init"]).inputs.plan.target.options).toEqual([
      "--user=1000",
      "--init",
    ]);
  });

  test("several lines and several flags are joined", () => {
    expect(targetOf("--user 1000\n--init \\\n  --shm-size 1g").options).toEqual([
      "--user=1000",
      "--init",
      "--shm-size=1g",
    ]);
    const { plan } = ofTerminal(["--image", "a", "--options=--user 1000", "--options=--init"]).inputs;
    expect(plan.target.options).toEqual(["--user=1000", "--init"]);
    const spaced = ofTerminal(["--image", "a", "--options", "--user 1000 --init"]).inputs.plan;
    expect(spaced.target.options).toEqual(["--user=1000", "--init"]);
  });
});

describe("options that are refused", () => {
  test.each(BAD)("%s", (options, sentence) => {
    const [problem = "", ...others] = problemsWith(options);
    expect(others).toEqual([]);
    expect(problem).toMatch(/^options /);
    if (typeof sentence === "string") expect(problem).toBe(`options ${sentence}`);
    else expect(problem).toMatch(sentence);
  });

  test.each(Object.entries(REFUSALS))("--%s with why, and what to do", (name, { isSwitch, short, because }) => {
    const value = isSwitch ? "" : " x";
    const [sentence = ""] = problemsWith(`--${name}${value}`);
    expect(sentence).toMatch(new RegExp(`^options --${name} .*: (?:set|remove|use|write|build) `));
    if ("input" in because) {
      expect(Object.keys(INPUTS)).toContain(because.input);
      expect(sentence).toBe(`options --${name} is an input of its own: set ${because.input} instead`);
    }
    if (short !== undefined)
      expect(problemsWith(`-${short}${value}`)).toEqual([sentence.replace(`--${name}`, `-${short}`)]);
  });

  test("all at once", () => {
    expect(problemsWith("--cpus 2 -p 80:80 --rm -it --shm-size 1x --user a")).toEqual([
      "options --cpus is an input of its own: set cpus instead",
      "options -p is an input of its own: set container-port instead",
      expect.stringMatching(/^options --rm would prevent restarts/),
      expect.stringMatching(/^options -i is about/),
      expect.stringMatching(/^options -t would mix/),
      expect.stringMatching(/^options --shm-size "1x" is not an amount/),
    ]);
  });

  test("two mounts in one place", () => {
    expect(problemsOf(() => ofStep({ options: "--tmpfs /cache/", volumes: "/cache" }))).toEqual([
      'options --tmpfs "/cache/" is also the target of a volume: keep one of them',
    ]);
  });
});

describe("a plan file", () => {
  test.each(["--cap-add SYS_ADMIN", "--device /dev/null", "--security-opt seccomp=unconfined"])(
    "must not give the container rights: %s",
    (options) => {
      const name = options.split(" ")[0] ?? "";
      const [problem = ""] = problemsIn(`options: ${options}`);
      expect(problem).toMatch(/^1:10: options --/);
      expect(problem).toContain(`${name} `);
      expect(problem).toMatch(
        /gives the container more rights, which a plan file can't do: set all options as the input/,
      );
      expect(problemsOf(() => ofPlan(`options: ${options}`, { options }))).toEqual([]);
    },
  );

  test("can have all others", () => {
    const { options } = ofPlan("options: |\n  --shm-size 1g\n  --cap-drop ALL --cap-add SYS_NICE --init\n").plan.target;
    expect(options).toEqual(["--shm-size=1g", "--cap-drop=ALL", "--cap-add=SYS_NICE", "--init"]);
  });
});

describe("an env-file", () => {
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), "options-")));
  const env = { GITHUB_WORKSPACE: join(workspace, "checkout") };
  const read = (given: Readonly<Record<string, string>>) => ofStep(given, env);

  beforeAll(() => {
    mkdirSync(join(workspace, "checkout/.git"), { recursive: true });
    writeFileSync(join(workspace, "checkout/app.env"), "# note\nA=1\nB=s3cr3t=\nCUDA_VISIBLE_DEVICES=0\n");
    writeFileSync(join(workspace, "checkout/more.env"), "A=2");
    writeFileSync(join(workspace, "checkout/bare.env"), "A=1\nGITHUB_TOKEN\n");
    writeFileSync(join(workspace, "checkout/.git/config"), "A=1");
    writeFileSync(join(workspace, "outside.env"), "A=1");
  });
  afterAll(() => rmSync(workspace, { recursive: true }));

  test("sets variables, which the input overrides; no report has its values", () => {
    const { target } = read({ options: "--env-file app.env --env-file ./more.env --init", env: "B=3\nC=4" }).plan;
    expect(target.env).toEqual({ CUDA_VISIBLE_DEVICES: "0", A: "2", B: "3", C: "4" });
    expect(target.options).toEqual(["--init"]);
  });

  test.each([
    ["bare.env", /--env-file "bare\.env" line 2 has no "=": write KEY=VALUE$/],
    ["../outside.env", /is outside the workspace/],
    [".git/config", /is in a \.git directory/],
    ["nowhere.env", /does not exist \(looked for/],
    [".", /is a directory/],
  ])("%s is refused", (path, sentence) => {
    expect(problemsOf(() => read({ options: `--env-file ${path}` }))).toEqual([expect.stringMatching(sentence)]);
  });

  test("of any place can be typed in a terminal", () => {
    const argv = ["--image", "a", `--options=--env-file ${join(workspace, "outside.env")}`];
    expect(ofTerminal(argv).inputs.plan.target.env).toMatchObject({ A: "1" });
  });
});
