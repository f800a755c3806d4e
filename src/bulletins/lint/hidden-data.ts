import { openHeader } from '../../images/decoder.ts';

/** The metadata of a photograph that should not be published. */
export interface HiddenData {
  /** Whether it has the place where it was taken. */
  gps: boolean;
}

/** EXIF tag numbers in the first TIFF directory: the orientation, and the pointer to the GPS directory. */
const ORIENTATION = 0x0112;
const GPS_POINTER = 0x8825;
/** EXIF tag number of the latitude, in the GPS directory. */
const GPS_LATITUDE = 2;
/** The bytes before the TIFF header of an EXIF block. */
const EXIF_PREFIX = 'Exif\0\0';

/**
 * The metadata of a photograph that was inspected: EXIF beyond the orientation, XMP or IPTC; `undefined` when it has none. Only the
 * header is read.
 */
export async function findHiddenData(bytes: Buffer): Promise<HiddenData | undefined> {
  const { exif, xmp, iptc } = await openHeader(bytes).metadata();
  const tags = exif ? readTags(exif) : new Map<number, number>();
  const inXmp = xmp?.includes('GPSLatitude') ?? false;
  const gpsAt = tags.get(GPS_POINTER);
  const gps = inXmp || (exif !== undefined && gpsAt !== undefined && readTags(exif, gpsAt).has(GPS_LATITUDE));
  const isSilent = [...tags.keys()].every((tag) => tag === ORIENTATION) && !xmp && !iptc;
  return isSilent ? undefined : { gps };
}

/** The tags of an EXIF directory with their values as offsets; of the first directory by default. */
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
