/** How the user calls each command, for help and messages. */
export interface Commands {
  readonly drill: string;
  readonly judge: string;
  readonly calibrate: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Npm's scripts in a clone, else the command of the package. npm sets the variable to the name of the script. */
export function commandsOf({ npm_lifecycle_event: script = "" }: Environment): Commands {
  return /^(?:drill|judge|calibrate)$/.test(script)
    ? { drill: "npm run drill --", judge: "npm run judge --", calibrate: "npm run calibrate --" }
    : { drill: "qwen-fault-drill", judge: "qwen-fault-drill judge", calibrate: "qwen-fault-drill calibrate" };
}
