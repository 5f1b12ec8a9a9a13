import type { Message, Sentences } from "../../../model/message.ts";
/** Receives a drill's progress. Texts may contain untrusted output of a service; the printer has to sanitize them. */
export interface Progress {
  /** A new stage begins. */
  stage(title: string): void;
  line(text: string | Message | Sentences): void;
  /** The state of the open window, about once per second; the printer may drop updates. */
  live(text: string): void;
}
