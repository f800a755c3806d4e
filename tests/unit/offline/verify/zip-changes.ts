/** A change of a ZIP: what was done, and the bytes that came of it. */
export type ZipChange = [name: string, bytes: Buffer];

/** Where a field of a record lies in it, and its bytes: APPNOTE 4.3.7, 4.3.12, 4.3.16. */
type Field = readonly [name: string, at: number, bytes: 2 | 4];

const LOCAL: readonly Field[] = [
  ['sign', 0, 4],
  ['version', 4, 2],
  ['flags', 6, 2],
  ['method', 8, 2],
  ['time', 10, 2],
  ['day', 12, 2],
  ['sum', 14, 4],
  ['packed', 18, 4],
  ['size', 22, 4],
  ['name', 26, 2],
  ['extra', 28, 2],
];

const LISTED: readonly Field[] = [
  ['sign', 0, 4],
  ['maker', 4, 2],
  ['version', 6, 2],
  ['flags', 8, 2],
  ['method', 10, 2],
  ['time', 12, 2],
  ['day', 14, 2],
  ['sum', 16, 4],
  ['packed', 20, 4],
  ['size', 24, 4],
  ['name', 28, 2],
  ['extra', 30, 2],
  ['remark', 32, 2],
  ['disk', 34, 2],
  ['inner', 36, 2],
  ['mode', 38, 4],
  ['place', 42, 4],
];

const END: readonly Field[] = [
  ['sign', 0, 4],
  ['disk', 4, 2],
  ['listDisk', 6, 2],
  ['count', 8, 2],
  ['total', 10, 2],
  ['listSize', 12, 4],
  ['list', 16, 4],
  ['remark', 20, 2],
];

/** Fields that both records of an entry have. */
const SHARED = LOCAL.map(([name]) => name).filter((name) => name !== 'sign');

const SIZES = { local: 30, listed: 46, end: 22 };

/** One entry of a ZIP without extra fields and remarks: its local record with its contents, and its record in the list. */
interface Entry {
  local: Buffer;
  listed: Buffer;
}

function readEntries(zip: Buffer): Entry[] {
  const end = zip.length - SIZES.end;
  let at = zip.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  while (at < end) {
    const listed = zip.subarray(at, at + SIZES.listed + zip.readUInt16LE(at + 28));
    const start = listed.readUInt32LE(42);
    const length = SIZES.local + listed.readUInt16LE(28) + listed.readUInt32LE(20);
    entries.push({ local: zip.subarray(start, start + length), listed });
    at += listed.length;
  }
  return entries;
}

/** A ZIP of local records and list, with every place, size and count made to fit: those of the list lead to the local record of `of`. */
function join(locals: readonly Buffer[], list: readonly { listed: Buffer; of: number }[]): Buffer {
  const starts: number[] = [];
  let at = 0;
  for (const local of locals) {
    starts.push(at);
    at += local.length;
  }
  const records = list.map(({ listed, of }) => {
    const record = Buffer.from(listed);
    record.writeUInt32LE(starts[of]!, 42);
    return record;
  });
  const end = Buffer.alloc(SIZES.end);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(Buffer.concat(records).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...records, end]);
}

/** A record with another name, whose length is told. */
function rename(record: Buffer, name: string, kind: 'local' | 'listed'): Buffer {
  const at = kind === 'local' ? 26 : 28;
  const size = SIZES[kind];
  const head = Buffer.from(record.subarray(0, size));
  const rest = record.subarray(size + record.readUInt16LE(at));
  head.writeUInt16LE(Buffer.byteLength(name), at);
  return Buffer.concat([head, Buffer.from(name), rest]);
}

/** Every field of every record set to other values, in one record alone and in both records of an entry. */
export function* changeFields(zip: Buffer): Generator<ZipChange> {
  const entries = readEntries(zip);
  const end = zip.length - SIZES.end;
  const list = zip.readUInt32LE(end + 16);
  let listedAt = list;
  for (const [index, { listed }] of entries.entries()) {
    const localAt = listed.readUInt32LE(42);
    yield* changeRecord(zip, localAt, LOCAL, `local ${index}`);
    yield* changeRecord(zip, listedAt, LISTED, `listed ${index}`);
    for (const name of SHARED) {
      const [local, other] = [LOCAL, LISTED].map((fields) => fields.find(([each]) => each === name)!);
      for (const value of otherValues(zip, localAt, local!)) {
        const bytes = write(zip, localAt, local!, value);
        yield [`${name} of ${index} in both: ${value}`, write(bytes, listedAt, other!, value)];
      }
    }
    listedAt += listed.length;
  }
  yield* changeRecord(zip, end, END, 'end');
}

function* changeRecord(
  zip: Buffer,
  at: number,
  fields: readonly Field[],
  where: string,
): Generator<ZipChange> {
  for (const field of fields)
    for (const value of otherValues(zip, at, field))
      yield [`${field[0]} of ${where}: ${value}`, write(zip, at, field, value)];
}

function otherValues(zip: Buffer, at: number, [, place, bytes]: Field): number[] {
  const most = 2 ** (8 * bytes) - 1;
  const now = zip.readUIntLE(at + place, bytes);
  const values = [0, 1, 8, now - 1, now + 1, most - 1, most].filter((each) => each >= 0 && each <= most);
  return [...new Set(values)].filter((each) => each !== now);
}

function write(zip: Buffer, at: number, [, place, bytes]: Field, value: number): Buffer {
  const changed = Buffer.from(zip);
  changed.writeUIntLE(value, at + place, bytes);
  return changed;
}

/** Entries hidden between others, added, doubled, taken out of the list alone or wholly: a ZIP without a fault otherwise. */
export function* changeEntries(zip: Buffer): Generator<ZipChange> {
  const entries = readEntries(zip);
  const locals = entries.map(({ local }) => local);
  const list = entries.map(({ listed }, of) => ({ listed, of }));
  const names = entries.map(({ listed }) => listed.subarray(SIZES.listed).toString());
  for (const [index, entry] of entries.entries()) {
    const own = names[index]!;
    const others = [
      own,
      own.toUpperCase(),
      `${own}/a`,
      `../${own}`,
      `/${own}`,
      own.replaceAll('/', '\\'),
      'thu.example-2026-11-30/la.txt',
      'thu.example-2026-11-30/data/',
      'thu.example-2026-11-30/data/desktop.ini',
      '__MACOSX/thu.example-2026-11-30/._index.html',
    ];
    for (const name of others) {
      const local = rename(entry.local, name, 'local');
      const listed = rename(entry.listed, name, 'listed');
      for (let to = 0; to <= entries.length; to += 1)
        yield [`${name} hidden at ${to}`, join(locals.toSpliced(to, 0, local), moveOn(list, to))];
      yield [`${name} added`, join([...locals, local], [...list, { listed, of: locals.length }])];
      yield [`${name} added first`, join([local, ...locals], [{ listed, of: 0 }, ...moveOn(list, 0)])];
      yield [`${name} listed too`, join(locals, [...list, { listed, of: index }])];
      yield [`${own} named ${name} in its local record`, join(locals.with(index, local), list)];
      yield [`${own} named ${name} in the list`, join(locals, list.with(index, { listed, of: index }))];
    }
    yield [`${own} not listed`, join(locals, list.toSpliced(index, 1))];
    yield [
      `${own} taken out`,
      join(
        locals.toSpliced(index, 1),
        list.toSpliced(index, 1).map(({ listed, of }) => ({ listed, of: of > index ? of - 1 : of })),
      ),
    ];
    for (const to of entries.keys())
      if (to !== index)
        yield [`${own} leads to ${names[to]}`, join(locals, list.with(index, { ...list[index]!, of: to }))];
  }
}

/** The list after a local record was put in at a place. */
function moveOn(
  list: readonly { listed: Buffer; of: number }[],
  to: number,
): { listed: Buffer; of: number }[] {
  return list.map(({ listed, of }) => ({ listed, of: of >= to ? of + 1 : of }));
}
