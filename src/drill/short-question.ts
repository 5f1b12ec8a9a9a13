import type { RawRequest } from "../core/service/raw-exchange.ts";
import { requestTemplate } from "../core/service/request-template.ts";
import type { ServicePlan } from "../core/service/service.ts";
import { PROMPTS } from "../load/prompts.ts";

/** An ordinary question as the service wants it asked, over a connection of its own. */
export function shortQuestion({ request, headers }: Pick<ServicePlan, "request" | "headers">): RawRequest {
  const body = requestTemplate(request).fill(PROMPTS[0]?.text ?? "");
  return { method: "POST", headers: { ...headers, "content-type": "application/json" }, body };
}
