import { answerLines, type ServicePlan, usualService } from "../../model/service/service.ts";
import type { Language } from "../messages/language.ts";

/**
 * What the service is asked and how it answers, as in `openai-chat, model qwen2.5:0.5b, no label`; a list of parts. The
 * preset is left out if neither its request nor its answer is used: it would name an API that the service does not have.
 */
export function serviceWords(service: ServicePlan, { words: { service: words } }: Language): string[] {
  const { preset, model, request, answer, headers } = service;
  const usual = usualService(service);
  const names = Object.keys(headers);
  const isUsual = answerLines(answer).join() === answerLines(usual.answer).join();
  const isOwn = request !== usual.request && !isUsual;
  return [
    ...(isOwn ? [] : [preset]),
    ...(model === null ? [] : [words.model(model)]),
    ...(request === usual.request ? [] : [words.ownRequest]),
    ...(answer.stream === undefined ? [] : [words.streamed(answer.stream.format)]),
    ...(isUsual ? [] : [words.text(answer.text)]),
    ...(isUsual || answer.label === null ? [] : [words.label(answer.label)]),
    ...(answer.label === null ? [words.noLabel] : []),
    ...(names.length === 0 ? [] : [words.headers(names)]),
  ];
}
