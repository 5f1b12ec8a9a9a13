import type { Language } from "./language.ts";
import { BOOT_CAUSE_MESSAGES_ZH } from "./zh-CN/advice/boot-causes.ts";
import { ERROR_ADVICE_ZH } from "./zh-CN/advice/error-advice.ts";
import { ERROR_CAUSES_ZH } from "./zh-CN/advice/error-causes.ts";
import { FAILURE_ADVICE_ZH } from "./zh-CN/advice/failure-advice.ts";
import { OPEN_ADVICE_ZH } from "./zh-CN/advice/open-advice.ts";
import { CHECKS_ZH } from "./zh-CN/experiments/check-messages.ts";
import { COMPARISONS_ZH } from "./zh-CN/experiments/comparison-messages.ts";
import { DEGRADATIONS_ZH } from "./zh-CN/experiments/degradation-messages.ts";
import { DISTURBANCES_ZH } from "./zh-CN/experiments/disturbance-messages.ts";
import { HEALTH_ZH } from "./zh-CN/experiments/health-messages.ts";
import { LOADS_ZH } from "./zh-CN/experiments/load-messages.ts";
import { RECOVERIES_ZH } from "./zh-CN/experiments/recovery-messages.ts";
import { WINDOWS_ZH } from "./zh-CN/experiments/window-messages.ts";
import { COMMAND_LINES_ZH } from "./zh-CN/inputs/command-line-messages.ts";
import { COMPOSE_ZH } from "./zh-CN/inputs/compose-messages.ts";
import { INPUT_PROBLEMS_ZH } from "./zh-CN/inputs/input-messages.ts";
import { PLAN_FILES_ZH } from "./zh-CN/inputs/plan-file-messages.ts";
import { START_PROBLEMS_ZH } from "./zh-CN/inputs/start-messages.ts";
import { INPUT_VALUES_ZH } from "./zh-CN/inputs/value-messages.ts";
import { PROGRESS_ZH } from "./zh-CN/progress-messages.ts";
import { GITHUB_REFUSALS_ZH } from "./zh-CN/publishing/github-refusals.ts";
import { MERGES_ZH } from "./zh-CN/publishing/merge-messages.ts";
import { PUBLISHING_ZH } from "./zh-CN/publishing/publishing-messages.ts";
import { RESULT_PROBLEMS_ZH } from "./zh-CN/publishing/result-problems.ts";
import { REPLIES_ZH } from "./zh-CN/reply-messages.ts";
import { CALIBRATION_WORDS_ZH } from "./zh-CN/report/calibration-words.ts";
import { FORMAT_ZH } from "./zh-CN/report/formats.ts";
import { LEG_WORDS_ZH, PAGE_WORDS_ZH } from "./zh-CN/report/page-words.ts";
import { REPORT_WORDS_ZH } from "./zh-CN/report/report-words.ts";
import { SECTION_WORDS_ZH } from "./zh-CN/report/section-words.ts";
import { RUNNER_ZH } from "./zh-CN/runner-messages.ts";
import { VERDICTS_ZH } from "./zh-CN/verdict-messages.ts";

/** A sentence has a blank after each figure, but not if its unit is a Chinese word. */
const UNIT_GAP = /(?<=\d (?:分钟|小时|字节|核|倍)) (?=\p{Script=Han})/gu;

function withoutUnitGaps<T>(said: T): T {
  if (typeof said === "string") return said.replaceAll(UNIT_GAP, "") as T;
  if (typeof said === "function") return ((...args: unknown[]) => withoutUnitGaps(said(...args))) as T;
  if (Array.isArray(said)) return said.map(withoutUnitGaps) as T;
  if (typeof said !== "object" || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([name, each]) => [name, withoutUnitGaps(each)])) as T;
}

/** Simplified Chinese. */
export const ZH_CN: Language = {
  tag: "zh-CN",
  messages: withoutUnitGaps({
    ...CHECKS_ZH,
    ...COMPARISONS_ZH,
    ...COMPOSE_ZH,
    ...DEGRADATIONS_ZH,
    ...DISTURBANCES_ZH,
    ...HEALTH_ZH,
    ...LOADS_ZH,
    ...MERGES_ZH,
    ...PROGRESS_ZH,
    ...GITHUB_REFUSALS_ZH,
    ...PUBLISHING_ZH,
    ...RESULT_PROBLEMS_ZH,
    ...RECOVERIES_ZH,
    ...REPLIES_ZH,
    ...RUNNER_ZH,
    ...VERDICTS_ZH,
    ...WINDOWS_ZH,
    ...FAILURE_ADVICE_ZH,
    ...OPEN_ADVICE_ZH,
    ...BOOT_CAUSE_MESSAGES_ZH,
    ...ERROR_ADVICE_ZH,
    ...COMMAND_LINES_ZH,
    ...INPUT_PROBLEMS_ZH,
    ...INPUT_VALUES_ZH,
    ...START_PROBLEMS_ZH,
    ...PLAN_FILES_ZH,
    ...ERROR_CAUSES_ZH,
  }),
  words: withoutUnitGaps({
    ...REPORT_WORDS_ZH,
    ...SECTION_WORDS_ZH,
    page: PAGE_WORDS_ZH,
    legs: LEG_WORDS_ZH,
    calibration: CALIBRATION_WORDS_ZH,
  }),
  format: FORMAT_ZH,
};
