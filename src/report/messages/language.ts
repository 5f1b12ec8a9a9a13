import type { MessageArgs, MessageCode } from "../../model/message.ts";
import type { CALIBRATION_WORDS } from "./en/report/calibration-words.ts";
import type { FORMAT } from "./en/report/formats.ts";
import type { LEG_WORDS, PAGE_WORDS } from "./en/report/page-words.ts";
import type { REPORT_WORDS } from "./en/report/report-words.ts";
import type { SECTION_WORDS } from "./en/report/section-words.ts";

/** One function for each message. */
export type Sayings = { readonly [C in MessageCode]: (args: MessageArgs[C]) => string };

/** A report's own words. English defines what there is to say. */
export type ReportWords = typeof REPORT_WORDS &
  typeof SECTION_WORDS & {
    readonly page: typeof PAGE_WORDS;
    readonly legs: typeof LEG_WORDS;
    readonly calibration: typeof CALIBRATION_WORDS;
  };

/** A language of a report. */
export interface Language {
  /** As in HTML, after BCP 47. */
  readonly tag: string;
  readonly messages: Sayings;
  readonly words: ReportWords;
  readonly format: typeof FORMAT;
}
