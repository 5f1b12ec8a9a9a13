import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../core/clock.ts";
import type { Engine, EngineEvent } from "../docker/engine.ts";

const LOOK_MS = 20;
/** The engine marks a container that it will start again as restarting at once; one that stays exited this long stays so. */
const GIVEN_UP_MS = 3_000;

/** An engine event on the drill's clock. */
export interface SeenEvent {
  readonly action: string;
  readonly atMs: number;
  readonly exitCode: number | null;
}

/** Listens to the engine's events of one container. */
export class ContainerWatch implements Disposable {
  readonly #engine: Engine;
  readonly #id: string;
  readonly #clock: Clock;
  readonly #seen: SeenEvent[] = [];
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

  /** Events of an action since a moment. */
  seen(action: string, sinceMs: number): SeenEvent[] {
    return this.#seen.filter((event) => event.action === action && event.atMs >= sinceMs);
  }

  /**
   * Waits for an event of an action since a moment, until a deadline.
   * @returns null when it did not come
   */
  async next(action: string, sinceMs: number, untilMs: number, signal: AbortSignal): Promise<SeenEvent | null> {
    for (;;) {
      const event = this.seen(action, sinceMs)[0];
      if (event) return event;
      if (this.#failure !== null) throw this.#failure;
      if (this.#clock.now() >= untilMs) return null;
      await sleep(LOOK_MS, undefined, { signal });
    }
  }

  /**
   * Waits for the engine to start the container again.
   * @returns null when it did not by the deadline, or when it clearly will not
   */
  async nextStart(sinceMs: number, untilMs: number, signal: AbortSignal): Promise<SeenEvent | null> {
    for (let exitedSinceMs: number | null = null; ; ) {
      const event = await this.next("start", sinceMs, Math.min(untilMs, this.#clock.now() + 500), signal);
      if (event || this.#clock.now() >= untilMs) return event;
      const { status } = await this.#engine.container(this.#id, signal);
      const nowMs = this.#clock.now();
      exitedSinceMs = status === "exited" || status === "dead" ? (exitedSinceMs ?? nowMs) : null;
      if (exitedSinceMs !== null && nowMs - exitedSinceMs >= GIVEN_UP_MS) return null;
    }
  }

  [Symbol.dispose](): void {
    this.#end.abort();
  }

  async #listen(): Promise<void> {
    const since = this.#clock.toEpochMs(this.#clock.now());
    for await (const event of this.#engine.events(this.#id, since, this.#end.signal)) {
      this.#seen.push(onClock(event, this.#clock));
    }
  }
}

function onClock({ action, atEpochMs, exitCode }: EngineEvent, clock: Clock): SeenEvent {
  return { action, atMs: clock.fromEpochMs(atEpochMs), exitCode };
}
