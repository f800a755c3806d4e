import { Name, type Value } from './values.ts';

/** A picture within the stream of a page (ISO 32000-2, 8.9.7). */
export interface InlinePicture {
  /** Its bytes, where they are a file of a picture; behind other filters they are not looked into. */
  jpeg: Buffer | undefined;
  /** Whether it is behind filters that cannot be looked through. */
  isOpaque: boolean;
  /** Where the operators go on. */
  end: number;
}

/** The names of filters that hold samples and nothing else. */
const OF_SAMPLES =
  /^(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|CCITTFaxDecode|CCF|ASCII85Decode|A85|ASCIIHexDecode|AHx)$/;

/** The picture whose bytes begin at a place, behind its entries. */
export function readInlinePicture(data: Buffer, from: number, entries: readonly Value[]): InlinePicture {
  const at = entries.findIndex((each) => each instanceof Name && /^(?:F|Filter)$/.test(each.text));
  const filters = [at === -1 ? [] : (entries[at + 1] ?? [])]
    .flat()
    .map((each) => (each instanceof Name ? each.text : ''));
  const isJpeg = filters.length === 1 && /^DCT(?:Decode)?$/.test(filters[0]!);
  const mark = isJpeg ? data.indexOf(Buffer.from([0xff, 0xd9]), from) : from;
  const end = data.indexOf('EI', mark === -1 ? from : mark);
  const until = end === -1 ? data.length : end;
  return {
    jpeg: isJpeg ? data.subarray(from + 1, until) : undefined,
    isOpaque: !isJpeg && !filters.every((each) => OF_SAMPLES.test(each)),
    end: end === -1 ? data.length : end + 2,
  };
}
