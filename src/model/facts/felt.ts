import type { Evidence } from "../record.ts";

/**
 * Why a fault that was not shown to bite shows nothing, as a sentence. A drill that ended meanwhile never found out, and
 * that is not held against whoever was under it.
 * @param by such as ` by the baseline`
 */
export function notFelt(name: string, evidence: Evidence | null | undefined, by = ""): string {
  return evidence ? `${name} was not felt${by}.` : `Whether ${name} was felt${by} was never found out.`;
}
