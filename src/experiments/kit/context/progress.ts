import type { Message, Sentences } from "../../../model/message.ts";
/** Receives a drill's progress. Texts may contain untrusted output of a service; the printer has to sanitize them. */
export interface Progress {
  /** A new stage begins. */
  stage(title: Message): void;
  line(said: Message | Sentences): void;
  /** The state of the open window, about once per second; the printer may drop updates. */
  live(said: Message): void;
}
