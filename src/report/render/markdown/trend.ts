import { markdownSentence } from "../../../model/text/escape.ts";
import { trendSentence } from "../../history/trend.ts";
import type { Story } from "../../story.ts";

/** This drill beside the last ones of the default branch, in a line. */
export function trendSection({ trend }: Story): string {
  return trend === null ? "" : markdownSentence(trendSentence(trend));
}
