import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

/** A flag of a command line with its value, or a word that belongs to no flag. */
export interface Argument {
  /** The flag as written, without dashes; null for a word. */
  readonly name: string | null;
  /** Undefined for a switch, and for a flag whose value is missing. */
  readonly value: string | undefined;
  /** The value follows an equals sign. */
  readonly isInline: boolean;
  /** Its position on the command line, from 0. */
  readonly index: number;
  /** As written. */
  readonly words: readonly string[];
}

/** The flags that every command has, with their short forms. */
const COMMON: ParseArgsOptionsConfig = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
};

/** A word such as `--shm-size 1g`, with a space in its name, is a value. */
const isFlag = (word: string | undefined): boolean => /^(?:-[hv]$|--[^\s=]*(?:=|$))/.test(word ?? "");

/**
 * The flags and words of a command line: `--name value`, `--name=value`, `-h` and `-v`. A flag is never the value of
 * the flag before it, so that every problem is found in one pass.
 * @param withValue the names of the flags that take a value
 */
export function* argumentsOf(argv: readonly string[], withValue: readonly string[], from = 0): Generator<Argument> {
  const options: ParseArgsOptionsConfig = {
    ...Object.fromEntries(withValue.map((name) => [name, { type: "string" }])),
    ...COMMON,
  };
  const { tokens } = parseArgs({ args: argv.slice(from), options, strict: false, tokens: true });
  for (const token of tokens) {
    const index = from + token.index;
    const isOption = token.kind === "option" && (token.rawName.startsWith("--") || Object.hasOwn(COMMON, token.name));
    const isMissing = isOption && token.inlineValue === false && isFlag(token.value);
    const count = isOption && token.inlineValue === false && !isMissing ? 2 : 1;
    yield {
      name: isOption ? token.name : null,
      value: isOption && !isMissing ? token.value : undefined,
      isInline: isOption && token.inlineValue === true,
      index,
      words: argv.slice(index, index + count),
    };
    // After these words (-x, --, a flag in place of a value), parseArgs would misread the rest.
    if (isMissing || (token.kind !== "positional" && !isOption)) return yield* argumentsOf(argv, withValue, index + 1);
  }
}
