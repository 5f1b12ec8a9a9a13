/** Certificates that can't be trusted: nobody known stands for them, they are over, or they are another machine's. */
const UNTRUSTED = /^(SELF_SIGNED|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|CERT_|ERR_TLS_CERT_ALTNAME_INVALID)/;

/**
 * Why a request to the engine failed: a clause. It names no address of a remote engine, since it may end up in a public
 * comment.
 */
export function reasonOf(error: unknown): string {
  const { code = "", message = String(error) } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ECONNREFUSED") return "no engine listens at its address";
  if (code === "EACCES") return "this user may not open its socket (is it in the group `docker`?)";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "the name of its host is not known here";
  if (/^E(HOST|NET)UNREACH$|^ETIMEDOUT$/.test(code)) return "its host can't be reached from here";
  if (UNTRUSTED.test(code)) return `its certificate is not to be trusted (${code}): is ca.pem that of this engine?`;
  if (/^ERR_SSL_.*ALERT/.test(code))
    return `it refused this client's certificate (${code}): are cert.pem and key.pem made for this engine?`;
  if (code === "ERR_SSL_WRONG_VERSION_NUMBER" || code === "EPROTO")
    return "it does not speak TLS at this port: leave DOCKER_TLS_VERIFY out, or correct the port";
  if (/HTTP request to an HTTPS server/.test(message))
    return "it wants TLS: set DOCKER_TLS_VERIFY to 1 and DOCKER_CERT_PATH to the directory of the certificates";
  if (code === "ECONNRESET") return "it closed the connection without an answer";
  return message.trim();
}
