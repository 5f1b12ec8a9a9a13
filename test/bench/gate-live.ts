/**
 * How often the gate is right on real containers: `npm run bench:gate-live [-- --alone 20 --hogs 20 --slowed 20]`.
 * Whole drills of the reference image with its tiny model, cpu-overload and the comparison with a baseline: against
 * itself on an idle machine, against itself with as many CPU hogs beside it as there are cores, and an image that is
 * 30 % slower against it. One to two minutes a drill. `--prompts fixed` asks the same texts over and over. `--volume` starts
 * them with their model on a volume, as a directory of this machine. `--stream` asks for streamed answers with a limit on
 * each of their figures, and the slower image writes 16 % slower. `--keep DIR` keeps every record; `--from DIR` judges kept
 * ones anew instead of drilling, to see what another rule would have said of the same samples.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { deserialize, serialize } from "node:v8";
import { getExecOutput } from "@actions/exec";
import { runDrill } from "../../src/app/drill/drill.ts";
import { newSession } from "../../src/engine/session.ts";
import { checksOf } from "../../src/experiments/checks.ts";
import { parametersOf } from "../../src/experiments/registry.ts";
import { comparisonChecks } from "../../src/gate/checks/comparison-check.ts";
import { judge, type Verdict } from "../../src/gate/verdict/verdict.ts";
import { DEFAULT_PLAN } from "../../src/model/default-plan.ts";
import type { VolumePlan } from "../../src/model/definitions/plan-data.ts";
import { noiseReason } from "../../src/model/noise.ts";
import { comparedFigure, OBJECTIVES } from "../../src/model/objectives.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { DrillRecord } from "../../src/model/record.ts";
import { presetService } from "../../src/model/service/service.ts";
import { formatDuration, formatRatioOf } from "../../src/model/text/format.ts";
import { ensureReferenceImage } from "../../src/reference/build.ts";
import { englishLog } from "../support/collected-progress.ts";
import { testEngine } from "../support/engine.ts";
import { said } from "../support/said.ts";

const SLOWED = "fault-drill-bench/slowed:latest";

const { values } = parseArgs({
  options: {
    alone: { type: "string", default: "20" },
    hogs: { type: "string", default: "20" },
    slowed: { type: "string", default: "20" },
    prompts: { type: "string", default: "new" },
    volume: { type: "boolean", default: false },
    stream: { type: "boolean", default: false },
    keep: { type: "string" },
    from: { type: "string" },
  },
});

/** Wide enough for the tiny model under the overload on two cores. */
const STREAM_LIMITS = { maxTtftMs: 4_000, maxTpotMs: 500, maxStallMs: 2_000, minGoodput: 0.95 };
/**
 * 35 % of the service's own time is 30 % of what a client of the tiny model waits, since connecting takes its part. Of a
 * streamed answer, 12 % of the time before each piece is 16 % of it, since the model waits for the CPU too.
 */
const SLOWED_BY = values.stream ? 0.12 : 0.35;
const SLOWER = values.stream ? "16 % longer TPOT" : "30 % slower";

const image = values.from ? "" : await ensureReferenceImage({ size: "tiny", log: englishLog });
if (values.keep) await mkdir(values.keep, { recursive: true });
if (!values.from) await buildSlowed();
using models = values.volume ? await modelOf(image) : null;
try {
  const cores = cpus().length;
  const alone = await series("alone", "against itself, alone", Number(values.alone), image);
  await using hogs = startHogs(Number(values.hogs) > 0 && !values.from ? cores : 0);
  const beside = await series("hogs", `against itself, ${cores} CPU hogs beside it`, Number(values.hogs), image);
  await hogs.stop();
  const slowed = await series("slowed", SLOWER, Number(values.slowed), SLOWED);
  console.log(
    `\n| drills of the tiny model on ${cpus()[0]?.model}, ${cores} cores | pass | fail | inconclusive | error | mean time | slower, without the veto |`,
  );
  console.log("|---|--:|--:|--:|--:|--:|--:|");
  for (const row of [alone, beside, slowed]) console.log(row);
} finally {
  if (!values.from) await getExecOutput("docker", ["image", "rm", "--force", SLOWED], { silent: true });
}
process.exit(0);

/** Drills one after the other; a line for each, and the row of the table. */
async function series(key: string, name: string, count: number, candidate: string): Promise<string> {
  const seen = { pass: 0, fail: 0, inconclusive: 0, error: 0, cancelled: 0 };
  let slower = 0;
  let totalMs = 0;
  console.log(`\n${name}`);
  for (let run = 1; run <= count; run++) {
    const record = values.from ? await kept(values.from, key, run) : await drill(candidate);
    if (values.keep) await writeFile(join(values.keep, `${key}-${run}`), serialize(record));
    const verdict = judge(record);
    seen[verdict.status] += 1;
    slower += isSlowerWithoutVeto(record) ? 1 : 0;
    totalMs += record.durationMs;
    console.log(line(run, record, verdict));
  }
  const mean = count === 0 ? "–" : formatDuration(totalMs / count);
  return `| ${name} | ${seen.pass} | ${seen.fail} | ${seen.inconclusive} | ${seen.error} | ${mean} | ${slower} |`;
}

async function kept(directory: string, key: string, run: number): Promise<DrillRecord> {
  const record: DrillRecord = deserialize(await readFile(join(directory, `${key}-${run}`)));
  record.checks = checksOf(record);
  return record;
}

/** Whether a comparison calls the candidate slower, whatever the runner was like and whoever felt the fault. */
function isSlowerWithoutVeto({ baseline, plan }: DrillRecord): boolean {
  const comparisons = baseline?.comparisons ?? [];
  return comparisons.some(({ scope, candidate, baseline: other }) =>
    comparisonChecks(
      { scope, service: plan.service, maxSlowdown: plan.limits.maxSlowdown },
      candidate.samples,
      other.samples,
    ).some(({ objective, status }) => comparedFigure(objective.kind) !== null && status === "fail"),
  );
}

function line(run: number, record: DrillRecord, verdict: Verdict): string {
  const compared = record.checks.filter(({ objective }) => comparedFigure(objective.kind) !== null);
  const ratios = compared.map(({ scope, objective, status, measured, comparison }) => {
    const ratio = measured === null ? "–" : formatRatioOf(measured);
    return `${scope} ${OBJECTIVES[objective.kind].label} ${status} ${ratio} (${comparison?.pairs} pairs)`;
  });
  const phases = [...record.phases, ...(record.baseline?.comparisons.map(({ candidate }) => candidate) ?? [])];
  const noisy = phases.flatMap(({ noise }) => noiseReason(noise) ?? []);
  const why = [...(verdict.status === "pass" ? [] : [verdict.sentence]), ...noisy]
    .map((each) => `\n     ${said(each)}`)
    .join("");
  const load = loadavg()[0]?.toFixed(1);
  return `  ${run}. ${verdict.status} · ${ratios.join(" · ")} · noisy ${noisy.length}/${phases.length} · ${formatDuration(record.durationMs)} · load ${load}${why}`;
}

async function drill(candidate: string): Promise<DrillRecord> {
  const plan: Plan = {
    ...DEFAULT_PLAN,
    target: {
      ...DEFAULT_PLAN.target,
      image: candidate,
      pull: "never",
      volumes: models === null ? [] : [models.volume],
    },
    baseline: { image, pull: "never" },
    service: presetService("qwen-allinone", null, values.stream ? "sse" : null),
    limits: { ...DEFAULT_PLAN.limits, ...(values.stream && STREAM_LIMITS) },
    experiments: [{ kind: "cpu-overload", name: "cpu-overload", parameters: parametersOf("cpu-overload") }],
    prompts: { ...DEFAULT_PLAN.prompts, texts: values.prompts === "fixed" ? "fixed" : "new" },
    durationMs: 10_000,
    maxDurationMs: 120_000,
  };
  const progress = { stage: () => undefined, line: () => undefined, live: () => undefined };
  const { signal } = new AbortController();
  return await runDrill({ plan, session: newSession(), engine: testEngine(), progress, signal });
}

/** Copies the model of the reference image to a directory that is mounted over it. */
async function modelOf(reference: string): Promise<Disposable & { readonly volume: VolumePlan }> {
  const directory = mkdtempSync(join(tmpdir(), "bench-model-"));
  // For the user that the service runs as.
  chmodSync(directory, 0o755);
  const { stdout } = await getExecOutput("docker", ["create", reference], { silent: true });
  const container = stdout.trim();
  await getExecOutput("docker", ["cp", `${container}:/model/.`, directory], { silent: true });
  await getExecOutput("docker", ["rm", container], { silent: true });
  const volume = { source: directory, path: directory, target: "/model", readOnly: true };
  return { volume, [Symbol.dispose]: () => rmSync(directory, { recursive: true }) };
}

/** The reference image with a module of more work in front of its service. */
async function buildSlowed(): Promise<void> {
  const file = [
    `FROM ${image}`,
    "COPY slowed.mjs /slowed.mjs",
    `ENV NODE_OPTIONS=--import=/slowed.mjs SLOWED_BY=${SLOWED_BY}`,
  ].join("\n");
  const context = new URL("gate-live/", import.meta.url).pathname;
  await getExecOutput("docker", ["build", "--tag", SLOWED, "--file", "-", context], {
    silent: true,
    input: Buffer.from(file),
  });
}

function startHogs(count: number) {
  const hogs = count === 0 ? null : spawn("stress-ng", ["--cpu", String(count)], { stdio: "ignore" });
  const stop = async () => {
    if (hogs === null || hogs.exitCode !== null || hogs.signalCode !== null) return;
    hogs.kill("SIGTERM");
    await once(hogs, "exit");
  };
  return { count, stop, [Symbol.asyncDispose]: stop };
}
