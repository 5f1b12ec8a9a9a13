import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { type Message, message } from "../../model/message.ts";
import { SharedBytes } from "../shared-bytes.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "reply.body-too-long": { readonly maxBytes: number; readonly unpacked: boolean };
    "reply.bodies-too-long": { readonly maxBytes: number };
    "reply.packed": NoArgs;
    /** The body can't be unpacked. */
    "reply.not-packed-as-declared": { readonly coding: string };
  }
}

/** The longest body that is read. */
export const MAX_BODY_BYTES = 1024 * 1024;
/** Always available to each body, however large the others are. */
const OWN_BYTES = 32 * 1024;
/** Available to all bodies together, beyond that. */
const SHARED_BYTES = 16 * 1024 * 1024;
const FIRST_BYTES = 1024;

const shared = new SharedBytes(SHARED_BYTES);

const EMPTY = Buffer.alloc(0);
/** A character of a text, which is half of an emoji, takes no more in UTF-8. */
const MAX_CHARACTER_BYTES = 3;

/**
 * The body of an answer while it is received. Its bytes are copied out of the socket's buffers, so that no more memory is
 * in use than was counted: a body in pieces of one byte would otherwise take a hundred times its length.
 */
export class ForeignBody {
  #buffer = EMPTY;
  #bytes = 0;
  readonly #share = shared.share(OWN_BYTES);

  /** How many bytes were taken in so far. */
  get length(): number {
    return this.#bytes;
  }

  /**
   * Takes in a piece.
   * @returns why the rest is not read; null while there is room
   */
  push(piece: Uint8Array): Message | null {
    const needed = Math.min(this.#bytes + piece.length, MAX_BODY_BYTES);
    if (needed > this.#buffer.length && !this.#grow(needed))
      return message("reply.bodies-too-long", { maxBytes: OWN_BYTES });
    this.#buffer.set(piece.subarray(0, needed - this.#bytes), this.#bytes);
    const cut = this.#bytes + piece.length > MAX_BODY_BYTES;
    this.#bytes = needed;
    return cut ? tooLong(false) : null;
  }

  /**
   * Takes in a text.
   * @returns as `push` does
   */
  pushText(text: string): Message | null {
    if (this.#bytes + text.length * MAX_CHARACTER_BYTES > this.#buffer.length) return this.push(Buffer.from(text));
    this.#bytes += this.#buffer.write(text, this.#bytes);
    return null;
  }

  /**
   * Its text, unpacked if the service packed it unasked.
   * @returns a problem instead when it can't be unpacked, or is longer than 1 MiB
   */
  text(contentEncoding: string | undefined): { readonly text: string } | { readonly problem: Message } {
    const bytes = this.#buffer.subarray(0, this.#bytes);
    const coding = contentEncoding?.trim().toLowerCase() ?? "";
    if (coding === "" || coding === "identity") return { text: UTF8.decode(bytes) };
    const unpack = UNPACK[coding];
    if (unpack === undefined) return { problem: message("reply.packed", {}) };
    try {
      return { text: UTF8.decode(unpack(bytes, { maxOutputLength: MAX_BODY_BYTES })) };
    } catch (error) {
      const long = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
      return { problem: long ? tooLong(true) : message("reply.not-packed-as-declared", { coding }) };
    }
  }

  /** Returns its shared bytes. Idempotent. */
  release(): void {
    this.#share.release();
  }

  #grow(needed: number): boolean {
    const size = Math.min(MAX_BODY_BYTES, Math.max(needed, FIRST_BYTES, 2 * this.#buffer.length));
    if (!this.#share.growTo(size)) return false;
    const larger = Buffer.allocUnsafe(size);
    this.#buffer.copy(larger, 0, 0, this.#bytes);
    this.#buffer = larger;
    return true;
  }
}

const UTF8 = new TextDecoder();

function tooLong(unpacked: boolean): Message {
  return message("reply.body-too-long", { maxBytes: MAX_BODY_BYTES, unpacked });
}

type Unpack = (bytes: Buffer, limits: { maxOutputLength: number }) => Uint8Array;

const UNPACK: Readonly<Record<string, Unpack>> = Object.assign(Object.create(null), {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
} satisfies Record<string, Unpack>);
