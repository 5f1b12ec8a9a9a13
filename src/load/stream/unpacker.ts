import type { Transform } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import { type Message, message } from "../../model/message.ts";
import { oneLine } from "../../model/text/untrusted.ts";
import { SharedBytes } from "../shared-bytes.ts";

/** What can hold back the bytes of a response. */
export interface Flow {
  pause(): void;
  resume(): void;
}

/** Gets what was unpacked; one of the last two is called once. */
export interface Receiver {
  take(bytes: Buffer): void;
  /** It has come to the end of what was packed. */
  end(): void;
  fail(why: Message): void;
}

/** Packed text can refer to earlier text, which therefore is kept: what each stream may keep. */
const OWN_BYTES = 512 * 1024;
/** And what all of them may keep beyond that: enough for 73 streams in brotli's usual window of 4 MiB. */
const keptTexts = new SharedBytes(256 * 1024 * 1024);

/** Unpacks a stream that the service packed unasked, in bounded memory. */
export class Unpacker {
  readonly #coding: string;
  readonly #packing: Packing;
  readonly #stream: Transform;
  readonly #receiver: Receiver;
  readonly #kept = keptTexts.share(OWN_BYTES);
  #firstByte: number | undefined;
  #unpackedBytes = 0;
  #isOver = false;

  constructor(coding: string, packing: Packing, receiver: Receiver) {
    this.#coding = coding;
    this.#packing = packing;
    this.#receiver = receiver;
    this.#stream = packing.unpack();
    this.#stream.on("data", (bytes: Buffer) => this.#take(bytes));
    this.#stream.on("end", () => this.#end(() => this.#receiver.end()));
    this.#stream.on("error", () => this.#fail(message("reply.not-packed-as-declared", { coding: this.#coding })));
  }

  /** Takes in bytes of the response. */
  push(bytes: Uint8Array, flow: Flow): void {
    if (this.#isOver) return;
    this.#firstByte ??= bytes[0];
    if (!this.#hasRoom()) return;
    // The bytes are those of the connection, which uses them again.
    if (this.#stream.write(Buffer.from(bytes))) return;
    flow.pause();
    this.#stream.once("drain", () => flow.resume());
  }

  /** No more bytes come. */
  finish(): void {
    if (!this.#isOver) this.#stream.end();
  }

  /** Nothing more is unpacked. Idempotent. */
  release(): void {
    this.#isOver = true;
    this.#stream.destroy();
    this.#kept.release();
  }

  #take(bytes: Buffer): void {
    if (this.#isOver) return;
    this.#unpackedBytes += bytes.length;
    if (this.#hasRoom()) this.#receiver.take(bytes);
  }

  #hasRoom(): boolean {
    const bytes = this.#packing.keptBytes(this.#firstByte ?? 0, this.#unpackedBytes);
    const hasRoom = this.#kept.growTo(bytes);
    if (!hasRoom) this.#fail(message("reply.bodies-too-long", { maxBytes: OWN_BYTES }));
    return hasRoom;
  }

  #fail(why: Message): void {
    this.#end(() => this.#receiver.fail(why));
  }

  #end(tell: () => void): void {
    if (this.#isOver) return;
    this.#isOver = true;
    tell();
  }
}

/** One content coding. */
interface Packing {
  readonly unpack: () => Transform;
  /** How much memory it takes at most, by the first byte of what is packed and what was unpacked so far. */
  readonly keptBytes: (firstByte: number, unpackedBytes: number) => number;
}

/** Returns how a stream is packed; null for one that is not, "unknown" for other codings. */
export function packingOf(contentEncoding: string | undefined): Packing | "unknown" | null {
  const coding = codingOf(contentEncoding);
  if (coding === "" || coding === "identity") return null;
  return PACKINGS[coding] ?? "unknown";
}

/** The coding as it is named in a message. */
export function codingOf(contentEncoding: string | undefined): string {
  return oneLine(contentEncoding?.trim().toLowerCase() ?? "", 20);
}

/** What was packed so far comes out at once. */
const FLUSH = { flush: constants.Z_SYNC_FLUSH } as const;
/** gzip and deflate keep 32 KiB. */
const keepsLittle = () => 0;
/** The most that HTTP allows, see RFC 9659; the library's own limit is 128 MiB. */
const MAX_ZSTD_WINDOW_BITS = 23;

const ZSTD = {
  flush: constants.ZSTD_e_flush,
  params: { [constants.ZSTD_d_windowLogMax]: MAX_ZSTD_WINDOW_BITS },
} as const;

const PACKINGS: Readonly<Record<string, Packing>> = Object.assign(Object.create(null), {
  gzip: { unpack: () => createGunzip(FLUSH), keptBytes: keepsLittle },
  "x-gzip": { unpack: () => createGunzip(FLUSH), keptBytes: keepsLittle },
  deflate: { unpack: () => createInflate(FLUSH), keptBytes: keepsLittle },
  br: {
    unpack: () => createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH }),
    // A few bytes can fill the whole window before any text comes out.
    keptBytes: (firstByte) => 2 ** brotliWindowBits(firstByte),
  },
  zstd: {
    unpack: () => createZstdDecompress(ZSTD),
    keptBytes: (_, unpackedBytes) => Math.min(unpackedBytes, 2 ** MAX_ZSTD_WINDOW_BITS),
  },
} satisfies Record<string, Packing>);

/**
 * The size of the window that a brotli stream begins with, in bits: 10 to 24.
 * @see RFC 7932, section 9.1 (WBITS)
 */
function brotliWindowBits(firstByte: number): number {
  if ((firstByte & 1) === 0) return 16;
  const large = (firstByte >> 1) & 7;
  if (large !== 0) return 17 + large;
  const small = (firstByte >> 4) & 7;
  return small === 0 ? 17 : 8 + small;
}
