import type { EngineProblem } from "../engine-error.ts";

/** Error codes of untrusted certificates: unknown authority, expired, or for another host. */
const UNTRUSTED = /^(SELF_SIGNED|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|CERT_|ERR_TLS_CERT_ALTNAME_INVALID)/;

/** Error code of an import that returned no image. */
export const NO_IMAGE_ID = "NO_IMAGE_ID";

/**
 * Why a request to the engine failed: a problem with the code of the error, or what the engine says. It does not contain
 * a remote engine's address, because it may appear in a public comment.
 */
export function whyFailed(error: unknown): { readonly problem: EngineProblem | null; readonly reason: string } {
  const { code = "", message = String(error) } = error as NodeJS.ErrnoException;
  const problem = problemOf(code, message);
  return { problem, reason: problem === null ? message.trim() : code };
}

function problemOf(code: string, message: string): EngineProblem | null {
  if (code === NO_IMAGE_ID) return "no-image-id";
  if (code === "ENOENT" || code === "ECONNREFUSED") return "not-listening";
  if (code === "EACCES") return "not-allowed";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "unknown-host";
  if (/^E(HOST|NET)UNREACH$|^ETIMEDOUT$/.test(code)) return "unreachable-host";
  if (UNTRUSTED.test(code)) return "untrusted-certificate";
  if (/^ERR_SSL_.*ALERT/.test(code)) return "rejected-certificate";
  if (code === "ERR_SSL_WRONG_VERSION_NUMBER" || code === "EPROTO") return "no-tls";
  if (/HTTP request to an HTTPS server/.test(message)) return "needs-tls";
  return code === "ECONNRESET" ? "closed" : null;
}
