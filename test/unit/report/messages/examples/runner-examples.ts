import type { Examples } from "./examples.ts";

const QUIET = {
  stealRatio: null,
  headroomRatio: null,
  foreignRatio: null,
  waitRatio: null,
  canaryCv: null,
  canaryMs: null,
  loopLagMs: null,
};

const OVER_QUOTA = { threads: 8, cpus: 1, throttledRatio: 0.684, suggested: 1 };

export const RUNNER_EXAMPLES = {
  "noise.busy": [
    { ...QUIET, stealRatio: 0.124 },
    { ...QUIET, headroomRatio: 0.6, foreignRatio: 0.41 },
    { ...QUIET, waitRatio: 0.61 },
    { ...QUIET, canaryCv: 0.72, canaryMs: 5.1, loopLagMs: 31.4 },
  ],
  "clean-up.incomplete": [{ command: "docker ps -a" }],
  "foreign.said": [{ text: "exec failed: container is paused" }],
  "engine.no-swap-limit": [{}],
  "image.emulated": [{ image: "qwen-allinone:1", architecture: "aarch64", machine: "x86_64" }],
  "judged-again.limits": [
    { changes: [{ objective: "p95", limit: 4_000, before: 8_000, experiment: null }], more: 0 },
    {
      changes: [
        { objective: "availability", limit: 0.99, before: 0.95, experiment: "cpu-overload" },
        { objective: "budget-memory", limit: 512 * 2 ** 20, before: null, experiment: null },
      ],
      more: 12,
    },
  ],
  "judged-again.on-inconclusive": [{ now: "fail", before: "warn" }],
  "threads.over-quota": [
    { ...OVER_QUOTA, knob: "llama-server" },
    { ...OVER_QUOTA, knob: "ollama" },
    { ...OVER_QUOTA, knob: "vllm" },
    { ...OVER_QUOTA, knob: "vllm", threads: 16, cpus: 4, suggested: 4 },
    { ...OVER_QUOTA, knob: "torch" },
    { ...OVER_QUOTA, knob: "onnxruntime" },
    { ...OVER_QUOTA, knob: "llama-library" },
    { ...OVER_QUOTA, knob: "openmp", threads: 4, cpus: 1.5 },
    { ...OVER_QUOTA, knob: "openblas" },
    { ...OVER_QUOTA, knob: "unknown" },
  ],
  "left-out.skipped": [
    { name: "cpu-overload", onBaseline: false },
    { name: "cpu-overload", onBaseline: true },
  ],
  "left-out.cancelled": [{}],
  "left-out.error": [{ cause: null }, { cause: "The image could not be pulled." }],
  "left-out.error-is": [{}],
  "left-out.noise": [{ phase: "cpu-overload" }],
} satisfies Partial<Examples>;
