/** One limit a user set, or one that a fault brings along (`steady`). */
export type Objective =
  /** Share of requests answered well, 0 to 1. */
  | { readonly kind: "availability"; readonly min: number }
  | { readonly kind: "p95"; readonly maxMs: number }
  /** Time until the service answers again. */
  | { readonly kind: "recovery"; readonly maxMs: number }
  /** Back to its steady state after an outage: that many requests, all answered, P50 at most this multiple of steady. */
  | { readonly kind: "steady"; readonly requests: number; readonly maxSlowdown: number }
  /** Asked to end, it does so within its grace period and finishes what is running. */
  | { readonly kind: "stop"; readonly maxMs: number }
  /** Memory does not grow with the requests: at most so many bytes a request. */
  | { readonly kind: "growth"; readonly maxBytes: number }
  /** Whatever is no question is refused, and never takes anything with it. */
  | { readonly kind: "refusals" }
  /** Of the bytes of large bodies, at most this share stays behind. */
  | { readonly kind: "memory-left"; readonly maxRatio: number }
  /** The label of a text stays what it is, whatever is wrapped around it: in at least this share of the attempts. */
  | { readonly kind: "isolation"; readonly min: number }
  /** Nothing of the system prompt comes out. */
  | { readonly kind: "prompt-kept" }
  /** Texts beyond the model's context are answered in time, by what stands at their end, or refused. */
  | { readonly kind: "long-texts" }
  /** Asked for more than it can do, a service answers or turns away in time: at least this share of the requests. */
  | { readonly kind: "shedding"; readonly min: number }
  /** And it goes on to answer: at least this share of what it can do. */
  | { readonly kind: "goodput"; readonly min: number }
  /** The most memory that the service used over the drill. */
  | { readonly kind: "budget-memory"; readonly maxBytes: number }
  /** The most CPU that it used over the drill, in CPUs. */
  | { readonly kind: "budget-cpu"; readonly maxCpus: number }
  /** Short of something it says what it does without, and takes it up again within this time. */
  | { readonly kind: "degrading"; readonly maxMs: number }
  /** Short of memory it turns new requests away, and finishes those that run. */
  | { readonly kind: "running-first" }
  /** Not slower than the baseline: 0.2 is 20 % slower. */
  | { readonly kind: "baseline-slowdown"; readonly max: number }
  /** Fails no more often than the baseline, asked the same. */
  | { readonly kind: "baseline-availability" };

/** A limit that a window of requests is judged by. */
export type WindowObjective = Extract<Objective, { kind: "availability" | "p95" }>;

/** The share of requests that may exceed an objective. */
export function shareAllowed(objective: WindowObjective): number {
  // 1 - 0.95 is 0.050000000000000044: the dust could cost a request.
  return objective.kind === "p95" ? 0.05 : Number((1 - objective.min).toPrecision(12));
}
