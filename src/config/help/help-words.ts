import type { Group, InputName } from "../table.ts";
import type { Commands } from "../terminal/commands.ts";
import type { TerminalFlag } from "../terminal/flags.ts";

/** What `--help` and `--list` say in a language, as lines of at most 100 columns. English defines it in the inputs' table. */
export interface HelpWords {
  /** What each input means: one sentence without Markdown and without its default. */
  readonly inputs: Readonly<Record<InputName, string>>;
  /** The defaults that are given in words, not as a value. */
  readonly defaults: Readonly<Partial<Record<InputName, string>>>;
  /** The flags that only the terminal has. */
  readonly flags: Readonly<Record<TerminalFlag, string>>;
  /** The headings of the groups of inputs. */
  readonly groups: Readonly<Record<Group, string>>;
  /** A meaning followed by its default. @param value as a user writes it, or in words */
  readonly withDefault: (meaning: string, value: string) => string;
  readonly none: string;
  readonly drill: {
    readonly before: (commands: Commands) => readonly string[];
    /** The heading of the flags that only the terminal has. */
    readonly terminal: string;
    readonly after: (commands: Commands) => readonly string[];
    /** The heading of the other commands, and what each of them does. */
    readonly others: string;
    readonly judge: string;
    readonly calibrate: string;
  };
  /** @param flags the lines of the limits */
  readonly judge: (flags: string, commands: Commands) => string;
  readonly calibrate: (commands: Commands) => string;
  readonly list: {
    readonly intro: string;
    readonly anyExperiment: string;
    readonly repeat: (max: number) => string;
    readonly allowFailure: string;
    readonly ownLimits: string;
    /** The limits that an experiment can have of its own. */
    readonly limits: (names: readonly string[]) => string;
    readonly alsoSetBy: (flag: string) => string;
    /** What each kind of experiment does and what its parameters mean; what is missing is shown as the kind has it. */
    readonly kinds: Readonly<Record<string, KindWords>>;
  };
}

export interface KindWords {
  readonly summary: string;
  readonly parameters: Readonly<Record<string, string>>;
}
