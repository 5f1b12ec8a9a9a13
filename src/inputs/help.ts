import { TERMINAL_FLAGS } from "./flags.ts";
import { type Group, INPUT_NAMES, rowOf } from "./table.ts";

const WIDTH = 100;
const INDENT = 30;

const HEADINGS: Readonly<Record<Group, string>> = {
  container: "The container",
  drill: "The drill",
  limits: "The limits",
  report: "The report",
};

/** The text of `--help`, at most 100 columns wide. */
export function renderHelp(): string {
  const groups = Object.entries(HEADINGS).map(([group, heading]) => {
    const names = INPUT_NAMES.filter((name) => rowOf(name).group === group);
    return [`${heading}:`, ...names.flatMap((name) => entry(name, rowOf(name).placeholder, meaningOf(name)))].join(
      "\n",
    );
  });
  const terminal = Object.entries(TERMINAL_FLAGS).flatMap(([name, flag]) =>
    entry(name, flag.placeholder, flag.meaning),
  );
  return [
    "Drills a Qwen All-in-One image: CPU overload under load, kill and restart, judged against limits.",
    "Usage: npm run drill -- [--image REFERENCE] [flags]\n  Without --image the reference image is built here and drilled.",
    ...groups,
    ["In a terminal:", ...terminal].join("\n"),
    "A switch is turned off by --no-NAME. Times are written 8s, 500ms, 1.5m or 1h; memory 2g or 512m.",
  ].join("\n\n");
}

function meaningOf(name: (typeof INPUT_NAMES)[number]): string {
  const row = rowOf(name);
  if (name === "image") return "Image to drill (default: the reference image).";
  if (name === "github-token") return `${row.meaning} (default: GITHUB_TOKEN of the environment)`;
  const text = row.terminalDefault ?? row.default;
  const inWords = text === "" ? row.defaultInWords?.replace(/^\((.*)\)$/, "$1") : text;
  return inWords === undefined ? row.meaning : `${row.meaning.replace(/\.$/, "")} (default: ${inWords}).`;
}

function entry(name: string, placeholder: string | null, meaning: string): string[] {
  const flag = `  --${name}${placeholder === null ? "" : ` ${placeholder}`}`;
  const lines = wrap(meaning, WIDTH - INDENT);
  return lines.map((line, index) => `${(index === 0 ? flag : "").padEnd(INDENT)}${line}`);
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [""];
  // What stands in parentheses stays together, so that a default is not torn from its name.
  for (const word of text.split(/ (?![^(]*\))/)) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}
