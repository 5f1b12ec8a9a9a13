/** A test case, and how it ended. No text is escaped yet. */
export interface TestCase {
  readonly classname: string;
  readonly name: string;
  readonly outcome: "passed" | "failure" | "error" | "skipped";
  /** The word for how it ended that is finer than its outcome. */
  readonly type: string;
  readonly message: string;
  readonly text: string;
  /** How long what it judges lasted, milliseconds. */
  readonly durationMs: number;
}

/** Test cases that belong together. */
export interface TestSuite {
  readonly name: string;
  /** Null where that is not known. */
  readonly startedAt: string | null;
  readonly cases: readonly TestCase[];
}
