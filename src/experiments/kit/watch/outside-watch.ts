import type { ContainerFacts, Engine, EngineEvent } from "../../../engine/engine.ts";
import type { Clock } from "../../../model/text/clock.ts";

/**
 * What somebody else did to a container, by the event that tells. A drill never asks the engine for any of these: it
 * signals processes behind the engine's back, and removes containers once it has stopped watching.
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
/** An event may come a moment after what it tells of was felt. */
const SETTLE_MS = 1_000;

/** Somebody else changed a container under drill, so what it does says nothing about the service. */
export class OutsideInterference extends Error {
  override readonly name = "OutsideInterference";
  /** When it was done, on the drill's clock. */
  readonly atMs: number;

  constructor(who: string, done: string, atMs: number) {
    super(`${who} ${done} by something outside the drill, so nothing can be said about the service since then`);
    this.atMs = atMs;
  }
}

/** Watches a container for as long as it is drilled: what somebody else does to it, and the codes that it ends with. */
export class OutsideWatch implements Disposable {
  readonly #clock: Clock;
  readonly #who: string;
  readonly #end = new AbortController();
  readonly #interfered = new AbortController();
  readonly #deaths: EngineEvent[] = [];
  #outOfMemoryAtEpochMs = Number.NEGATIVE_INFINITY;

  /** @param who the container, as the subject of a sentence */
  constructor(engine: Pick<Engine, "events">, containerId: string, clock: Clock, who: string) {
    this.#clock = clock;
    this.#who = who;
    // Without events the drill goes on: what rests on them says so itself.
    this.#listen(engine, containerId).catch(() => undefined);
  }

  /** Fires with an OutsideInterference. */
  get signal(): AbortSignal {
    return this.#interfered.signal;
  }

  /**
   * The exit code that a container last ended with; null where that is not known, or it never ended. The engine itself
   * calls a running container's 0.
   */
  exitCode({ status, exitCode }: Pick<ContainerFacts, "status" | "exitCode">, sinceEpochMs = 0): number | null {
    if (status !== "running" && status !== "paused") return exitCode;
    return this.#deaths.findLast(({ atEpochMs }) => atEpochMs >= sinceEpochMs)?.exitCode ?? null;
  }

  /**
   * Whether the kernel killed something in a container for want of memory. What an inspection says of that is about the
   * last end of a container, and for one that was started again it differs between engines.
   */
  ranOutOfMemory({ status, oomKilled }: Pick<ContainerFacts, "status" | "oomKilled">, sinceEpochMs = 0): boolean {
    return (status !== "running" && oomKilled) || this.#outOfMemoryAtEpochMs >= sinceEpochMs;
  }

  /** The interference behind a failure, where the engine tells of one within a moment; else the failure itself. */
  async behind(failure: unknown): Promise<unknown> {
    if (!this.signal.aborted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, SETTLE_MS);
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
