/**
 * The action on a machine as GitHub's hosted runners are: `npm run test:vm [-- --only plain --kinds network-delay,terminate]`.
 * Boots Debian under qemu with cgroup v2, the systemd driver, Docker 28 and AppArmor; runs the committed bundle in it as
 * `runner`, who has sudo, and as `plain`, who has not, with every kind of experiment, on both image stores of Docker; kills
 * it once; and compares containers, volumes, images, control groups, write limits, links, qdiscs, processes and files
 * before and after. Exits with 1 if anything was left or an experiment had no effect. Needs root and takes about an hour.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { SERVICE_IMAGE } from "../support/service-image.ts";
import { ensureMachineFiles, INSIDE, MAIN, packCargo } from "./files.ts";
import type { StepOrder, StepOutcome } from "./inside/step.ts";
import { leftIn, proveLook, thingsIn } from "./look.ts";
import { Machine } from "./machine.ts";
import { problemsOf } from "./problems.ts";
import { SCENARIOS, type Scenario, type Store } from "./scenarios.ts";

const { values } = parseArgs({
  options: { only: { type: "string", default: "" }, kinds: { type: "string" } },
});
const kinds = values.kinds?.split(",");
const chosen = SCENARIOS.filter(({ name }) => name.includes(values.only)).map(
  (scenario): Scenario => ({
    ...scenario,
    experiments: scenario.experiments.filter(({ kind }) => scenario.kill || (kinds?.includes(kind) ?? true)),
  }),
);

const FACTS = [
  "uname -sr",
  "docker version --format 'Docker {{.Server.Version}}'",
  "docker info --format 'cgroup v{{.CgroupVersion}} with {{.CgroupDriver}}'",
  "containerd --version | cut -d' ' -f3 | sed 's/^/containerd /'",
].join(" && ");

/** What an engine calls its image stores. */
const DRIVERS: Readonly<Record<Store, string>> = { overlay2: "overlay2", containerd: "overlayfs" };

interface Row {
  readonly scenario: Scenario;
  readonly tookMs: number;
  readonly outcome: StepOutcome | null;
  readonly problems: readonly string[];
}

const directory = await mkdtemp(join(tmpdir(), "test-vm-"));
try {
  const files = await ensureMachineFiles();
  const cargo = join(directory, "cargo.tar");
  await packCargo(cargo);
  const bootedAtMs = performance.now();
  console.log("Booting");
  await using machine = await Machine.boot(files, cargo);
  await machine.root(`mkdir -p ${INSIDE} && tar -C ${INSIDE} -xf /dev/vdb && chmod -R a+rX ${INSIDE}`);
  await rm(cargo);
  console.log(`Booted in ${seconds(bootedAtMs)} s: ${(await machine.root(FACTS)).trim().replaceAll("\n", ", ")}`);
  const rows: Row[] = [];
  let store: Store | null = null;
  for (const scenario of chosen) {
    console.log(`\n== ${scenario.name}`);
    if (scenario.store !== store) {
      await select(machine, scenario.store);
      await proveLook(machine);
    }
    ({ store } = scenario);
    rows.push(await run(machine, scenario));
  }
  console.log(`\n${table(rows)}`);
  if (rows.length === 0 || rows.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
} finally {
  await rm(directory, { recursive: true, force: true });
}

/** Selects the engine's image store and loads the image, because each store has images of its own. */
async function select(machine: Machine, store: Store): Promise<void> {
  const settings = {
    "exec-opts": ["native.cgroupdriver=systemd"],
    features: { "containerd-snapshotter": store === "containerd" },
  };
  const driver = async () => (await machine.root("docker info --format '{{.Driver}}'")).trim();
  if ((await driver()) !== DRIVERS[store]) {
    await machine.root(`echo '${JSON.stringify(settings)}' > /etc/docker/daemon.json && systemctl restart docker`);
    if ((await driver()) !== DRIVERS[store]) throw new Error(`the engine has the image store ${await driver()}`);
  }
  await machine.root(`docker load --quiet --input ${INSIDE}/image.tar`);
}

async function run(machine: Machine, scenario: Scenario): Promise<Row> {
  const before = await thingsIn(machine);
  const order: StepOrder = {
    inputs: { ...scenario.inputs, image: SERVICE_IMAGE },
    plan: stringify({ experiments: scenario.experiments }),
    kill: scenario.kill,
  };
  const startedAtMs = performance.now();
  const { exitCode, stdout } = await machine.run(
    scenario.user,
    `${MAIN} step ${quoted(JSON.stringify(order))}`,
    console.log,
  );
  const outcome = exitCode === 0 ? (JSON.parse(stdout) as StepOutcome) : null;
  const left = await leftIn(machine, before);
  const problems = [
    ...(outcome === null ? [`the step could not be run: exit code ${exitCode}`] : problemsOf(outcome, scenario)),
    ...left.map((thing) => `left: ${thing}`),
  ];
  const tookMs = performance.now() - startedAtMs;
  console.log(
    `${scenario.name}, ${(tookMs / 1_000).toFixed(0)} s: ${problems.join("; ") || "as it should be, nothing left"}`,
  );
  for (const { kind, effect } of outcome?.experiments ?? [])
    console.log(`  ${kind}: ${JSON.stringify(effect?.message ?? null)}`);
  return { scenario, tookMs, outcome, problems };
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ scenario, tookMs, outcome, problems }) => [
    scenario.name,
    `${(tookMs / 60_000).toFixed(1)} min`,
    outcome?.killed ? "killed" : (outcome?.verdict ?? "none"),
    `${outcome?.experiments.filter(({ effect }) => effect?.observed).length ?? 0} of ${scenario.experiments.length}`,
    problems.join("<br>") || "none",
  ]);
  const head = ["run", "time", "verdict", "experiments with an effect", "problems"];
  return [head, head.map(() => "---"), ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function seconds(sinceMs: number): string {
  return ((performance.now() - sinceMs) / 1_000).toFixed(0);
}

/** For a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
