import { setTimeout as sleep } from "node:timers/promises";
import type { Engine, EngineEvent } from "../../../engine/engine.ts";
import { DrillError } from "../../../model/facts/drill-error.ts";
import { message } from "../../../model/message.ts";
import type { Clock } from "../../../model/text/clock.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    "engine.events-ended": NoArgs;
  }
}

const LOOK_MS = 20;
/** The engine marks a container that it will restart at once; one that stays exited this long will not be restarted. */
const GIVEN_UP_MS = 3_000;

/** Listens to the engine's events of one container. */
export class ContainerWatch implements Disposable {
  readonly #engine: Engine;
  readonly #id: string;
  readonly #clock: Clock;
  readonly #seen: EngineEvent[] = [];
  readonly #end = new AbortController();
  #failure: unknown = null;

  constructor(engine: Engine, id: string, clock: Clock) {
    this.#engine = engine;
    this.#id = id;
    this.#clock = clock;
    this.#listen().catch((error: unknown) => {
      this.#failure = error;
    });
  }

  /** Events of an action since a moment of the engine's clock. */
  seen(action: string, sinceEpochMs: number): EngineEvent[] {
    return this.since(sinceEpochMs).filter((event) => event.action === action);
  }

  /** Events since a moment of the engine's clock. */
  since(sinceEpochMs: number): EngineEvent[] {
    return this.#seen.filter(({ atEpochMs }) => atEpochMs >= sinceEpochMs);
  }

  /**
   * Waits for an event of an action since a moment of the engine's clock, until a deadline on the drill's.
   * @returns null if it did not come
   */
  async next(action: string, sinceEpochMs: number, untilMs: number, signal: AbortSignal): Promise<EngineEvent | null> {
    for (;;) {
      const event = this.seen(action, sinceEpochMs)[0];
      if (event) return event;
      if (this.#failure !== null) throw this.#failure;
      if (this.#clock.now() >= untilMs) return null;
      await sleep(LOOK_MS, undefined, { signal });
    }
  }

  /**
   * Waits for the engine to restart the container, by its event or its state.
   * @param order.startedBefore its previous start time
   * @returns null if it did not by the deadline, or if it clearly will not
   */
  async nextStart(
    order: { readonly sinceEpochMs: number; readonly startedBefore: string; readonly untilMs: number },
    signal: AbortSignal,
  ): Promise<Pick<EngineEvent, "atEpochMs"> | null> {
    const { sinceEpochMs, startedBefore, untilMs } = order;
    for (let exitedSinceMs: number | null = null; ; ) {
      const event = await this.next("start", sinceEpochMs, Math.min(untilMs, this.#clock.now() + 500), signal);
      if (event || this.#clock.now() >= untilMs) return event;
      const { status, startedAt } = await this.#engine.container(this.#id, signal);
      if (status === "running" && startedAt !== startedBefore) return { atEpochMs: Date.parse(startedAt) };
      const nowMs = this.#clock.now();
      exitedSinceMs = status === "exited" || status === "dead" ? (exitedSinceMs ?? nowMs) : null;
      if (exitedSinceMs !== null && nowMs - exitedSinceMs >= GIVEN_UP_MS) return null;
    }
  }

  [Symbol.dispose](): void {
    this.#end.abort();
  }

  async #listen(): Promise<void> {
    const { signal } = this.#end;
    const since = this.#clock.toEpochMs(this.#clock.now());
    for await (const event of this.#engine.events(this.#id, since, signal)) this.#seen.push(event);
    // If the event stream ends, fail: otherwise a dead container would look idle.
    if (!signal.aborted) throw new DrillError(message("engine.events-ended", {}));
  }
}
