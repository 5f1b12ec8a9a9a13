/**
 * Whether anything stays behind, wherever it is killed: `npm run bench:kill [-- --times 100 --seed 1 --parallel 3]`.
 * With `--subject "late engine"` only the shots at that one are run.
 * Runs the committed bundle as a step of a workflow would, on the scripted service, a fake GitHub and a fake service for
 * artifacts, and drills in a terminal; kills each at a random moment; then lets the post stage (in a terminal the reaper)
 * do its work and looks at the engine, the processes, the files and the comment. The same seed draws the same moments.
 * Exits with 1 when anything was left.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setup, teardown } from "../support/engine-setup.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { buildCaseImage, removeServiceImage } from "../support/service-image.ts";
import { inParallel } from "./in-parallel.ts";
import { composeProject } from "./kill/compose-project.ts";
import { everything } from "./kill/left.ts";
import type { Ending, Run } from "./kill/run.ts";
import { drawShots, earlier, type Shot, SUBJECTS, type Subject } from "./kill/shots.ts";
import { CASES, runStep } from "./kill/step-run.ts";
import { killedTable } from "./kill/table.ts";
import { runTerminal } from "./kill/terminal-run.ts";

const { values } = parseArgs({
  options: {
    times: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    parallel: { type: "string", default: "3" },
    subject: { type: "string" },
  },
});
const parallel = Number(values.parallel);

// Whatever is put into a temporary directory, by whomever, is found again in this one.
const project = await composeProject();
const directory = mkdtempSync(join(tmpdir(), "bench-kill-"));
process.env.TMPDIR = directory;
await setup();
const images: string[] = [];
for (const { variable, service } of Object.values(CASES)) {
  const image = await buildCaseImage(service);
  process.env[variable] = image;
  images.push(image);
}
const before = everything();
try {
  const beganAtMs = performance.now();
  const { subject: alone } = values;
  const shots = drawShots(Number(values.times), Number(values.seed)).filter(
    ({ subject }) => alone === undefined || subject === alone,
  );
  const subjects = [...new Set(shots.map(({ subject }) => subject))];
  const alive = await inParallel(subjects, parallel, async (subject) => ({ subject, run: await run(subject, null) }));
  for (const { subject, run } of alive) tell(`${subject}, not killed`, run);
  const lengths = new Map(alive.map(({ subject, run }) => [subject, run.tookMs]));
  const killed = await inParallel(shots, parallel, async (shot) => {
    const run = await kill(shot, lengths.get(shot.subject) ?? 0);
    tell(`${shot.number}. ${shot.subject}, ${shot.way}: ${run.phase ?? "it had always ended"}`, run);
    return run;
  });
  const atTheEnd = [
    ...leftOnEngine(),
    ...project.lost(),
    ...[...everything()].filter((thing) => !before.has(thing)),
    ...readdirSync(directory).map((name) => `in the temporary directory: ${name}`),
  ];
  console.log(`\n${killedTable(killed)}\n`);
  console.log(`At the end, of all of them: ${atTheEnd.join(", ") || "nothing"}`);
  console.log(`Seed ${values.seed}, ${parallel} at a time, ${((performance.now() - beganAtMs) / 1_000).toFixed(0)} s.`);
  const clean = [...alive.map(({ run }) => run), ...killed].every(({ left }) => left.length === 0);
  process.exitCode = clean && killed.every(({ phase }) => phase !== null) && atTheEnd.length === 0 ? 0 : 1;
} finally {
  project[Symbol.dispose]();
  for (const image of images) await removeServiceImage(image);
  await teardown();
  rmSync(directory, { recursive: true, force: true });
}

async function run(subject: Subject, ending: Ending | null): Promise<Run> {
  return SUBJECTS[subject].kind === "terminal" ? await runTerminal(ending) : await runStep(subject, ending);
}

/** One that had ended before its moment came is run again and killed earlier. */
async function kill(shot: Shot, lengthMs: number): Promise<Run> {
  for (let next = shot, tries = 1; ; next = earlier(next), tries += 1) {
    const ended = await run(shot.subject, { shot: next, lengthMs });
    if (ended.phase !== null || ended.left.length > 0 || tries === 4) return ended;
  }
}

function tell(what: string, { left, tookMs, log }: Run): void {
  console.log(`${what}, ${(tookMs / 1_000).toFixed(1)} s: ${left.join(", ") || "nothing left"}`);
  if (left.length > 0) console.log(log.map((line) => `    ${line}`).join("\n"));
}
