import type { Plan } from "./plan.ts";
import { type AnswerShape, PRESETS, presetService } from "./service.ts";

/**
 * What a service is asked and how it answers, as flags of the terminal. Of the headers only the names, since their values
 * can be secrets.
 */
export function serviceFlags({ target, service }: Pick<Plan, "target" | "service">): (readonly [string, string])[] {
  const { preset, model, request, answer, headers } = service;
  return [
    ["service", preset],
    ["predict-path", target.predictPath],
    ...(model === null ? [] : [["model", model] as const]),
    // A model that is named is in the preset's own request, which takes no second one beside it.
    ...(model === null ? [["request", request] as const] : []),
    ...answerLines(answer).map((line) => ["answer", line] as const),
    ...Object.keys(headers).map((name) => ["request-headers", `${name}: …`] as const),
  ];
}

/** The flags that the preset stands for by itself, which need not be said. */
export function presetFlags({ target, service }: Pick<Plan, "target" | "service">): ReturnType<typeof serviceFlags> {
  const preset = presetService(service.preset);
  const usual = serviceFlags({ target: { ...target, predictPath: PRESETS[service.preset].path }, service: preset });
  return usual.filter(([name]) => name !== "service");
}

/** An answer's parts as the input of that name has them. */
export function answerLines({ text, label, success }: AnswerShape): string[] {
  return [
    `text: ${text}`,
    ...(label === null ? [] : [`label: ${label}`]),
    ...(success === null ? [] : [`success: ${success}`]),
  ];
}
