import { type Message, type Sentences, sameSentences } from "../../model/message.ts";

/** More sentences than this about one cause are not read. */
export const MAX_LINES = 3;
/** With more causes than this, the first ones have to be fixed anyway. */
const MAX_SHOWN = 6;

/** Numbers that select a sentence. Other numbers are its figures. */
const SELECTING: readonly string[] = ["exitCode", "status"];

/** Figures that a sentence can have or not. */
const OPTIONAL: readonly string[] = ["needed", "alone"];

/** Advice that suggests a time for the same input. */
const SAME_INPUT: Readonly<Record<string, string>> = {
  "advice.more-time": "max-duration",
  "advice.max-duration": "max-duration",
};

/** What a sentence is about, whatever its figures: checks, limits and legs can have it in common. */
export function topicOf({ code, args }: Message): string {
  return SAME_INPUT[code] ?? JSON.stringify([code, args], (name, value) => (isFigure(name, value) ? 0 : value));
}

function isFigure(name: string, value: unknown): boolean {
  return OPTIONAL.includes(name) || (typeof value === "number" && !SELECTING.includes(name));
}

interface Lines {
  readonly lines: Sentences;
}

/**
 * Says each sentence once, with the first figures; of several suggested times the longest. Advice whose first sentence was
 * said before joins the advice that said it, unless together they get too long. What else it repeats is left out.
 * @param join returns what both are about; `differ`: whether what they share had other figures
 */
export function sayOnce<T extends Lines>(all: readonly T[], join: (earlier: T, later: T, differ: boolean) => T): T[] {
  const kept: T[] = [];
  const placeOf = (line: Message) => kept.findIndex(({ lines }) => alike(line, lines) !== undefined);
  for (const advice of all) {
    const fresh = advice.lines.filter((line) => placeOf(line) < 0);
    const [first] = advice.lines;
    const place = first === undefined ? -1 : placeOf(first);
    const earlier = kept[place];
    const differ = earlier?.lines.some((line) => isOther(line, alike(line, advice.lines))) ?? false;
    for (const [index, each] of kept.entries()) {
      kept[index] = { ...each, lines: each.lines.map((line) => longer(line, alike(line, advice.lines))) };
    }
    const lines = [...(kept[place]?.lines ?? []), ...fresh];
    if (earlier !== undefined && (fresh.length === 0 || lines.length <= MAX_LINES)) {
      kept[place] = { ...join(earlier, advice, differ), lines };
    } else if (fresh.length > 0 && kept.length < MAX_SHOWN) {
      kept.push({ ...advice, lines: fresh });
    }
  }
  return kept;
}

function alike(line: Message, lines: Sentences): Message | undefined {
  const topic = topicOf(line);
  return lines.find((each) => topicOf(each) === topic);
}

function isOther(line: Message, repeated: Message | undefined): boolean {
  return repeated !== undefined && !sameSentences([line], [repeated]);
}

function longer(line: Message, repeated: Message | undefined): Message {
  const [before, now] = [line.args.suggestedMs, repeated?.args.suggestedMs];
  return repeated !== undefined && typeof before === "number" && typeof now === "number" && now > before
    ? repeated
    : line;
}
