import { setTimeout as sleep } from "node:timers/promises";
import { HttpClient } from "@actions/http-client";
import { DrillError, saidBy } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import { bodyUpTo } from "../bounded-body.ts";
import { UnfitArtifact, unfit } from "./unfit.ts";

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
      if (tries >= MAX_TRIES) throw new UnfitArtifact([message("artifact.not-downloaded", {}), ...saidBy(error)]);
      await sleep(firstWaitMs * 2 ** (tries - 1));
    }
  }
}

async function once(url: string): Promise<Buffer> {
  const client = new HttpClient("qwen-fault-drill", [], { socketTimeout: 30_000, maxRedirects: 2 });
  const { message: response } = await client.get(url);
  try {
    if (response.statusCode !== 200)
      throw new DrillError(message("artifact.store-answered", { status: response.statusCode ?? null }));
    const archive = await bodyUpTo(response, MAX_ARCHIVE_BYTES);
    if (archive === null) throw unfit("artifact.archive-too-long", { maxBytes: MAX_ARCHIVE_BYTES });
    return archive;
  } finally {
    response.destroy();
    client.dispose();
  }
}
