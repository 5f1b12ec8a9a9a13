import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { isWithin } from "../../model/text/is-within.ts";
import { messageOf } from "../../model/text/message-of.ts";
import { ValueProblem, valueProblem } from "../../model/text/value-problem.ts";
import { shown } from "../values/shown.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "plan.path": { readonly why: "outside" | "directory" | "not-regular" | "permission" | "not-utf8" | "no-workspace" };
    "plan.too-large": { readonly bytes: number };
    /** In a workflow the checkout may be missing. */
    "plan.missing": { readonly file: string; readonly inWorkflow: boolean };
    "file.unreadable": { readonly cause: string };
  }
}

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
  return withFile(path, workspace, textOf);
}

/**
 * Checks that another program can read a file at a path with the same rules.
 * @param workspace undefined if the runner did not set it
 * @throws ValueProblem if not
 */
export function requireFile(path: string, workspace: string | null | undefined): void {
  if (workspace === undefined) throw valueProblem("plan.path", { why: "no-workspace" });
  withFile(path, workspace, (file) => closeSync(openRegular(file)));
}

function withFile<T>(path: string, workspace: string | null, use: (file: string) => T): T {
  try {
    const file = realpathSync(resolve(workspace ?? "", path));
    if (workspace !== null && !isWithin(realpathSync(workspace), file)) {
      throw valueProblem("plan.path", { why: "outside" });
    }
    return use(file);
  } catch (error) {
    if (error instanceof ValueProblem) throw error;
    throw whyNot(error, path, workspace);
  }
}

/** Opens a regular file for reading. */
function openRegular(file: string): number {
  // Without this flag, opening a named pipe would wait for a writer.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  const facts = fstatSync(descriptor);
  if (facts.isFile()) return descriptor;
  closeSync(descriptor);
  if (facts.isDirectory()) throw valueProblem("plan.path", { why: "directory" });
  throw valueProblem("plan.path", { why: "not-regular" });
}

function textOf(file: string): string {
  const descriptor = openRegular(file);
  try {
    const { size } = fstatSync(descriptor);
    if (size > MAX_BYTES) throw valueProblem("plan.too-large", { bytes: size });
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

function whyNot(error: unknown, path: string, workspace: string | null): ValueProblem {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR": {
      const file = shown(resolve(workspace ?? "", path));
      return valueProblem("plan.missing", { file, inWorkflow: workspace !== null });
    }
    case "EACCES":
    case "EPERM":
      return valueProblem("plan.path", { why: "permission" });
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return valueProblem("plan.path", { why: "not-utf8" });
    default:
      return valueProblem("file.unreadable", { cause: shown(messageOf(error)) });
  }
}
