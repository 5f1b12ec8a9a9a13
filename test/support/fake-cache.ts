/** A completely uploaded cache entry. */
export interface CacheEntry {
  readonly key: string;
  readonly version: string;
  /** Its branch. */
  readonly scope: string;
  readonly blob: string;
}

/** A branch whose entries a job may read and possibly write. */
export interface CacheScope {
  readonly name: string;
  readonly write: boolean;
}

type Reply = readonly [status: number, body: object];

/** The fields of each call in the service's protocol. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  CreateCacheEntry: ["metadata", "key", "version"],
  FinalizeCacheEntryUpload: ["metadata", "key", "size_bytes", "version"],
  GetCacheEntryDownloadURL: ["metadata", "key", "restore_keys", "version"],
};

/**
 * GitHub's cache, with the three calls of its protocol. An entry belongs to a branch and never changes. A lookup searches
 * the branches in order: first for the exact key, then for the newest entry with the key as prefix, then for the newest
 * with one of the restore keys as prefix.
 */
export class FakeCache {
  readonly entries: CacheEntry[] = [];
  /** In search order. Empty if the job's token has no access to the cache. */
  scopes: readonly CacheScope[] = [{ name: "refs/heads/main", write: true }];
  readonly violations: string[] = [];
  readonly #begun = new Map<string, CacheEntry>();

  /**
   * @param request the call's body
   * @param sizeOf returns the size of a blob in bytes; null if it does not exist
   * @param address returns the URL for downloading or uploading a blob
   */
  answer(
    call: string,
    request: Readonly<Record<string, unknown>>,
    sizeOf: (blob: string) => number | null,
    address: (blob: string) => string,
  ): Reply {
    const fields = FIELDS[call];
    if (fields === undefined) return [404, { code: "bad_route", msg: `no such call: ${call}` }];
    const unknown = Object.keys(request).filter((name) => !fields.includes(name));
    const { key, version } = request;
    if (unknown.length > 0) this.violations.push(`${call} has no field ${unknown.join()}`);
    if (typeof key !== "string" || key === "" || key.length > 512 || key.includes(",")) {
      this.violations.push(`${call} has an invalid key`);
      return [400, { code: "invalid_argument", msg: "key is invalid" }];
    }
    if (typeof version !== "string" || !/^[0-9a-f]{64}$/.test(version)) {
      this.violations.push(`${call} has a version that is not a digest`);
      return [400, { code: "invalid_argument", msg: "version is invalid" }];
    }
    if (call === "CreateCacheEntry") return this.#create(key, version, address);
    if (call === "FinalizeCacheEntryUpload") return this.#finalize(key, version, request.size_bytes, sizeOf);
    return this.#find([key, ...((request.restore_keys ?? []) as string[])], version, address);
  }

  #create(key: string, version: string, address: (blob: string) => string): Reply {
    const scope = this.scopes.find(({ write }) => write)?.name;
    if (scope === undefined) return [200, { ok: false, message: "cache write denied: token has no writable scopes" }];
    const id = JSON.stringify([scope, key, version]);
    if (this.#begun.has(id)) {
      return [409, { code: "already_exists", msg: "cache entry with the same key, version, and scope already exists" }];
    }
    const blob = `/account/caches/${this.#begun.size + 1}`;
    this.#begun.set(id, { key, version, scope, blob });
    return [200, { ok: true, signed_upload_url: address(blob) }];
  }

  #finalize(key: string, version: string, size: unknown, sizeOf: (blob: string) => number | null): Reply {
    const begun = this.scopes.flatMap(({ name }) => this.#begun.get(JSON.stringify([name, key, version])) ?? [])[0];
    if (begun === undefined) return [404, { code: "not_found", msg: "cache entry was not reserved" }];
    if (String(sizeOf(begun.blob)) !== String(size)) {
      this.violations.push(`${key} does not have the reported size: ${size}`);
      return [200, { ok: false, message: "size mismatch" }];
    }
    this.entries.push(begun);
    return [200, { ok: true, entry_id: String(this.entries.length) }];
  }

  #find(keys: readonly string[], version: string, address: (blob: string) => string): Reply {
    if (this.scopes.length === 0) {
      return [403, { code: "permission_denied", msg: "cache read denied: token has no readable scopes" }];
    }
    const [exact = "", ...further] = keys;
    for (const { name } of this.scopes) {
      const newestFirst = this.entries.filter((each) => each.scope === name && each.version === version).toReversed();
      const found =
        newestFirst.find((each) => each.key === exact) ??
        [exact, ...further]
          .map((beginning) => newestFirst.find((each) => each.key.startsWith(beginning)))
          .find((each) => each !== undefined);
      if (found !== undefined) {
        return [200, { ok: true, signed_download_url: address(found.blob), matched_key: found.key }];
      }
    }
    return [200, { ok: false }];
  }
}
