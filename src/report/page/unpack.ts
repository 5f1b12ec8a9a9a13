import { inflateSync } from "fflate";
import { readColumns, type SampleColumns } from "../render/html/data/columns.ts";
import type { PageData } from "../render/html/data/page-data.ts";

export interface Unpacked {
  readonly data: PageData;
  readonly samples: SampleColumns;
}

/**
 * Unpacks the data that `packed` encoded. Synchronous, unlike the browser's own decompression, so that the charts exist
 * when the page has loaded and is printed or captured at once.
 */
export function unpack(text: string): Unpacked {
  const deflated = Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0));
  const bytes = inflateSync(deflated);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const data = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as PageData;
  return { data, samples: readColumns(bytes.subarray(4 + length), data.samples) };
}
