import type { Calibration } from "../../gate/calibration/calibration.ts";
import { cleanLine } from "../../model/text/escape.ts";
import { type Block, sentences, table } from "../document/blocks.ts";
import { NO_FIGURE } from "../facts/figures.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import type { TerminalReport } from "../render/terminal.ts";
import { caveats, isProposed, proposedLimits, rate, workflowLines } from "./calibration.ts";

/**
 * Returns a calibration for a terminal: the proposed limits first, then what they are based on.
 * @param count number of drills that were requested
 */
export function calibrationReport(
  calibration: Calibration,
  image: string,
  count: number,
  language: Language,
): TerminalReport {
  const { drills, leftOut } = calibration;
  const words = language.words.calibration;
  const all = proposedLimits(calibration, language);
  const proposed = isProposed(calibration);
  const limits = all.map(({ input, value, seen, basis }) => ({
    label: input,
    parts: [value ?? NO_FIGURE, seen, basis],
  }));
  const tried = all.flatMap(({ input, rows }) =>
    rows.map(({ value, proposed: is, endings }) => [
      is ? "→" : "",
      input,
      value,
      ...[endings.pass, endings.undecided, endings.fail].map((ended) => rate(ended, endings.drills)),
    ]),
  );
  const reasons = leftOut.map(({ drill, reason }) => words.leftOut(drill, cleanLine(say(reason, language), 600)));
  const section = (title: string, block: Block) => ({ id: title, title, priority: 0, blocks: [block] });
  const { titles } = words;
  return {
    language,
    status: proposed ? "pass" : "fail",
    title: proposed ? words.proposed : words.noneProposed,
    about: cleanLine(image),
    sentence: words.sentence(drills.length, count),
    sections: [
      section(titles.limits, { kind: "facts", facts: drills.length === 0 ? [] : limits }),
      section(titles.simulated, table("", words.headings, tried, { figures: [2, 3, 4, 5] })),
      section(titles.workflow, { kind: "code", label: "", language: "text", lines: workflowLines(calibration) }),
      section(titles.caveats, sentences(proposed ? caveats(calibration, language) : [])),
      section(titles.leftOut, sentences(reasons)),
    ],
  };
}
