import { randomNumbers } from "../../../src/stats/random.ts";
import { DEPENDENCY_PLAN } from "./compose-project.ts";

/**
 * What is run and killed: drills as a step of a workflow, a merge as one, and a drill in a terminal. Among the drills one
 * of a service that runs below PID 1, one of a service with a worker, one that cuts the way out and fills disk and memory,
 * one on an engine that answers 500 now and then, and one on an engine that is late with what it creates. One is of a
 * compose service and one of an image with volumes: they get a volume, a network and a directory that are not the drill's
 * own. One takes down a cache on a network of its user.
 */
export const SUBJECTS = {
  "cpu and restart": { kind: "drill", inputs: { experiments: "cpu-overload, kill-restart" } },
  "network and disk": { kind: "drill", inputs: { experiments: "network-delay, disk-pressure" } },
  memory: { kind: "drill", inputs: { experiments: "memory-leak, oom-kill", memory: "256m" } },
  baseline: { kind: "drill", inputs: { experiments: "cpu-overload" } },
  "below PID 1": { kind: "drill", inputs: { experiments: "kill-restart, cpu-overload" } },
  "frozen or without its worker": { kind: "drill", inputs: { experiments: "freeze, kill-worker" } },
  "cut off or full": {
    kind: "drill",
    inputs: { experiments: "offline, disk-full, memory-pressure, abandon", memory: "256m" },
  },
  "failing engine": { kind: "drill", inputs: { experiments: "cpu-overload, kill-restart" } },
  "late engine": { kind: "drill", inputs: { experiments: "cpu-overload, kill-restart" } },
  compose: { kind: "drill", inputs: { experiments: "kill-restart", image: "" } },
  volumes: { kind: "drill", inputs: { experiments: "kill-restart, memory-leak" } },
  dependency: { kind: "drill", inputs: { plan: DEPENDENCY_PLAN } },
  "restart alone": { kind: "drill", inputs: { experiments: "kill-restart" } },
  "wrong input": { kind: "drill", inputs: { "max-p59": "8s" } },
  merge: { kind: "merge", inputs: {} },
  terminal: { kind: "terminal", inputs: { experiments: "cpu-overload, kill-restart" } },
} as const satisfies Readonly<Record<string, { kind: string; inputs: Readonly<Record<string, string>> }>>;

export type Subject = keyof typeof SUBJECTS;

/**
 * When it is killed: somewhere in its length, or as soon as a file of the report is there, the first, second … request
 * for the comment is made, or for the artifact.
 */
export type Moment =
  | { readonly at: "any"; readonly share: number }
  | { readonly at: "files" }
  | { readonly at: "comment" | "upload"; readonly request: number };

/**
 * How: SIGKILL of the process, or of all that it started; as a user cancels from the run's page; SIGTERM alone, as a
 * machine that shuts down sends it; SIGINT and SIGKILL some time into what that began; SIGKILL after which post is killed
 * as well, and run again; and the end of the runner, which reads no more and runs no post stage.
 */
export type Way = "kill" | "kill tree" | "cancel" | "terminate" | "cancel, kill" | "kill, kill post" | "runner gone";

export interface Shot {
  readonly number: number;
  readonly subject: Subject;
  readonly way: Way;
  readonly moment: Moment;
  /** Seconds from the first signal to the second, where there is one. */
  readonly pauseSeconds: number;
  /** Whether an older run has commented before. */
  readonly commented: boolean;
}

type Weights<T extends string> = Readonly<Partial<Record<T, number>>>;

const ANYWHERE: Weights<Subject> = {
  "cpu and restart": 20,
  "network and disk": 18,
  memory: 14,
  baseline: 14,
  merge: 10,
  terminal: 14,
  "below PID 1": 12,
  "frozen or without its worker": 20,
  "cut off or full": 20,
  "failing engine": 12,
  "late engine": 12,
  compose: 20,
  volumes: 14,
  dependency: 14,
};
/** They come to their report soonest. */
const REPORTING: Weights<Subject> = { "restart alone": 3, "wrong input": 4, merge: 4 };
const AT: Weights<Moment["at"]> = { any: 75, files: 9, comment: 8, upload: 8 };
const WAYS: Weights<Way> = {
  kill: 45,
  "kill tree": 15,
  cancel: 10,
  terminate: 5,
  "cancel, kill": 15,
  "kill, kill post": 10,
  "runner gone": 8,
};
/** There, a process that outlives the drill sweeps: no post stage does. */
const WAYS_IN_TERMINAL: Weights<Way> = { kill: 3, "kill tree": 1, "cancel, kill": 1 };
/** Of the comment: list, create or update, list again; of an upload: create, the blocks, finalize. */
const REQUESTS = 3;
const MAX_PAUSE_SECONDS = 2.5;

/** The same for the same seed. */
export function drawShots(count: number, seed: number): Shot[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, index) => {
    const at = pick(AT, random());
    const subject = pick(at === "any" ? ANYWHERE : REPORTING, random());
    const way = pick(subject === "terminal" ? WAYS_IN_TERMINAL : WAYS, random());
    const share = random();
    const request = 1 + Math.floor(REQUESTS * random());
    const moment: Moment = at === "any" ? { at, share } : at === "files" ? { at } : { at, request };
    const pauseSeconds = MAX_PAUSE_SECONDS * random();
    return { number: index + 1, subject, way, moment, pauseSeconds, commented: random() < 0.5 };
  });
}

/** The same shot at another moment: a run can be shorter than the one that was measured. */
export function earlier(shot: Shot): Shot {
  const { moment } = shot;
  if (moment.at === "any") return { ...shot, moment: { ...moment, share: moment.share / 2 } };
  if (moment.at === "files") return shot;
  return { ...shot, moment: { ...moment, request: Math.max(1, moment.request - 1) } };
}

function pick<T extends string>(weights: Weights<T>, random: number): T {
  const entries = Object.entries(weights) as [T, number][];
  let left = random * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    left -= weight;
    if (left < 0) return name;
  }
  throw new Error("there is nothing to pick from");
}
