import { valueProblem } from "../../model/text/value-problem.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "value.network": { readonly why: "host" | "none" | "default" | "container" | "form" };
  }
}

const LONGEST = 128;
const NAME = /^[A-Za-z0-9][\w.-]*$/;
/** Words of `docker run --network` that are not a network with names. */
const MODES = ["host", "none", "default"] as const;

/**
 * The name or the id of a network; null if not given.
 * @throws ValueProblem for a mode of `docker run --network` and for a name that no engine gives
 */
export function parseNetwork(raw: string): string | null {
  if (raw === "") return null;
  const mode = MODES.find((each) => each === raw.toLowerCase());
  if (mode !== undefined) throw valueProblem("value.network", { why: mode });
  if (/^container:/i.test(raw)) throw valueProblem("value.network", { why: "container" });
  if (raw.length > LONGEST || !NAME.test(raw)) throw valueProblem("value.network", { why: "form" });
  return raw;
}
