import { type ContainerFacts, type Engine, type EngineEvent, REPORT_DELAY_MS } from "../../../engine/engine.ts";
import { DrillError } from "../../../model/facts/drill-error.ts";
import { message } from "../../../model/message.ts";
import type { Clock } from "../../../model/text/clock.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    "advice.leave-alone": NoArgs;
    "outside.interfered": { readonly action: OutsideAction; readonly onBaseline: boolean };
  }
}

/**
 * Actions of others on a container, by engine event. A drill never causes these events: it signals processes without the
 * engine, and removes containers only after it has stopped watching.
 */
const ACTIONS = ["kill", "stop", "restart", "pause", "unpause", "destroy", "update"] as const;
type OutsideAction = (typeof ACTIONS)[number];

/** Something outside the drill changed a container, so its behavior says nothing about the service. */
export class OutsideInterference extends DrillError {
  override readonly name = "OutsideInterference";
  /** When it happened, on the drill's clock. */
  readonly atMs: number;

  constructor(action: OutsideAction, onBaseline: boolean, atMs: number) {
    super(message("outside.interfered", { action, onBaseline }), { advice: [message("advice.leave-alone", {})] });
    this.atMs = atMs;
  }
}

/** Watches a container during the drill for actions of others and for exit codes. */
export class OutsideWatch implements Disposable {
  readonly #clock: Clock;
  readonly #onBaseline: boolean;
  readonly #end = new AbortController();
  readonly #interfered = new AbortController();
  readonly #deaths: EngineEvent[] = [];
  #outOfMemoryAtEpochMs = Number.NEGATIVE_INFINITY;

  constructor(engine: Pick<Engine, "events">, containerId: string, clock: Clock, onBaseline: boolean) {
    this.#clock = clock;
    this.#onBaseline = onBaseline;
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
    return this.lastEnd(sinceEpochMs)?.exitCode ?? null;
  }

  /** The container's last end since a moment of the engine's clock. */
  lastEnd(sinceEpochMs: number): EngineEvent | undefined {
    return this.#deaths.findLast(({ atEpochMs }) => atEpochMs >= sinceEpochMs);
  }

  /**
   * Whether the kernel killed a process of the container because of memory. An inspection only covers the container's last
   * end, and differs between engines for a restarted container.
   */
  ranOutOfMemory({ status, oomKilled }: Pick<ContainerFacts, "status" | "oomKilled">, sinceEpochMs = 0): boolean {
    return (status !== "running" && oomKilled) || this.hasKilled(sinceEpochMs);
  }

  /** Whether the engine reported since a moment of its clock that the kernel killed a process for lack of memory. */
  hasKilled(sinceEpochMs: number): boolean {
    return this.#outOfMemoryAtEpochMs >= sinceEpochMs;
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
      const action = ACTIONS.find((each) => each === event.action);
      if (action === undefined || this.#end.signal.aborted) continue;
      const atMs = this.#clock.fromEpochMs(event.atEpochMs);
      this.#interfered.abort(new OutsideInterference(action, this.#onBaseline, atMs));
    }
  }
}
