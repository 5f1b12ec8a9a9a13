import { message, type Sentences } from "../../model/message.ts";
import { PRESETS, presetService, type ServicePlan } from "../../model/service/service.ts";
import { subject } from "../problem.ts";
import type { InputValues } from "../table.ts";
import { answerOf } from "./answer-lines.ts";
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
  }
}

/** The shape of a request and a good answer: the preset, overridden by the inputs. */
export function serviceOf(values: InputValues): { readonly service: ServicePlan; readonly predictPath: string } {
  const { service: name, model, request, answer } = values;
  const preset = presetService(name, model);
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

/** Service settings that would have no effect. */
export function serviceContradictions({
  values,
  naming,
  raw,
}: Pick<Reading, "values" | "naming" | "raw">): Sentences[] {
  const { service, model, request } = values;
  if (!model) return [];
  const why = request ? "request" : service === "qwen-allinone" ? "preset" : null;
  if (why === null) return [];
  const { first, then } = naming;
  const names = { service: then("service"), model: then("model"), request: then("request") };
  return [[subject(first("model"), raw.model), message("input.model-unused", { why, ...names })]];
}
