import type { EngineProblem } from "../engine-error.ts";

/** Error codes of untrusted certificates: unknown authority, expired, or for another host. */
const UNTRUSTED = /^(SELF_SIGNED|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|CERT_|ERR_TLS_CERT_ALTNAME_INVALID)/;

/**
 * Why a request to the engine failed, as a clause in English, and as a code if it is known. It does not contain a remote
 * engine's address, because it may appear in a public comment.
 */
export function whyFailed(error: unknown): { readonly problem: EngineProblem | null; readonly reason: string } {
  const { code = "", message = String(error) } = error as NodeJS.ErrnoException;
  const problem = problemOf(code, message);
  return { problem, reason: problem === null ? message.trim() : reasonOf(problem, code) };
}

function problemOf(code: string, message: string): EngineProblem | null {
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

function reasonOf(problem: EngineProblem, code: string): string {
  switch (problem) {
    case "not-listening":
      return "no engine listens at its address";
    case "not-allowed":
      return "this user can't open its socket (is the user in the group `docker`?)";
    case "unknown-host":
      return "its host name can't be resolved";
    case "unreachable-host":
      return "its host can't be reached from here";
    case "untrusted-certificate":
      return `its certificate is not trusted (${code}): check that ca.pem belongs to this engine`;
    case "rejected-certificate":
      return `it rejected this client's certificate (${code}): check that cert.pem and key.pem belong to this engine`;
    case "no-tls":
      return "it does not use TLS on this port: unset DOCKER_TLS_VERIFY, or correct the port";
    case "needs-tls":
      return "it requires TLS: set DOCKER_TLS_VERIFY to 1 and DOCKER_CERT_PATH to the directory of the certificates";
    case "closed":
      return "it closed the connection without an answer";
  }
}
