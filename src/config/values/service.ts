import { PRESETS, presetService, type ServicePlan } from "../../model/service/service.ts";
import type { InputValues } from "../table.ts";
import { answerOf } from "./answer-lines.ts";
import type { Reading } from "./read-values.ts";
import { shown } from "./shown.ts";

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
export function serviceContradictions({ values, naming, raw }: Pick<Reading, "values" | "naming" | "raw">): string[] {
  const { service, model, request } = values;
  if (!model) return [];
  const subject = `${naming.first("model")} ${shown(raw.model)}`;
  const then = naming.then;
  if (service === "qwen-allinone" && !request)
    return [
      `${subject} has no effect on qwen-allinone: set ${then("service")} to openai-chat, or remove ${then("model")}`,
    ];
  if (request)
    return [
      `${subject} has no effect with a custom ${then("request")}: write the model there, and remove ${then("model")}`,
    ];
  return [];
}
