import type { ExperimentContext } from "../../src/experiments/kit/experiment.ts";
import { presetService } from "../../src/model/service/service.ts";
import { startClock } from "../../src/model/text/clock.ts";

const none = () => Promise.reject(new Error("not here"));

/** A context without engine and service: any call fails unless the test overrides it. */
export function buildExperimentContext(overrides: Partial<ExperimentContext> = {}): ExperimentContext {
  return {
    engine: {
      container: none,
      exec: none,
      labeled: none,
      network: none,
      networks: none,
      startContainer: none,
      stopContainer: none,
      restartContainer: none,
      remove: none,
      logTail: none,
      joinNetwork: none,
      leaveNetwork: none,
    },
    tools: {
      carries: () => false,
      command: () => [],
      alone: none,
      onHost: none,
      readProcesses: none,
      inspectProcesses: none,
      onNetworkOf: none,
      hold: none,
      createDeadEnd: none,
      onControlGroup: none,
      timeFor: (_, usualMs) => usualMs,
    },
    containerId: "container",
    mounts: [],
    containerPort: 8080,
    services: null,
    network: null,
    origin: new URL("http://127.0.0.1:8080"),
    service: presetService("qwen-allinone"),
    ask: none,
    say: none,
    memoryNow: () => null,
    readings: () => [],
    ranOutOfMemory: () => false,
    clock: startClock(),
    cpus: 1,
    memoryBytes: 2 * 1024 ** 3,
    windowMs: 1_000,
    lifetimeMs: 1_000,
    ...overrides,
  };
}
