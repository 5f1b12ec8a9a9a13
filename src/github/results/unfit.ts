import { type Message, type MessageCode, message, type Sentences } from "../../model/message.ts";
import { cleanTexts } from "../../model/text/cleaning.ts";
import { cleanLine } from "../../model/text/escape.ts";
import { UnfitAnswer } from "../retry.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "artifact.expired": NoArgs;
    "artifact.gone": NoArgs;
    "artifact.too-many": { readonly max: number };
    "artifact.archive-too-large": { readonly bytes: number; readonly maxBytes: number };
    "artifact.archive-too-long": { readonly maxBytes: number };
    "artifact.archives-too-large": { readonly maxBytes: number };
    "artifact.results-too-large": { readonly maxBytes: number };
    "artifact.no-url": NoArgs;
    /** The reason follows. */
    "artifact.not-downloaded": NoArgs;
    "artifact.store-answered": { readonly status: number | null };
    /** @param reason of the library that reads it, about a hostile file */
    "artifact.unreadable": { readonly what: "zip" | "list" | "result"; readonly reason: string };
    "artifact.too-many-files": { readonly files: number; readonly max: number };
    "artifact.file-twice": { readonly name: string };
    "artifact.result-unfit": { readonly why: "missing" | "not-a-file" | "encrypted" | "checksum" | "not-utf8" };
    "artifact.result-compressed": { readonly method: number };
    "artifact.result-too-large": { readonly bytes: number; readonly maxBytes: number };
  }
}

/** Why an artifact can't be merged. Its texts are single lines without control characters. */
export class UnfitArtifact extends UnfitAnswer {
  override readonly name = "UnfitArtifact";

  constructor(said: Message | Sentences) {
    const line = (text: string) => cleanLine(text, 500);
    super(cleanTexts("code" in said ? [said] : said, {}, { own: line, line, lines: line }));
  }
}

/** Returns the error of an artifact with one reason. */
export function unfit<C extends MessageCode>(code: C, args: Parameters<typeof message<C>>[1]): UnfitArtifact {
  return new UnfitArtifact(message(code, args));
}
