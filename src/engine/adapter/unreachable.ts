/** Error codes of untrusted certificates: unknown authority, expired, or for another host. */
const UNTRUSTED = /^(SELF_SIGNED|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|CERT_|ERR_TLS_CERT_ALTNAME_INVALID)/;

/**
 * Why a request to the engine failed: a clause. It does not contain a remote engine's address, because it may appear in a
 * public comment.
 */
export function reasonOf(error: unknown): string {
  const { code = "", message = String(error) } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ECONNREFUSED") return "no engine listens at its address";
  if (code === "EACCES") return "this user can't open its socket (is the user in the group `docker`?)";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "its host name can't be resolved";
  if (/^E(HOST|NET)UNREACH$|^ETIMEDOUT$/.test(code)) return "its host can't be reached from here";
  if (UNTRUSTED.test(code)) return `its certificate is not trusted (${code}): check that ca.pem belongs to this engine`;
  if (/^ERR_SSL_.*ALERT/.test(code))
    return `it rejected this client's certificate (${code}): check that cert.pem and key.pem belong to this engine`;
  if (code === "ERR_SSL_WRONG_VERSION_NUMBER" || code === "EPROTO")
    return "it does not use TLS on this port: unset DOCKER_TLS_VERIFY, or correct the port";
  if (/HTTP request to an HTTPS server/.test(message))
    return "it requires TLS: set DOCKER_TLS_VERIFY to 1 and DOCKER_CERT_PATH to the directory of the certificates";
  if (code === "ECONNRESET") return "it closed the connection without an answer";
  return message.trim();
}
