import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An artifact that was uploaded to its end. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly archive: Buffer;
}

export type ResultsTrouble = "quota" | "down" | "hang" | "no-store";

/**
 * A stand-in for the service that keeps a run's artifacts, and for the store behind it: the two calls that
 * `@actions/artifact` makes to upload one (Twirp with JSON), and a block blob that is written in pieces. Of a name it
 * takes one artifact for each attempt of the run, as GitHub does.
 */
export class FakeResults implements AsyncDisposable {
  readonly artifacts: StoredArtifact[] = [];
  trouble: ResultsTrouble | null = null;
  readonly #blocks = new Map<string, Map<string, Buffer>>();
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
    const url = new URL(request.url ?? "/", this.#url);
    const [, call] = /\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(url.pathname) ?? [];
    if (call === undefined) this.#store(url, body, response);
    else if (this.trouble === "hang") response.setHeader("x-hangs", "1");
    else this.#answer(call, JSON.parse(body.toString("utf8")) as { name: string }, response);
  }

  #answer(call: string, { name }: { name: string }, response: ServerResponse): void {
    const [status, body] = this.#work(call, name);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }

  #work(call: string, name: string): [status: number, body: object] {
    if (this.trouble === "down") return [403, { code: "permission_denied", msg: "the service is closed" }];
    if (this.trouble === "quota") {
      return [403, { code: "resource_exhausted", msg: "Artifact storage quota has been hit." }];
    }
    if (call === "CreateArtifact") {
      if (this.artifacts.some((artifact) => artifact.name === name)) {
        const msg = "an artifact with this name already exists on the workflow run";
        return [409, { code: "already_exists", msg }];
      }
      const blob = `/account/artifacts/${encodeURIComponent(name)}`;
      return [200, { ok: true, signed_upload_url: `${this.#url}${blob}?sig=c2ln&se=2100-01-01` }];
    }
    const archive = this.#blobs.get(`/account/artifacts/${encodeURIComponent(name)}`);
    if (call !== "FinalizeArtifact" || archive === undefined) return [404, { code: "not_found" }];
    const id = 9000 + this.artifacts.length;
    this.artifacts.push({ id, name, archive });
    return [200, { ok: true, artifact_id: String(id) }];
  }

  /** @see Azure Storage, Put Block and Put Block List */
  #store({ pathname, searchParams }: URL, body: Buffer, response: ServerResponse): void {
    if (this.trouble === "no-store") {
      response.writeHead(403).end();
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
}
