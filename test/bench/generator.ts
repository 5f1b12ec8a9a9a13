/** A generator of load, as the bench sees it. */
export interface Generator {
  readonly name: string;
  /** How it is run. */
  readonly setting: string;
  /** Makes it ready; says why when it can't be, else null. */
  prepare(): Promise<string | null>;
  run(url: string, seconds: number): Promise<Told>;
}

/** What a generator says of a run, and what the run cost. */
export interface Told {
  readonly p95Ms: number;
  readonly requests: number;
  /** User and system time of its whole process. */
  readonly cpuSeconds: number;
}
