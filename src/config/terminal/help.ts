import type { HelpWords } from "../help/help-words.ts";
import { FLAG_NAMES, type Group, type InputName, rowOf } from "../table.ts";
import type { Commands } from "./commands.ts";
import { TERMINAL_FLAGS, type TerminalFlag } from "./flags.ts";
import { entry } from "./layout.ts";

/** The text of `--help`, at most 100 columns wide. */
export function renderHelp(words: HelpWords, commands: Commands): string {
  const { groups, flags, drill } = words;
  const inputs = (Object.keys(groups) as Group[]).map((group) => {
    const names = FLAG_NAMES.filter((name) => rowOf(name).group === group);
    const entries = names.flatMap((name) => flagEntry(name, rowOf(name).placeholder, meaningOf(name, words)));
    return [groups[group], ...entries].join("\n");
  });
  const terminal = (Object.keys(TERMINAL_FLAGS) as TerminalFlag[]).flatMap((name) =>
    flagEntry(name, TERMINAL_FLAGS[name].placeholder, flags[name]),
  );
  const others = [
    drill.others,
    ...entry(commands.judge, drill.judge),
    ...entry(commands.calibrate, drill.calibrate),
  ].join("\n");
  return [
    ...drill.before(commands),
    ...inputs,
    [drill.terminal, ...terminal].join("\n"),
    ...drill.after(commands),
    others,
  ].join("\n\n");
}

/**
 * The text of `judge --help`, at most 100 columns wide.
 * @param names the inputs that it accepts as limits
 */
export function renderJudgeHelp(names: readonly InputName[], { judge, inputs }: HelpWords, commands: Commands): string {
  const flags = names.flatMap((name) => entry(`--${name} ${rowOf(name).placeholder}`, inputs[name]));
  return judge(flags.join("\n"), commands);
}

function meaningOf(name: InputName, { inputs, defaults, none, withDefault }: HelpWords): string {
  const row = rowOf(name);
  // `defaultInWords` describes the action's default, so it only applies if the terminal has no default of its own.
  const value = row.terminalDefault ?? row.default;
  const inWords =
    row.terminalDefault === undefined && row.defaultInWords !== "(required)" ? (defaults[name] ?? none) : "";
  const usual = value || inWords;
  return usual === "" ? inputs[name] : withDefault(inputs[name], usual);
}

function flagEntry(name: string, placeholder: string | null, meaning: string): string[] {
  return entry(
    `${name === "help" || name === "version" ? `-${name.charAt(0)}, ` : ""}--${name}${placeholder === null ? "" : ` ${placeholder}`}`,
    meaning,
  );
}
