import type { IncomingMessage } from "node:http";

/** Reads a response into memory; null if it has more than `maxBytes`, of which the rest is not read. */
export async function bodyUpTo(message: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  try {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of message) {
      bytes += (chunk as Buffer).length;
      if (bytes > maxBytes) return null;
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  } finally {
    message.destroy();
  }
}
