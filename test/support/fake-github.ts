import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createSecureServer, type Http2SecureServer } from "node:http2";
import type { AddressInfo, Socket } from "node:net";
import type { Certificates } from "./certificates.ts";
import { type FakeArtifact, type FakePullRequest, listArtifacts, listPullRequests } from "./fake-run.ts";
import { answerProblems, type Route, requestProblems, routeOf, type SeenRequest } from "./github-contract.ts";

/** A token's owner and permissions. */
export interface FakeToken {
  readonly login: string;
  readonly type: "User" | "Bot";
  /** Permission on pull requests. Without any, GitHub answers 404, as in private repositories. */
  readonly access: "write" | "read" | "none";
  /** Permission on runs and artifacts. Without it reading gives 403. */
  readonly actions?: "read" | "none";
}

export interface FakeComment {
  readonly id: number;
  readonly login: string;
  readonly type: "User" | "Bot";
  body: string;
}

/** A failure of the next `times` requests of a method. */
export interface FakeTrouble {
  readonly method?: string;
  readonly path?: string;
  times: number;
  /** The request takes effect and only its answer is lost. */
  readonly afterTheWork?: boolean;
  readonly answer:
    | "reset"
    | "hang"
    | "break-off"
    | { readonly status: number; readonly message: string; readonly headers?: Readonly<Record<string, string>> };
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves GitHub over TLS, with HTTP/2 for clients that support it, as github.com does. */
export type Tls = Pick<Certificates["server"], "cert" | "key">;

/** A fake of GitHub's comments, artifacts and pull requests over real HTTP, with state. Requests and answers are validated against GitHub's own description. */
export class FakeGithub implements AsyncDisposable {
  readonly owner = "example";
  readonly repo = "service";
  /** Unknown or malformed requests, and answers that GitHub would not give. */
  readonly violations: string[] = [];
  readonly requests: SeenRequest[] = [];
  readonly tokens = new Map<string, FakeToken>();
  readonly troubles: FakeTrouble[] = [];
  readonly artifacts: FakeArtifact[] = [];
  readonly pullRequests: FakePullRequest[] = [];
  locked = false;
  /** Whether GraphQL returns the owner of an app's token. Gitea has no GraphQL. */
  graphql = true;
  /** The clock for checking that no request is sent within a rate limit's window. */
  now: () => number = () => performance.now();
  /** Called before a request is answered, to change something in between. */
  beforeWork: (request: SeenRequest) => void = () => {};
  readonly #comments = new Map<number, FakeComment[]>([[1, []]]);
  readonly #server: Server | Http2SecureServer;
  readonly #scheme: "http" | "https";
  readonly #sockets = new Set<Socket>();
  #nextId = 1000;
  #notBeforeMs = 0;

  private constructor(tls: Tls | undefined) {
    const serve = (request: IncomingMessage, response: ServerResponse) => void this.#serve(request, response);
    this.#scheme = tls === undefined ? "http" : "https";
    this.#server = tls === undefined ? createServer(serve) : secureServer(tls, serve);
    this.#server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
  }

  static async start(tls?: Tls): Promise<FakeGithub> {
    const fake = new FakeGithub(tls);
    await new Promise<void>((resolve) => fake.#server.listen(0, "127.0.0.1", resolve));
    return fake;
  }

  get url(): string {
    return `${this.#scheme}://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The comments of a pull request. It exists from its first comment on; number 1 always exists. */
  comments(pullRequest = 1): FakeComment[] {
    const found = this.#comments.get(pullRequest) ?? [];
    this.#comments.set(pullRequest, found);
    return found;
  }

  addComment(login: string, type: "User" | "Bot", body: string, pullRequest = 1): FakeComment {
    const comment = { id: this.#nextId++, login, type, body };
    this.comments(pullRequest).push(comment);
    return comment;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await read(incoming);
    this.requests.push(request);
    const blob = /^\/blobs\/(\d+)$/.exec(request.path);
    if (blob !== null) return this.#sendArchive(Number(blob[1]), request, response);
    if (request.path === "/graphql") return this.#viewer(request, response);
    const route = routeOf(request.method, request.path);
    if (route === null) {
      this.violations.push(`${request.method} ${request.path} is not one of the routes in use`);
      return send(response, { status: 404, body: refusal("Not Found") });
    }
    this.violations.push(...requestProblems(request, route).map((experiment) => `${route.name}: ${experiment}`));
    if (this.now() < this.#notBeforeMs) this.violations.push(`${route.name}: repeated too early`);
    this.beforeWork(request);
    const trouble = this.troubles.find(
      (each) =>
        each.times > 0 &&
        (each.method ?? request.method) === request.method &&
        (each.path ?? request.path) === request.path,
    );
    const answer = trouble === undefined || trouble.afterTheWork === true ? this.#work(request, route) : null;
    if (trouble !== undefined) return this.#makeTrouble(trouble, route, response);
    if (answer !== null) this.#answer(response, route, answer);
  }

  #makeTrouble(trouble: FakeTrouble, route: Route, response: ServerResponse): void {
    trouble.times -= 1;
    const { answer } = trouble;
    if (answer === "hang") return;
    if (answer === "reset") return void this.#reset(response);
    if (answer === "break-off") {
      response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
      return void response.write('[{"id": 1', () => this.#reset(response));
    }
    // A limit without a time lasts a minute. By this clock a timer may fire a little early.
    const isSecondary = /secondary rate limit/.test(answer.message);
    const wait = answer.headers?.["retry-after"] ?? (isSecondary ? "60" : undefined);
    if (wait !== undefined) this.#notBeforeMs = this.now() + Number(wait) * 1000 - 20;
    const { status, message, headers } = answer;
    this.#answer(response, route, { status, body: refusal(message), ...(headers === undefined ? {} : { headers }) });
  }

  /** A TLS or HTTP/2 socket has no reset of its own, so the TCP socket below it is reset. */
  #reset({ socket }: ServerResponse): void {
    const port = socket?.remotePort;
    for (const each of this.#sockets) if (each.remotePort === port) each.resetAndDestroy();
  }

  #answer(response: ServerResponse, route: Route, answer: Answer): void {
    this.violations.push(
      ...answerProblems(route, answer.status, answer.body).map((experiment) => `the fake itself: ${experiment}`),
    );
    send(response, answer);
  }

  #work(request: SeenRequest, route: Route): Answer {
    const token = this.tokens.get(String(request.headers.authorization).replace(/^\w+ /, ""));
    if (token === undefined) return { status: 401, body: refusal("Bad credentials") };
    if (route.name === "GET /user") return this.#user(token);
    const { owner, repo } = route.parameters;
    if (owner !== this.owner || repo !== this.repo || token.access === "none")
      return { status: 404, body: refusal("Not Found") };
    if (request.path.includes("/actions/")) return this.#actions(request, route, token);
    if (request.path.endsWith("/pulls")) return listPullRequests(this.pullRequests, request);
    if (request.method === "PATCH") return this.#update(request, Number(route.parameters.comment_id), token);
    if (request.method === "DELETE") return this.#delete(Number(route.parameters.comment_id), token);
    const number = Number(route.parameters.issue_number);
    const comments = this.#comments.get(number);
    if (comments === undefined) return { status: 404, body: refusal("Not Found") };
    return request.method === "GET" ? this.#list(request, number, comments) : this.#create(request, number, token);
  }

  #actions(request: SeenRequest, { parameters }: Route, token: FakeToken): Answer {
    if (token.actions === "none") return { status: 403, body: refusal("Resource not accessible by integration") };
    if (parameters.run_id !== undefined) return listArtifacts(this.artifacts, Number(parameters.run_id), request);
    const artifact = this.artifacts.find(({ id }) => id === Number(parameters.artifact_id));
    if (artifact === undefined) return { status: 404, body: refusal("Not Found") };
    if (artifact.expired === true) return { status: 410, body: refusal("Artifact has expired") };
    return { status: 302, body: undefined, headers: { location: `${this.url}/blobs/${artifact.id}?sig=secret` } };
  }

  /** The store is not GitHub's API: a token that is sent there is leaked. */
  #sendArchive(id: number, { headers }: SeenRequest, response: ServerResponse): void {
    if (headers.authorization !== undefined) this.violations.push("the store was shown a token");
    const archive = this.artifacts.find((each) => each.id === id)?.archive;
    if (typeof archive === "function") {
      archive(response);
    } else if (archive === undefined) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, { "content-type": "application/zip", "content-length": archive.length });
      response.end(archive);
    }
  }

  /** The only GraphQL query in use: the owner of the token. */
  #viewer({ method, headers, body }: SeenRequest, response: ServerResponse): void {
    const { query } = (body ?? {}) as { query?: unknown };
    if (method !== "POST" || query !== "query { viewer { login } }") this.violations.push("GraphQL of another kind");
    const token = this.tokens.get(String(headers.authorization).replace(/^\w+ /, ""));
    const knows = this.graphql && token !== undefined;
    const answer = { data: { viewer: { login: token?.login } } };
    send(response, { status: knows ? 200 : 404, body: knows ? answer : refusal("Not Found") });
  }

  #user({ login, type }: FakeToken): Answer {
    if (type === "Bot") return { status: 403, body: refusal("Resource not accessible by integration") };
    return { status: 200, body: publicUser(login) };
  }

  #list(request: SeenRequest, number: number, comments: readonly FakeComment[]): Answer {
    const size = Math.min(Number(request.query.per_page ?? 30), 100);
    const page = Number(request.query.page ?? 1);
    const last = Math.max(1, Math.ceil(comments.length / size));
    const link = (to: number, rel: string) => `<${this.url}${request.path}?per_page=${size}&page=${to}>; rel="${rel}"`;
    const links = [
      ...(page > 1 ? [link(page - 1, "prev")] : []),
      ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
      ...(page > 1 ? [link(1, "first")] : []),
    ];
    const shown = comments.slice((page - 1) * size, page * size).map((comment) => this.#shape(comment, number));
    return { status: 200, body: shown, headers: links.length === 0 ? {} : { link: links.join(", ") } };
  }

  #create(request: SeenRequest, number: number, token: FakeToken): Answer {
    const refused = this.#refuseWrite(request, token);
    if (refused !== null) return refused;
    const comment = this.addComment(token.login, token.type, textOf(request), number);
    return { status: 201, body: this.#shape(comment, number) };
  }

  #update(request: SeenRequest, id: number, token: FakeToken): Answer {
    const refused = this.#refuseWrite(request, token);
    if (refused !== null) return refused;
    for (const [number, comments] of this.#comments) {
      const comment = comments.find((each) => each.id === id);
      if (comment === undefined) continue;
      comment.body = textOf(request);
      return { status: 200, body: this.#shape(comment, number) };
    }
    return { status: 404, body: refusal("Not Found") };
  }

  #delete(id: number, token: FakeToken): Answer {
    if (token.access !== "write") return { status: 403, body: refusal("Resource not accessible by integration") };
    for (const comments of this.#comments.values()) {
      const at = comments.findIndex((each) => each.id === id);
      if (at < 0) continue;
      comments.splice(at, 1);
      return { status: 204, body: undefined };
    }
    return { status: 404, body: refusal("Not Found") };
  }

  #refuseWrite(request: SeenRequest, token: FakeToken): Answer | null {
    if (token.access !== "write") return { status: 403, body: refusal("Resource not accessible by integration") };
    if (this.locked) return { status: 403, body: refusal("Unable to create comment because issue is locked.") };
    if (Array.from(textOf(request)).length <= 65_536) return null;
    const errors = [{ resource: "IssueComment", code: "unprocessable", field: "data", message: "Body is too long" }];
    return { status: 422, body: { ...refusal("Validation Failed"), errors } };
  }

  #shape({ id, login, type, body }: FakeComment, number: number): object {
    const at = new Date(0).toISOString();
    const issue = `${this.url}/repos/${this.owner}/${this.repo}/issues/${number}`;
    return {
      id,
      node_id: `IC_${id}`,
      url: `${this.url}/repos/${this.owner}/${this.repo}/issues/comments/${id}`,
      html_url: `https://github.com/${this.owner}/${this.repo}/pull/${number}#issuecomment-${id}`,
      issue_url: issue,
      body,
      user: simpleUser(login, type),
      created_at: at,
      updated_at: at,
      author_association: "CONTRIBUTOR",
    };
  }
}

function secureServer(
  { cert, key }: Tls,
  serve: (request: IncomingMessage, response: ServerResponse) => void,
): Http2SecureServer {
  // The compatibility API of node:http2 has the types of node:http.
  return createSecureServer({ cert, key, allowHTTP1: true }, serve as never);
}

async function read(incoming: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  const url = new URL(incoming.url ?? "/", "http://fake");
  return {
    method: incoming.method ?? "GET",
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: incoming.headers,
    protocol: incoming.httpVersion,
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
  };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function textOf({ body }: SeenRequest): string {
  return (body as { body: string }).body;
}

function refusal(message: string): object {
  return { message, documentation_url: "https://docs.github.com/rest/issues/comments" };
}

function simpleUser(login: string, type: "User" | "Bot"): Record<string, unknown> {
  const api = `https://api.github.com/users/${encodeURIComponent(login)}`;
  const addresses = ["followers", "subscriptions", "organizations", "repos", "received_events"].map((name) => [
    `${name}_url`,
    `${api}/${name}`,
  ]);
  return {
    login,
    id: 41,
    node_id: "U_41",
    avatar_url: "https://avatars.githubusercontent.com/u/41",
    gravatar_id: "",
    url: api,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    events_url: `${api}/events{/privacy}`,
    ...Object.fromEntries(addresses),
    type,
    site_admin: false,
  };
}

function publicUser(login: string): object {
  const unknown = { name: null, company: null, blog: null, location: null, email: null, hireable: null, bio: null };
  const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 };
  const at = new Date(0).toISOString();
  return {
    ...simpleUser(login, "User"),
    ...unknown,
    ...counts,
    created_at: at,
    updated_at: at,
    user_view_type: "public",
  };
}
