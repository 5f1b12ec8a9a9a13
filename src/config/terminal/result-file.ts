import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { messageOf } from "../../model/text/message-of.ts";
import { InputError } from "../problem.ts";
import { shown } from "../values/shown.ts";

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
      throw new InputError([`${shown(path)} has ${size} bytes, more than any result of a drill: use another file`]);
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
      return `does not exist (looked for ${shown(resolve(path))}): use the result.json of a drill`;
    case "EISDIR":
      return `is a directory: use the file in it, such as ${shown(`${path.replace(/\/+$/, "")}/result.json`)}`;
    case "EACCES":
    case "EPERM":
      return "can't be read: change its permissions, or use another file";
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return "is not UTF-8 text: use the result.json of a drill";
    default:
      return `could not be read (${shown(messageOf(error))})`;
  }
}
