/** One value of ASN.1 in its bytes (X.690): what it is, and where its contents lie. */
interface BerValue {
  tag: number;
  start: number;
  end: number;
  /** Where the next value begins. */
  next: number;
  parts: BerValue[];
}

/** Bits of the first byte: that a value is made of others; the number of its kind. */
const CONSTRUCTED = 0x20;
const NUMBER = 0x1f;

/** First bytes of a sequence, of an object identifier, of a value with the number 0 in another. */
const SEQUENCE = 0x30;
const OBJECT_ID = 0x06;
const FIRST_OF_KIND = 0xa0;

/** How deep values may lie in each other; those of certificates lie some twenty deep. */
const MAX_DEPTH = 64;

/** The object identifier 1.2.840.113549.1.7.2 of signed data (RFC 5652, section 5.1). */
const SIGNED_DATA = Buffer.from('2a864886f70d010702', 'hex');

/** Whether bytes are one signature (`ContentInfo` with signed data, RFC 5652) and nothing else. */
export function isSignedData(bytes: Buffer): boolean {
  return isContentInfo(bytes, readWhole(bytes));
}

/** Whether bytes are one answer of a time stamp (`TimeStampResp`, RFC 3161) that has a stamp, and nothing else. */
export function isTimeStamp(bytes: Buffer): boolean {
  const answer = readWhole(bytes);
  const [status, token, ...more] = answer?.tag === SEQUENCE ? answer.parts : [];
  return status?.tag === SEQUENCE && more.length === 0 && isContentInfo(bytes, token);
}

function isContentInfo(bytes: Buffer, value: BerValue | undefined): boolean {
  const [kind, content, ...more] = value?.tag === SEQUENCE ? value.parts : [];
  if (kind?.tag !== OBJECT_ID || content?.tag !== FIRST_OF_KIND || more.length > 0) return false;
  const [signed, ...others] = content.parts;
  return (
    bytes.subarray(kind.start, kind.end).equals(SIGNED_DATA) &&
    signed?.tag === SEQUENCE &&
    others.length === 0
  );
}

/** The value that bytes are from the first to the last, all of it read; `undefined` where they are none. */
function readWhole(bytes: Buffer): BerValue | undefined {
  const value = readValue(bytes, 0, bytes.length, 0);
  return value?.next === bytes.length ? value : undefined;
}

/** DER, and of BER the lengths that are told by an end, as streaming programs write them. */
function readValue(bytes: Buffer, at: number, limit: number, depth: number): BerValue | undefined {
  const tag = bytes[at];
  const length = bytes[at + 1];
  if (at + 2 > limit || depth > MAX_DEPTH || tag === undefined || length === undefined) return undefined;
  // Kinds of more than one byte stand in no such file.
  if ((tag & NUMBER) === NUMBER) return undefined;
  const isOpen = length === 0x80;
  const more = length > 0x80 ? length - 0x80 : 0;
  if (more > 4 || (isOpen && (tag & CONSTRUCTED) === 0)) return undefined;
  const start = at + 2 + more;
  if (start > limit) return undefined;
  const end = isOpen ? limit : start + (more > 0 ? bytes.readUIntBE(at + 2, more) : length);
  if (end > limit) return undefined;
  if ((tag & CONSTRUCTED) === 0) return { tag, start, end, next: end, parts: [] };
  const parts: BerValue[] = [];
  let place = start;
  const stop = (): boolean => place >= end || (isOpen && bytes[place] === 0 && bytes[place + 1] === 0);
  while (!stop()) {
    const part = readValue(bytes, place, end, depth + 1);
    if (!part) return undefined;
    parts.push(part);
    place = part.next;
  }
  if (!isOpen) return { tag, start, end, next: end, parts };
  return place + 2 <= end ? { tag, start, end: place, next: place + 2, parts } : undefined;
}
