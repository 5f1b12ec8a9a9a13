import { type DrillPart, START } from "../../../../model/facts/peak-use.ts";
import { placeZh } from "../words.ts";

/** Returns a part of a drill in parentheses; empty if it is not known. */
export function partZh(at: DrillPart | null): string {
  if (at === null) return "";
  return at.scope === START ? "（启动期间）" : `（${placeZh(at.scope)}）`;
}
