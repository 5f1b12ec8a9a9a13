import { shortTexts } from "../../../load/texts/text-source.ts";
import type { Plan } from "../../../model/plan.ts";
import type { RawRequest } from "../../../model/service/raw-exchange.ts";
import { requestTemplate } from "../../../model/service/request-template.ts";

/** Short requests in the service's format, each for its own connection; each call returns the next one. */
export function shortQuestions(
  { service, prompts }: Pick<Plan, "service" | "prompts">,
  stretch: string,
): () => RawRequest {
  const template = requestTemplate(service.request);
  const headers = { ...service.headers, "content-type": "application/json" };
  const nextText = shortTexts(prompts, stretch);
  return () => ({ method: "POST", headers, body: template.fill(nextText()) });
}
