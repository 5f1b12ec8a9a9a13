import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { messageOf } from "../../model/text/message-of.ts";
import { InputError } from "../problem.ts";
import { shown } from "../values/shown.ts";

/** The longest drill there can be writes a tenth of this. */
const MAX_BYTES = 256 * 1024 ** 2;

/**
 * The text of a result's file.
 * @throws InputError when there is none that could be read
 */
export function readResultFile(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES)
      throw new InputError([`${shown(path)} has ${size} bytes, more than any result: name another`]);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError([`${shown(path)} ${whyNot(error, path)}`]);
  }
}

function whyNot(error: unknown, path: string): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
      return `is not there (looked for ${shown(resolve(path))}): name the result.json that a drill wrote`;
    case "EISDIR":
      return `is a directory: name the file in it, such as ${shown(`${path.replace(/\/+$/, "")}/result.json`)}`;
    case "EACCES":
    case "EPERM":
      return "may not be read by you: change its permissions, or name another";
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return "is no text in UTF-8: name the result.json that a drill wrote";
    default:
      return `could not be read (${shown(messageOf(error))})`;
  }
}
