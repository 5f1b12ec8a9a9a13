import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Annotation, StageConsole } from "./console.ts";
import { CommandFiles, type FileCommands } from "./file-commands.ts";
import { descendants, signal } from "./processes.ts";

/** What became of the main or the post stage. */
export interface StageResult extends FileCommands {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly conclusion: "success" | "failure" | "cancelled";
  readonly log: readonly string[];
  /** Everything that was printed, before any command was obeyed. */
  readonly printed: readonly string[];
  readonly annotations: readonly Annotation[];
  readonly droppedAnnotations: number;
}

/** How long the runner waits between the signals of a cancellation, and for output that a dead stage's children hold open. */
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

  /** What it has printed so far. */
  get lines(): readonly string[] {
    return this.#printed;
  }

  /** Resolves when a printed line matches; rejects when the stage ends without one. */
  async printed(pattern: RegExp): Promise<string> {
    for (;;) {
      const line = this.#printed.find((one) => pattern.test(one));
      if (line !== undefined) return line;
      if (this.#ended) throw new Error(`the stage ended without printing ${pattern}:\n${this.#printed.join("\n")}`);
      await new Promise<void>((resolve) => this.#watchers.add(resolve));
      this.#watchers.clear();
    }
  }

  /** Cancels as the runner does: SIGINT to the process, then SIGTERM, then SIGKILL to its whole tree. */
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

  /** A warning of the runner's own. */
  warn(message: string): void {
    this.#console.annotate({ type: "warning", title: null, message, file: null, line: null });
  }

  /** Sends a signal to the process alone. */
  send(name: NodeJS.Signals): void {
    if (this.pid !== undefined && !this.#ended) signal(this.pid, name);
  }

  /** Kills the process and all that it started, outright. */
  killTree(): void {
    if (this.pid === undefined) return;
    for (const pid of [...descendants(this.pid), this.pid]) signal(pid, "SIGKILL");
  }

  /** As when the runner itself is killed: nobody reads what the process prints any more. */
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
      // The files win over the old commands on standard output, for a file is read last.
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
    // Node also ends lines at U+2028 and U+2029, which the runner does not: that only makes this one stricter.
    const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
    // Of a stream that was destroyed it would wait for the end for ever.
    stream.once("close", () => lines.close());
    for await (const line of lines) {
      this.#printed.push(line);
      this.#console.print(line);
      this.#wake();
    }
  }

  /** A child that outlives the stage holds its output open; the runner gives it 5 s. */
  async #outputEnds(reading: readonly Promise<void>[]): Promise<void> {
    const holders = setTimeout(() => this.stopReading(), GRACE.outputMs);
    await Promise.allSettled(reading);
    clearTimeout(holders);
  }

  #wake(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

/** Where a stage's command files go. */
export function commandDirectory(temp: string, stage: "main" | "post"): string {
  return join(temp, "_runner_file_commands", stage);
}
