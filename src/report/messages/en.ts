import { BOOT_CAUSE_MESSAGES } from "./en/advice/boot-causes.ts";
import { ERROR_ADVICE } from "./en/advice/error-advice.ts";
import { ERROR_CAUSES } from "./en/advice/error-causes.ts";
import { FAILURE_ADVICE } from "./en/advice/failure-advice.ts";
import { OPEN_ADVICE } from "./en/advice/open-advice.ts";
import { CHECKS } from "./en/experiments/check-messages.ts";
import { COMPARISONS } from "./en/experiments/comparison-messages.ts";
import { DEGRADATIONS } from "./en/experiments/degradation-messages.ts";
import { DISTURBANCES } from "./en/experiments/disturbance-messages.ts";
import { HEALTH } from "./en/experiments/health-messages.ts";
import { LOADS } from "./en/experiments/load-messages.ts";
import { RECOVERIES } from "./en/experiments/recovery-messages.ts";
import { WINDOWS } from "./en/experiments/window-messages.ts";
import { COMMAND_LINES } from "./en/inputs/command-line-messages.ts";
import { COMPOSE } from "./en/inputs/compose-messages.ts";
import { INPUT_PROBLEMS } from "./en/inputs/input-messages.ts";
import { PLAN_FILES } from "./en/inputs/plan-file-messages.ts";
import { START_PROBLEMS } from "./en/inputs/start-messages.ts";
import { INPUT_VALUES } from "./en/inputs/value-messages.ts";
import { PROGRESS } from "./en/progress-messages.ts";
import { GITHUB_REFUSALS } from "./en/publishing/github-refusals.ts";
import { MERGES } from "./en/publishing/merge-messages.ts";
import { PUBLISHING } from "./en/publishing/publishing-messages.ts";
import { RESULT_PROBLEMS } from "./en/publishing/result-problems.ts";
import { REPLIES } from "./en/reply-messages.ts";
import { CALIBRATION_WORDS } from "./en/report/calibration-words.ts";
import { FORMAT } from "./en/report/formats.ts";
import { LEG_WORDS, PAGE_WORDS } from "./en/report/page-words.ts";
import { REPORT_WORDS } from "./en/report/report-words.ts";
import { SECTION_WORDS } from "./en/report/section-words.ts";
import { RUNNER } from "./en/runner-messages.ts";
import { VERDICTS } from "./en/verdict-messages.ts";
import type { Language } from "./language.ts";

/** English. */
export const EN: Language = {
  tag: "en",
  messages: {
    ...CHECKS,
    ...COMPARISONS,
    ...COMPOSE,
    ...DEGRADATIONS,
    ...DISTURBANCES,
    ...HEALTH,
    ...LOADS,
    ...MERGES,
    ...PROGRESS,
    ...GITHUB_REFUSALS,
    ...PUBLISHING,
    ...RESULT_PROBLEMS,
    ...RECOVERIES,
    ...REPLIES,
    ...RUNNER,
    ...VERDICTS,
    ...WINDOWS,
    ...FAILURE_ADVICE,
    ...OPEN_ADVICE,
    ...BOOT_CAUSE_MESSAGES,
    ...ERROR_ADVICE,
    ...COMMAND_LINES,
    ...INPUT_PROBLEMS,
    ...INPUT_VALUES,
    ...START_PROBLEMS,
    ...PLAN_FILES,
    ...ERROR_CAUSES,
  },
  words: { ...REPORT_WORDS, ...SECTION_WORDS, page: PAGE_WORDS, legs: LEG_WORDS, calibration: CALIBRATION_WORDS },
  format: FORMAT,
};
