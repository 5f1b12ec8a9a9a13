import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { messageOf } from "../../model/text/message-of.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import { shown } from "../values/shown.ts";

const MAX_BYTES = 256 * 1024;

/**
 * The text of a plan file, without a byte order mark.
 * @param path as written
 * @param workspace in a workflow, the directory that the path is relative to and must stay in, with links resolved:
 *   messages quote the file's contents, so it must not be an arbitrary file of the runner. Null in a terminal, where the
 *   path is relative to the working directory and unrestricted.
 * @throws ValueProblem if the file is missing or can't be a plan
 */
export function readPlanText(path: string, workspace: string | null): string {
  try {
    const file = realpathSync(resolve(workspace ?? "", path));
    if (workspace !== null && !isWithin(realpathSync(workspace), file)) {
      throw new ValueProblem("is outside the workspace: use a path relative to the root of the checkout");
    }
    return textOf(file);
  } catch (error) {
    if (error instanceof ValueProblem) throw error;
    throw new ValueProblem(whyNot(error, path, workspace));
  }
}

function isWithin(directory: string, file: string): boolean {
  const way = relative(directory, file);
  return way !== "../.." && !way.startsWith(`..${sep}`) && resolve(directory, way) === file;
}

function textOf(file: string): string {
  // Without this flag, opening a named pipe would wait for a writer.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const facts = fstatSync(descriptor);
    if (facts.isDirectory()) throw new ValueProblem("is a directory: use the path of the file in it");
    if (!facts.isFile()) throw new ValueProblem("is not a regular file: use a regular file");
    if (facts.size > MAX_BYTES) {
      throw new ValueProblem(`has ${facts.size.toLocaleString("en")} bytes: a plan file may have at most 256 KiB`);
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

function whyNot(error: unknown, path: string, workspace: string | null): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR": {
      const hint =
        workspace === null ? "check the path" : "check the path, and that an actions/checkout step runs first";
      return `does not exist (looked for ${shown(resolve(workspace ?? "", path))}): ${hint}`;
    }
    case "EACCES":
    case "EPERM":
      return "can't be read: change its permissions, or use another file";
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return "is not UTF-8 text: save it as UTF-8";
    default:
      return `could not be read (${shown(messageOf(error))})`;
  }
}
