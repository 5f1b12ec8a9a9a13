/**
 * How often memory-leak flags healthy servers: `npm run bench:soak [-- --times 10 --parallel 6 --server flask]`. Drills
 * with the product's defaults, several side by side: memory does not mind the noise. Prints for each whether it was
 * flagged, what growth was measured and the most that it may be (99 %). About two minutes a drill, six at a time on two
 * cores. `--env LEAK=1000` drills ones that do leak, `--keep DIR` keeps every record.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serialize } from "node:v8";
import { max, median } from "simple-statistics";
import { runDrill } from "../../src/app/drill/drill.ts";
import { newSession } from "../../src/engine/session.ts";
import { parametersOf } from "../../src/experiments/registry.ts";
import { judge } from "../../src/gate/verdict/verdict.ts";
import type { Check, VerdictStatus } from "../../src/model/check.ts";
import { DEFAULT_PLAN } from "../../src/model/default-plan.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { DrillRecord } from "../../src/model/record.ts";
import { formatBytes, formatCount, formatDuration } from "../../src/model/text/format.ts";
import { ensureReferenceImage } from "../../src/reference/build.ts";
import { englishLog } from "../support/collected-progress.ts";
import { testEngine } from "../support/engine.ts";
import { LlamaWorkspace } from "../support/llama-server.ts";
import { llamaServerImage, pythonServersImage, START, torchServerImage } from "../support/real-server-image.ts";
import { said } from "../support/said.ts";
import { inParallel } from "./in-parallel.ts";

interface Server {
  readonly image: () => Promise<string>;
  readonly command?: readonly string[];
  /** The plan that is drilled, but for its experiments. */
  readonly plan?: (image: string) => Plan;
  readonly env?: Readonly<Record<string, string>>;
}

const llama = await LlamaWorkspace.create();
const SERVERS: Readonly<Record<string, Server>> = {
  reference: { image: () => ensureReferenceImage({ size: "tiny", log: englishLog }) },
  flask: { image: pythonServersImage, command: START.flask },
  gunicorn: { image: pythonServersImage, command: START.gunicorn },
  uvicorn: { image: pythonServersImage, command: START.uvicorn },
  torch: { image: torchServerImage, command: START.flask, env: { MODEL: "torch" } },
  llama: { image: llamaServerImage, plan: (image) => llama.planOf("the plan file of the docs", image) },
};

const { values } = parseArgs({
  options: {
    times: { type: "string", default: "10" },
    parallel: { type: "string", default: "6" },
    server: { type: "string", multiple: true, default: Object.keys(SERVERS) },
    env: { type: "string", multiple: true, default: [] },
    keep: { type: "string" },
  },
});

const chosen: { readonly name: string; readonly plan: Plan }[] = [];
for (const name of values.server) chosen.push({ name, plan: await planOf(name) });
if (values.keep) await mkdir(values.keep, { recursive: true });

// One of each beside the others, rather than one server beside itself.
const order = Array.from({ length: Number(values.times) }, (_, round) =>
  chosen.map(({ name, plan }) => ({ name, plan, run: round + 1 })),
).flat();
const beganAtMs = performance.now();
const soaked = await inParallel(order, Number(values.parallel), async ({ name, plan, run }) => {
  const record = await drill(plan);
  if (values.keep) await writeFile(join(values.keep, `${name}-${run}`), serialize(record));
  const growth = record.checks.find(({ objective }) => objective.kind === "growth") ?? null;
  const { status, reasons } = judge(record);
  const why = status === "pass" ? "" : `\n     ${reasons.map(said).join(" ")}`;
  console.log(`${name} ${run}: ${status} · ${figures(growth)}${why}`);
  return { name, status, growth };
});

console.log(
  "\n| memory-leak with its defaults | flagged | passed | inconclusive | error | growth a request: median | highest | highest at most | requests, median |",
);
console.log("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
for (const { name } of chosen)
  console.log(
    row(
      name,
      soaked.filter((each) => each.name === name),
    ),
  );
console.log(row("all", soaked));
console.log(`\n${values.parallel} at a time, ${formatDuration(performance.now() - beganAtMs)}`);
llama[Symbol.dispose]();
process.exit(0);

async function planOf(name: string): Promise<Plan> {
  const server = SERVERS[name];
  if (server === undefined) throw new Error(`--server is one of ${Object.keys(SERVERS).join(", ")}, not ${name}`);
  const env = Object.fromEntries(values.env.map((line) => line.split("=", 2)));
  const image = await server.image();
  const plan = server.plan?.(image) ?? DEFAULT_PLAN;
  const { target } = plan;
  const command = server.command ?? target.command;
  return {
    ...plan,
    target: { ...target, image, command, env: { ...target.env, ...server.env, ...env }, pull: "never" },
    experiments: [{ kind: "memory-leak", name: "memory-leak", parameters: parametersOf("memory-leak") }],
  };
}

async function drill(plan: Plan): Promise<DrillRecord> {
  const progress = { stage: () => undefined, line: () => undefined, live: () => undefined };
  const { signal } = new AbortController();
  return await runDrill({ plan, session: newSession(), engine: testEngine(), progress, signal });
}

function figures(growth: Check | null): string {
  if (growth === null || growth.measured === null || growth.proven === null) return "nothing measured";
  const { measured, proven, requests } = growth;
  return `${formatBytes(measured)} a request, at most ${formatBytes(proven)}, over ${formatCount(requests)} requests`;
}

function row(name: string, of: readonly { readonly status: VerdictStatus; readonly growth: Check | null }[]): string {
  const count = (status: VerdictStatus) => of.filter((each) => each.status === status).length;
  const measured = of.flatMap(({ growth }) => (growth === null || growth.measured === null ? [] : [growth]));
  const figure = (take: (all: number[]) => number, part: (check: Check) => number | null) =>
    measured.length === 0 ? "–" : formatBytes(take(measured.map((check) => part(check) ?? 0)));
  const cells = [
    count("fail"),
    count("pass"),
    count("inconclusive"),
    count("error"),
    figure(median, (check) => check.measured),
    figure(max, (check) => check.measured),
    figure(max, (check) => check.proven),
    measured.length === 0 ? "–" : formatCount(median(measured.map(({ requests }) => requests))),
  ];
  return `| ${name} | ${cells.join(" | ")} |`;
}
