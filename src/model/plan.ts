import type { ServicePlan } from "./service/service.ts";

/** How the load is put on: a closed loop of clients, or requests at a constant arrival rate. */
export type Load =
  | { readonly kind: "clients"; readonly clients: number }
  | { readonly kind: "rate"; readonly perSecond: number };

/** The texts that the service is asked. */
export interface PromptPlan {
  /** Each a new one, or the same few over and over, which a service may answer from a cache. */
  readonly texts: "new" | "fixed";
  /** Decides their order, and what is new in them. */
  readonly seed: number;
}

export type RestartPolicy =
  | { readonly name: "no" | "always" | "unless-stopped" }
  /** `maxRetries` 0 means without end, as in the engine. */
  | { readonly name: "on-failure"; readonly maxRetries: number };

/** The container under drill. */
export interface TargetPlan {
  readonly image: string;
  readonly containerPort: number;
  readonly predictPath: string;
  readonly cpus: number;
  readonly memoryBytes: number;
  readonly env: Readonly<Record<string, string>>;
  /** Arguments for the image's entry point; null keeps the image's own. */
  readonly command: readonly string[] | null;
  readonly readOnly: boolean;
  readonly restartPolicy: RestartPolicy;
  readonly pull: "missing" | "always" | "never";
}

/** What a drill does not go on beyond: a fault is taken back at once. Null where nothing was said. */
export interface AbortLimits {
  /** Of the latest requests at least this share is answered well, 0 to 1. */
  readonly minAvailability: number | null;
  readonly maxP95Ms: number | null;
}

/** What the service may use at most, over the whole drill. Null where nothing was said. */
export interface Budget {
  readonly maxMemoryBytes: number | null;
  readonly maxCpus: number | null;
}

/** One fault to inject: its kind and the parameters that kind parsed. */
export interface ExperimentPlan {
  readonly kind: string;
  /** What it is called in this drill, like no other: its kind, or `kill-restart 2 of 3`. */
  readonly name: string;
  readonly parameters: object;
  /** Those of them that no report may show. */
  readonly confidential?: readonly string[];
  /** The inputs they were read from, as written, where those differ from their defaults. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Limits of its own, in the place of the plan's. */
  readonly limits?: Partial<Limits>;
  /** Abort limits of its own, in the place of the plan's. */
  readonly abort?: Partial<AbortLimits>;
  /** Whatever comes of it is told, but decides nothing. */
  readonly allowFailure?: boolean;
}

export interface Limits {
  /** 0 to 1. */
  readonly minAvailability: number;
  readonly maxP95Ms: number;
  readonly maxRecoveryMs: number;
  /** The slowdown against the baseline that must not get through: 0.2 is 20 % slower. */
  readonly maxSlowdown: number;
}

/** What will be done, fully defaulted. */
export interface Plan {
  readonly target: TargetPlan;
  readonly service: ServicePlan;
  /** The image to compare with, run like the target in all else; null for none. */
  readonly baseline: { readonly image: string; readonly pull: TargetPlan["pull"] } | null;
  readonly readyTimeoutMs: number;
  readonly experiments: readonly ExperimentPlan[];
  readonly load: Load;
  readonly prompts: PromptPlan;
  readonly requestTimeoutMs: number;
  /** Least and most time a fault lasts under load. */
  readonly durationMs: number;
  readonly maxDurationMs: number;
  readonly limits: Limits;
  readonly abort: AbortLimits;
  readonly budget: Budget;
  readonly onInconclusive: "warn" | "fail";
}
