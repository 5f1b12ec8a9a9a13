import type { IncomingMessage } from "node:http";

/** Reads what a server sends into memory. Null where that is more than `mostBytes`: the rest is not read. */
export async function bodyUpTo(message: IncomingMessage, mostBytes: number): Promise<Buffer | null> {
  try {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of message) {
      bytes += (chunk as Buffer).length;
      if (bytes > mostBytes) return null;
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  } finally {
    message.destroy();
  }
}
