import { PRESETS, presetService, type ServicePlan } from "../../model/service/service.ts";
import type { Values } from "../table.ts";
import { answerOf } from "./answer-lines.ts";
import type { Reading } from "./read-values.ts";
import { shown } from "./shown.ts";

/** What a request and a good answer look like: the preset, and in its place whatever was said. */
export function serviceOf(values: Values): { readonly service: ServicePlan; readonly predictPath: string } {
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

/** What was said of a service that nothing would come of. */
export function serviceContradictions({ values, naming, raw }: Pick<Reading, "values" | "naming" | "raw">): string[] {
  const { service, model, request } = values;
  if (!model) return [];
  const subject = `${naming.first("model")} ${shown(raw.model)}`;
  const then = naming.then;
  if (service === "qwen-allinone" && !request)
    return [
      `${subject} does nothing for qwen-allinone: set ${then("service")} to openai-chat, or leave ${then("model")} out`,
    ];
  if (request)
    return [
      `${subject} does nothing beside a ${then("request")} of your own: write it there, and leave ${then("model")} out`,
    ];
  return [];
}
