import type { EngineSettings, Plan } from "./plan.ts";
import { PRESETS, presetService } from "./service/service.ts";

/** Of a container without further options. */
export const NO_SETTINGS: EngineSettings = { config: {}, hostConfig: {} };

/** For an image that does not expose exactly one port. */
export const DEFAULT_PORT = 8080;

/** The plan of a drill for which only the image is given. */
export const DEFAULT_PLAN: Plan = {
  target: {
    image: "",
    containerPort: DEFAULT_PORT,
    portFromImage: true,
    predictPath: PRESETS["qwen-allinone"].path,
    cpus: 1,
    memoryBytes: 2 * 1024 ** 3,
    env: { CUDA_VISIBLE_DEVICES: "-1" },
    command: null,
    readOnly: false,
    restartPolicy: { name: "unless-stopped" },
    network: null,
    pull: "missing",
    cpusetCpus: null,
    volumes: [],
    options: [],
    settings: NO_SETTINGS,
  },
  service: presetService("qwen-allinone"),
  baseline: null,
  readyTimeoutMs: 120_000,
  experiments: [
    { kind: "cpu-overload", name: "cpu-overload", parameters: { workers: 2 } },
    { kind: "kill-restart", name: "kill-restart", parameters: { target: "serving" } },
  ],
  load: { kind: "clients", clients: 1 },
  // The same seed in every drill, so that compared services get the same prompts.
  prompts: { texts: "new", seed: 20250405 },
  requestTimeoutMs: 10_000,
  durationMs: 60_000,
  maxDurationMs: 300_000,
  limits: { minAvailability: 0.95, maxP95Ms: 8_000, maxRecoveryMs: 30_000, maxDrainMs: 5_000, maxSlowdown: 0.2 },
  abort: { minAvailability: null, maxP95Ms: null },
  budget: { maxMemoryBytes: null, maxCpus: null },
  onInconclusive: "warn",
};
