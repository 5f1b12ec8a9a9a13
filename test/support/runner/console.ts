import { parseCommand, type WorkflowCommand } from "./workflow-command.ts";

/** One annotation, as the run's page shows it. */
export interface Annotation {
  readonly type: "error" | "warning" | "notice";
  readonly title: string | null;
  readonly message: string;
  readonly file: string | null;
  readonly line: string | null;
}

const ANNOTATIONS_OF_A_TYPE = 10;
const ANNOTATION_CHARACTERS = 4096;
const COMMANDS = [
  "stop-commands",
  "set-env",
  "add-path",
  "set-output",
  "save-state",
  "add-mask",
  "add-matcher",
  "remove-matcher",
  "debug",
  "warning",
  "error",
  "notice",
  "group",
  "endgroup",
  "echo",
];

/**
 * Processes a stage's output like the runner, line by line: it runs commands and logs everything else.
 * @see actions/runner, src/Runner.Worker/ActionCommandManager.cs and Handlers/OutputManager.cs
 */
export class StageConsole {
  /** The log as a reader sees it: secrets masked, annotations as `##[error]…`, debug lines left out. */
  readonly log: string[] = [];
  readonly annotations: Annotation[] = [];
  /** Annotations beyond ten of their type, which only the log shows. */
  dropped = 0;
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  /** A rejected command fails the stage, whatever its exit code. */
  failed = false;
  readonly #known = new Set(COMMANDS);
  readonly #masks: Set<string>;
  #stoppedUntil: string | null = null;

  /** @param masks the job's secrets; `add-mask` adds to them */
  constructor(masks: Set<string>) {
    this.#masks = masks;
  }

  /** Takes one printed line. */
  print(line: string): void {
    const command = parseCommand(line, this.#known);
    if (command === null || !this.#obey(command, line)) this.write(line);
  }

  /** Writes to the log without running commands. */
  write(line: string): void {
    this.log.push(this.#masked(line));
  }

  /** Adds an annotation and its line in the log. */
  annotate(annotation: Annotation): void {
    const message = this.#masked(annotation.message).slice(0, ANNOTATION_CHARACTERS);
    this.log.push(...message.split("\n").map((line) => `##[${annotation.type}]${line}`));
    if (this.annotations.filter(({ type }) => type === annotation.type).length < ANNOTATIONS_OF_A_TYPE) {
      this.annotations.push({ ...annotation, message });
    } else this.dropped += 1;
  }

  /** Adds an error of the runner itself. */
  fail(message: string): void {
    this.failed = true;
    this.annotate({ type: "error", title: null, message, file: null, line: null });
  }

  #masked(line: string): string {
    return [...this.#masks].reduce((text, mask) => text.replaceAll(mask, "***"), line);
  }

  /** Runs a command. Returns false for an ordinary line. */
  #obey(command: WorkflowCommand, line: string): boolean {
    if (this.#stoppedUntil !== null) {
      if (command.name !== this.#stoppedUntil) return false;
      this.#known.delete(this.#stoppedUntil);
      this.#stoppedUntil = null;
      this.write(line);
      return true;
    }
    this.#run(command, line);
    return true;
  }

  #run({ name, properties, data }: WorkflowCommand, line: string): void {
    if (name === "stop-commands") this.#stop(data, line);
    else if (name === "error" || name === "warning" || name === "notice") {
      this.annotate({
        type: name,
        title: properties.title ?? null,
        message: data,
        file: properties.file ?? null,
        line: properties.line ?? null,
      });
    } else if (name === "add-mask") {
      for (const part of [data, ...data.split(/\r?\n/)]) if (part.trim() !== "") this.#masks.add(part);
    } else if (name === "group" || name === "endgroup") this.write(`##[${name}]${name === "group" ? data : ""}`);
    else if (name === "set-output" && properties.name) this.outputs[properties.name] = data;
    else if (name === "save-state" && properties.name) this.state[properties.name] = data;
    else if (name === "set-env" || name === "add-path") this.fail(`The ${name} command is disabled`);
    else if (name === "set-output" || name === "save-state")
      this.fail(`Required field 'name' is missing in ##[${name}] command.`);
  }

  #stop(token: string, line: string): void {
    const wanted = token.toLowerCase();
    if (wanted === "" || wanted === "pause-logging" || this.#known.has(wanted)) {
      this.fail(
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      );
      return;
    }
    this.#stoppedUntil = wanted;
    this.#known.add(wanted);
    this.write(line);
  }
}
