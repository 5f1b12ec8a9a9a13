import { constants, deflateRawSync } from "node:zlib";
import type { PageData } from "./page-data.ts";

/**
 * The page's data as text of the base64 alphabet, in which nothing of what it says can be taken for markup: the length
 * of the JSON as four bytes, the JSON, the samples' columns; deflated.
 */
export function packed(data: PageData, columns: Uint8Array): string {
  const json = Buffer.from(JSON.stringify(data));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return deflateRawSync(Buffer.concat([length, json, columns]), { level: constants.Z_BEST_COMPRESSION }).toString(
    "base64",
  );
}
