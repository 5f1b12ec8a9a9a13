import type { Outcome, Sample } from "../../../src/model/sample.ts";

/** One request that began at a time and took another. */
export function sampleOf(request: { atMs: number; latencyMs: number; outcome?: Outcome }): Sample {
  const { atMs, latencyMs, outcome = "ok" } = request;
  const dropped = outcome === "dropped";
  const sentAtMs = dropped ? null : atMs;
  const endedAtMs = dropped ? atMs : atMs + latencyMs;
  return { promptId: "hello", intendedAtMs: atMs, sentAtMs, endedAtMs, latencyMs, outcome };
}

/** Requests one after the other; a failed one is followed by a pause of a second. */
export function inARow(requests: readonly { latencyMs: number; outcome?: Outcome }[], fromMs = 0): Sample[] {
  let atMs = fromMs;
  return requests.map((request) => {
    const sample = sampleOf({ atMs, ...request });
    atMs = sample.endedAtMs + (sample.outcome === "ok" ? 0 : 1_000);
    return sample;
  });
}

/** The same request many times. */
export function times(count: number, latencyMs: number, outcome: Outcome = "ok") {
  return Array.from({ length: count }, () => ({ latencyMs, outcome }));
}
