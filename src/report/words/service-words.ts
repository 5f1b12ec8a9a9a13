import { pointerName } from "../../model/service/json-pointer.ts";
import { answerLines, presetService, type ServicePlan } from "../../model/service/service.ts";

/** What the service is asked and how it answers, as in `openai-chat, model qwen2.5:0.5b, no label`; a list of parts. */
export function serviceWords({ preset, model, request, answer, headers }: ServicePlan): string[] {
  const usual = presetService(preset, model);
  const names = Object.keys(headers);
  const isUsual = answerLines(answer).join() === answerLines(usual.answer).join();
  return [
    preset,
    ...(model === null ? [] : [`model ${model}`]),
    ...(request === usual.request ? [] : ["a request of its own"]),
    ...(isUsual ? [] : [`text in ${pointerName(answer.text)}`]),
    ...(isUsual || answer.label === null ? [] : [`label in ${pointerName(answer.label)}`]),
    ...(answer.label === null ? ["no label"] : []),
    ...(names.length === 0 ? [] : [`headers ${names.join(", ")}`]),
  ];
}
