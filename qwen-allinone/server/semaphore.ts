/** The queue is full. */
export class QueueFull extends Error {}

/** The service is stopping and starts no more tasks. */
export class Closed extends Error {}

interface Waiter {
  admit(): void;
  refuse(reason: unknown): void;
}

/** Lets a number of tasks run at once and a bounded number wait, first come, first served. */
export class Semaphore {
  readonly #waiting: Waiter[] = [];
  readonly #permits: number;
  readonly #maxWaiting: number;
  #free: number;
  #closed = false;

  constructor(permits: number, maxWaiting: number) {
    this.#permits = permits;
    this.#free = permits;
    this.#maxWaiting = maxWaiting;
  }

  get running(): number {
    return this.#permits - this.#free;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Runs a task when its turn comes. A waiting task whose signal aborts leaves the queue.
   * @throws QueueFull at once, Closed while stopping, or the signal's reason
   */
  async run<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    await this.#acquire(signal);
    try {
      return await task();
    } finally {
      this.#release();
    }
  }

  /** Rejects all waiting and new tasks; running ones finish. */
  close(): void {
    this.#closed = true;
    for (const waiter of this.#waiting.splice(0)) waiter.refuse(new Closed());
  }

  async #acquire(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#closed) throw new Closed();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    if (this.#waiting.length >= this.#maxWaiting) throw new QueueFull();
    await this.#wait(signal);
  }

  #wait(signal: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter: Waiter = { admit: resolve, refuse: reject };
    const giveUp = () => {
      this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
      reject(signal.reason);
    };
    this.#waiting.push(waiter);
    signal.addEventListener("abort", giveUp, { once: true });
    return promise.finally(() => signal.removeEventListener("abort", giveUp));
  }

  #release(): void {
    const next = this.#waiting.shift();
    // The permit is handed over directly, so that no other task can overtake.
    if (next === undefined) this.#free += 1;
    else next.admit();
  }
}
