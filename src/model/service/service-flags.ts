import type { Plan } from "../plan.ts";
import { type AnswerShape, PRESETS, presetService, SERVICE_NAMES } from "./service.ts";

type ServiceFlag = readonly [name: string, value: string];

/** A longer request makes no command that anybody would read, and a report cuts its lines in the midst of a quote. */
const MAX_CHARACTERS = 500;

/**
 * What a service is asked and how it answers, as flags of the terminal. Of the headers only the names, since their values
 * can be secrets, and of a long request nothing.
 */
export function serviceFlags({ target, service }: Pick<Plan, "target" | "service">): ServiceFlag[] {
  const { preset, model, request, answer, headers } = service;
  return [
    ["service", preset],
    ["predict-path", target.predictPath],
    ...(model === null ? [] : [["model", model] as const]),
    // A model that is named is in the preset's own request, which takes no second one beside it.
    ...(model === null ? [["request", request.length > MAX_CHARACTERS ? "…" : request] as const] : []),
    ...answerLines(answer).map((line) => ["answer", line] as const),
    ...Object.keys(headers).map((name) => ["request-headers", `${name}: …`] as const),
  ];
}

/** Only those that the default service and its preset would not be by themselves. An answer is said as a whole. */
export function differingServiceFlags(plan: Pick<Plan, "target" | "service">): ServiceFlag[] {
  const { preset } = plan.service;
  const target = { ...plan.target, predictPath: PRESETS[preset].path };
  const usual = serviceFlags({ target, service: presetService(preset) });
  const flags = serviceFlags(plan);
  return flags.filter(([name, value]) =>
    name === "service" ? value !== SERVICE_NAMES[0] : valuesOf(name, flags) !== valuesOf(name, usual),
  );
}

function valuesOf(name: string, flags: readonly ServiceFlag[]): string {
  return flags.flatMap(([other, value]) => (other === name ? [value] : [])).join("\n");
}

/** An answer's parts as the input of that name has them. */
export function answerLines({ status, text, label, success }: AnswerShape): string[] {
  return [
    ...(status === "200" ? [] : [`status: ${status}`]),
    `text: ${text}`,
    ...(label === null ? [] : [`label: ${label}`]),
    ...(success === null ? [] : [`success: ${success}`]),
  ];
}
