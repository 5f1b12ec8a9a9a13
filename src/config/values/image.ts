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
 * An image's reference, or its id; null when there is none.
 * @throws ValueProblem when the engine would refuse it. A leading dash is refused too, so that the docker CLI never
 *   takes a reference for a flag.
 * @see https://github.com/distribution/reference/blob/main/reference.go for the grammar
 */
export function parseImage(raw: string): string | null {
  if (raw === "") return null;
  if (/\s/.test(raw)) throw new ValueProblem("has a blank in it: an image's reference has none");
  if (raw.includes("://")) throw new ValueProblem(`is a URL: write it without the "https://"`);
  if (raw.endsWith(":"))
    throw new ValueProblem("ends in a colon: the tag is empty, perhaps an expression that gave nothing");
  if (raw.length <= 512 && (ID.test(raw) || REFERENCE.test(raw))) return raw;
  if (raw.length <= 512 && REFERENCE.test(raw.toLowerCase())) {
    throw new ValueProblem("has capital letters in its name: a registry wants the name before the tag in lower case");
  }
  throw new ValueProblem(`is not an image's reference: write NAME, NAME:TAG or NAME@sha256:DIGEST`);
}
