import type { Calibration } from "../../gate/calibration/calibration.ts";
import { cleanLine, guardCommand } from "../../model/text/escape.ts";
import { counted } from "../facts/figures.ts";
import { align, cutTo, indented } from "../render/terminal/columns.ts";
import { painter } from "../render/terminal/paint.ts";
import { caveats, isProposed, limitWords, rate, workflowLines } from "./calibration.ts";

export interface CalibrationForm {
  readonly image: string;
  readonly color: boolean;
  readonly files: readonly string[];
  /** How many drills were asked for. */
  readonly count: number;
}

/** A calibration as text for a terminal of 100 columns: what is proposed first, then what it rests on. */
export function calibrationText(calibration: Calibration, { image, color, files, count }: CalibrationForm): string {
  const paint = painter(color);
  const { drills, leftOut } = calibration;
  const words = limitWords(calibration);
  const proposed = isProposed(calibration);
  const title = proposed ? paint("Limits proposed", "green") : paint("No limits could be proposed", "red");
  const titled = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [paint(name, "bold"), ...lines];
  const table = align(
    [
      ["limit", "proposed", "seen", "rests on"],
      ...words.map(({ input, value, seen, basis }) => [input, value ?? "–", seen, basis]),
    ],
    [],
  );
  const tried = words.flatMap(({ input, rows }) =>
    rows.map(({ value, proposed: is, endings }) => [
      is ? "→" : "",
      input,
      value,
      ...[endings.pass, endings.undecided, endings.fail].map((ended) => rate(ended, endings.drills)),
    ]),
  );
  const blocks = [
    [
      `${title} · ${cutTo(cleanLine(image), 60)}`,
      `From ${counted(drills.length, "drill")} of ${count}, of the image beside itself.`,
    ],
    drills.length === 0 ? [] : table.flatMap((line) => indented(line, 2, 4)),
    titled(
      "simulated healthy drills",
      tried.length === 0
        ? []
        : align([["", "limit", "", "pass", "can't tell", "false alarm"], ...tried], [2, 3, 4, 5]).map(
            (line) => `  ${line}`,
          ),
    ),
    titled(
      "for the workflow's step",
      workflowLines(calibration).map((line) => `  ${line}`),
    ),
    titled(
      "what they can't be held to",
      proposed ? caveats(calibration).flatMap((each) => indented(`- ${each}`, 2, 2)) : [],
    ),
    titled(
      "left out",
      leftOut.flatMap(({ drill, reason }) => indented(`- drill ${drill}: ${cleanLine(reason, 600)}`, 2, 2)),
    ),
    titled(
      "files",
      files.map((file) => `  ${file}`),
    ),
  ].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.map(guardCommand).join("\n")).join("\n\n")}\n`;
}
