/** Part of a CPU is there to be used up even on a machine that is busy with other things, such as six more of these. */
export const DEGRADE_CPU = { experiments: ["degrade-cpu"], cpus: 0.1 };

export const MIB = 1024 ** 2;
export const DEGRADE_MEMORY = {
  experiments: ["degrade-memory"],
  memoryBytes: 512 * MIB,
  load: { kind: "rate", perSecond: 12 } as const,
};
/** A request takes 400 ms, so that some are running at any moment. */
export const ALWAYS_RUNNING = { LATENCY_MS: "1", SLEEP_MS: "400" };
