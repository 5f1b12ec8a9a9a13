import { oneLine } from "../../model/text/untrusted.ts";
import type { Answer } from "./answer.ts";

/** Codes of this machine, not the service, being out of sockets. */
const OUT_OF_SOCKETS = new Set(["EADDRNOTAVAIL", "EMFILE", "ENFILE", "ENOBUFS", "ENOMEM"]);
const CLOSED_EARLY = new Set(["UND_ERR_SOCKET", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH"]);
const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connection refused",
  ECONNRESET: "connection reset",
  EPIPE: "connection closed while sending",
  EHOSTUNREACH: "host unreachable",
  ENETUNREACH: "network unreachable",
  ETIMEDOUT: "the kernel gave up connecting",
  ENOTFOUND: "host name not found",
  UND_ERR_HEADERS_OVERFLOW: "the answer's headers are longer than 16 KiB",
};

/**
 * Judges an exchange that ended without a complete HTTP answer; the detail includes the error code.
 * @param unconnected whether no connection had been made by then
 */
export function judgeBroken(error: Error, unconnected: boolean): Answer {
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  if (OUT_OF_SOCKETS.has(code)) return { outcome: "dropped", detail: `the generator had no socket left (${code})` };
  if (CLOSED_EARLY.has(code) || isUnfinished(error))
    return { outcome: "refused", detail: "connection closed before the answer was complete" };
  if (error.name === "HTTPParserError") return { outcome: "refused", detail: "the answer is not HTTP/1.1" };
  const detail = oneLine(`${WORDS[code] ?? error.message} (${code})`, 200);
  return { outcome: "refused", detail, ...(unconnected && { unconnected }) };
}

/** The parser's error on reaching the end too early carries no data; on garbage it carries the garbage. */
function isUnfinished(error: Error): boolean {
  return error.name === "HTTPParserError" && "data" in error && error.data === "";
}
