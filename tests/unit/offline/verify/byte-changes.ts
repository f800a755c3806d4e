import type { ZipChange } from './zip-changes.ts';

/** Changes of the ZIP's bytes by name; one byte in `step` is changed, taken out, doubled. */
export function* changeBytes(whole: Buffer, step: number): Generator<ZipChange> {
  for (let at = 0; at < whole.length; at += step) {
    for (const bits of [0x01, 0x80, 0xff]) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= bits;
      yield [`byte ${at} xor ${bits}`, bytes];
    }
    yield [`byte ${at} taken out`, Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)])];
    yield [`byte ${at} doubled`, Buffer.concat([whole.subarray(0, at + 1), whole.subarray(at)])];
  }
}

/** The pieces of the ZIP, from record to record, each taken out, doubled, moved to any place, or another put in its place. */
export function* changePieces(whole: Buffer): Generator<ZipChange> {
  const signs = ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006'].map((sign) =>
    Buffer.from(sign, 'latin1'),
  );
  const starts = [...whole.keys()].filter((at) => signs.some((sign) => whole.indexOf(sign, at) === at));
  const pieces = starts.map((start, index) => whole.subarray(start, starts[index + 1]));
  for (const [index, piece] of pieces.entries()) {
    const others = pieces.filter((_, other) => other !== index);
    for (let to = 0; to <= others.length; to += 1) {
      if (to === index) continue;
      yield [`piece ${index} moved to ${to}`, Buffer.concat(others.toSpliced(to, 0, piece))];
      yield [`piece ${index} once more at ${to}`, Buffer.concat(pieces.toSpliced(to, 0, piece))];
      yield [
        `piece ${index} in place of ${to}`,
        Buffer.concat(pieces.with(Math.min(to, pieces.length - 1), piece)),
      ];
    }
    yield [`piece ${index} taken out`, Buffer.concat(others)];
  }
}
