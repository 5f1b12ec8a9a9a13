import { setTimeout as sleep } from "node:timers/promises";
import { HttpClient } from "@actions/http-client";
import { messageOf } from "../../model/text/message-of.ts";
import { bodyUpTo } from "../bounded-body.ts";
import { UnfitArtifact } from "./unfit.ts";

/** A drill's report takes a fraction of this. */
export const MAX_ARCHIVE_BYTES = 16 * 1024 ** 2;
const MAX_TRIES = 3;

/**
 * Downloads an archive into memory, without a token. Nothing beyond the limit is read, because the listed size comes from
 * the uploader.
 * @param firstWaitMs before the second try; doubled before the third
 * @throws UnfitArtifact if it is too large or can't be downloaded
 */
export async function download(url: string, firstWaitMs = 1000): Promise<Buffer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(url);
    } catch (error) {
      if (error instanceof UnfitArtifact) throw error;
      const reason = messageOf(error);
      if (tries >= MAX_TRIES) throw new UnfitArtifact(`It could not be downloaded (${reason}).`);
      await sleep(firstWaitMs * 2 ** (tries - 1));
    }
  }
}

async function once(url: string): Promise<Buffer> {
  const client = new HttpClient("qwen-fault-drill", [], { socketTimeout: 30_000, maxRedirects: 2 });
  const { message } = await client.get(url);
  try {
    if (message.statusCode !== 200) throw new Error(`the store answered ${message.statusCode}`);
    const archive = await bodyUpTo(message, MAX_ARCHIVE_BYTES);
    if (archive === null) throw new UnfitArtifact(`Its archive is longer than ${MAX_ARCHIVE_BYTES} bytes.`);
    return archive;
  } finally {
    message.destroy();
    client.dispose();
  }
}
