import type { Message, Sentences } from "../../model/message.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import type { ProgressPrinter } from "./progress.ts";

/** Progress in a language: what is given to it are messages. */
export interface SpokenProgress {
  readonly language: Language;
  /** Prints texts as they are: what an error says, and addresses. */
  readonly printer: ProgressPrinter;
  stage(title: Message): void;
  line(said: Message | Sentences): void;
  live(said: Message): void;
}

/** Prints progress in a language. */
export function spoken(printer: ProgressPrinter, language: Language): SpokenProgress {
  return {
    language,
    printer,
    stage: (title) => printer.stage(say(title, language)),
    line: (said) => printer.line(say(said, language)),
    live: (said) => printer.live(say(said, language)),
  };
}
