import type { Calibration } from "../../gate/calibration/calibration.ts";
import { cleanLine } from "../../model/text/escape.ts";
import { type Block, sentences, table } from "../document/blocks.ts";
import { counted } from "../facts/figures.ts";
import { EN } from "../messages/en.ts";
import { say } from "../messages/say.ts";
import type { TerminalReport } from "../render/terminal.ts";
import { caveats, isProposed, proposedLimits, rate, workflowLines } from "./calibration.ts";

/**
 * Returns a calibration for a terminal: the proposed limits first, then what they are based on.
 * @param count number of drills that were requested
 */
export function calibrationReport(calibration: Calibration, image: string, count: number): TerminalReport {
  const { drills, leftOut } = calibration;
  const words = proposedLimits(calibration);
  const proposed = isProposed(calibration);
  const limits = words.map(({ input, value, seen, basis }) => ({ label: input, parts: [value ?? "–", seen, basis] }));
  const tried = words.flatMap(({ input, rows }) =>
    rows.map(({ value, proposed: is, endings }) => [
      is ? "→" : "",
      input,
      value,
      ...[endings.pass, endings.undecided, endings.fail].map((ended) => rate(ended, endings.drills)),
    ]),
  );
  const reasons = leftOut.map(({ drill, reason }) => `drill ${drill}: ${cleanLine(say(reason), 600)}`);
  const headings = ["", "limit", "", "pass", "inconclusive", "false alarm"];
  const section = (title: string, block: Block) => ({ id: title, title, priority: 0, blocks: [block] });
  return {
    language: EN,
    status: proposed ? "pass" : "fail",
    title: proposed ? "Limits proposed" : "No limits could be proposed",
    about: cleanLine(image),
    sentence: `From ${counted(drills.length, "drill")} of ${count}, of the image compared with itself.`,
    sections: [
      section("Limits: proposed, seen, based on", { kind: "facts", facts: drills.length === 0 ? [] : limits }),
      section("Simulated healthy drills", table("", headings, tried, { figures: [2, 3, 4, 5] })),
      section("For the workflow's step", {
        kind: "code",
        label: "",
        language: "text",
        lines: workflowLines(calibration),
      }),
      section("What they do not guarantee", sentences(proposed ? caveats(calibration) : [])),
      section("Left out", sentences(reasons)),
    ],
  };
}
