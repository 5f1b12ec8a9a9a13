import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { messageOf } from "../../model/text/message-of.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import { shown } from "../values/shown.ts";

const MAX_BYTES = 256 * 1024;

/**
 * The text of a plan file, without a byte order mark.
 * @param path as written
 * @param workspace in a workflow the directory that the path is relative to and must stay in, links followed: what the
 *   file holds is quoted in messages, and a file from elsewhere is nobody's plan. Null in a terminal, where the path is
 *   relative to the working directory and may lead anywhere.
 * @throws ValueProblem when there is no such file, or none that could be a plan
 */
export function readPlanText(path: string, workspace: string | null): string {
  try {
    const file = realpathSync(resolve(workspace ?? "", path));
    if (workspace !== null && !isWithin(realpathSync(workspace), file)) {
      throw new ValueProblem("is outside of the workspace: name a file of the checkout, relative to its top");
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
  // Opening a named pipe would otherwise wait for somebody to write to it.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const facts = fstatSync(descriptor);
    if (facts.isDirectory()) throw new ValueProblem("is a directory: name the file in it");
    if (!facts.isFile()) throw new ValueProblem("is no regular file: name one");
    if (facts.size > MAX_BYTES) {
      throw new ValueProblem(`has ${facts.size.toLocaleString("en")} bytes: a plan file has at most 256 KiB`);
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
        workspace === null ? "name a file" : "name a file of the checkout, which takes an actions/checkout step before";
      return `is not there (looked for ${shown(resolve(workspace ?? "", path))}): ${hint}`;
    }
    case "EACCES":
    case "EPERM":
      return "may not be read: change its permissions, or name another";
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return "is no text in UTF-8: save it as UTF-8";
    default:
      return `could not be read (${shown(messageOf(error))})`;
  }
}
