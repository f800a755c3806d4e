/** What a telephone's HEIC holds once it is decoded: upright, four channels. */
export interface DecodedHeic {
  data: Buffer;
  width: number;
  height: number;
}

type Decode = (input: {
  buffer: Buffer;
}) => Promise<{ data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number }>;

/**
 * The package that decodes HEIC. It is no dependency: its licence (LGPL) and the patents on the format are the office's own
 * decision, so it is used where somebody has installed it.
 */
const HEIC_DECODER = 'heic-decode';

/** Decodes a HEIC, or returns `undefined` where the decoder is not installed. Throws when the picture is damaged. */
export async function decodeHeic(
  bytes: Buffer,
  load: () => Promise<unknown> = () => import(HEIC_DECODER),
): Promise<DecodedHeic | undefined> {
  const module = await load().catch(() => undefined);
  if (module === undefined) return undefined;
  const decode = (module as { default: Decode }).default;
  const { data, width, height } = await decode({ buffer: bytes });
  return { data: Buffer.from(data.buffer, data.byteOffset, data.byteLength), width, height };
}
