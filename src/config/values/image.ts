import { ValueProblem } from "../../model/text/value-problem.ts";

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
  if (/\s/.test(raw)) throw new ValueProblem("contains a space: remove it");
  if (raw.includes("://")) throw new ValueProblem(`is a URL: remove the "https://"`);
  if (raw.endsWith(":"))
    throw new ValueProblem("ends with a colon: the tag is empty, perhaps from an empty expression");
  if (raw.length <= 512 && (ID.test(raw) || REFERENCE.test(raw))) return raw;
  if (raw.length <= 512 && REFERENCE.test(raw.toLowerCase())) {
    throw new ValueProblem("has capital letters in its name: write the name before the tag in lower case");
  }
  throw new ValueProblem(`is not an image reference: write NAME, NAME:TAG or NAME@sha256:DIGEST`);
}
