import { type ContainerFacts, type Engine, type EngineEvent, REPORT_DELAY_MS } from "../../../engine/engine.ts";
import { AdvisedError } from "../../../model/facts/advised-error.ts";
import { message } from "../../../model/message.ts";
import type { Clock } from "../../../model/text/clock.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    "advice.leave-alone": NoArgs;
  }
}

/**
 * Actions of others on a container, by engine event. A drill never causes these events: it signals processes without the
 * engine, and removes containers only after it has stopped watching.
 */
const DONE: Readonly<Record<string, string>> = {
  kill: "was sent a signal through the Docker engine (docker stop, docker kill or docker rm)",
  stop: "was stopped (docker stop)",
  restart: "was restarted (docker restart)",
  pause: "was paused (docker pause)",
  unpause: "was resumed (docker unpause)",
  destroy: "was removed (docker rm)",
  update: "got other limits (docker update)",
};

/** Something outside the drill changed a container, so its behavior says nothing about the service. */
export class OutsideInterference extends AdvisedError {
  override readonly name = "OutsideInterference";
  /** When it happened, on the drill's clock. */
  readonly atMs: number;

  constructor(who: string, done: string, atMs: number) {
    const text = `${who} ${done} by something outside the drill, so later measurements say nothing about the service`;
    super(text, [message("advice.leave-alone", {})]);
    this.atMs = atMs;
  }
}

/** Watches a container during the drill for actions of others and for exit codes. */
export class OutsideWatch implements Disposable {
  readonly #clock: Clock;
  readonly #who: string;
  readonly #end = new AbortController();
  readonly #interfered = new AbortController();
  readonly #deaths: EngineEvent[] = [];
  #outOfMemoryAtEpochMs = Number.NEGATIVE_INFINITY;

  /** @param who how messages name the container */
  constructor(engine: Pick<Engine, "events">, containerId: string, clock: Clock, who: string) {
    this.#clock = clock;
    this.#who = who;
    // Without events the drill continues; results that need them report it.
    this.#listen(engine, containerId).catch(() => undefined);
  }

  /** Fires with an OutsideInterference. */
  get signal(): AbortSignal {
    return this.#interfered.signal;
  }

  /**
   * The container's last exit code; null if unknown or if it never ended. For a running container the engine itself reports
   * 0.
   */
  exitCode({ status, exitCode }: Pick<ContainerFacts, "status" | "exitCode">, sinceEpochMs = 0): number | null {
    if (status !== "running" && status !== "paused") return exitCode;
    return this.#deaths.findLast(({ atEpochMs }) => atEpochMs >= sinceEpochMs)?.exitCode ?? null;
  }

  /**
   * Whether the kernel killed a process of the container because of memory. An inspection only covers the container's last
   * end, and differs between engines for a restarted container.
   */
  ranOutOfMemory({ status, oomKilled }: Pick<ContainerFacts, "status" | "oomKilled">, sinceEpochMs = 0): boolean {
    return (status !== "running" && oomKilled) || this.#outOfMemoryAtEpochMs >= sinceEpochMs;
  }

  /** The interference that caused a failure, if the engine reports one within a moment; else the failure itself. */
  async behind(failure: unknown): Promise<unknown> {
    if (!this.signal.aborted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, REPORT_DELAY_MS);
      this.signal.addEventListener("abort", () => resolve(), { once: true });
      await promise;
      clearTimeout(timer);
    }
    return this.signal.aborted ? this.signal.reason : failure;
  }

  [Symbol.dispose](): void {
    this.#end.abort();
  }

  async #listen(engine: Pick<Engine, "events">, containerId: string): Promise<void> {
    const since = this.#clock.toEpochMs(this.#clock.now());
    for await (const event of engine.events(containerId, since, this.#end.signal)) {
      if (event.action === "die") this.#deaths.push(event);
      if (event.action === "oom") this.#outOfMemoryAtEpochMs = event.atEpochMs;
      const done = DONE[event.action];
      if (done === undefined || this.#end.signal.aborted) continue;
      this.#interfered.abort(new OutsideInterference(this.#who, done, this.#clock.fromEpochMs(event.atEpochMs)));
    }
  }
}
