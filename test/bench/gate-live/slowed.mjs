// Loaded before a service, it burns CPU before each part of an answer, for a share of the time since the part before it:
// what a careless change to a service would do.
import { ServerResponse } from "node:http";

const share = Number(process.env.SLOWED_BY);
const { write, end } = ServerResponse.prototype;
const lastAt = new WeakMap();

function slowed(send) {
  return function (...part) {
    const { socket } = this.req;
    // The drill opens a connection for each request, so the socket's age is the request's.
    const now = performance.now();
    const tookMs = now - (lastAt.get(socket) ?? now);
    while (performance.now() < now + share * tookMs);
    lastAt.set(socket, performance.now());
    return send.apply(this, part);
  };
}

ServerResponse.prototype.write = slowed(write);
ServerResponse.prototype.end = slowed(end);

process.getBuiltinModule("node:diagnostics_channel").subscribe("net.server.socket", ({ socket }) => {
  lastAt.set(socket, performance.now());
});
