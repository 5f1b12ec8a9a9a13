import { message } from "../../model/message.ts";
import { oneLine } from "../../model/text/untrusted.ts";
import type { Answer } from "./answer.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** The code of the error that says so. */
    "reply.no-socket": { readonly error: string };
    "reply.cut-off": NoArgs;
    "reply.not-http": NoArgs;
    /** The code of an error of Node's, empty if it has none, and what it says. */
    "reply.broken": { readonly error: string; readonly text: string };
  }
}

/** Codes of this machine, not the service, being out of sockets. */
const OUT_OF_SOCKETS = new Set(["EADDRNOTAVAIL", "EMFILE", "ENFILE", "ENOBUFS", "ENOMEM"]);
const CLOSED_EARLY = new Set(["UND_ERR_SOCKET", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH"]);

/**
 * Judges an exchange that ended without a complete HTTP answer; the detail includes the error code.
 * @param unconnected whether no connection had been made by then
 */
export function judgeBroken(error: Error, unconnected: boolean): Answer & Required<Pick<Answer, "detail">> {
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  if (OUT_OF_SOCKETS.has(code)) return { outcome: "dropped", detail: message("reply.no-socket", { error: code }) };
  if (CLOSED_EARLY.has(code) || isUnfinished(error))
    return { outcome: "refused", detail: message("reply.cut-off", {}) };
  if (error.name === "HTTPParserError") return { outcome: "refused", detail: message("reply.not-http", {}) };
  const detail = message("reply.broken", { error: code, text: oneLine(error.message, 200) });
  return { outcome: "refused", detail, ...(unconnected && { unconnected }) };
}

/** The parser's error on reaching the end too early carries no data; on garbage it carries the garbage. */
function isUnfinished(error: Error): boolean {
  return error.name === "HTTPParserError" && "data" in error && error.data === "";
}
