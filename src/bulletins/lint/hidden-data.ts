import { openHeader } from '../../images/decoder.ts';

/** What a photograph's file says besides its pixels. */
export interface HiddenData {
  /** Where it was taken. */
  gps: boolean;
}

const ORIENTATION = 0x0112;
const GPS_POINTER = 0x8825;
/** Latitude, in the part of EXIF that `GPS_POINTER` leads to. */
const LATITUDE = 2;
const EXIF_PREFIX = 'Exif\0\0';

/**
 * The hidden data of a photograph whose bytes are known to be good: EXIF beyond the orientation, XMP or IPTC; `undefined` when
 * there is none. Only the header is read.
 */
export async function findHiddenData(bytes: Buffer): Promise<HiddenData | undefined> {
  const { exif, xmp, iptc } = await openHeader(bytes).metadata();
  const tags = exif ? readTags(exif) : new Map<number, number>();
  const inXmp = xmp?.includes('GPSLatitude') ?? false;
  const gpsAt = tags.get(GPS_POINTER);
  const gps = inXmp || (exif !== undefined && gpsAt !== undefined && readTags(exif, gpsAt).has(LATITUDE));
  const isSilent = [...tags.keys()].every((tag) => tag === ORIENTATION) && !xmp && !iptc;
  return isSilent ? undefined : { gps };
}

/** The tags of one directory of EXIF with the offsets they hold, of the first directory when none is named. */
function readTags(exif: Buffer, directory?: number): Map<number, number> {
  const tiff = exif.toString('latin1', 0, EXIF_PREFIX.length) === EXIF_PREFIX ? exif.subarray(6) : exif;
  const tags = new Map<number, number>();
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const start = directory ?? (tiff.length >= 8 ? long(4) : 0);
  const count = start + 2 <= tiff.length ? short(start) : 0;
  for (let at = start + 2; at < start + 2 + count * 12 && at + 12 <= tiff.length; at += 12) {
    tags.set(short(at), long(at + 8));
  }
  return tags;
}
