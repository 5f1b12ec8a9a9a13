// Loaded before a service, it burns CPU before every answer: what a careless change to a service would do. 35 % of the
// service's own time is 30 % of what a client of the tiny model waits, since connecting takes its part.
import { ServerResponse } from "node:http";

const { end } = ServerResponse.prototype;
const acceptedAt = new WeakMap();

ServerResponse.prototype.end = function (...answer) {
  const socket = this.req.socket;
  // The drill opens a connection for each request, so the socket's age is the request's.
  const now = performance.now();
  const tookMs = now - (acceptedAt.get(socket) ?? now);
  while (performance.now() < now + 0.35 * tookMs);
  return end.apply(this, answer);
};

process.getBuiltinModule("node:diagnostics_channel").subscribe("net.server.socket", ({ socket }) => {
  acceptedAt.set(socket, performance.now());
});
