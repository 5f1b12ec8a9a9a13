import { once } from "node:events";
import { createServer as createPlain, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificates } from "./certificates.ts";

const LISTS = {
  "/containers/json": "containers",
  "/networks": "networks",
  "/volumes": "volumes",
  "/images/json": "images",
} as const;

/** A fake Docker engine with its facts, labeled objects, and their removal. */
export class FakeEngine implements AsyncDisposable {
  readonly #server: Server;
  readonly #info: object;
  readonly #isSafe: boolean;
  /** Ids by kind, each with its labels (`name=value`, several with commas between them). */
  readonly things = {
    containers: new Map<string, string>(),
    networks: new Map<string, string>(),
    volumes: new Map<string, string>(),
    images: new Map<string, string>(),
  };

  /** Called before a request is answered. */
  beforeWork: (method: string) => void = () => {};
  /** Returns the status that a request fails with; null for success. */
  failure: (method: string, path: string) => number | null = () => null;

  private constructor(certificates: Certificates | null, info: object) {
    this.#info = info;
    this.#isSafe = certificates !== null;
    const answer = ({ method = "", url = "" }: IncomingMessage, response: ServerResponse) => {
      this.beforeWork(method);
      const asked = new URL(url, "http://engine");
      const failure = this.failure(method, asked.pathname);
      const [status, body] = failure === null ? this.#answer(method, asked) : [failure, { message: "out of order" }];
      response.writeHead(status, { "content-type": "application/json" });
      response.end(body === undefined ? "" : JSON.stringify(body));
    };
    const tls = { ...certificates?.server, requestCert: true, rejectUnauthorized: true };
    this.#server = certificates === null ? createPlain(answer) : createServer(tls, answer);
  }

  /** @param certificates for TLS that only accepts clients of the same authority; null for none */
  static async start(certificates: Certificates | null, info: object = {}): Promise<FakeEngine> {
    const engine = new FakeEngine(certificates, info);
    engine.#server.listen(0, "127.0.0.1");
    await once(engine.#server, "listening");
    return engine;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The environment with which docker's command line would reach it. */
  environment(certificates: Certificates): Record<string, string> {
    const tls = this.#isSafe ? { DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: certificates.client } : {};
    return { DOCKER_HOST: `tcp://127.0.0.1:${this.port}`, ...tls };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  #answer(method: string, { pathname, searchParams }: URL): readonly [status: number, body: unknown] {
    if (method === "GET" && pathname === "/info") {
      return [200, { ...INFO, SystemTime: new Date().toISOString(), ...this.#info }];
    }
    const kind = LISTS[pathname as keyof typeof LISTS];
    if (method === "GET" && kind !== undefined) {
      const wanted = (JSON.parse(searchParams.get("filters") ?? "{}") as { label?: string[] }).label ?? [];
      const found = [...this.things[kind]].filter(([, label]) =>
        wanted.every((each) => label.split(",").includes(each)),
      );
      const listed = found.map(([id]) => ({ Id: id, Name: id }));
      return [200, kind === "volumes" ? { Volumes: listed } : listed];
    }
    const [, removed, id = ""] = /^\/(containers|networks|volumes|images)\/([^/]+)$/.exec(pathname) ?? [];
    if (method === "DELETE" && removed !== undefined) {
      const isThere = this.things[removed as keyof typeof this.things].delete(id);
      if (!isThere) return [404, { message: "no such thing" }];
      return removed === "images" ? [200, []] : [204, undefined];
    }
    return [404, { message: "page not found" }];
  }
}

/** Facts of an engine of version 28 on Ubuntu. */
const INFO = {
  ServerVersion: "28.0.4",
  CgroupVersion: "2",
  CgroupDriver: "systemd",
  OSType: "linux",
  Architecture: "x86_64",
  KernelVersion: "6.11.0-1018-azure",
  NCPU: 4,
  SecurityOptions: ["name=apparmor", "name=seccomp,profile=builtin", "name=cgroupns"],
  CpuCfsQuota: true,
  CpuCfsPeriod: true,
  MemoryLimit: true,
  SwapLimit: true,
};
