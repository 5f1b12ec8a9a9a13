import type { DrillPart } from "../../../../model/facts/peak-use.ts";
import { START } from "../../../../model/facts/peak-use.ts";
import { place } from "../../../../model/facts/place.ts";

/** Returns a part of a drill with a blank before it; empty if it is not known. */
export function partOfDrill(at: DrillPart | null): string {
  if (at === null) return "";
  return at.scope === START ? " while the service started" : ` ${place(at.scope)}`;
}
