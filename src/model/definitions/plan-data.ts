import { type Static, Type } from "typebox";
import { SERVICE_NAMES } from "../service/service.ts";
import { about, constant, listOf, mapOf, named, nullable, object, oneOf, optionals, variants } from "./builders.ts";
import { count, flag, hidden, line, milliseconds, name, positive, ratio } from "./scalars.ts";

/** How the load is put on: a closed loop of clients, or requests at a constant arrival rate. */
const Load = variants(
  object({ kind: constant("clients"), clients: Type.Integer({ minimum: 1 }) }),
  object({ kind: constant("rate"), perSecond: positive }),
);
export type Load = Static<typeof Load>;

/** A service may answer the same few texts from a cache. */
const PromptPlan = about(
  "The texts that the service is asked: new ones each time, or the same few. The seed decides their order and what is new in them.",
  object({ texts: oneOf("new", "fixed"), seed: count }),
);
export type PromptPlan = Static<typeof PromptPlan>;

const RestartPolicy = variants(
  object({ name: oneOf("no", "always", "unless-stopped") }),
  /** `maxRetries` 0 means without end, as in the engine. */
  object({ name: constant("on-failure"), maxRetries: count }),
);
export type RestartPolicy = Static<typeof RestartPolicy>;

const pull = oneOf("missing", "always", "never");

/** The container under drill, but for its environment, of which a file has the names alone. */
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
  pull,
};
const TargetHead = object(targetFields);

/** The container under drill. */
export interface TargetPlan extends Static<typeof TargetHead> {
  readonly env: Readonly<Record<string, string>>;
}

/** What a good answer is. Pointers are those of RFC 6901. */
const AnswerShape = about(
  "The status of a good answer, such as 200 or 2xx, and where its parts are, as JSON pointers; null for a part that the service does not give.",
  object({
    status: Type.String({ pattern: "^2(?:[0-9]{2}|xx)$" }),
    text: line,
    /** One of a few words. */
    label: nullable(line),
    /** What has to be true. */
    success: nullable(line),
  }),
);
export type AnswerShape = Static<typeof AnswerShape>;

/** How the service is asked and how it answers. */
const ServicePlan = about(
  "What a request and a good answer look like.",
  object({
    /** The preset that stands for whatever was not said. */
    preset: oneOf(...SERVICE_NAMES),
    /** The model that is asked for; null leaves it to the service. */
    model: nullable(line),
    request: about(
      "The body of a request in one line, {{input}} in the place of the text; one of more than 2,000 characters ends in an ellipsis.",
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
  /** What must not get through. */
  maxSlowdown: about("Against the baseline: 0.2 is 20 % slower.", positive),
};
const Limits = object(limits);
export type Limits = Static<typeof Limits>;

const abortLimits = {
  /** Of the latest requests at least this share is answered well. */
  minAvailability: nullable(ratio),
  maxP95Ms: nullable(milliseconds),
};
/** Beyond these a fault is taken back at once. */
const AbortLimits = about("What a drill does not go on beyond; null where nothing was said.", object(abortLimits));
export type AbortLimits = Static<typeof AbortLimits>;

const Budget = about(
  "What the service may use at most over the whole drill; null where nothing was said.",
  object({ maxMemoryBytes: nullable(positive), maxCpus: nullable(positive) }),
);
export type Budget = Static<typeof Budget>;

const PARAMETER = { $ref: "#/$defs/parameter" };
/** Of any form, as each kind of fault has its own. */
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

/** One fault to inject: its kind and the parameters that kind parsed. */
const ExperimentPlan = object({
  kind: name,
  /** Its kind, or `kill-restart 2 of 3`. */
  name: about("What it is called in this drill, like no other.", name),
  parameters: about("What that kind of fault takes.", Type.Unsafe<object>(mapOf(Parameter, 2000))),
  /** No report may show them. */
  confidential: Type.Optional(about("Parameters that are not shown.", listOf(line, 100))),
  /** As written. */
  inputs: Type.Optional(
    about("The inputs they were read from, where those differ from their defaults.", mapOf(line, 200)),
  ),
  limits: Type.Optional(about("Limits of its own, in the place of the plan's.", object(optionals(limits)))),
  abort: Type.Optional(about("Abort limits of its own, in the place of the plan's.", object(optionals(abortLimits)))),
  allowFailure: Type.Optional(about("Whatever comes of it is told, but decides nothing.", flag)),
});
export type ExperimentPlan = Static<typeof ExperimentPlan>;

/** A plan but for its target. */
export const planFields = {
  service: ServicePlan,
  baseline: about(
    "The image to compare with, run like the target in all else.",
    nullable(object({ image: name, pull })),
  ),
  readyTimeoutMs: milliseconds,
  experiments: listOf(ExperimentPlan, 500),
  load: Load,
  prompts: PromptPlan,
  requestTimeoutMs: milliseconds,
  /** Least and most time a fault lasts under load. */
  durationMs: milliseconds,
  maxDurationMs: milliseconds,
  limits: Limits,
  abort: AbortLimits,
  budget: Budget,
  onInconclusive: oneOf("warn", "fail"),
};
const PlanHead = object(planFields);

/** What will be done, fully defaulted. */
export interface Plan extends Static<typeof PlanHead> {
  readonly target: TargetPlan;
}
