import { BOOT_CAUSE_EXAMPLES } from "./advice/boot-cause-examples.ts";
import { ERROR_ADVICE_EXAMPLES } from "./advice/error-advice-examples.ts";
import { ERROR_CAUSES_EXAMPLES } from "./advice/error-causes-examples.ts";
import { FAILURE_ADVICE_EXAMPLES } from "./advice/failure-advice-examples.ts";
import { OPEN_ADVICE_EXAMPLES } from "./advice/open-advice-examples.ts";
import type { Examples } from "./examples.ts";
import { CHECK_EXAMPLES } from "./experiments/check-examples.ts";
import { COMPARISON_EXAMPLES } from "./experiments/comparison-examples.ts";
import { DEGRADATION_EXAMPLES } from "./experiments/degradation-examples.ts";
import { DISTURBANCE_EXAMPLES } from "./experiments/disturbance-examples.ts";
import { HEALTH_EXAMPLES } from "./experiments/health-examples.ts";
import { LOAD_EXAMPLES } from "./experiments/load-examples.ts";
import { RECOVERY_EXAMPLES } from "./experiments/recovery-examples.ts";
import { WINDOW_EXAMPLES } from "./experiments/window-examples.ts";
import { GITHUB_REFUSALS_EXAMPLES } from "./github-refusals-examples.ts";
import { COMMAND_LINE_EXAMPLES } from "./inputs/command-line-examples.ts";
import { COMPOSE_EXAMPLES } from "./inputs/compose-examples.ts";
import { INPUT_PROBLEM_EXAMPLES } from "./inputs/input-examples.ts";
import { PLAN_FILE_EXAMPLES } from "./inputs/plan-file-examples.ts";
import { START_PROBLEM_EXAMPLES } from "./inputs/start-examples.ts";
import { INPUT_VALUE_EXAMPLES } from "./inputs/value-examples.ts";
import { MERGE_EXAMPLES } from "./merge-examples.ts";
import { PROGRESS_EXAMPLES } from "./progress-examples.ts";
import { PUBLISHING_EXAMPLES } from "./publishing-examples.ts";
import { REPLY_EXAMPLES } from "./reply-examples.ts";
import { RESULT_PROBLEMS_EXAMPLES } from "./result-problems-examples.ts";
import { RUNNER_EXAMPLES } from "./runner-examples.ts";
import { VERDICT_EXAMPLES } from "./verdict-examples.ts";

/** The examples of each file of English. */
export const FAMILIES = {
  check: CHECK_EXAMPLES,
  comparison: COMPARISON_EXAMPLES,
  degradation: DEGRADATION_EXAMPLES,
  disturbance: DISTURBANCE_EXAMPLES,
  health: HEALTH_EXAMPLES,
  load: LOAD_EXAMPLES,
  progress: PROGRESS_EXAMPLES,
  publishing: PUBLISHING_EXAMPLES,
  recovery: RECOVERY_EXAMPLES,
  "github-refusals": GITHUB_REFUSALS_EXAMPLES,
  merge: MERGE_EXAMPLES,
  "result-problems": RESULT_PROBLEMS_EXAMPLES,
  reply: REPLY_EXAMPLES,
  runner: RUNNER_EXAMPLES,
  verdict: VERDICT_EXAMPLES,
  window: WINDOW_EXAMPLES,
  "failure-advice": FAILURE_ADVICE_EXAMPLES,
  "open-advice": OPEN_ADVICE_EXAMPLES,
  "boot-causes": BOOT_CAUSE_EXAMPLES,
  "error-advice": ERROR_ADVICE_EXAMPLES,
  "command-line": COMMAND_LINE_EXAMPLES,
  compose: COMPOSE_EXAMPLES,
  input: INPUT_PROBLEM_EXAMPLES,
  "plan-file": PLAN_FILE_EXAMPLES,
  value: INPUT_VALUE_EXAMPLES,
  start: START_PROBLEM_EXAMPLES,
  "error-causes": ERROR_CAUSES_EXAMPLES,
};
/** A message without an example does not compile. */
export const ALL: Examples = {
  ...CHECK_EXAMPLES,
  ...COMPARISON_EXAMPLES,
  ...COMPOSE_EXAMPLES,
  ...DEGRADATION_EXAMPLES,
  ...DISTURBANCE_EXAMPLES,
  ...HEALTH_EXAMPLES,
  ...LOAD_EXAMPLES,
  ...PROGRESS_EXAMPLES,
  ...PUBLISHING_EXAMPLES,
  ...RECOVERY_EXAMPLES,
  ...GITHUB_REFUSALS_EXAMPLES,
  ...MERGE_EXAMPLES,
  ...RESULT_PROBLEMS_EXAMPLES,
  ...REPLY_EXAMPLES,
  ...RUNNER_EXAMPLES,
  ...VERDICT_EXAMPLES,
  ...WINDOW_EXAMPLES,
  ...FAILURE_ADVICE_EXAMPLES,
  ...OPEN_ADVICE_EXAMPLES,
  ...BOOT_CAUSE_EXAMPLES,
  ...ERROR_ADVICE_EXAMPLES,
  ...COMMAND_LINE_EXAMPLES,
  ...INPUT_PROBLEM_EXAMPLES,
  ...PLAN_FILE_EXAMPLES,
  ...INPUT_VALUE_EXAMPLES,
  ...START_PROBLEM_EXAMPLES,
  ...ERROR_CAUSES_EXAMPLES,
};
