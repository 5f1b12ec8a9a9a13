import { valueProblem } from "../../model/text/value-problem.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "value.image": { readonly why: "space" | "url" | "colon" | "capitals" | "form" };
  }
}

const COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const DOMAIN_LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const DOMAIN = `(?:${DOMAIN_LABEL}(?:\\.${DOMAIN_LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const NAME = `(?:${DOMAIN}/)?${COMPONENT}(?:/${COMPONENT})*`;
const TAG = ":[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
const DIGEST = "@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";
const REFERENCE = new RegExp(`^${NAME}(?:${TAG})?(?:${DIGEST})?$`);
const ID = /^sha256:[0-9a-f]{64}$/;

/**
 * An image reference or id; null if not given.
 * @throws ValueProblem if the engine would reject it. A leading dash is rejected too, so that the docker CLI never
 *   reads a reference as a flag.
 * @see https://github.com/distribution/reference/blob/main/reference.go for the grammar
 */
export function parseImage(raw: string): string | null {
  if (raw === "") return null;
  if (/\s/.test(raw)) throw valueProblem("value.image", { why: "space" });
  if (raw.includes("://")) throw valueProblem("value.image", { why: "url" });
  if (raw.endsWith(":")) throw valueProblem("value.image", { why: "colon" });
  if (raw.length <= 512 && (ID.test(raw) || REFERENCE.test(raw))) return raw;
  if (raw.length <= 512 && REFERENCE.test(raw.toLowerCase())) {
    throw valueProblem("value.image", { why: "capitals" });
  }
  throw valueProblem("value.image", { why: "form" });
}
