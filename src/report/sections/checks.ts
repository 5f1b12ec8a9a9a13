import type { Check } from "../../model/check.ts";
import { type Block, only, type Section, statusMark, table } from "../document/blocks.ts";
import { checkName, decidedOn, limitText, measuredText, outcomeText } from "../facts/checks.ts";
import type { Language } from "../messages/language.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** A comment folds those that passed if there are more. */
const MAX_OPEN = 12;

/** Every limit with what was measured. @param caption one of its own where a page has several */
export function checksSection(
  { record }: CleanDrill,
  language: Language,
  caption = language.words.checks.title,
): Section {
  const { title, headings } = language.words.checks;
  const tableOf = (checks: readonly Check[]) =>
    table(
      caption,
      headings,
      checks.map((check) => [
        checkName(check, language),
        limitText(record, check, language),
        measuredText(record, check, language),
        decidedOn(record, check, language),
        statusMark(check.status, outcomeText(record, check, language), language),
      ]),
      { figures: [1, 2, 3], className: "cards" },
    );
  const section = { id: "checks", title, priority: 12 };
  const { checks } = record;
  const isQuiet = ({ status }: Check) => status === "pass" || status === "not-applicable";
  const hasFailed = ({ status }: Check) => status === "fail";
  const loud = [...checks.filter(hasFailed), ...checks.filter((check) => !hasFailed(check) && !isQuiet(check))];
  const quiet = checks.filter(isQuiet);
  if (checks.length <= MAX_OPEN) {
    // A reader of a comment looks for what broke.
    const blocks = [only(tableOf(checks), "terminal", "html"), only(tableOf([...loud, ...quiet]), "markdown")];
    return { ...section, blocks };
  }
  const passed = quiet.filter(({ status }) => status === "pass").length;
  const fold: Block = {
    kind: "details",
    id: "passed",
    title: statusMark("pass", language.words.checks.passed(passed, quiet.length - passed), language),
    blocks: quiet.length === 0 ? [] : [tableOf(quiet)],
  };
  return {
    ...section,
    blocks: [only(tableOf(checks), "terminal", "html"), only(tableOf(loud), "markdown"), only(fold, "markdown")],
  };
}
