import { valueProblem } from "../../model/text/value-problem.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "value.compose-files": { readonly max: number };
    "value.compose-service": NoArgs;
  }
}

const MAX_FILES = 20;
/** As Compose names services. */
const SERVICE = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

/**
 * The paths of compose files, one per line; empty if not given. A later file overrides an earlier one.
 * @throws ValueProblem
 */
export function parseComposeFiles(raw: string): readonly string[] {
  const files = raw
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (files.length > MAX_FILES) throw valueProblem("value.compose-files", { max: MAX_FILES });
  return files;
}

/**
 * The name of a compose service; null if not given.
 * @throws ValueProblem
 */
export function parseComposeService(raw: string): string | null {
  if (raw === "") return null;
  if (!SERVICE.test(raw) || raw.length > 200) throw valueProblem("value.compose-service", {});
  return raw;
}
