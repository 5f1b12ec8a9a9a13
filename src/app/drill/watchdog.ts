import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.stage-hangs": NoArgs;
    /** A stage of a drill, as `progress.stage` names it, or an experiment. */
    "stage.hangs": { readonly stage: string; readonly budgetMs: number; readonly graceMs: number };
  }
}

/** How long a stage may exceed its budget before it is ended. */
const GRACE_MS = 60_000;
/** How long an aborted drill may take to revert disturbances before it is abandoned. */
const LAST_MS = 45_000;
/** A longer timer would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** How patient a watchdog is, milliseconds. */
export interface Patience {
  readonly graceMs: number;
  readonly lastMs: number;
}

/**
 * Ends a drill whose stage does not end. A minute after the stage's budget it aborts the drill like a cancel, and then
 * abandons work that ignores the abort. After disposal it does nothing.
 */
export class Watchdog implements Disposable {
  /** Aborted when a stage takes too long, or when the caller cancels. */
  readonly signal: AbortSignal;
  readonly #patience: Patience;
  readonly #expiry = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  /** @param cancel the caller's own signal, which ends the drill as well */
  constructor(cancel: AbortSignal, patience: Patience = { graceMs: GRACE_MS, lastMs: LAST_MS }) {
    this.signal = AbortSignal.any([cancel, this.#expiry.signal]);
    this.#patience = patience;
  }

  /** Begins a stage with a budget; ends the previous one. */
  enter(stage: string, budgetMs: number): void {
    clearTimeout(this.#timer);
    const { graceMs } = this.#patience;
    const hangs = message("stage.hangs", { stage, budgetMs, graceMs });
    const expire = () => this.#expiry.abort(new DrillError(hangs, { advice: [message("advice.stage-hangs", {})] }));
    this.#timer = setTimeout(expire, Math.min(budgetMs + graceMs, MAX_TIMER_MS));
  }

  /**
   * Waits for work to end, but only for a short time after the signal was aborted.
   * @returns whether it has ended; abandoned work may still continue
   * @throws what the work throws
   */
  async follow(work: Promise<void>): Promise<boolean> {
    const left = Promise.withResolvers<boolean>();
    let timer: NodeJS.Timeout | undefined;
    const leave = () => {
      timer = setTimeout(() => left.resolve(false), this.#patience.lastMs);
    };
    this.signal.addEventListener("abort", leave, { once: true });
    if (this.signal.aborted) leave();
    try {
      return await Promise.race([work.then(() => true), left.promise]);
    } finally {
      this.signal.removeEventListener("abort", leave);
      clearTimeout(timer);
    }
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
