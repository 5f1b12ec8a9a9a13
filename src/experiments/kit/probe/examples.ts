import type { Message } from "../../../model/message.ts";

/** What went wrong with one request: its name, and what the service did instead; null if that is not known. */
export interface Example {
  readonly name: string;
  readonly detail: Message | null;
}

/** Examples for a message. */
export interface SomeExamples {
  readonly examples: readonly Example[];
  /** How many more names there are. */
  readonly others: number;
}

const MAX_EXAMPLES = 3;

/** Returns each name once with its last detail, up to a maximum, or one more rather than "1 more". */
export function examplesOf(wrong: readonly Example[]): SomeExamples {
  const byName = new Map(wrong.map(({ name, detail }) => [name, { name, detail }]));
  const shown = byName.size === MAX_EXAMPLES + 1 ? byName.size : MAX_EXAMPLES;
  const examples = [...byName.values()].slice(0, shown);
  return { examples, others: byName.size - examples.length };
}
