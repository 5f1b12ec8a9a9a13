import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { FakeCache } from "./fake-cache.ts";

/** A completely uploaded artifact. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly archive: Buffer;
}

export type ResultsTrouble = "quota" | "down" | "hang" | "no-store";

/**
 * A fake of the service for a run's artifacts and caches and of its blob store: the two calls of `@actions/artifact` for
 * an upload (Twirp with JSON), those of the cache, and block blobs written at once or in pieces. Like GitHub, it accepts
 * one artifact of a name per attempt of the run.
 */
export class FakeResults implements AsyncDisposable {
  readonly artifacts: StoredArtifact[] = [];
  readonly cache = new FakeCache();
  trouble: ResultsTrouble | null = null;
  /** Number of calls that fail. */
  failures = 0;
  /** Called before a request is answered. */
  beforeWork: () => void = () => {};
  readonly #blocks = new Map<string, Map<string, Buffer>>();
  /** Names of artifacts, from the start of their upload on. */
  readonly #names = new Set<string>();
  readonly #blobs = new Map<string, Buffer>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<FakeResults> {
    const fake = new FakeResults();
    await new Promise<void>((resolve) => fake.#server.listen(0, "127.0.0.1", resolve));
    return fake;
  }

  /** The variables that a runner gives to a node action. */
  get env(): Record<string, string> {
    const claims = Buffer.from(JSON.stringify({ scp: "Actions.Results:run-1:job-1" })).toString("base64url");
    return {
      ACTIONS_RESULTS_URL: `${this.#url}/`,
      ACTIONS_RUNTIME_TOKEN: `e30.${claims}.c2ln`,
      ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY: "2",
    };
  }

  get #url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    this.beforeWork();
    const url = new URL(request.url ?? "/", this.#url);
    const [, service, call] = CALL.exec(url.pathname) ?? [];
    if (call === undefined) this.#store(request, url, body, response);
    else if (this.trouble === "hang") response.setHeader("x-hangs", "1");
    else {
      if (request.headers.authorization !== `Bearer ${this.env.ACTIONS_RUNTIME_TOKEN}`)
        this.cache.violations.push(`${call} without the run's token`);
      const [status, answer] = this.#answer(`${service}`, call, JSON.parse(body.toString("utf8")));
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
    }
  }

  #answer(service: string, call: string, request: Record<string, unknown>): readonly [status: number, body: object] {
    if (this.trouble === "down") return [403, { code: "permission_denied", msg: "the service is closed" }];
    if (this.trouble === "quota") {
      return [403, { code: "resource_exhausted", msg: "Artifact storage quota has been hit." }];
    }
    if (this.failures > 0) {
      this.failures -= 1;
      return [503, { code: "unavailable", msg: "try again" }];
    }
    if (service === "ArtifactService") return this.#artifact(call, String(request.name));
    const sizeOf = (blob: string) => this.#blobs.get(blob)?.length ?? null;
    return this.cache.answer(call, request, sizeOf, (blob) => `${this.#url}${blob}?sig=c2ln&se=2100-01-01`);
  }

  #artifact(call: string, name: string): [status: number, body: object] {
    if (call === "CreateArtifact") {
      if (this.#names.has(name)) {
        const msg = "an artifact with this name already exists on the workflow run";
        return [409, { code: "already_exists", msg }];
      }
      this.#names.add(name);
      const blob = `/account/artifacts/${encodeURIComponent(name)}`;
      return [200, { ok: true, signed_upload_url: `${this.#url}${blob}?sig=c2ln&se=2100-01-01` }];
    }
    const archive = this.#blobs.get(`/account/artifacts/${encodeURIComponent(name)}`);
    if (call !== "FinalizeArtifact" || archive === undefined) return [404, { code: "not_found" }];
    const id = 9000 + this.artifacts.length;
    this.artifacts.push({ id, name, archive });
    return [200, { ok: true, artifact_id: String(id) }];
  }

  /** Returns the content of a cache entry's blob. */
  blob(blob: string): string {
    return this.#blobs.get(blob)?.toString("utf8") ?? "";
  }

  /** Replaces the content of a cache entry's blob, which the real store does not allow. */
  replaceBlob(blob: string, body: string): void {
    this.#blobs.set(blob, Buffer.from(body));
  }

  /** @see Azure Storage, Get Blob, Put Blob, Put Block and Put Block List */
  #store(request: IncomingMessage, { pathname, searchParams }: URL, body: Buffer, response: ServerResponse): void {
    if (request.headers.authorization !== undefined) this.cache.violations.push("the token went to the store");
    if (this.trouble === "no-store" || searchParams.get("sig") !== "c2ln") {
      response.writeHead(403).end();
      return;
    }
    if (request.method !== "PUT") {
      this.#load(request, this.#blobs.get(pathname), response);
      return;
    }
    if (!searchParams.has("comp") && request.headers["x-ms-blob-type"] !== "BlockBlob") {
      response.writeHead(400).end("x-ms-blob-type is missing");
      return;
    }
    const blocks = this.#blocks.get(pathname) ?? new Map<string, Buffer>();
    this.#blocks.set(pathname, blocks);
    if (searchParams.get("comp") === "block") {
      blocks.set(searchParams.get("blockid") ?? "", body);
    } else if (searchParams.get("comp") === "blocklist") {
      const ids = Array.from(body.toString("utf8").matchAll(/<Latest>([^<]+)<\/Latest>/g), ([, id = ""]) => id);
      this.#blobs.set(pathname, Buffer.concat(ids.map((id) => blocks.get(id) ?? Buffer.alloc(0))));
    } else {
      this.#blobs.set(pathname, body);
    }
    response.writeHead(201, { etag: '"1"', "x-ms-version": "2025-11-05", "x-ms-request-id": "1" }).end();
  }

  #load({ method, headers }: IncomingMessage, blob: Buffer | undefined, response: ServerResponse): void {
    if (blob === undefined) {
      response.writeHead(404).end();
      return;
    }
    const range = String(headers["x-ms-range"] ?? headers.range ?? "");
    const [, from = "0", to = String(blob.length - 1)] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    const part = blob.subarray(Number(from), Number(to) + 1);
    response.writeHead(range === "" ? 200 : 206, {
      "content-length": part.length,
      "content-range": `bytes ${from}-${to}/${blob.length}`,
      "content-type": "application/octet-stream",
      etag: '"1"',
    });
    response.end(method === "HEAD" ? undefined : part);
  }
}

const CALL = /\/twirp\/github\.actions\.results\.api\.v1\.(ArtifactService|CacheService)\/(\w+)$/;
