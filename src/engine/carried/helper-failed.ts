import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import { messageOf } from "../../model/text/message-of.ts";
import { EngineError } from "../engine-error.ts";

/** What a helper's script reports, in some cases with a value, or why it was not run. */
export type HelperProblem =
  | "process-not-ours"
  | "process-ended"
  | "no-tc"
  | "no-network"
  | "delay-left"
  | "rule-left"
  | "not-frozen"
  | "not-resumed"
  | "not-filled"
  | "container-ended"
  | "group-unreadable"
  | "no-write-limit"
  | "write-limit-rejected"
  | "write-limit-not-kept"
  | "write-limit-left"
  | "disk-not-mounted"
  | "disk-without-device"
  | "device-unknown";

/** Why a helper could not do its work. */
export interface HelperRefusal {
  /** Null if the script did not report one. */
  readonly problem: HelperProblem | null;
  readonly value: string;
  /** The first line of what another program or the engine says; empty if there is a problem. Hostile text. */
  readonly reason: string;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "helper.problem": { readonly problem: HelperProblem; readonly value: string };
    /** What it printed belongs to the error. */
    "helper.failed": { readonly exitCode: number };
  }
}

const MARK = "drill-problem:";

/** Shell code that defines `problem WORD [VALUE]`, which reports a problem and ends the script. */
export const PROBLEM = `problem() { echo "${MARK} $1 $2"; exit 3; }`;

/** Nothing was refused. */
export const NO_REFUSAL: HelperRefusal = { problem: null, value: "", reason: "" };

/** A helper ended with a failure. */
export class HelperFailed extends DrillError {
  override readonly name = "HelperFailed";
  readonly refusal: HelperRefusal;

  constructor(exitCode: number, output: string) {
    const refusal = refusalIn(output);
    const { problem, value } = refusal;
    const said =
      problem === null ? message("helper.failed", { exitCode }) : message("helper.problem", { problem, value });
    super(said, { text: problem === null ? output : "" });
    this.refusal = refusal;
  }
}

/** Returns why a helper could not do its work, from the error of its run. */
export function helperRefusal(error: unknown): HelperRefusal {
  if (error instanceof HelperFailed) return error.refusal;
  return foreign(error instanceof EngineError ? error.reason : messageOf(error));
}

function refusalIn(output: string): HelperRefusal {
  const line = output.split("\n").find((each) => each.startsWith(MARK));
  if (line === undefined) return foreign(output);
  const [problem = "", value = ""] = line.slice(MARK.length).trim().split(" ");
  return { ...NO_REFUSAL, problem: problem as HelperProblem, value };
}

function foreign(text: string): HelperRefusal {
  return { ...NO_REFUSAL, reason: text.trim().split("\n")[0] ?? "" };
}
