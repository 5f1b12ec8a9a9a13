import type { RawRequest } from "../core/raw-exchange.ts";
import { PROMPTS } from "../load/prompts.ts";

/** An ordinary question, to be asked over a connection of its own. */
export function shortQuestion(): RawRequest {
  const headers = { "content-type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify({ input: PROMPTS[0]?.text ?? "" }) };
}
