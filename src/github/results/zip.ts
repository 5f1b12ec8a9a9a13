import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { messageOf } from "../../model/text/message-of.ts";
import { UnfitArtifact, unfit } from "./unfit.ts";

/*
 * A run can upload anything as an artifact. Only one file of the archive is read, by its exact name and in memory: nothing
 * is written to disk, so no path can escape a directory and no link is followed.
 */

const RESULT = "result.json";
/** A drill uploads a handful of files. */
const MAX_ENTRIES = 20;
/** The longest possible drill writes less. */
export const MAX_TEXT_BYTES = 32 * 1024 ** 2;

/**
 * The text of the result in an artifact's archive.
 * @throws UnfitArtifact if there is none, or if it is not safe to read
 */
export async function resultTextIn(archive: Buffer): Promise<string> {
  const zip = await open(archive);
  const entry = theResult(await entriesOf(zip));
  return textOf(await contentOf(zip, entry));
}

async function open(archive: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(archive, { lazyEntries: true, strictFileNames: true });
  } catch (error) {
    throw unfit("artifact.unreadable", { what: "zip", reason: messageOf(error) });
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MAX_ENTRIES) {
    throw unfit("artifact.too-many-files", { files: zip.entryCount, max: MAX_ENTRIES });
  }
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    throw unfit("artifact.unreadable", { what: "list", reason: messageOf(error) });
  }
  return entries;
}

function theResult(entries: readonly Entry[]): Entry {
  const names = entries.map(({ fileName }) => fileName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw unfit("artifact.file-twice", { name: JSON.stringify(twice) });
  const found = entries.find(({ fileName }) => fileName === RESULT);
  if (found === undefined) throw unfit("artifact.result-unfit", { why: "missing" });
  if (!isPlainFile(found)) throw unfit("artifact.result-unfit", { why: "not-a-file" });
  if (found.isEncrypted()) throw unfit("artifact.result-unfit", { why: "encrypted" });
  if (!found.canDecodeFileData()) {
    throw unfit("artifact.result-compressed", { method: found.compressionMethod });
  }
  if (found.uncompressedSize > MAX_TEXT_BYTES) {
    throw unfit("artifact.result-too-large", { bytes: found.uncompressedSize, maxBytes: MAX_TEXT_BYTES });
  }
  return found;
}

/** The upper half of the attributes may contain a Unix mode; 0 means none. */
function isPlainFile({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const isUnix = versionMadeBy >>> 8 === 3;
  const type = (externalFileAttributes >>> 16) & 0o170000;
  return !isUnix || type === 0 || type === 0o100000;
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // The stream fails as soon as there is more than the list of files says.
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      bytes += (chunk as Buffer).length;
      if (bytes > MAX_TEXT_BYTES) throw unfit("artifact.result-too-large", { bytes, maxBytes: MAX_TEXT_BYTES });
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    if (error instanceof UnfitArtifact) throw error;
    throw unfit("artifact.unreadable", { what: "result", reason: messageOf(error) });
  }
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw unfit("artifact.result-unfit", { why: "checksum" });
  return content;
}

function textOf(content: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw unfit("artifact.result-unfit", { why: "not-utf8" });
  }
}
