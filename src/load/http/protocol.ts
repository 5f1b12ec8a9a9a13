import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

/** A busy service takes a while: what is looked for here is asked once, when nothing else is known. */
const LIMIT_MS = 5_000;
/** A server may write first and hang up at once: writing to it then causes a reset, which would lose what it wrote. */
const SPEAKS_FIRST_MS = 200;
/** How a client of HTTP/2 begins, with an empty SETTINGS frame. @see RFC 9113, 3.4 */
const HTTP2_PREFACE = Buffer.concat([
  Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
  Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]),
]);
const FRAME_HEAD_BYTES = 9;
const SETTINGS = 4;
const LONGEST_FRAME = 16_384;

/**
 * The protocol of a port that does not answer in HTTP/1.1, found by trying the others; null if none answers, within five
 * seconds each. Never throws for what the other side does.
 */
export async function otherProtocol(host: string, port: number): Promise<"TLS" | "HTTP/2" | null> {
  if (await speaksTls(host, port)) return "TLS";
  return (await speaksHttp2(host, port)) ? "HTTP/2" : null;
}

/** Whether a host refuses connections to a port. A host that does not answer does not refuse. */
export async function refuses(host: string, port: number): Promise<boolean> {
  return await within(connect({ host, port }), (socket, end) => {
    socket
      .once("connect", () => end(false))
      .once("error", ({ code }: NodeJS.ErrnoException) => end(code === "ECONNREFUSED"));
  });
}

function speaksTls(host: string, port: number): Promise<boolean> {
  // Nothing is sent over it, so the certificate does not matter.
  return within(connectTls({ host, port, rejectUnauthorized: false }), (socket, end) => {
    socket.once("secureConnect", () => end(true));
    // An alert is TLS too, such as one that wants a certificate of ours.
    socket.once("error", ({ code = "" }: NodeJS.ErrnoException) => end(/^ERR_SSL_.*ALERT/.test(code)));
  });
}

function speaksHttp2(host: string, port: number): Promise<boolean> {
  return within(connect({ host, port }), (socket, end) => {
    let head = Buffer.alloc(0);
    socket.once("connect", () => setTimeout(() => socket.writable && socket.write(HTTP2_PREFACE), SPEAKS_FIRST_MS));
    socket.on("data", (piece: Buffer) => {
      head = Buffer.concat([head, piece.subarray(0, FRAME_HEAD_BYTES)]);
      if (head.length >= FRAME_HEAD_BYTES) end(isSettings(head));
    });
    socket.once("error", () => end(false)).once("close", () => end(false));
  });
}

/** Length (3 bytes), type, flags, and stream 0. @see RFC 9113, 4.1 and 6.5 */
function isSettings(head: Buffer): boolean {
  return head.readUIntBE(0, 3) <= LONGEST_FRAME && head[3] === SETTINGS && head[4] === 0 && head.readUInt32BE(5) === 0;
}

async function within<S extends Socket>(
  socket: S,
  watch: (socket: S, end: (value: boolean) => void) => void,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), LIMIT_MS);
  watch(socket, resolve);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    socket.on("error", () => undefined).destroy();
  }
}
