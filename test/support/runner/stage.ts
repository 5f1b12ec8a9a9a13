import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Annotation, StageConsole } from "./console.ts";
import { CommandFiles, type FileCommands } from "./file-commands.ts";
import { descendants, signal } from "./processes.ts";

/** The result of a main or post stage. */
export interface StageResult extends FileCommands {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly conclusion: "success" | "failure" | "cancelled";
  readonly log: readonly string[];
  /** All printed lines, including commands. */
  readonly printed: readonly string[];
  readonly annotations: readonly Annotation[];
  readonly droppedAnnotations: number;
}

/** Waits between the signals of a cancellation, and for output that the children of an ended stage keep open. */
export const GRACE = { interruptMs: 7_500, terminateMs: 2_500, outputMs: 5_000 } as const;

export interface StageOrder {
  readonly node: string;
  readonly script: string;
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly commandDirectory: string;
  readonly masks: Set<string>;
}

/** One stage of an action, running. */
export class Stage {
  readonly done: Promise<StageResult>;
  readonly #child: ChildProcess;
  readonly #console: StageConsole;
  readonly #printed: string[] = [];
  readonly #watchers = new Set<() => void>();
  #cancelled = false;
  #ended = false;

  constructor(order: StageOrder) {
    const files = new CommandFiles(order.commandDirectory);
    this.#console = new StageConsole(order.masks);
    this.#child = spawn(order.node, [order.script], {
      cwd: order.workingDirectory,
      env: { ...order.environment, ...files.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.done = this.#run(files);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** The lines printed so far. */
  get lines(): readonly string[] {
    return this.#printed;
  }

  /** Resolves when a printed line matches. Rejects if the stage ends first. */
  async printed(pattern: RegExp): Promise<string> {
    for (;;) {
      const line = this.#printed.find((one) => pattern.test(one));
      if (line !== undefined) return line;
      if (this.#ended) throw new Error(`the stage ended without printing ${pattern}:\n${this.#printed.join("\n")}`);
      await new Promise<void>((resolve) => this.#watchers.add(resolve));
      this.#watchers.clear();
    }
  }

  /** Cancels like the runner: SIGINT to the process, then SIGTERM, then SIGKILL to its whole tree. */
  async cancel(): Promise<void> {
    this.#cancelled = true;
    for (const [name, waitMs] of [
      ["SIGINT", GRACE.interruptMs],
      ["SIGTERM", GRACE.terminateMs],
    ] as const) {
      this.send(name);
      if (await this.#endsWithin(waitMs)) return;
    }
    this.killTree();
    await this.done;
  }

  /** Adds a warning of the runner itself. */
  warn(message: string): void {
    this.#console.annotate({ type: "warning", title: null, message, file: null, line: null });
  }

  /** Sends a signal to the process only. */
  send(name: NodeJS.Signals): void {
    if (this.pid !== undefined && !this.#ended) signal(this.pid, name);
  }

  /** Kills the process and all its descendants. */
  killTree(): void {
    if (this.pid === undefined) return;
    for (const pid of [...descendants(this.pid), this.pid]) signal(pid, "SIGKILL");
  }

  /** Stops reading the output, as if the runner had been killed. */
  stopReading(): void {
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
  }

  async #endsWithin(waitMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), waitMs);
    });
    const inTime = await Promise.race([this.done.then(() => true), late]);
    clearTimeout(timer);
    return inTime;
  }

  async #run(files: CommandFiles): Promise<StageResult> {
    const reading = [this.#child.stdout, this.#child.stderr].map((stream) => this.#read(stream));
    const [exitCode, signalName] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      this.#child.once("error", reject);
      this.#child.once("exit", (code, name) => resolve([code, name]));
    });
    await this.#outputEnds(reading);
    this.#ended = true;
    this.#wake();
    const commands = files.read(this.#console);
    const conclusion = this.#cancelled ? "cancelled" : exitCode === 0 && !this.#console.failed ? "success" : "failure";
    return {
      ...commands,
      // The files override the old commands on standard output, because the runner reads them last.
      outputs: { ...this.#console.outputs, ...commands.outputs },
      state: { ...this.#console.state, ...commands.state },
      exitCode,
      signal: signalName,
      conclusion,
      log: this.#console.log,
      printed: this.#printed,
      annotations: this.#console.annotations,
      droppedAnnotations: this.#console.dropped,
    };
  }

  async #read(stream: NodeJS.ReadableStream | null): Promise<void> {
    if (stream === null) return;
    // Unlike the runner, Node also ends lines at U+2028 and U+2029, which only makes this one stricter.
    const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
    // readline would wait for ever for the end of a destroyed stream.
    stream.once("close", () => lines.close());
    for await (const line of lines) {
      this.#printed.push(line);
      this.#console.print(line);
      this.#wake();
    }
  }

  /** A child that outlives the stage keeps its output open. The runner waits 5 s for it. */
  async #outputEnds(reading: readonly Promise<void>[]): Promise<void> {
    const holders = setTimeout(() => this.stopReading(), GRACE.outputMs);
    await Promise.allSettled(reading);
    clearTimeout(holders);
  }

  #wake(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

/** Returns the directory of a stage's command files. */
export function commandDirectory(temp: string, stage: "main" | "post"): string {
  return join(temp, "_runner_file_commands", stage);
}
