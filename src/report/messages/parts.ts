import { shareAllowed, type WindowObjective } from "../../model/objectives.ts";
import { OUTCOMES, type Outcome } from "../../model/sample.ts";

/*
 * Parts of sentences that are the same in every language.
 */

/** Returns a name as code, whatever characters it has. */
export function code(name: string): string {
  return `\`${name.replaceAll("`", "'")}\``;
}

/** Returns a time as it is written in an input: `45s`, `6m`. */
export function durationInput(ms: number): string {
  return ms % 60_000 === 0 ? `${ms / 60_000}m` : `${ms / 1_000}s`;
}

/** Returns the first cores as a list: `0`, `0-3`. */
export function coreList(cores: number): string {
  return cores === 1 ? "0" : `0-${cores - 1}`;
}

/** Names that the text of a request often has. */
const TEXT_FIELD = /(?:^|\.)(?:text|inputs?|prompt|question|query|message|content)$/;

/** Returns the input `request` for a body with such fields, as paths with dots: the likeliest has the text. */
export function requestInput(fields: readonly string[]): string {
  const messages = fields.find((field) => /(?:^|\.)messages$/.test(field));
  const ofText = messages ?? fields.find((field) => TEXT_FIELD.test(field)) ?? fields[0];
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const [last = field, ...outer] = field.split(".").toReversed();
    let place = body;
    for (const name of outer.toReversed()) {
      const inner = Object.hasOwn(place, name) ? place[name] : {};
      if (typeof inner !== "object" || inner === null) break;
      place[name] = inner;
      place = inner as Record<string, unknown>;
    }
    place[last] = field !== ofText ? "…" : field === messages ? [{ role: "user", content: "{{input}}" }] : "{{input}}";
  }
  return `request: '${JSON.stringify(body)
    .replaceAll('":', '": ')
    .replaceAll(/,(?=")/g, ", ")}'`;
}

/** Returns a text without the mark at its end, so that a sentence can go on after it. */
export function withoutEnd(text: string): string {
  return text.trim().replace(/[.。:：\s]+$/, "");
}

/** Returns a text of another program as a sentence, with a period or its own mark at its end; empty if there is none. */
export function sentenceOf(text: string): string {
  const words = withoutEnd(text);
  if (words === "") return "";
  const end = /(?:[?!？！]|[.?!。？！][)）])$/.test(words) ? "" : /\p{Script=Han}$/u.test(words) ? "。" : ".";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${end}`;
}

/** Returns the outcomes of failed requests with their counts, the most frequent first. */
export function failedOutcomes(
  byOutcome: Readonly<Record<Outcome, number>>,
): { readonly outcome: Exclude<Outcome, "ok">; readonly count: number }[] {
  return OUTCOMES.filter((outcome) => outcome !== "ok")
    .map((outcome) => ({ outcome, count: byOutcome[outcome] }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

/** Returns how many requests a window had. */
export function sentIn(byOutcome: Readonly<Record<Outcome, number>>): number {
  return OUTCOMES.reduce((sum, outcome) => sum + byOutcome[outcome], 0);
}

/** Returns whether a limit on the share of good requests holds over a whole window, as it can in spite of an outage. */
export function shareKept(objective: WindowObjective, byOutcome: Readonly<Record<Outcome, number>>): boolean {
  const sent = sentIn(byOutcome);
  return sent - byOutcome.ok <= shareAllowed(objective) * sent;
}

/** Returns sentences one after the other. A full-width mark has its own space. */
export function inSequence(sentences: readonly string[]): string {
  return sentences.reduce(
    (all, each) =>
      all === "" || /[。！？：；]$/.test(all) || each.startsWith("（") ? `${all}${each}` : `${all} ${each}`,
    "",
  );
}

/** A time of which only the order matters. */
export function roughTime(ms: number): { readonly amount: number; readonly unit: "s" | "min" } {
  const seconds = Math.ceil(ms / 1_000);
  if (seconds > 600) return { amount: Math.ceil(seconds / 60), unit: "min" };
  return { amount: seconds > 30 ? Math.ceil(seconds / 10) * 10 : seconds, unit: "s" };
}
