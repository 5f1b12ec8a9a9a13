import { FLAG_NAMES, type Group, rowOf } from "../table.ts";
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
export function renderHelp(): string {
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
    "Drills a Qwen All-in-One image: CPU overload under load, kill and restart, judged against limits.",
    "Usage: npm run drill -- [--image REFERENCE] [flags]\n  Without --image the reference image is built here and drilled.",
    ...groups,
    ["In a terminal:", ...terminal].join("\n"),
    "A switch is turned off by --no-NAME. Times are written 8s, 500ms, 1.5m or 1h; memory 2g or 512m.",
    "Exit codes: 0 pass or inconclusive; 1 fail or error, with --on-inconclusive fail also inconclusive;\n  2 wrong command line.",
    "Example: npm run drill -- --image qwen-allinone:1 --max-p95 5s --max-recovery 20s",
  ].join("\n\n");
}

function meaningOf(name: (typeof FLAG_NAMES)[number]): string {
  const row = rowOf(name);
  if (name === "image") return "Image to drill (default: the reference image).";
  if (name === "github-token") return `${row.meaning} (default: GITHUB_TOKEN of the environment)`;
  const meaning = row.meaning.replace(
    /\.$/,
    name === "comment" ? "; works only where GitHub's variables are set." : ".",
  );
  // The words describe the action's default, so they hold only where the terminal has none of its own.
  return row.terminalDefault === undefined
    ? withDefault(meaning, row)
    : withDefault(meaning, { default: row.terminalDefault });
}

function flagEntry(name: string, placeholder: string | null, meaning: string): string[] {
  return entry(`${name === "help" ? "-h, " : ""}--${name}${placeholder === null ? "" : ` ${placeholder}`}`, meaning);
}
