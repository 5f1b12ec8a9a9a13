/**
 * A service of known latencies, a program of its own: it prints its port, answers any request as known-latency.ts
 * says, and when terminated prints the P95 of how late it was against that, in milliseconds. Started with `stall` it
 * stands still once. Raw sockets, because an HTTP server's own work on a hundred requests that wait at once would be an
 * unknown part of their latencies.
 */
import { type AddressInfo, createServer, type Socket } from "node:net";
import { nearestRank } from "../../src/model/measurement.ts";
import { answerDueAtMs } from "./known-latency.ts";

const BODY = JSON.stringify({ success: true, sentiment: "positive", response: "I am fine." });
const HEAD = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${BODY.length}\r\n`;
const stalls = process.argv[2] === "stall";
const lateMs: number[] = [];
let firstAtMs = Number.NaN;

const server = createServer({ noDelay: true }, (socket) => {
  let request = "";
  // A generator that has its numbers leaves without a word.
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    request += chunk.toString("latin1");
    const [head, body] = request.split("\r\n\r\n");
    if (head === undefined || body === undefined) return;
    if (body.length < Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0)) return;
    request = "";
    answer(socket, !/^POST .*close$|^GET .* HTTP\/1\.0\r\n|^connection: *close/im.test(head));
  });
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));

function answer(socket: Socket, keepsAlive: boolean): void {
  const cameAtMs = performance.now();
  if (Number.isNaN(firstAtMs)) firstAtMs = cameAtMs;
  const dueAtMs = firstAtMs + answerDueAtMs(cameAtMs - firstAtMs, stalls);
  setTimeout(() => {
    lateMs.push(performance.now() - dueAtMs);
    if (keepsAlive) socket.write(`${HEAD}\r\n${BODY}`);
    else socket.end(`${HEAD}connection: close\r\n\r\n${BODY}`);
  }, dueAtMs - cameAtMs);
}

process.once("SIGTERM", () => {
  console.log(nearestRank(lateMs, 0.95));
  process.exit();
});
