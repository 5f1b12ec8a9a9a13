import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withMarker } from "../../../src/github/comment-marker.ts";
import { drillStep, REPOSITORY, TOKEN } from "../../action/step.ts";
import { CacheOnNetwork } from "../../support/cache-on-network.ts";
import { EngineProxy } from "../../support/engine-proxy.ts";
import { FakeGithub } from "../../support/fake-github.ts";
import { FakeResults } from "../../support/fake-results.ts";
import { HEAD_SHA, RUN_ID } from "../../support/leg-result.ts";
import { leave, prepare } from "../../support/merge-step.ts";
import type { Stage } from "../../support/runner/stage.ts";
import { type RunningStep, type Step, startStep } from "../../support/runner.ts";
import { type CaseImage, SERVICE_IMAGE } from "../../support/service-image.ts";
import { COMPOSE_FILE, COMPOSE_WORKSPACE, MODELS, THEIR_VOLUME } from "./compose-project.ts";
import { cacheLeft, commentsLeft, filesLeft, sessionLeft } from "./left.ts";
import { type Ending, phaseIn, type Run } from "./run.ts";
import { type Shot, SUBJECTS, type Subject } from "./shots.ts";

/** Services that are drilled in place of the scripted one; a subject's image is in the variable. */
export const CASES: Readonly<Partial<Record<Subject, { readonly variable: string; readonly service: CaseImage }>>> = {
  // It stands below a shell, which is PID 1.
  "below PID 1": {
    variable: "FAULT_DRILL_BENCH_BELOW",
    service: { mode: "ok", command: ["sh", "-c", "node /service.mjs; exit 1"] },
  },
  "frozen or without its worker": { variable: "FAULT_DRILL_BENCH_WORKER", service: { mode: "respawn" } },
};

interface Servers {
  readonly github: FakeGithub;
  readonly results: FakeResults;
  /** In front of the engine, where that makes trouble; null where it is asked itself. */
  readonly engine: EngineProxy | null;
  /** What the service depends on; null for the other subjects. */
  readonly cache: CacheOnNetwork | null;
}

/** Runs a step of a workflow, ends it, and looks for what is left after its post stage. */
export async function runStep(subject: Subject, ending: Ending | null): Promise<Run> {
  await using github = await FakeGithub.start();
  await using results = await FakeResults.start();
  await using engine = await troubled(subject);
  using cache = subject === "dependency" ? new CacheOnNetwork() : null;
  const servers = { github, results, engine, cache };
  prepare(github);
  const { shot } = ending ?? {};
  if (shot?.commented) leaveComment(github);
  const startedAtMs = performance.now();
  const step = await startStep({ ...stepOf(subject, servers), ...postOf(shot) });
  const killedIn = ending === null ? null : await end(ending, step, servers);
  const { main, post, orphans, files } = await step.done;
  const trouble = post?.annotations.map(({ message }) => message) ?? [];
  return {
    phase: killedIn !== null && SUBJECTS[subject].kind === "merge" ? `merge: ${killedIn}` : killedIn,
    tookMs: performance.now() - startedAtMs,
    left: [
      ...sessionLeft(main.state.session ?? null),
      ...orphans.map(({ command }) => `process ${command}`),
      ...filesLeft(files),
      ...commentsLeft(github),
      ...(cache === null ? [] : cacheLeft(cache)),
      ...[...github.violations, ...trouble],
      ...(post === null || post.exitCode === 0 ? [] : [`post ended with ${post.exitCode ?? post.signal}`]),
    ],
    log: [...main.log, ...(post?.log ?? [])],
  };
}

/** An engine that fails at one look or removal of so many; failing at what it is asked to create it would end the drill. */
const FAILS_ONE_IN = 8;
/** An engine that is late with so many of what it is asked to create. */
const LATE_ONE_IN = 4;
const LATE_MS = 8_000;

async function troubled(subject: Subject): Promise<EngineProxy | null> {
  if (subject !== "failing engine" && subject !== "late engine") return null;
  const engine = await EngineProxy.start();
  let asked = 0;
  const one = (of: number) => {
    asked += 1;
    return asked % of === 0;
  };
  engine.trouble =
    subject === "failing engine"
      ? (method) => ((method === "GET" || method === "DELETE") && one(FAILS_ONE_IN) ? { status: 500 } : null)
      : (method, path) =>
          method === "POST" && /\/(containers|networks|volumes|images)\/create/.test(path) && one(LATE_ONE_IN)
            ? { lateMs: LATE_MS }
            : null;
  return engine;
}

function stepOf(subject: Subject, { github, results, engine, cache }: Servers): Step {
  const { kind, inputs } = SUBJECTS[subject];
  const baseline = subject === "baseline" ? { "baseline-image": SERVICE_IMAGE } : {};
  const short = { duration: "2s", "max-duration": "4s" };
  const { variable } = CASES[subject] ?? {};
  const image = variable === undefined ? {} : { image: process.env[variable] ?? "" };
  const theirs = theirsOf(subject, cache);
  const plain = drillStep(github, { ...short, ...inputs, ...baseline, ...image, ...theirs });
  const workspace = process.env[COMPOSE_WORKSPACE] ?? "";
  const step = theirs === null ? plain : { ...plain, github: { ...plain.github, workspace } };
  if (kind !== "merge") return { ...step, env: { ...results.env, ...(engine && { DOCKER_HOST: engine.host }) } };
  for (const index of [0, 1, 2]) leave(github, { index, total: 3 });
  const needs = '{"drill":{"result":"success","outputs":{}}}';
  return { ...step, action: REPOSITORY, with: { mode: "report", needs }, env: results.env };
}

/** The inputs with what is not the drill's own, which are about the workspace; null for subjects without. */
function theirsOf(subject: Subject, cache: CacheOnNetwork | null): Readonly<Record<string, string>> | null {
  if (subject === "compose") return { "compose-file": COMPOSE_FILE, "compose-service": "app" };
  if (subject === "volumes") return { volumes: `./${MODELS}:/models:ro\n${process.env[THEIR_VOLUME]}:/theirs` };
  if (cache === null) return null;
  return { network: cache.network, env: "NEEDS=redis:6379\nWITHOUT=answer" };
}

/** What an older run on the same pull request has left. */
function leaveComment(github: FakeGithub): void {
  const marker = {
    key: "drill",
    headSha: HEAD_SHA,
    runId: RUN_ID - 1,
    runAttempt: 1,
    subject: null,
    image: "",
    writer: "older",
  };
  github.addComment(github.tokens.get(TOKEN)?.login ?? "", "Bot", withMarker("### Fault drill passed", marker));
}

/** The post stage of a runner that is killed before it: none; in it: begun again. */
function postOf(shot: Shot | undefined): Partial<Step> {
  if (shot?.way === "runner gone") return { posts: 0 };
  if (shot?.way !== "kill, kill post") return {};
  const onPost = (post: Stage, before: number) => {
    if (before === 0) void sleep(1_000 * shot.pauseSeconds).then(() => post.send("SIGKILL"));
  };
  return { onPost, posts: 2 };
}

/** @returns the phase that it was killed in; null when it had ended before */
async function end({ shot, lengthMs }: Ending, step: RunningStep, servers: Servers): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  let ended = false;
  // At once: a moment later the request is answered, and the next file written.
  const fire = (phase: string) => {
    if (ended) return;
    ended = true;
    deliver(shot, step);
    resolve(phase);
  };
  void step.main.done.then(() => {
    ended = true;
    resolve(null);
  });
  const { moment } = shot;
  if (moment.at === "any") void sleep(moment.share * lengthMs).then(() => fire(phaseIn(step.main.lines)));
  else if (moment.at === "files") void untilFiles(step.temp, () => ended).then(() => fire("report: files"));
  else {
    let seen = 0;
    const count = () => {
      seen += 1;
      if (seen === moment.request) fire(`report: ${moment.at}`);
    };
    if (moment.at === "upload") servers.results.beforeWork = count;
    else servers.github.beforeWork = ({ path }) => void (/\/comments|\/user$/.test(path) && count());
  }
  return await promise;
}

function deliver({ way, pauseSeconds }: Shot, step: RunningStep): void {
  if (way === "kill" || way === "kill, kill post") step.kill9();
  else if (way === "kill tree") step.kill9("tree");
  else if (way === "terminate") step.main.send("SIGTERM");
  else if (way === "runner gone") step.main.stopReading();
  else if (way === "cancel") void step.cancel();
  else {
    step.main.send("SIGINT");
    void sleep(1_000 * pauseSeconds).then(() => step.kill9());
  }
}

/** Looked at again and again: a directory that isn't there yet can't be watched. */
async function untilFiles(temp: string, ended: () => boolean): Promise<void> {
  const hasFiles = () =>
    readdirSync(temp).some((name) => name.startsWith("fault-drill-") && isFilled(join(temp, name)));
  while (!ended() && !hasFiles()) await sleep(1);
}

function isFilled(directory: string): boolean {
  return readdirSync(directory).length > 0;
}
