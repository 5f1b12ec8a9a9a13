import type { Sample } from "../core/sample.ts";
import { startLoad } from "../load/load.ts";
import { PROMPTS, type Prompt } from "../load/prompts.ts";
import { promptsOf } from "../load/texts.ts";
import type { DrillContext } from "./context.ts";

/** The stamp of a kill is taken just before it: what was sent in between was hit as well. */
const STAMP_TOLERANCE_MS = 10;
/**
 * A service that is asked to end closes its door: a request that comes just then may find it closed, and was not running.
 * Sent so long before, it was with the service.
 */
const WITH_THE_SERVICE_MS = 5;
/** In this time a request is not over before the strike comes, however the two fall. */
const LONG_ENOUGH_MS = 200;
const MOST_TIMES = 50;

/** One request after the other, so that one is in flight whenever a strike comes. Their samples are not counted. */
export class InFlight {
  readonly #samples: Sample[] = [];
  readonly #end = new AbortController();
  readonly #load: ReturnType<typeof startLoad>;

  /**
   * @param name what the fault is called in this drill
   * @param usualMs what a request usually takes: for a strike that has to find one running, those of a fast service are
   * made longer, by longer texts; null where any will do
   */
  constructor(context: DrillContext, name: string, usualMs: number | null = null) {
    this.#load = startLoad({
      load: { kind: "clients", clients: 1 },
      client: context.client,
      prompts: promptsOf(context.plan.prompts, `in flight at ${name}`, lengthened(usualMs)),
      clock: context.clock,
      requestTimeoutMs: context.plan.requestTimeoutMs,
      signal: AbortSignal.any([context.signal, this.#end.signal]),
      onSample: (sample) => this.#samples.push(sample),
    });
  }

  /** Those that have ended. */
  get samples(): readonly Sample[] {
    return this.#samples;
  }

  /** The request that was under way at a moment, once it has ended; null while it has not, or when there was none. */
  at(struckAtMs: number, surelyAtMs: number | null): Sample | null {
    return underWayAt(this.#samples, struckAtMs, surelyAtMs);
  }

  /** Cancels what is in flight and sends nothing more. */
  async end(): Promise<void> {
    this.#end.abort();
    await this.#load.stop();
  }
}

/**
 * The request that was under way when a strike came, which was at some moment between two stamps. Of two that may have
 * been meant, the one that failed is. One that was answered between the stamps may have been so before the strike, and
 * shows nothing.
 * @param struckAtMs just before the strike
 * @param surelyAtMs just after it, where the process was asked to end; null where it was just ended
 */
export function underWayAt(samples: readonly Sample[], struckAtMs: number, surelyAtMs: number | null): Sample | null {
  const sentBy = struckAtMs + (surelyAtMs === null ? STAMP_TOLERANCE_MS : -WITH_THE_SERVICE_MS);
  const from = (fromMs: number, byMs: number) =>
    samples.filter(({ sentAtMs, endedAtMs }) => sentAtMs !== null && sentAtMs <= byMs && endedAtMs >= fromMs);
  const isOk = ({ outcome }: Sample) => outcome === "ok";
  const lost = from(struckAtMs, sentBy).find((sample) => !isOk(sample));
  const answered = surelyAtMs === null ? from(struckAtMs, sentBy) : from(surelyAtMs, surelyAtMs);
  return lost ?? answered.find(isOk) ?? null;
}

function lengthened(usualMs: number | null): readonly Prompt[] {
  const times = usualMs === null ? 1 : Math.min(MOST_TIMES, Math.ceil(LONG_ENOUGH_MS / Math.max(1, usualMs)));
  return PROMPTS.map((prompt) => ({ ...prompt, text: Array(times).fill(prompt.text).join(" ") }));
}
