import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type Message, message } from "../../model/message.ts";
import { messageOf } from "../../model/text/message-of.ts";
import { InputError, inputSubject, subject } from "../problem.ts";
import { shown } from "../values/shown.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "judge.file": { readonly why: "permission" | "not-utf8" };
    "judge.file-size": { readonly bytes: number };
    "judge.file-missing": { readonly file: string };
    /** `file` is one in the directory. */
    "judge.file-directory": { readonly file: string };
  }
}

/** Ten times the result of the longest possible drill. */
const MAX_BYTES = 256 * 1024 ** 2;

/**
 * The text of a result file.
 * @throws InputError if it can't be read
 */
export function readResultFile(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES)
      throw new InputError([[subject(inputSubject(shown(path))), message("judge.file-size", { bytes: size })]]);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError([[subject(inputSubject(shown(path))), whyNot(error, path)]]);
  }
}

function whyNot(error: unknown, path: string): Message {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
      return message("judge.file-missing", { file: shown(resolve(path)) });
    case "EISDIR":
      return message("judge.file-directory", { file: shown(`${path.replace(/\/+$/, "")}/result.json`) });
    case "EACCES":
    case "EPERM":
      return message("judge.file", { why: "permission" });
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return message("judge.file", { why: "not-utf8" });
    default:
      return message("file.unreadable", { cause: shown(messageOf(error)) });
  }
}
