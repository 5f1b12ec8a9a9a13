import { FLAG_NAMES, type Group, rowOf } from "../table.ts";
import type { Commands } from "./commands.ts";
import { withDefault } from "./default-in-words.ts";
import { TERMINAL_FLAGS } from "./flags.ts";
import { entry } from "./layout.ts";

const HEADINGS: Readonly<Record<Group, string>> = {
  container: "The container",
  service: "The service",
  drill: "The drill",
  limits: "The limits",
  report: "The report",
};

/** The text of `--help`, at most 100 columns wide. */
export function renderHelp(commands: Commands): string {
  const groups = Object.entries(HEADINGS).map(([group, heading]) => {
    const names = FLAG_NAMES.filter((name) => rowOf(name).group === group);
    return [`${heading}:`, ...names.flatMap((name) => flagEntry(name, rowOf(name).placeholder, meaningOf(name)))].join(
      "\n",
    );
  });
  const terminal = Object.entries(TERMINAL_FLAGS).flatMap(([name, flag]) =>
    flagEntry(name, flag.placeholder, flag.meaning),
  );
  return [
    "Drills a Qwen All-in-One image with CPU overload and a kill, and checks it against limits.",
    `Usage: ${commands.drill} [--image REFERENCE] [flags]\n  Without --image, the reference image is built and drilled.`,
    ...groups,
    ["In a terminal:", ...terminal].join("\n"),
    "Turn a switch off with --no-NAME. Write times as 8s, 500ms, 1.5m or 1h, and memory as 2g or 512m.",
    "Exit codes: 0 pass or inconclusive; 1 fail or error, with --on-inconclusive fail also inconclusive;\n  2 invalid command line.",
    `Example: ${commands.drill} --image qwen-allinone:1 --max-p95 5s --max-recovery 20s`,
    [
      "Other commands, each with its own --help:",
      ...entry(commands.judge, "Judges a finished drill again, with the same or other limits."),
      ...entry(commands.calibrate, "Proposes limits from several drills of one image."),
    ].join("\n"),
  ].join("\n\n");
}

function meaningOf(name: (typeof FLAG_NAMES)[number]): string {
  const row = rowOf(name);
  const { terminalMeaning: meaning = row.meaning } = row;
  // `defaultInWords` describes the action's default, so it only applies if the terminal has no default of its own.
  return row.terminalDefault === undefined
    ? withDefault(meaning, row)
    : withDefault(meaning, { default: row.terminalDefault });
}

function flagEntry(name: string, placeholder: string | null, meaning: string): string[] {
  return entry(
    `${name === "help" || name === "version" ? `-${name.charAt(0)}, ` : ""}--${name}${placeholder === null ? "" : ` ${placeholder}`}`,
    meaning,
  );
}
