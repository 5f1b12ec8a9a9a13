import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { DirectSocket } from "../../../../src/load/http/direct-socket.ts";
import { randomNumbers } from "../../../../src/stats/random.ts";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Connects to a server that does this to the connection. */
async function connected(serve: (socket: Socket) => void): Promise<DirectSocket> {
  const server = createServer((socket) => serve(socket.on("error", () => {}))).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return new DirectSocket().setNoDelay().connect((server.address() as AddressInfo).port, "127.0.0.1");
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Reads as a parser does that stops now and then in the middle, and goes on later. */
async function readBy(socket: DirectSocket, next: () => number): Promise<string> {
  const hash = createHash("sha256");
  let stops = false;
  const read = () => {
    for (let piece = stops ? null : socket.read(); piece !== null; piece = stops ? null : socket.read()) {
      stops = next() < 0.3;
      const used = stops ? Math.floor(next() * piece.length) : piece.length;
      hash.update(piece.subarray(0, used));
      if (used < piece.length) socket.unshift(piece.subarray(used));
    }
    if (!stops) return;
    setTimeout(() => {
      stops = false;
      read();
    }, next() * 3);
  };
  socket.on("readable", read);
  await once(socket, "end");
  return hash.digest("hex");
}

test("two readers that stop and go on get all bytes in order", async () => {
  const next = randomNumbers(3);
  const contents = [randomBytes(3_000_000), randomBytes(3_000_000)] as const;
  const sockets = await Promise.all(contents.map((content) => connected((socket) => void socket.end(content))));
  const hashes = await Promise.all(sockets.map((socket) => readBy(socket, next)));
  expect(hashes).toEqual(contents.map(hashOf));
});

test("a reader that does not read holds back the service", async () => {
  let unsent = () => 0;
  const socket = await connected((service) => {
    service.write(Buffer.alloc(64 * 1024 * 1024));
    unsent = () => service.writableLength;
  });
  socket.on("readable", () => {});
  await once(socket, "readable");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(socket.readableLength).toBeGreaterThan(0);
  expect(socket.readableLength).toBeLessThan(1024 * 1024);
  expect(unsent()).toBeGreaterThan(0);
  socket.destroy();
});

test("bytes are handed over before the end of the connection and before its reset", async () => {
  for (const end of ["end", "resetAndDestroy"] as const) {
    const socket = await connected((service) => {
      service.write("last words");
      setTimeout(() => service[end](), 30);
    });
    let text = "";
    socket.on("readable", () => {
      text += socket.read() ?? "";
    });
    const error = once(socket, "error").catch(() => []);
    const [failure] = await Promise.race([error, once(socket, "end").catch(() => error)]);
    expect(text).toBe("last words");
    expect((failure as NodeJS.ErrnoException | undefined)?.code).toBe(end === "end" ? undefined : "ECONNRESET");
  }
});
