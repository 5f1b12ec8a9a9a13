import { INPUT_NAMES, type InputName, rowOf } from "../table.ts";
import { calibrateHelp } from "../terminal/calibrate-help.ts";
import { TERMINAL_FLAGS, type TerminalFlag } from "../terminal/flags.ts";
import { judgeHelp } from "../terminal/judge-help.ts";
import type { HelpWords } from "./help-words.ts";

/** The help in English. What an input or a flag means is in its table. */
export const HELP_EN: HelpWords = {
  inputs: Object.fromEntries(
    INPUT_NAMES.map((name) => [name, rowOf(name).terminalMeaning ?? rowOf(name).meaning]),
  ) as Record<InputName, string>,
  defaults: Object.fromEntries(
    INPUT_NAMES.flatMap((name) => {
      const words = rowOf(name).defaultInWords?.replace(/^\((.*)\)$/, "$1") ?? "none";
      return ["none", "required"].includes(words) ? [] : [[name, words]];
    }),
  ),
  flags: Object.fromEntries(Object.entries(TERMINAL_FLAGS).map(([name, { meaning }]) => [name, meaning])) as Record<
    TerminalFlag,
    string
  >,
  groups: {
    container: "The container:",
    service: "The service:",
    drill: "The drill:",
    limits: "The limits:",
    report: "The report:",
  },
  withDefault: (meaning, value) => meaning.replace(/\.$/, ` (default: ${value}).`),
  none: "none",
  drill: {
    before: ({ drill }) => [
      "Drills a Qwen All-in-One image with CPU overload and a kill, and checks it against limits.",
      `Usage: ${drill} [--image REFERENCE] [flags]\n  Without --image, the reference image is built and drilled.`,
    ],
    terminal: "In a terminal:",
    after: ({ drill }) => [
      "Turn a switch off with --no-NAME. Write times as 8s, 500ms, 1.5m or 1h, and memory as 2g or 512m.",
      "Exit codes: 0 pass or inconclusive; 1 fail, error or cancelled, with --on-inconclusive fail also\n  inconclusive; 2 invalid command line.",
      `Example: ${drill} --image qwen-allinone:1 --max-p95 5s --max-recovery 20s`,
    ],
    others: "Other commands, each with its own --help:",
    judge: "Judges a finished drill again, with the same or other limits.",
    calibrate: "Proposes limits from several drills of one image.",
  },
  judge: judgeHelp,
  calibrate: calibrateHelp,
  list: {
    intro: "The kinds of experiments, for --experiments or a plan file. Only a plan file sets their parameters:",
    anyExperiment: "In a plan file, every experiment may also have:",
    repeat: (max) => `Number of runs, 1 to ${max} (default: 1).`,
    allowFailure: "Report the result without affecting the verdict (default: false).",
    ownLimits: "own limits",
    limits: (names) => `${names.join(", ")} (default: the drill's limits).`,
    alsoSetBy: (flag) => ` Also set by ${flag}.`,
    kinds: {},
  },
};
