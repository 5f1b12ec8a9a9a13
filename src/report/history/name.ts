import { createHash } from "node:crypto";
import { imageName, legOf, settingOf } from "../../model/facts/drill-identity.ts";
import type { LegPlace } from "../../model/facts/leg.ts";
import { HISTORY_VERSION } from "../../model/history.ts";
import type { Plan } from "../../model/plan.ts";

/** Whose history it is. */
export interface Followed {
  /** As the workflow says: its job, where it says nothing. */
  readonly name: string;
  /** Beginning of the artifact's name, which already distinguishes the drills of one job. */
  readonly artifact: string | null;
  readonly leg: LegPlace | null;
  readonly plan: Plan;
}

/**
 * What the keys of a history's entries in the cache begin with. Two jobs, legs, images or settings never have the same:
 * their figures could not be compared. Null for an image without a name, which every build gives another id.
 */
export function keyBeginning(followed: Followed): string | null {
  const image = imageName(followed.plan.target.image);
  if (image === null) return null;
  const { name, artifact, leg, plan } = followed;
  const whose = JSON.stringify([name, artifact, legOf(leg), image, settingOf(plan)]);
  const digest = createHash("sha256").update(whose).digest("hex").slice(0, 16);
  // The digest first, so that no key is the beginning of another history's. The words behind it are for people.
  return `fault-drill-history-${HISTORY_VERSION}-${digest}-${words(name)}-${words(image.split("/").at(-1) ?? "")}-`;
}

function words(text: string): string {
  return text.replace(/[^\w.-]+/g, "-").slice(0, 60);
}
