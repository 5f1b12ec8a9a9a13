import { type MessageArgs, message, type Sentences } from "../../model/message.ts";
import { asksForStream } from "../../model/service/request-template.ts";
import { PRESETS, presetService, type ServicePlan, STREAM_FORMATS } from "../../model/service/service.ts";
import { subject } from "../problem.ts";
import type { InputName, InputValues } from "../table.ts";
import { answerOf, STREAM_PARTS } from "./answer-lines.ts";
import type { Reading } from "./read-values.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** How the inputs are named. */
    "input.model-unused": {
      readonly why: "preset" | "request";
      readonly service: string;
      readonly model: string;
      readonly request: string;
    };
    /** `part` are names of parts of an answer; the others are how the inputs are named. */
    "input.stream": {
      readonly why: "request-streams" | "request-whole" | "part" | "format" | "limit" | "reasoning";
      readonly part: string;
      readonly stream: string;
      readonly input: string;
    };
  }
}

/** The shape of a request and a good answer: the preset, overridden by the inputs. */
export function serviceOf(values: InputValues): { readonly service: ServicePlan; readonly predictPath: string } {
  const { service: name, model, request, answer, stream } = values;
  const preset = presetService(name, model, stream ? values["stream-format"] : null);
  return {
    service: {
      ...preset,
      request: request ?? preset.request,
      answer: answerOf(preset.answer, answer),
      headers: values["request-headers"],
    },
    predictPath: values["predict-path"] ?? PRESETS[name].path,
  };
}

/** Service settings that would have no effect, or that contradict each other. */
export function serviceContradictions(reading: Pick<Reading, "values" | "naming" | "raw">): Sentences[] {
  return [...modelContradictions(reading), ...streamContradictions(reading)];
}

/** Returns whether the streamed answers of a service have reasoning; null if that is not known, or they are not streamed. */
export function hasReasoning({
  service,
  answer,
  stream,
  "stream-format": format,
}: Partial<InputValues>): boolean | null {
  if (stream !== true || service === undefined || answer === undefined || format === undefined) return null;
  return answerOf(presetService(service, null, format).answer, answer).stream?.reasoning.length !== 0;
}

function modelContradictions({ values, naming, raw }: Pick<Reading, "values" | "naming" | "raw">): Sentences[] {
  const { service, model, request } = values;
  if (!model) return [];
  const why = request ? "request" : service === "qwen-allinone" ? "preset" : null;
  if (why === null) return [];
  const { first, then } = naming;
  const names = { service: then("service"), model: then("model"), request: then("request") };
  return [[subject(first("model"), raw.model), message("input.model-unused", { why, ...names })]];
}

function streamContradictions({ values, naming, raw }: Pick<Reading, "values" | "naming" | "raw">): Sentences[] {
  const { stream, request, answer } = values;
  if (stream === undefined) return [];
  const asked = request ? asksForStream(request) : null;
  const problem = (input: InputName, why: MessageArgs["input.stream"]["why"], part = ""): Sentences => [
    subject(naming.first(input), raw[input]),
    message("input.stream", { why, part, stream: naming.then("stream"), input: naming.then(input) }),
  ];
  if (stream) return asked === false ? [problem("request", "request-whole")] : [];
  const parts = STREAM_PARTS.filter((part) => answer?.stream?.[part] !== undefined);
  const format = values["stream-format"];
  return [
    ...(asked === true ? [problem("request", "request-streams")] : []),
    ...(parts.length > 0 ? [problem("answer", "part", parts.join(", "))] : []),
    ...(format !== undefined && format !== STREAM_FORMATS[0] ? [problem("stream-format", "format")] : []),
  ];
}
