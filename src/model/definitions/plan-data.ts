import { type Static, Type } from "typebox";
import type { ComposeModel } from "../facts/compose-model.ts";
import { SERVICE_NAMES, STREAM_FORMATS } from "../service/service.ts";
import { about, constant, listOf, mapOf, named, nullable, object, oneOf, optionals, variants } from "./builders.ts";
import { count, flag, hidden, line, milliseconds, name, positive, ratio } from "./scalars.ts";

/** How the load is generated: a closed loop of clients, or requests at a constant arrival rate. */
const Load = variants(
  object({ kind: constant("clients"), clients: Type.Integer({ minimum: 1 }) }),
  object({ kind: constant("rate"), perSecond: positive }),
);
export type Load = Static<typeof Load>;

/** A service may answer a few repeated texts from a cache. */
const PromptPlan = about(
  "The texts that are sent to the service: new ones each time, or the same few. The seed determines their order and what is new in them.",
  object({ texts: oneOf("new", "fixed"), seed: count }),
);
export type PromptPlan = Static<typeof PromptPlan>;

const RestartPolicy = variants(
  object({ name: oneOf("no", "always", "unless-stopped") }),
  /** `maxRetries` 0 means no limit, as in the engine. */
  object({ name: constant("on-failure"), maxRetries: count }),
);
export type RestartPolicy = Static<typeof RestartPolicy>;

const pull = oneOf("missing", "always", "never");

const VolumePlan = object({
  source: about(
    "A path, as it was written, or the name of a volume; null for a new volume that is removed with the container.",
    nullable(name),
  ),
  path: about("The path with all links resolved; null for a volume.", nullable(name)),
  target: about("Where it is mounted.", name),
  readOnly: flag,
});
export type VolumePlan = Static<typeof VolumePlan>;

/** The container under test, without its environment: a file contains only the names of the variables. */
export const targetFields = {
  image: name,
  containerPort: Type.Integer({ minimum: 1, maximum: 65535 }),
  predictPath: name,
  cpus: positive,
  memoryBytes: positive,
  /** Arguments for the image's entry point; null keeps the image's own. */
  command: nullable(listOf(hidden, 1000)),
  readOnly: flag,
  restartPolicy: RestartPolicy,
  network: about("The existing network that it joins; null for the engine's default.", nullable(name)),
  pull,
  cpusetCpus: about("The CPUs that it may use, as in 0-3; null for all.", nullable(name)),
  volumes: listOf(VolumePlan, 100),
  options: about(
    "Further options of docker create, without those of env-file; what could be a secret is an ellipsis.",
    listOf(line, 200),
  ),
  compose: Type.Optional(
    about(
      "The compose file with the container, as written, and the name of its service; null for the only service.",
      object({ files: listOf(name, 20), service: nullable(name) }),
    ),
  ),
};
const TargetHead = object(targetFields);

/** What the options set when the engine's API creates a container. A file does not contain it. */
export interface EngineSettings {
  readonly config: Readonly<Record<string, unknown>>;
  readonly hostConfig: Readonly<Record<string, unknown>>;
}

/** The container under test. */
export interface TargetPlan extends Static<typeof TargetHead> {
  /** Whether `containerPort` is to be replaced with the image's only exposed port; not in a file. */
  readonly portFromImage?: boolean;
  readonly env: Readonly<Record<string, string>>;
  readonly settings: EngineSettings;
  /** What its compose file says; absent until it is resolved. */
  readonly composed?: ComposedTarget;
}

/** A compose file with the service to drill and what that depends on. Only a drill has it, no file. */
export interface ComposedTarget {
  readonly model: ComposeModel;
  /** The environment that the file gives the service. */
  readonly env: Readonly<Record<string, string>>;
  /** The images of the services that it depends on. */
  readonly otherImages: readonly string[];
}

/** How an answer is streamed. Pointers are those of RFC 6901, into one of its events. */
const StreamShape = object({
  format: oneOf(...STREAM_FORMATS),
  end: about("Has a value in one of the last events of a whole answer; null for none.", nullable(line)),
  done: about("Whether a whole answer ends with the event [DONE].", flag),
  tokens: about("The number of tokens of the answer; null for none.", nullable(line)),
  reasoning: about("Pieces of text that precede the answer.", listOf(line, 4)),
});
export type StreamShape = Static<typeof StreamShape>;

/** What a good answer is. Pointers are those of RFC 6901. */
const AnswerShape = about(
  "The status of a good answer, such as 200 or 2xx, and JSON pointers to its parts; null for a part that the service does not return.",
  object({
    status: Type.String({ pattern: "^2(?:[0-9]{2}|xx)$" }),
    text: line,
    /** One of a few words. */
    label: nullable(line),
    /** Has to be true. */
    success: nullable(line),
    stream: Type.Optional(
      about(
        "How an answer comes in pieces, with its text one piece per event; absent for a whole JSON answer.",
        StreamShape,
      ),
    ),
  }),
);
export type AnswerShape = Static<typeof AnswerShape>;

/** How requests are sent and what good answers look like. */
const ServicePlan = about(
  "What a request and a good answer look like.",
  object({
    /** The preset that gives the defaults. */
    preset: oneOf(...SERVICE_NAMES),
    /** The requested model; null leaves it to the service. */
    model: nullable(line),
    request: about(
      "The body of a request in one line, with {{input}} in place of the text; more than 2,000 characters end in an ellipsis.",
      line,
    ),
    answer: AnswerShape,
    headers: about("Headers of every request. Their values can be secrets and are left out.", mapOf(hidden, 200)),
  }),
);
export type ServicePlan = Static<typeof ServicePlan>;

const limits = {
  minAvailability: ratio,
  maxP95Ms: milliseconds,
  maxRecoveryMs: milliseconds,
  maxDrainMs: Type.Optional(
    about("Time after which a service must have stopped answering clients that have hung up.", milliseconds),
  ),
  maxTtftMs: Type.Optional(about("Of streamed answers: time to the first piece of text.", milliseconds)),
  maxAnswerTtftMs: Type.Optional(
    about("Of streamed answers: time to the first piece of the answer itself, after its reasoning.", milliseconds),
  ),
  maxTpotMs: Type.Optional(about("Of streamed answers: time per output token after the first.", milliseconds)),
  maxStallMs: Type.Optional(about("Of streamed answers: the longest time between two pieces of text.", milliseconds)),
  minGoodput: Type.Optional(about("Share of requests with a good answer that keeps every limit.", ratio)),
  maxStartMs: Type.Optional(about("From the container's start to the first good answer.", milliseconds)),
  maxFalseReadyMs: Type.Optional(
    about("How long the health check may report a service as ready that does not answer well yet.", milliseconds),
  ),
  maxUnnoticedMs: Type.Optional(
    about("How long the health check may report a service as healthy that no longer answers.", milliseconds),
  ),
  minHealth: Type.Optional(about("Share of health requests that are answered well in time under overload.", ratio)),
  /** A candidate that is slower than this must not pass. */
  maxSlowdown: about("Compared with the baseline: 0.2 is 20 % slower.", positive),
};
const Limits = object(limits);
export type Limits = Static<typeof Limits>;

const abortLimits = {
  /** Minimum share of good answers among the latest requests. */
  minAvailability: nullable(ratio),
  maxP95Ms: nullable(milliseconds),
};
/** Beyond these limits a disturbance is removed at once. */
const AbortLimits = about(
  "Limits that abort an experiment when they are crossed; null if not set.",
  object(abortLimits),
);
export type AbortLimits = Static<typeof AbortLimits>;

const Budget = about(
  "Maximum use of the service over the whole drill; null if not set.",
  object({ maxMemoryBytes: nullable(positive), maxCpus: nullable(positive) }),
);
export type Budget = Static<typeof Budget>;

const PARAMETER = { $ref: "#/$defs/parameter" };
/** Of any form, because each kind of experiment has its own. */
const Parameter = named(
  "parameter",
  about(
    "A parameter's value.",
    Type.Unsafe<unknown>({
      anyOf: [
        line,
        { type: ["number", "boolean", "null"] },
        { type: "array", items: PARAMETER, maxItems: 100 },
        mapOf(PARAMETER, 2000),
      ],
    }),
  ),
);

/** One experiment to run: its kind and the parameters that the kind parsed. */
const ExperimentPlan = object({
  kind: name,
  /** Its kind, or `kill-restart 2 of 3`. */
  name: about("Its unique name in this drill.", name),
  parameters: about("The parameters of this kind of experiment.", Type.Unsafe<object>(mapOf(Parameter, 2000))),
  /** No report may show them. */
  confidential: Type.Optional(about("Parameters that are not shown.", listOf(line, 100))),
  /** As written. */
  inputs: Type.Optional(
    about("The inputs that the parameters were read from, if they differ from their defaults.", mapOf(line, 200)),
  ),
  limits: Type.Optional(about("Its own limits, which override the plan's.", object(optionals(limits)))),
  abort: Type.Optional(about("Its own abort limits, which override the plan's.", object(optionals(abortLimits)))),
  allowFailure: Type.Optional(about("Its results are reported, but do not affect the verdict.", flag)),
});
export type ExperimentPlan = Static<typeof ExperimentPlan>;

/** A plan without its target. */
export const planFields = {
  service: ServicePlan,
  baseline: about(
    "The image to compare with. All other settings are those of the target.",
    nullable(object({ image: name, pull })),
  ),
  readyTimeoutMs: milliseconds,
  /** Absent: the service is not asked. */
  health: Type.Optional(
    about("How a supervisor asks the service: the path of a GET, or HEALTHCHECK for that of its image.", name),
  ),
  experiments: listOf(ExperimentPlan, 500),
  load: Load,
  prompts: PromptPlan,
  requestTimeoutMs: milliseconds,
  /** Minimum and maximum time under load of an experiment. */
  durationMs: milliseconds,
  maxDurationMs: milliseconds,
  limits: Limits,
  abort: AbortLimits,
  budget: Budget,
  onInconclusive: oneOf("warn", "fail"),
};
const PlanHead = object(planFields);

/** What will be done, with all defaults filled in. */
export interface Plan extends Static<typeof PlanHead> {
  readonly target: TargetPlan;
}
