import { experiments } from "../../src/experiments/registry.ts";
import type { USERS } from "./files.ts";

/** Docker's own images, or those of containerd, as new engines have them by default. */
export type Store = "overlay2" | "containerd";

export interface Scenario {
  readonly name: string;
  readonly user: (typeof USERS)[number] | "root";
  readonly store: Store;
  readonly inputs: Readonly<Record<string, string>>;
  /** As in a plan file. */
  readonly experiments: readonly Experiment[];
  /** Whether the action is killed with SIGKILL once the disturbance has started. */
  readonly kill: boolean;
}

interface Experiment {
  readonly kind: string;
  readonly [parameter: string]: string | number;
}

/** Wide limits: everything takes ten times as long, and the speed of this machine is not what is tested. */
const INPUTS = {
  pull: "never",
  memory: "512m",
  // A service that passes every kind: it tells texts apart, and has a degraded mode and a worker.
  env: "CHILD=1\nLATENCY_MS=100\nTERM=graceful\nBAD_INPUT=refuse\nLABEL_BY=words\nLADDER=good\nMAX_WAITING=4",
  comment: "false",
  "artifact-name": "",
  "ready-timeout": "15m",
  "request-timeout": "2m",
  "max-p95": "2m",
  "max-recovery": "10m",
  "min-availability": "50%",
  duration: "10s",
  "max-duration": "90s",
};

/** Parameters without which a kind would not use the kernel's own means, or would show nothing on a slow machine. */
const PARAMETERS: Readonly<Record<string, Omit<Experiment, "kind">>> = {
  "disk-pressure": { workers: 1, "write-limit": "1m" },
  "network-delay": { delay: "3s" },
};

/** All but those that need another container on a network. */
const EVERY_KIND: readonly Experiment[] = experiments
  .filter(({ needsNetwork }) => needsNetwork !== true)
  .map(({ kind }) => ({ kind, ...PARAMETERS[kind] }));
const WRITERS = EVERY_KIND.filter(({ kind }) => kind === "disk-pressure");

export const SCENARIOS: readonly Scenario[] = [
  { name: "runner, overlay2", user: "runner", store: "overlay2", inputs: INPUTS, experiments: EVERY_KIND, kill: false },
  {
    name: "runner, overlay2, SIGKILL",
    user: "runner",
    store: "overlay2",
    inputs: INPUTS,
    experiments: WRITERS,
    kill: true,
  },
  {
    name: "plain, containerd",
    user: "plain",
    store: "containerd",
    inputs: INPUTS,
    experiments: EVERY_KIND,
    kill: false,
  },
];
