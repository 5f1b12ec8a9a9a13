import type { Log } from "../../src/model/message.ts";
import { EN } from "../../src/report/messages/en.ts";
import type { Language } from "../../src/report/messages/language.ts";
import { type SpokenProgress, spoken } from "../../src/report/progress/spoken-progress.ts";
import { said } from "./said.ts";

/** Progress that keeps stages and lines in a list. */
export function collectedProgress(lines: string[], language: Language = EN): SpokenProgress {
  const keep = (text: string) => void lines.push(text);
  return spoken({ stage: keep, line: keep, live: () => undefined, end: () => undefined }, language);
}

/** A log that prints in English. */
export const englishLog: Log = (message) => console.log(said(message));
