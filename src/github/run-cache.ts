import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { HttpClient } from "@actions/http-client";
import { BearerCredentialHandler } from "@actions/http-client/lib/auth";
import { DrillError } from "../model/facts/drill-error.ts";
import { type Message, type MessageArgs, message } from "../model/message.ts";
import { cleanLine } from "../model/text/escape.ts";
import { messageOf } from "../model/text/message-of.ts";
import { bodyUpTo } from "./bounded-body.ts";
import type { ResultsService } from "./results-service.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    /** By the workflow's `cache-mode`. */
    "cache.denied": { readonly access: "read" | "write" };
    "cache.no-access": NoArgs;
    "cache.taken": NoArgs;
    "cache.too-long": { readonly maxBytes: number };
    "cache.no-url": NoArgs;
    "cache.refused": { readonly how: "missing" | "rejected" | "failed"; readonly status: number | null };
  }
}

/*
 * Stores a text in the cache of GitHub Actions unchanged. The toolkit's own client stores directories: it unpacks an
 * archive with tar, to the paths inside it and before they can be checked, and it reports failures as annotations. Here
 * an entry is read into memory, up to a limit.
 */

/** Entries of other programs have another version, so they are never found in place of ours. */
const VERSION = createHash("sha256").update("qwen-fault-drill: a text as it is").digest("hex");
const MAX_BYTES = 256 * 1024;
const MAX_TRIES = 2;
const TIMEOUT_MS = 10_000;

export interface CacheOptions {
  /** Limit for everything together. */
  readonly timeoutMs?: number;
  /** Wait before the second try. */
  readonly waitMs?: number;
}

export class CacheError extends DrillError {
  override readonly name = "CacheError";
}

/**
 * The text of the newest entry whose key begins with `prefix`: from this run's own branch, else from the branch that it
 * would be merged into, else from the default branch. Null if there is none.
 * @throws CacheError
 */
export async function readCache(service: ResultsService, prefix: string, options: CacheOptions = {}) {
  if (!["", "read", "write"].includes(cacheMode())) throw new CacheError(message("cache.denied", { access: "read" }));
  return await within(options, async (store): Promise<string | null> => {
    const found = await store.call(service, "GetCacheEntryDownloadURL", { key: prefix, restore_keys: [prefix] });
    if (found.ok !== true) return null;
    const { message: response } = await store.client.get(textIn(found, "signed_download_url"));
    if (response.statusCode !== 200) throw new Refusal("missing", response.statusCode);
    const body = await bodyUpTo(response, MAX_BYTES);
    if (body === null) throw new CacheError(message("cache.too-long", { maxBytes: MAX_BYTES }));
    return body.toString("utf8");
  });
}

/**
 * Stores a text under a key that is not in use yet: entries are never changed.
 * @throws CacheError
 */
export async function writeCache(service: ResultsService, key: string, text: string, options: CacheOptions = {}) {
  if (!["", "write", "write-only"].includes(cacheMode()))
    throw new CacheError(message("cache.denied", { access: "write" }));
  await within(options, async (store): Promise<void> => {
    const made = await store.call(service, "CreateCacheEntry", { key });
    if (made.ok !== true) throw new CacheError(answered(made.message));
    const bytes = Buffer.byteLength(text);
    const { message: response } = await store.client.put(textIn(made, "signed_upload_url"), text, {
      "content-type": "application/json",
      "x-ms-blob-type": "BlockBlob",
    });
    await bodyUpTo(response, MAX_BYTES);
    if (response.statusCode !== 201) throw new Refusal("rejected", response.statusCode);
    const kept = await store.call(service, "FinalizeCacheEntryUpload", { key, size_bytes: String(bytes) });
    if (kept.ok !== true) throw new CacheError(answered(kept.message));
  });
}

/** What the workflow allows this job to do with caches; empty if it does not say. */
function cacheMode(): string {
  const mode = (process.env.ACTIONS_CACHE_MODE ?? "").trim().toLowerCase();
  return ["none", "read", "write", "write-only"].includes(mode) ? mode : "";
}

type Answer = Readonly<Record<string, unknown>>;
type Call = "GetCacheEntryDownloadURL" | "CreateCacheEntry" | "FinalizeCacheEntryUpload";

/** An answer that may be better on a second try. */
class Refusal extends DrillError {
  readonly isPassing: boolean;

  constructor(how: MessageArgs["cache.refused"]["how"], status: number | undefined) {
    super(message("cache.refused", { how, status: status ?? null }));
    this.isPassing = status === undefined || status >= 500;
  }
}

/** The service and the store behind it. The store's URLs are signed, so no token is sent there. */
class Store {
  readonly client = new HttpClient("qwen-fault-drill", [], { socketTimeout: TIMEOUT_MS, maxRedirects: 2 });
  #service: HttpClient | null = null;

  async call({ url, token }: ResultsService, name: Call, request: object): Promise<Answer> {
    this.#service ??= new HttpClient("qwen-fault-drill", [new BearerCredentialHandler(token)], {
      socketTimeout: TIMEOUT_MS,
      allowRedirects: false,
    });
    const address = new URL(`/twirp/github.actions.results.api.v1.CacheService/${name}`, url).href;
    const body = JSON.stringify({ ...request, version: VERSION });
    const { message: response } = await this.#service.post(address, body, { "content-type": "application/json" });
    const answer = await answerIn(response);
    if (response.statusCode === 200) return answer;
    const text = typeof answer.msg === "string" ? answer.msg : "";
    if (text === "" || (response.statusCode ?? 500) >= 500) throw new Refusal("failed", response.statusCode);
    throw new CacheError(answered(text));
  }

  [Symbol.dispose](): void {
    this.client.dispose();
    this.#service?.dispose();
  }
}

async function answerIn(message: IncomingMessage): Promise<Answer> {
  try {
    const value: unknown = JSON.parse((await bodyUpTo(message, MAX_BYTES))?.toString("utf8") ?? "");
    return typeof value === "object" && value !== null ? (value as Answer) : {};
  } catch {
    return {};
  }
}

/** A field of an answer, in either of the spellings that Twirp uses. */
function textIn(answer: Answer, name: string): string {
  const value = answer[name] ?? answer[name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())];
  if (typeof value === "string" && /^https?:$/.test(URL.parse(value)?.protocol ?? "")) return value;
  throw new CacheError(message("cache.no-url", {}));
}

function answered(given: unknown): Message {
  const text = typeof given === "string" ? given : "";
  if (/^cache (?:read|write) denied:/.test(text)) return message("cache.no-access", {});
  if (/already exists/i.test(text)) return message("cache.taken", {});
  return message("service.answered", { answer: cleanLine(text, 300) });
}

/** Does the work within its time limit, with a second try if that may help. Throws only CacheErrors. */
async function within<T>({ timeoutMs = TIMEOUT_MS, waitMs = 1_000 }: CacheOptions, work: (store: Store) => Promise<T>) {
  using store = new Store();
  const end = new AbortController();
  const late = async (): Promise<never> => {
    await sleep(timeoutMs, undefined, { signal: end.signal });
    throw new CacheError(message("service.late", { limitMs: timeoutMs }));
  };
  try {
    return await Promise.race([tried(() => work(store), waitMs, end.signal), late()]);
  } catch (error) {
    if (error instanceof DrillError) throw error;
    throw new CacheError([], { text: cleanLine(messageOf(error), 300) });
  } finally {
    end.abort();
  }
}

async function tried<T>(work: () => Promise<T>, waitMs: number, end: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isLast = error instanceof CacheError || (error instanceof Refusal && !error.isPassing);
      if (isLast || tries >= MAX_TRIES) throw error;
      await sleep(waitMs, undefined, { signal: end });
    }
  }
}
