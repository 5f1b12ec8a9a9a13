/** One answer, by the moments of the machine's monotonic clock at which its pieces left, and by what was measured. */
export interface Measured {
  readonly sentAtMs: number;
  readonly ttftMs: number;
  readonly maxStallMs: number;
  /** The text of the answer, which is those moments. */
  readonly text: string;
}

/** What a run of a generator gave and cost. */
export interface Run {
  readonly requests: number;
  /** User and system time of its whole process. */
  readonly cpuMs: number;
  /** Empty if it does not measure the time to a piece of text. */
  readonly answers: readonly Measured[];
  /** Times to the first byte of each answer, where it knows only those. */
  readonly firstByteMs: readonly number[];
}

export interface Order {
  readonly url: string;
  /** Whether it asks for streamed answers. */
  readonly streams: boolean;
  /** How many requests are in flight at a time, each over a connection of its own. */
  readonly clients: number;
  readonly seconds: number;
}

/** A generator of load, as this bench sees it. */
export interface StreamGenerator {
  readonly name: string;
  /** Makes it ready; returns why it can't be, else null. */
  prepare(): Promise<string | null>;
  run(order: Order): Promise<Run>;
}
