/** What was drilled: an image that a registry or an engine has, or the reference image built from this repository. */
export type Source = ({ readonly kind: "image" } | { readonly kind: "reference"; readonly size: "tiny" | "0.5b" }) & {
  readonly planFile?: PlanFileUse | null;
};

/** How a plan file was used. */
export interface PlanFileUse {
  /** As it was written: relative to where it was looked for. */
  readonly path: string;
  /** Names of the inputs that were given and override the file. */
  readonly given: readonly string[];
}

/** A flag of the terminal with its value; null for a switch. */
export type Flag = readonly [name: string, value: string | null];

/** The command that drills with these flags, quoted for a POSIX shell. */
export function commandWith(flags: readonly Flag[]): string {
  return flags.length === 0 ? "npm run drill --" : `npm run drill -- ${flagsText(flags)}`;
}

/** The flags alone, quoted for a POSIX shell. */
export function flagsText(flags: readonly Flag[]): string {
  const words = flags.flatMap(([name, value]) => {
    // Otherwise a value that begins like a flag would be read as one.
    if (value?.startsWith("-")) return [quote(`--${name}=${value}`)];
    return [`--${name}`, ...(value === null ? [] : [quote(value)])];
  });
  return words.join(" ");
}

/** Whether a text is one command that drills, with flags and quoted words only: a shell does nothing else with it. */
export function isLocalCommand(text: string): boolean {
  return /^npm run drill --(?: (?:[\w@%+=:,./-]+|(?:'[^'\p{Cc}]*'(?:\\''[^'\p{Cc}]*')*)))*$/u.test(text);
}

/** Quotes a word only where a shell would split or expand it. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
