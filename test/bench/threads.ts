/**
 * What threads beyond the CPU quota cost, and which of them the drill names: `npm run bench:threads [-- --rounds 1 --cpus 1]`.
 * A real llama-server and the reference image, both with the tiny model, at 1, 2, 4 and 8 threads under `--cpus=1`, each in
 * a drill without experiments: its warm-up counts the threads, its steady state has the latency. About 25 s a drill.
 * `--cgroup-parent` puts the containers into a control group, such as one whose CPU shares let them have their quota on a
 * machine that is busy otherwise. The rows are those of docs/statistics.md. It ends with 1 if a drill names a tuned service, or not one that is over.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runDrill } from "../../src/app/drill/drill.ts";
import { newSession } from "../../src/engine/session.ts";
import { DEFAULT_PLAN } from "../../src/model/default-plan.ts";
import { threadAdvice } from "../../src/model/facts/thread-use.ts";
import { noiseReason } from "../../src/model/noise.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { DrillRecord } from "../../src/model/record.ts";
import { formatDuration, formatMultiple, formatRatioAtMost } from "../../src/model/text/format.ts";
import { ensureReferenceImage } from "../../src/reference/build.ts";
import { englishLog } from "../support/collected-progress.ts";
import { read } from "../support/documents.ts";
import { testEngine } from "../support/engine.ts";
import { LlamaWorkspace } from "../support/llama-server.ts";
import { llamaServerImage } from "../support/real-server-image.ts";
import { said } from "../support/said.ts";

const THREADS = [1, 2, 4, 8];
const MODEL = "qwen-allinone/server/model.ts";
/** So many tokens that a request takes several periods of the quota. */
const MAX_TOKENS = 96;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "1" },
    cpus: { type: "string", default: "1" },
    "cgroup-parent": { type: "string" },
  },
});
const quota = Number(values.cpus);
const parent = values["cgroup-parent"] === undefined ? {} : { CgroupParent: values["cgroup-parent"] };

interface Service {
  readonly name: string;
  planWith(threads: number): Plan;
}

const directory = mkdtempSync(join(tmpdir(), "bench-threads-"));
chmodSync(directory, 0o755);
using workspace = await LlamaWorkspace.create();
try {
  const services = [await llamaServer(), await reference()];
  console.log(
    `Machine: ${cpus().length} cores of ${cpus()[0]?.model ?? "?"}, load average ${loadavg()[0]?.toFixed(2)}. --cpus=${quota}.\n`,
  );
  console.log(
    "| service | threads set | P50 | P95 | P50 vs one thread | threads that compute, ready to run | throttled periods | named |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
  let wrong = 0;
  for (const { name, planWith } of services) {
    for (let round = 0; round < Number(values.rounds); round++) {
      let alone: number | null = null;
      for (const threads of THREADS) {
        const record = await drilled(planWith(threads));
        alone ??= record.phases[0]?.measurement.p50Ms ?? null;
        const isNamed = threadAdvice(record) !== null;
        // One thread is as few as there can be.
        if (isNamed !== (threads > 1 && threads >= 2 * quota)) wrong += 1;
        console.log(`| ${[name, threads, ...cells(record, alone)].join(" | ")} |`);
      }
    }
  }
  console.log(`\n${wrong} of ${services.length * THREADS.length * Number(values.rounds)} drills named wrongly`);
  process.exitCode = wrong > 0 ? 1 : 0;
} finally {
  rmSync(directory, { recursive: true });
}

function cells(record: DrillRecord, aloneMs: number | null): string[] {
  const { threadUse, error } = record;
  const [steady] = record.phases;
  if (steady === undefined)
    return [error?.map((cause) => `${said(cause.said)} ${cause.text}`).join(" ") ?? "no steady state"];
  const { p50Ms, p95Ms } = steady.measurement;
  const advice = threadAdvice(record);
  const busy = noiseReason(steady.noise) === null ? "" : " (busy runner)";
  return [
    `${formatDuration(p50Ms ?? Number.NaN)}${busy}`,
    formatDuration(p95Ms ?? Number.NaN),
    formatMultiple((p50Ms ?? Number.NaN) / (aloneMs ?? Number.NaN)),
    threadUse === null
      ? "not counted"
      : `${threadUse.computing}, ${threadUse.runnable} (at most ${threadUse.mostRunnable})`,
    threadUse?.throttledRatio == null ? "not counted" : formatRatioAtMost(threadUse.throttledRatio),
    advice === null ? "no" : `yes: \`${threadUse?.knob}\``,
  ];
}

async function drilled(plan: Plan): Promise<DrillRecord> {
  const log = () => undefined;
  return await runDrill({
    // Threads that wait for each other can make a request take many times as long.
    plan: {
      ...plan,
      target: { ...plan.target, settings: { ...plan.target.settings, hostConfig: parent } },
      readyTimeoutMs: 300_000,
      requestTimeoutMs: 120_000,
      experiments: [],
      limits: { ...plan.limits, maxP95Ms: 120_000, minAvailability: 0.5 },
    },
    session: newSession(),
    engine: testEngine(),
    progress: { stage: log, line: log, live: log },
    signal: new AbortController().signal,
  });
}

async function llamaServer(): Promise<Service> {
  const plan = workspace.planOf("the plan file of the docs", await llamaServerImage());
  const request = JSON.stringify({ ...JSON.parse(plan.service.request), max_tokens: MAX_TOKENS, ignore_eos: true });
  return {
    name: "llama-server",
    planWith: (threads) => ({
      ...plan,
      service: { ...plan.service, request },
      target: {
        ...plan.target,
        cpus: quota,
        command: (plan.target.command ?? []).map((word, index, all) =>
          all[index - 1] === "--threads" ? String(threads) : word,
        ),
      },
    }),
  };
}

/** Its number of threads is in its source, so another source is mounted over it. */
async function reference(): Promise<Service> {
  const image = await ensureReferenceImage({ size: "tiny", log: englishLog });
  return {
    name: "reference image",
    planWith: (threads) => {
      const path = join(directory, `model-${threads}.ts`);
      const source = read(MODEL)
        .replace("maxThreads: 1 }", `maxThreads: ${threads} }`)
        .replace("threads: 1,", `threads: ${threads},`);
      writeFileSync(path, source);
      const volume = { source: path, path, target: "/app/server/model.ts", readOnly: true };
      return {
        ...DEFAULT_PLAN,
        target: { ...DEFAULT_PLAN.target, image, pull: "never", cpus: quota, volumes: [volume] },
      };
    },
  };
}
