// A leak to try a drill on, and nothing else: every answer's text is kept for ever, as often as LEAK says.

/** What is asked for by `LEAK`; null without it. */
export interface Leak {
  /** How many times each text is kept. */
  readonly times: number;
  keep(text: string): void;
}

/** @throws Error for anything but a whole number from 1 to 100000 */
export function leakOf(written: string | undefined): Leak | null {
  if (written === undefined || written === "") return null;
  const times = Number(written);
  if (!/^\d+$/.test(written) || times < 1 || times > 100_000) {
    throw new Error(`LEAK=${written} is no number of times: write one from 1 to 100000, such as 1000`);
  }
  const kept: Buffer[] = [];
  // As bytes: a repeated string is kept as a few references to its parts, and would hardly leak.
  return { times, keep: (text) => void kept.push(Buffer.from(text.repeat(times))) };
}
