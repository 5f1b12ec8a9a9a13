import { readColumns, type SampleColumns } from "../columns.ts";
import type { PageData } from "../page-data.ts";

export interface Unpacked {
  readonly data: PageData;
  readonly samples: SampleColumns;
}

/** The data that `packed` made a text of. Nothing is fetched: the browser inflates it where it stands. */
export async function unpack(text: string): Promise<Unpacked> {
  const deflated = Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0));
  const inflating = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(inflating).arrayBuffer());
  const length = new DataView(bytes.buffer).getUint32(0, true);
  const data = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as PageData;
  return { data, samples: readColumns(bytes.subarray(4 + length), data.samples) };
}
