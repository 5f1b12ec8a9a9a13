/**
 * A relay between a client and a service, a program of its own: `node stamping-relay.ts PORT TARGET_PORT`. It passes on
 * every byte as it comes, stamped with the machine's monotonic clock, and when its standard input ends it prints all it
 * saw as JSON.
 */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Bytes of one direction that came at once: a time in milliseconds of the monotonic clock, and Latin-1. */
export type Piece = readonly [atMs: number, bytes: string];

/** One connection. */
export interface Exchange {
  readonly request: Piece[];
  readonly answer: Piece[];
}

/** Now, on the machine's monotonic clock, which is the same in every process. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

function pass(from: Socket, to: Socket, seen: Piece[]): void {
  from.on("data", (bytes) => {
    seen.push([monotonicMs(), bytes.toString("latin1")]);
    if (to.write(bytes)) return;
    from.pause();
    to.once("drain", () => from.resume());
  });
  from.on("end", () => to.end());
  from.on("error", () => to.destroy());
  from.on("close", () => {
    if (!from.readableEnded) to.destroy();
  });
}

if (import.meta.main) {
  const [port, targetPort] = process.argv.slice(2).map(Number);
  const exchanges: Exchange[] = [];
  const options = { allowHalfOpen: true, noDelay: true };
  const server = createServer(options, (client) => {
    const exchange: Exchange = { request: [], answer: [] };
    exchanges.push(exchange);
    const service = connect({ ...options, host: "127.0.0.1", port: targetPort ?? 0 });
    pass(client, service, exchange.request);
    pass(service, client, exchange.answer);
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  console.log("listening");
  for await (const _ of process.stdin);
  process.stdout.write(JSON.stringify(exchanges), () => process.exit());
}
