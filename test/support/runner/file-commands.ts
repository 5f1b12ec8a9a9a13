import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StageConsole } from "./console.ts";

const SUMMARY_BYTES = 1_048_576;
const KINDS = ["output", "state", "env", "path", "step_summary"] as const;

/** What a stage left in its command files. */
export interface FileCommands {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  /** Null if empty or too large. */
  readonly summary: string | null;
}

/** The command files of one stage, initially empty. */
export class CommandFiles {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true });
    for (const kind of KINDS) writeFileSync(this.#file(kind), "");
  }

  /** The variables with the paths of the files. */
  get environment(): Record<string, string> {
    return Object.fromEntries(KINDS.map((kind) => [`GITHUB_${kind.toUpperCase()}`, this.#file(kind)]));
  }

  /** Reads the files after the stage has ended. A malformed file fails the stage. */
  read(console: StageConsole): FileCommands {
    return {
      outputs: this.#pairs("output", console),
      state: this.#pairs("state", console),
      env: this.#pairs("env", console),
      path: readFileSync(this.#file("path"), "utf8")
        .split(/\r?\n/)
        .filter((line) => line !== ""),
      summary: this.#summary(console),
    };
  }

  #file(kind: (typeof KINDS)[number]): string {
    return join(this.#directory, kind);
  }

  #pairs(kind: "output" | "state" | "env", console: StageConsole): Record<string, string> {
    const pairs: Record<string, string> = {};
    try {
      for (const [key, value] of readPairs(readFileSync(this.#file(kind), "utf8"))) {
        if (kind === "env" && key.toUpperCase() === "NODE_OPTIONS") {
          console.annotate({
            type: "error",
            title: null,
            message: "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
            file: null,
            line: null,
          });
        } else pairs[key] = value;
      }
    } catch (error) {
      console.fail(
        `Unable to process file command '${kind}' successfully. ${error instanceof Error ? error.message : error}`,
      );
    }
    return pairs;
  }

  #summary(console: StageConsole): string | null {
    const { size } = statSync(this.#file("step_summary"));
    if (size > SUMMARY_BYTES) {
      const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.floor(size / 1024)}k.`;
      console.annotate({ type: "error", title: null, message, file: null, line: null });
    }
    return size === 0 || size > SUMMARY_BYTES ? null : readFileSync(this.#file("step_summary"), "utf8");
  }
}

/**
 * Parses `NAME=VALUE` lines and `NAME<<DELIMITER` blocks, by the sign that comes first in the line.
 * @throws Error like the runner, for any other line and for a missing delimiter
 * @see actions/runner, src/Runner.Worker/FileCommandManager.cs
 */
export function* readPairs(text: string): Generator<readonly [string, string]> {
  const lines = text.split("\n");
  // A final line break does not start another line.
  if (lines.at(-1) === "") lines.pop();
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const sign = /=|<</.exec(line);
    if (sign === null) throw new Error(`Invalid format '${line}'`);
    const key = line.slice(0, sign.index);
    const rest = line.slice(sign.index + sign[0].length);
    if (sign[0] === "=") {
      yield [key, rest];
      continue;
    }
    if (key === "" || rest === "")
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
    const end = lines.indexOf(rest, at + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${rest}'`);
    yield [key, lines.slice(at + 1, end).join("\n")];
    at = end;
  }
}
